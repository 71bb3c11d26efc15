"""Pages of results: read where the engine puts them, none only in the engine's own words."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from duecheck.errors import Unreadable
from duecheck.reading.search_pages import EnginesSilent, engines, search_page, undone

DUCK = (
    '<div class="result web-result"><h2><a class="result__a" '
    'href="//duckduckgo.com/l/?uddg=https%3A%2F%2Facme.example%2F&amp;rut=1">Acme <b>Ltd</b></a>'
    '</h2><a class="result__snippet">Oak <b>stairs</b></a></div>'
)
LITE = (
    '<table><tr><td>1.</td><td><a class="result-link" href="https://acme.example/">Acme</a></td></tr>'
    '<tr><td></td><td class="result-snippet">Oak stairs</td></tr></table>'
)
BING = (
    '<ol id="b_results"><li class="b_ad"><h2><a href="https://ad.example/">Ad</a></h2></li>'
    '<li class="b_algo"><h2><a href="https://www.bing.com/ck/a?!&amp;u=a1aHR0cHM6Ly9hY21lLmV4YW1wbGUv">'
    'Acme</a></h2><div class="b_caption"><p>Oak stairs</p></div></li></ol>'
)
SEARX = (
    '<article class="result"><h3><a href="https://acme.example/">Acme</a></h3>'
    '<time class="published_date" datetime="2026-10-02T00:00:00">2 Oct</time>'
    '<p class="content">Oak stairs</p></article>'
)
MOJEEK = (
    '<ul class="results-standard"><li><h2><a class="title" href="https://acme.example/">Acme</a></h2>'
    '<p class="s">Oak stairs</p></li></ul>'
)


@pytest.mark.parametrize(
    ("engine", "page"),
    [
        pytest.param("duckduckgo", DUCK, id="DuckDuckGo"),
        pytest.param("duckduckgo-lite", LITE, id="DuckDuckGo lite"),
        pytest.param("bing", BING, id="Bing, its advert left out"),
        pytest.param("searxng-page", SEARX, id="SearXNG"),
        pytest.param("mojeek", MOJEEK, id="Mojeek"),
    ],
)
def test_a_result_is_read_with_its_own_address(engine: str, page: str) -> None:
    found = search_page(page, engine)

    assert [("https://acme.example/", "Oak stairs")] == [(x.url, x.snippet) for x in found]
    assert found[0].title.startswith("Acme")


NO_BING = '<ol id="b_results"><li class="b_no"><h1>There are no results for x</h1></li></ol>'
NO_SEARX = '<div class="dialog-error"><p>Sorry!</p><p>we didn’t find any results.</p></div>'
SILENT = '<div class="dialog-error"><p>Error! Engines cannot retrieve results.</p></div>'
COUNTED = "//duckduckgo.com/l/?uddg=https%3A%2F%2Fa.example%2F"


@pytest.mark.parametrize(
    ("engine", "page"),
    [
        pytest.param("duckduckgo", '<div class="no-results">No results.</div>', id="DuckDuckGo"),
        pytest.param("duckduckgo-lite", "<table><tr><td>No more results.</table>", id="lite"),
        pytest.param("bing", NO_BING, id="Bing"),
        pytest.param("searxng-page", NO_SEARX, id="SearXNG"),
    ],
)
def test_nothing_found_is_said_by_the_engine(engine: str, page: str) -> None:
    assert [] == search_page(page, engine)


@pytest.mark.parametrize("engine", engines())
@pytest.mark.parametrize(
    "page",
    [
        pytest.param("", id="an empty page"),
        pytest.param("<html><body><div id=app></div><script>go()</script>", id="a shell"),
        pytest.param("<h1>Acme</h1><p>There are no results for you here</p>", id="another page"),
        pytest.param('<div class="hit"><a href="https://a.example">A</a></div>', id="new layout"),
    ],
)
def test_a_page_of_another_kind_is_not_understood(engine: str, page: str) -> None:
    with pytest.raises(Unreadable):
        search_page(page, engine)


def test_a_searxng_whose_engines_failed_found_nothing_out() -> None:
    with pytest.raises(EnginesSilent):
        search_page(SILENT, "searxng-page")


@pytest.mark.parametrize(
    ("given", "leads_to"),
    [
        pytest.param("https://acme.example/x?u=1", "https://acme.example/x?u=1", id="a plain link"),
        pytest.param(COUNTED, "https://a.example/", id="DuckDuckGo's counter"),
        pytest.param("https://www.bing.com/ck/a?u=a1!!!", "", id="a counter that is broken"),
        pytest.param("https://www.bing.com/ck/a?u=zzz", "", id="a counter of another sort"),
        pytest.param("http://[", "", id="no address"),
    ],
)
def test_counters_are_undone(given: str, leads_to: str) -> None:
    assert leads_to == undone(given)


@given(st.text(), st.sampled_from(engines()))
def test_any_text_is_results_or_not_understood(text: str, engine: str) -> None:
    with contextlib.suppress(Unreadable):
        search_page(text, engine)


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("file", "engine", "count", "first", "last"),
    [
        ("duckduckgo-html-golang.html", "duckduckgo", 10, "https://go.dev/", "https://www.codecademy.com/resources/blog/what-is-go"),
        ("duckduckgo-noscript-2015.html", "duckduckgo", 30, "http://whatreallyhappened.com/", None),
        ("mojeek-javascript-tutorial.html", "mojeek", 10, "https://javascript.info/", None),
        ("bing-javascript-tutorial.html", "bing", 10, "https://www.w3schools.com/Js/", None),
    ],
)  # fmt: skip
def test_real_pages(shared, file: str, engine: str, count: int, first: str, last: str | None):
    found = search_page((shared / "fixtures/websearch" / file).read_text("utf-8"), engine)

    assert (count, first) == (len(found), found[0].url)
    assert last in (None, found[-1].url)
    assert all(one.title for one in found)


@pytest.mark.recorded
@pytest.mark.parametrize("file", ["duckduckgo-script-shell.html", "searx.be-bot-check.html"])
@pytest.mark.parametrize("engine", engines())
def test_a_real_shell_and_a_real_check_are_never_none(shared, file: str, engine: str) -> None:
    with pytest.raises(Unreadable):
        search_page((shared / "fixtures/websearch" / file).read_text("utf-8"), engine)
