"""
The networks a firm may be on, one row each: what is known of it there, and where to look by hand.

Presence comes from the firm's own site, from search results, from a reference work and from notes
taken by hand; the last post from the feeds a network keeps open. No page of a network is read.
That nobody links a page there is weak evidence and never "none"; that no post is seen is unknown.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote_plus

from duecheck import discover
from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.report import RunReport
from duecheck.reading.activity import noted_last_post, standing
from duecheck.reading.profiles import read_profile
from duecheck.reports.blocks import Block, Grid, Heading
from duecheck.reports.escape import escape, link
from duecheck.reports.wording import count

FOUND, SEEN, NOT_SEEN, NOT_CHECKED = "found", "seen in search", "not seen", "not checked"
ANSWERED = {LookupOutcome.FOUND, LookupOutcome.NONE}
WIDTH = 79


@dataclass(frozen=True, kw_only=True)
class NetworkRow:
    """
    One network. `state` is found, seen in search, not seen or not checked; `why` says by what.

    `addresses` are pages of the firm there; `open` is the search a person opens by hand.
    `activity` is active, quiet, dormant or unknown by the day of the `last_post`, where it is seen.
    """

    network: str
    title: str
    state: str
    why: str
    addresses: tuple[str, ...]
    open: str
    activity: str = "unknown"
    last_post: date | None = None

    @property
    def posts(self) -> str:
        """What is known of posts, in a few words."""
        if self.last_post is None:
            return "posts: unknown"
        return f"{self.activity}, last post {self.last_post}"

    def as_json(self) -> dict[str, Any]:
        """The row as JSON has it."""
        day = None if self.last_post is None else self.last_post.isoformat()
        return {**vars(self), "addresses": list(self.addresses), "last_post": day}


def network_rows(run: RunReport) -> list[NetworkRow]:
    """One row for every network of the table, in its order."""
    table = discover.table("reading", "profiles.toml")
    return [
        network_row(run, network, rules)
        for network, rules in table.items()
        if "title" in rules and "open" in rules
    ]


def network_row(run: RunReport, network: str, rules: dict[str, Any]) -> NetworkRow:
    """What the run knows of one network."""
    state, why, addresses = known_of(run, network)
    last = last_post(run, network)
    return NetworkRow(
        network=network,
        title=rules["title"],
        state=state,
        why=why,
        addresses=tuple(dict.fromkeys(addresses)),
        open=rules["open"].replace("{name}", quote_plus(run.request.subject.name)),
        activity=standing(last, run.as_of),
        last_post=last,
    )


def last_post(run: RunReport, network: str) -> date | None:
    """The day of the newest post of the firm's accounts on *network*, seen or noted, or None."""
    days = [
        item.date_fact("last_on")
        for item in run.evidence
        if item.kind == "activity"
        and item.outcome is LookupOutcome.FOUND
        and item.fact("network") == network
    ]
    noted = [
        noted_last_post(str(item.fact("text")))
        for item, _ in on_network(run.evidence, "note", network)
    ]
    known = [day for day in (*days, *noted) if day is not None and day <= run.as_of]
    return max(known, default=None)


def known_of(run: RunReport, network: str) -> tuple[str, str, list[str]]:
    """State, reason and addresses, the strongest ground first."""
    if linked := list(on_network(run.evidence, "site-profile", network)):
        return FOUND, "linked by its own site", [address for _, address in linked]
    if noted := list(on_network(run.evidence, "note", network)):
        days = sorted({str(item.event_date) for item, _ in noted})
        return FOUND, f"noted by hand on {', '.join(days)}", [address for _, address in noted]
    everything = (*run.evidence, *run.possible_matches)
    if linked := list(on_network(everything, "site-profile", network)):
        why = "linked by a site that may be its own"
        return SEEN, why, [address for _, address in linked]
    if listed := list(on_network(run.evidence, "listed-profile", network)):
        return SEEN, "listed by Wikidata: open it and compare", [address for _, address in listed]
    seen = [
        address
        for item, address in on_network(everything, "search-result", network)
        if item.text_fact("label") != "namesake"
    ]
    if seen:
        return SEEN, "not verified: open it and compare", seen
    looked = [
        words
        for words, kind in (("its own site", "site-profile"), ("a search", "search-result"))
        if answered(run, kind)
    ]
    if looked:
        return NOT_SEEN, f"not by {' or '.join(looked)}, which proves little", []
    return NOT_CHECKED, "neither its own site nor a search answered", []


def on_network(
    evidence: tuple[Evidence, ...], kind: str, network: str
) -> Iterator[tuple[Evidence, str]]:
    """The pieces of *kind* that lead to a page on *network*, with its address."""
    for item in evidence:
        if item.kind != kind or item.outcome is not LookupOutcome.FOUND:
            continue
        address = item.text_fact("address") or item.url or ""
        profile = read_profile(address) if address else None
        if profile is not None and profile.network == network:
            yield item, profile.address


def answered(run: RunReport, kind: str) -> bool:
    """Whether a look-up that would have shown such pages has an answer."""
    return any(lookup.outcome in ANSWERED and kind in lookup.kinds for lookup in run.lookups)


def table(run: RunReport) -> str:
    """Return the rows for a terminal of 80 columns."""
    lines = [f"{run.request.subject.name} on social networks, {run.as_of}", ""]
    for row in network_rows(run):
        lines += wrapped(f"{row.title:<12} {row.state.upper()}: {row.why}")
        shown = row.addresses or (f"open by hand: {row.open}",)
        lines += [f"{'':<13}{words}" for words in shown]
        lines += [f"{'':<13}{row.posts}"] if row.addresses else []
    return "\n".join([*lines, "", *wrapped(summary(run), indent=0)]) + "\n"


def markdown(run: RunReport) -> str:
    """Return the rows as a Markdown table."""
    name = escape(run.request.subject.name, starts_line=False)
    lines = [f"# {name} on social networks, {run.as_of}", ""]
    lines += ["| network | state | by | posts | page, or where to look by hand |"]
    lines += ["|---|---|---|---|---|"]
    told: Callable[[str], str] = lambda words: escape(words, starts_line=False)  # noqa: E731
    lines += [
        f"| {told(row.title)} | {row.state} | {told(row.why)} | {told(row.posts)} | "
        f"{' '.join(link(address) for address in row.addresses or (row.open,))} |"
        for row in network_rows(run)
    ]
    return "\n".join([*lines, "", escape(summary(run))]) + "\n"


def networks_page(run: RunReport) -> Iterator[Block]:
    """Yield the networks as a section of the report: state, posts, and where to look by hand."""
    yield Heading("Social networks: what is known, and where a person looks")
    yield Grid(
        ("Network", "State", "By", "Posts", "Page, or the search to open by hand"),
        tuple(
            (row.title, row.state, row.why, row.posts, " ".join(row.addresses or (row.open,)))
            for row in network_rows(run)
        ),
    )


def summary(run: RunReport) -> str:
    """Return what the rows add up to, coverage first."""
    rows = network_rows(run)
    known = sum(row.state in (FOUND, SEEN) for row in rows)
    open_ = sum(row.state == NOT_CHECKED for row in rows)
    pct = run.assessment.coverage.pct
    return (
        f"Coverage {pct:.0f} of 100. {count(len(rows), 'network')}: {known} with a page, "
        f"{open_} not checked. No page of a network was read: what you see there by hand goes "
        "into a file for --observed (duecheck social note writes it)."
    )


def wrapped(words: str, indent: int = 13) -> list[str]:
    """Return *words* in lines of a terminal; addresses stay whole."""
    return textwrap.wrap(
        words,
        WIDTH,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
