"""What stands around every paper about a person: title, who and when, header and footer."""

from typing import Final

from assess.reports.content_values import Frame
from assess.reports.material import Material

LONGEST_RUNNING_NAME: Final = 40


def make_frame(material: Material, title: str, *facts: str) -> Frame:
    """The frame of a paper called `title`; `facts` stand beside the name."""
    wording, readiness = material.wording, material.readiness
    name = " ".join(material.assessment.learner.name.split()) or wording.no_name
    return Frame(
        language=wording.language,
        region=wording.region,
        title=title,
        document_title=f"{title}: {shorten(name)}",
        author=shorten(name),
        name=name,
        facts=facts,
        date=readiness.on.isoformat(),
        header=f"{shorten(name)} · {wording.day(readiness.on)}",
        footer=wording.footer(readiness),
        page=wording.page,
        hidden_note=wording.hidden_note,
        hidden_one=wording.hidden_one,
        hidden_many=wording.hidden_many,
    )


def shorten(text: str, longest: int = LONGEST_RUNNING_NAME) -> str:
    """`text`, cut with an ellipsis where it would not fit into one line."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
