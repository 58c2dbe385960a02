"""Makes the report with one engine, again and again: `python -m benchmarks.probe_report ENGINE ROUNDS CALLS` prints JSON."""

import importlib
import io
import json
import sys
from typing import Final

from pypdf import PdfReader

from benchmarks.material import make_content
from benchmarks.measuring import best_medians, timed

ENGINES: Final = {
    "typst": "benchmarks.engine_typst",
    "reportlab": "benchmarks.engine_reportlab",
    "weasyprint": "benchmarks.engine_weasyprint",
    "qtextdocument": "benchmarks.engine_qtextdocument",
}


def main(engine: str, rounds: int, calls: int) -> None:
    """Prints seconds, pages and whether the PDF is tagged, or what is missing."""
    try:
        make_pdf = importlib.import_module(ENGINES[engine]).make_pdf
    except (ImportError, OSError) as error:
        print(json.dumps({"missing": f"it cannot be loaded here ({type(error).__name__})"}))
        return
    content = make_content()
    taken = best_medians({engine: timed(lambda: make_pdf(content))}, rounds, calls)
    pdf = PdfReader(io.BytesIO(make_pdf(content)))
    tagged = "/StructTreeRoot" in pdf.root_object
    print(json.dumps({"seconds": taken[engine], "pages": len(pdf.pages), "tagged": tagged}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
