"""The HTML report, read by a real HTML parser as a browser would build it."""

from __future__ import annotations

import itertools
import re

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.reports import made

from duecheck.model.text import clean
from duecheck.reports.html import lines, render
from duecheck.reports.page_one import LONGEST, fitted

HOSTILE = "A|B </td></table><img src=x onerror=y><script>z</script> http://e.example \" ' & # H"
SCRIPTS = ("script", "iframe", "object", "embed", "img", "link", "form", "base", "svg", "video")


def page(run) -> LexborHTMLParser:
    return LexborHTMLParser(render.render(run))


def hostile():
    """A run in which a stranger controls name, claims, reasons, details and evidence."""
    base = made.severe()
    subject = base.request.subject.model_copy(update={"name": HOSTILE})
    found = base.assessment
    judged = found.model_copy(
        update={
            "matched_name": clean(HOSTILE),
            "claims": tuple(c.model_copy(update={"claimed": HOSTILE}) for c in found.claims),
            "signs": tuple(row.model_copy(update={"reason": HOSTILE}) for row in found.signs),
            "reasons": tuple(r.model_copy(update={"text": HOSTILE}) for r in found.reasons),
        }
    )
    address = f"javascript:alert(1)//{HOSTILE}"
    return base.model_copy(
        update={
            "request": base.request.model_copy(update={"subject": subject, "by": HOSTILE}),
            "assessment": judged,
            "lookups": tuple(k.model_copy(update={"detail": HOSTILE}) for k in base.lookups),
            **{
                kind: tuple(
                    e.model_copy(update={"value": HOSTILE, "url": address})
                    for e in getattr(base, kind)
                )
                for kind in ("evidence", "possible_matches")
            },
        }
    )


@pytest.mark.parametrize("name", made.ALL)
def test_the_same_run_gives_the_same_bytes(name: str) -> None:
    assert render.render(made.ALL[name]()) == render.render(made.ALL[name]())


@pytest.mark.parametrize("name", made.ALL)
def test_it_runs_no_script_and_loads_nothing(name: str) -> None:
    text = render.render(made.ALL[name]())

    assert [] == [node.tag for tag in SCRIPTS for node in page(made.ALL[name]()).css(tag)]
    assert "default-src 'none'" in text
    assert "@import" not in text
    assert "url(" not in text


@pytest.mark.parametrize("name", made.ALL)
def test_the_action_is_the_first_section_and_the_boxes_are_the_last_of_page_one(name: str) -> None:
    titles = [node.text() for node in page(made.ALL[name]()).css(".sheet h2")]

    assert titles[0].startswith("1. Action: ")
    assert titles[-1] == "9. Decision by a person"


@pytest.mark.parametrize("name", made.ALL)
def test_page_one_is_made_to_fit_a_sheet(name: str) -> None:
    assert lines(fitted(made.ALL[name](), lines)) <= LONGEST


@pytest.mark.parametrize("name", made.ALL)
def test_every_link_inside_the_page_leads_somewhere_and_no_place_is_named_twice(name: str) -> None:
    tree = page(made.ALL[name]())
    places = [node.attributes["id"] for node in tree.css("[id]")]
    inside = [n.attributes["href"][1:] for n in tree.css("a") if n.attributes["href"][0] == "#"]

    assert len(places) == len(set(places))
    assert set(inside) <= set(places)


@pytest.mark.parametrize("name", made.ALL)
def test_headings_go_down_one_level_at_a_time_and_every_cell_names_its_column(name: str) -> None:
    tree = page(made.ALL[name]())
    levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(cell.attributes["data-label"] for cell in tree.css("td"))


def test_a_reason_leads_to_the_quote_hash_time_and_place_of_its_evidence() -> None:
    tree = page(made.severe())
    target = tree.css_first(".part-3 .proof a").attributes["href"]
    proof = tree.css_first(f"details {target}").text()

    assert "SHA-256" in proof
    assert re.search(r"Read \d{4}-\d\d-\d\dT.*Z; \S+ at offset \d+", proof)


def test_hostile_words_are_words_and_make_no_tag_no_link_and_no_cell() -> None:
    tree = page(hostile())

    assert [] == [node.tag for tag in SCRIPTS for node in tree.css(tag)]
    assert [] == [n for n in tree.css("*") if any(k.startswith("on") for k in n.attributes)]
    targets = [node.attributes["href"] for node in tree.css("a")]
    assert [] == [target for target in targets if not target.startswith("#")]
    for table in tree.css("table"):
        columns = len(table.css("th"))
        assert {columns} == {len(row.css("td")) for row in table.css("tbody tr")}
    assert clean(HOSTILE)[:50] in tree.css_first("h1").text()


def test_the_title_says_that_nothing_answered_and_page_one_never_says_clear() -> None:
    tree = page(made.network_off())

    assert tree.css_first("h1").text().startswith("NOTHING OUTSIDE THIS MACHINE ANSWERED")
    assert "clear" not in tree.css_first(".sheet").text().lower()
