"""The same content through WeasyPrint, tagged."""

from weasyprint import HTML

from assess.reports.content_values import ReportContent
from benchmarks.page import make_page


def make_pdf(content: ReportContent) -> bytes:
    """Tagged, PDF/UA-1."""
    return bytes(HTML(string=make_page(content)).write_pdf(pdf_variant="pdf/ua-1"))
