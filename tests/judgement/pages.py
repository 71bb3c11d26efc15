"""
How well pages are read, on the development corpus: `python -m tests.judgement.pages --help`.

Prints verdicts, contacts beside the bare matcher, own profiles, page dates beside htmldate, and
CPU beside trafilatura + htmldate + extruct where a Python that has them is named.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from duecheck.reading.emails import plain
from duecheck.reading.html import read
from duecheck.reading.page_reading import PageReading, read_page
from tests.judgement.corpus import MANIFESTS, items
from tests.judgement.figures import Sets, bare_matcher, marked, marked_digits, national

NAMES = {"winding_down": "winding-down", "not_company": "not-a-company"}
UNMARKED = "pinterest"  # the annotators left its links out, on every page that has one
Pages = list[tuple[dict[str, Any], PageReading]]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    shared = Path(os.environ.get("DUECHECK_SHARED", Path(__file__).parents[3] / "shared"))
    ask.add_argument("--corpus", type=Path, default=shared / "corpus")
    ask.add_argument("--mirror", default=os.environ.get("CORPUS_MIRROR", "mirror"))
    ask.add_argument("--cache", type=Path, required=True, help="folder for extracted pages")
    ask.add_argument("--rivals", help="a Python that has htmldate, trafilatura and extruct")
    ask.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 25))
    ask.add_argument("-v", "--verbose", action="store_true", help="print every disagreement")
    asked = ask.parse_args()
    sets = {w: items(asked.corpus, asked.cache, asked.mirror, w) for w in MANIFESTS}
    read_page(sets["verdicts"][0]["html"], None, asked.as_of)  # tables and libraries are loaded
    started = time.process_time()
    pages = {
        what: [(item, read_page(item["html"], item.get("url"), asked.as_of)) for item in found]
        for what, found in sets.items()
    }
    spent = time.process_time() - started
    rivals = run_rivals(asked) if asked.rivals else None
    notes: list[str] = []
    for line in (
        *verdicts(pages["verdicts"], notes),
        *contacts(pages["contacts"], notes),
        *dates(pages["dates"], rivals, notes),
        *cpu(spent, sum(map(len, pages.values())), rivals),
    ):
        print(line)
    if asked.verbose:
        print("\n".join(notes))


def run_rivals(asked: argparse.Namespace) -> dict[str, Any]:
    """Read what the rivals say, once; the answer is kept in the cache."""
    kept = asked.cache / "rivals.json"
    if not kept.is_file():
        script = Path(__file__).with_name("rivals.py")
        files = [str(asked.cache / f"dev_items_{part}.jsonl") for part in MANIFESTS.values()]
        done = subprocess.run(
            [asked.rivals, str(script), *files], capture_output=True, text=True, check=True
        )
        kept.write_text(done.stdout, encoding="utf-8")
    return dict(json.loads(kept.read_text(encoding="utf-8")))


def verdicts(pages: Pages, notes: list[str]) -> Iterator[str]:
    right, harmed = 0, Counter[str]()
    years = Sets()
    profiles, but = Sets(), Sets()
    for item, seen in pages:
        true = NAMES.get(item["verdict"], item["verdict"])
        said = seen.verdict.verdict
        right += said == true
        if said != true:
            notes.append(f"{item['id']} verdict {said}, labelled {true} ({item['note']})")
        if true == "live" and said in ("placeholder", "winding-down"):
            harmed[said] += 1
        found = {profile.network for profile in seen.profiles}
        own = {"x" if network == "twitter" else network for network in item["own_social"]}
        profiles.add(item["id"], found, own)
        but.add(item["id"], found - {UNMARKED}, own)
        if item["copyright_year"]:
            years.add(item["id"], {str(seen.copyright_year)}, {str(item["copyright_year"])})
    notes.extend(but.misses)
    yield f"verdicts right                     {right} of {len(pages)} ({right / len(pages):.3f})"
    yield f"live called placeholder            {harmed['placeholder']}"
    yield f"live called winding down           {harmed['winding-down']}"
    yield profiles.row("own networks per page")
    yield but.row(f"own networks without {UNMARKED}")
    yield f"copyright year as labelled         {years.right} of {years.right + years.missed}"


def contacts(pages: Pages, notes: list[str]) -> Iterator[str]:
    phones, bare, mails = Sets(), Sets(), Sets()
    for item, seen in pages:
        numbers = marked(item, "TEL", "FAX")
        true = {digits for said in numbers if (digits := marked_digits(said)) is not None}
        if true:
            phones.add(item["id"], {national(phone.normal) for phone in seen.phones}, true)
            bare.add(item["id"], bare_matcher(read(item["html"], "").text), true)
        written = {"".join(plain(said).split()).lower() for said in marked(item, "EMAIL")}
        if written:
            mails.add(item["id"], {mail.normal for mail in seen.emails}, written)
    notes.extend([*phones.misses, *mails.misses])
    yield phones.row("phones")
    yield bare.row("phones, bare PhoneNumberMatcher")
    yield mails.row("emails")


def dates(pages: Pages, rivals: dict[str, Any] | None, notes: list[str]) -> Iterator[str]:
    ours = {
        item["id"]: None if seen.published is None else seen.published.on.isoformat()
        for item, seen in pages
    }
    tables = {"page date": ours} | ({"page date, htmldate": rivals["dates"]} if rivals else {})
    for name, said in tables.items():
        count = Counter[str]()
        for item, _ in pages:
            found = said[item["id"]]
            state = "silent" if found is None else "right" if found == item["date"] else "wrong"
            count[state] += 1
            if said is ours and state != "right":
                notes.append(f"{item['id']} {state}: {found}, true {item['date']} {item['url']}")
        yield f"{name:<34} " + ", ".join(f"{count[k]} {k}" for k in ("right", "wrong", "silent"))


def cpu(spent: float, pages: int, rivals: dict[str, Any] | None) -> Iterator[str]:
    yield f"CPU                                {spent:.2f} s for {pages} pages"
    if rivals is not None:
        theirs = sum(rivals["cpu"].values())
        yield f"CPU of the three rivals            {theirs:.2f} s, {theirs / spent:.1f} times ours"


if __name__ == "__main__":
    main()
