"""Our own report."""

from assess.reports.content_values import ReportContent
from assess.reports.pdf import make_report_pdf


def make_pdf(content: ReportContent) -> bytes:
    """Tagged, PDF/UA-1 and PDF/A-2a."""
    return make_report_pdf(content)
