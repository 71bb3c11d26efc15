"""
Pages read: one JSON line a page for scripts, and the facts of a page or a site for people.

    {"id": "home.html", "site": {"verdict": "live", "class": "live-home", …}}
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from duecheck.model.evidence import Evidence
from duecheck.model.text import clean
from duecheck.reading.contacts import Contact
from duecheck.reading.page_reading import PageReading
from duecheck.reports.blocks import Block, Facts, Heading
from duecheck.reports.wording import NOTHING


def json_line(id: str, seen: PageReading) -> str:
    """Return one page as one line of JSON. Every key is always there; null means not said."""
    return json.dumps({"id": id, "site": site(seen)}, ensure_ascii=False) + "\n"


def site(seen: PageReading) -> dict[str, Any]:
    """Return what the page says, by the names that scripts rely on."""
    dated = seen.published
    return {
        "verdict": seen.verdict.verdict,
        "class": seen.verdict.page_class,
        "words": clean(seen.verdict.words) or None,
        "page_date": None if dated is None else dated.on.isoformat(),
        "page_date_basis": None if dated is None else dated.method,
        "copyright_year": seen.copyright_year,
        "phones": [contact(item) for item in seen.phones],
        "emails": [contact(item) for item in seen.emails],
        "addresses": [contact(item) for item in seen.addresses],
        "profiles": [{"network": p.network, "url": clean(p.address)} for p in seen.profiles],
    }


def contact(item: Contact) -> dict[str, str]:
    """Return a contact point: the value in one form, as written, and where on the page it stood."""
    value = clean(item.said) if item.what == "address" else item.normal
    return {"value": value, "said": clean(item.said), "place": item.place}


def blocks(id: str, seen: PageReading) -> Iterator[Block]:
    """Yield the page for a reader."""
    yield Heading(clean(id))
    told = site(seen)
    dated = (
        NOTHING if told["page_date"] is None else f"{told['page_date']} ({told['page_date_basis']})"
    )
    why = f": “{told['words']}”" if told["words"] else ""
    yield Facts(
        (
            ("Verdict", f"{told['verdict']} ({told['class']}){why}"),
            ("Dated", dated),
            ("Copyright", str(told["copyright_year"] or NOTHING)),
            *((what, _listed(told[what.lower()])) for what in ("Phones", "Emails", "Addresses")),
            ("Profiles", "; ".join(p["url"] for p in told["profiles"]) or NOTHING),
        )
    )


def site_facts(evidence: Sequence[Evidence]) -> Iterator[Block]:
    """Yield what a site that was asked says, in a few lines; nothing where none was read."""
    site = next((item for item in evidence if item.kind == "site" and item.facts), None)
    if site is None:
        return
    own = [item for item in evidence if item.source == site.source and item.facts]
    verdict, state = site.text_fact("verdict"), site.text_fact("state") or NOTHING
    yield Heading(clean(site.text_fact("host") or "The site"))
    yield Facts(
        (
            ("Verdict", f"{verdict} ({site.text_fact('page_class')})" if verdict else state),
            ("Dated", _newest(own)),
            ("Copyright", next((str(i.fact("year")) for i in own if i.fact("year")), NOTHING)),
            *(
                (
                    title,
                    _said(own, "site-contact", "normal" if title != "Addresses" else "said", what),
                )
                for title, what in (
                    ("Phones", "phone"),
                    ("Emails", "email"),
                    ("Addresses", "address"),
                )
            ),
            ("Profiles", _said(own, "site-profile", "address")),
            ("People", "; ".join(i.value for i in own if i.kind == "person") or NOTHING),
            ("Store", "; ".join(i.value for i in own if i.kind == "site-store") or NOTHING),
            ("Notices", _said(own, "site-notice", "words")),
        )
    )


def _newest(own: Sequence[Evidence]) -> str:
    dated = [item for item in own if item.kind == "site-date" and item.event_date is not None]
    best = max(dated, key=lambda item: (item.event_date, item.id), default=None)
    return NOTHING if best is None else f"{best.event_date} ({best.text_fact('method')})"


def _said(own: Sequence[Evidence], kind: str, fact: str, what: str | None = None) -> str:
    found = [i for i in own if i.kind == kind and (what is None or i.fact("what") == what)]
    return "; ".join(clean(i.text_fact(fact) or "") for i in found) or NOTHING


def _listed(found: list[dict[str, str]]) -> str:
    return "; ".join(f"{item['value']} ({item['place']})" for item in found) or NOTHING
