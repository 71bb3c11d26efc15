"""
The report as PDF: the printed HTML page, A4, tagged for screen readers (extra `pdf`).

Made by WeasyPrint from the page of the HTML format, so that both say the same. Nothing is loaded
from anywhere while it is made. Two prints of one run by the same versions are the same bytes.
"""

from __future__ import annotations

from typing import NoReturn

from duecheck.errors import BadInput
from duecheck.model.report import RunReport, printed
from duecheck.reports.html import render as page

NEEDED = "pip install 'duecheck-credit[pdf]'"
VARIANT = "pdf/ua-1"


def ready() -> None:
    """BadInput where WeasyPrint, or the Pango it draws with, is not installed."""
    try:
        import weasyprint  # noqa: F401 (whether it loads is the question)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] != "weasyprint":
            raise
        raise BadInput("pdf", "needs the extra pdf", hint=NEEDED) from None
    except OSError:
        raise BadInput(
            "pdf", "needs the system's Pango library", hint="Debian: apt install libpango-1.0-0"
        ) from None


@printed("pdf", suffixes=(".pdf",), ready=ready)
def render(run: RunReport) -> bytes:
    """Return the whole report as one PDF document."""
    ready()
    from weasyprint import HTML

    made: bytes = HTML(string=page.render(run), url_fetcher=_nothing).write_pdf(pdf_variant=VARIANT)
    return made


def _nothing(address: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"{address} is not loaded: the page holds all it needs")
