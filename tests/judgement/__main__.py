"""
How well texts are read, beside a keyword baseline: the table of the closing note.

    python /SHARED/corpus/extract.py -m /SHARED/corpus/dev_manifest_a.jsonl -o /tmp/dev --mirror M
    python -m tests.judgement /tmp/dev/dev_items_a.jsonl

Nothing of the reader is fitted, so there is nothing to cross-validate; but its patterns were
written while reading these development texts: figures on texts unseen will be lower.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from duecheck.reading.text_reader import read
from tests.judgement.keywords import keyword_codes

CODES = {
    **{f"S{n:02}": f"D{n:02}" for n in range(1, 13)},
    "X_INS": "INS",
    "X_CLOSE": "CLS",
    "X_LAYOFF": "LAY",
    "X_LEGAL": "LEG",
    "X_FIN": "FIN",
}
CONTEXT = {"LAY", "LEG", "FIN"}
EITHER_WAY = {"exit", "withdrawn"}
Reader = Callable[[str, str], set[str]]


def ours(text: str, subject: str) -> set[str]:
    """Our codes; an exit or a withdrawal counts either way and is left out."""
    return {one.code for one in read(text, subject).readings if one.stage not in EITHER_WAY}


class Tally:
    """Right, wrong and missed by code, and what was said of harmless texts."""

    def __init__(self, items: list[dict[str, Any]], reader: Reader) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.alarms: Counter[str] = Counter()
        self.harmless: Counter[str] = Counter()
        self.items, self.agreed = len(items), 0
        for item in items:
            self.one(item, reader(item["text"], item["subject"]))

    def one(self, item: dict[str, Any], said: set[str]) -> None:
        wanted = {CODES[sign] for sign in item["signs"]}
        if item.get("stage") in EITHER_WAY:
            said, wanted = said - {"INS"}, wanted - {"INS"}
        self.right.update(wanted & said)
        self.wrong.update(said - wanted)
        self.missed.update(wanted - said)
        self.agreed += bool(wanted - CONTEXT) == bool(said - CONTEXT)
        if not item["signs"]:
            kind = item["negative_kind"] or "unnamed"
            self.harmless[kind] += 1
            self.alarms[kind] += bool(said - CONTEXT)

    def figures(self, codes: list[str]) -> str:
        right = sum(self.right[code] for code in codes)
        wrong = sum(self.wrong[code] for code in codes)
        missed = sum(self.missed[code] for code in codes)
        precision = right / (right + wrong) if right + wrong else 0.0
        recall = right / (right + missed) if right + missed else 0.0
        both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{precision:5.2f} {recall:5.2f} {both:5.2f}  {right:3} {wrong:3} {missed:3}"


def table(items: list[dict[str, Any]]) -> str:
    """The whole table as text."""
    base, mine = Tally(items, keyword_codes), Tally(items, ours)
    lines = [f"{'':10} {'keywords':^31}   {'duecheck read':^31}"]
    head = " prec   rec    F1  right wrong missed"
    lines.append(f"{'code':10}{head}   {head}")
    codes = list(CODES.values())
    counted = [code for code in codes if code not in CONTEXT]
    lines += [f"{code:10}{base.figures([code])}      {mine.figures([code])}" for code in codes]
    lines.append(f"{'micro':10}{base.figures(counted)}      {mine.figures(counted)}")
    lines.append(
        f"any sign or none: keywords {base.agreed / base.items:.3f}, "
        f"duecheck {mine.agreed / mine.items:.3f} of {mine.items}"
    )
    lines.append("false alarms by kind of negative (keywords, duecheck, of):")
    lines += [
        f"  {kind:18} {base.alarms[kind]:3} {mine.alarms[kind]:3} {count:3}"
        for kind, count in mine.harmless.most_common()
    ]
    whole = sum(mine.harmless.values())
    lines.append(
        f"  {'all':18} {sum(base.alarms.values()):3} {sum(mine.alarms.values()):3} {whole:3}"
    )
    return "\n".join(lines)


def seconds(items: list[dict[str, Any]], reader: Reader) -> float:
    """The least of five passes over all items."""
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        for item in items:
            reader(item["text"], item["subject"])
        best = min(best, time.perf_counter() - started)
    return best


def main() -> None:
    items = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    print(table(items))
    slow, quick = seconds(items, ours), seconds(items, keyword_codes)
    print(f"throughput: {quick / slow:.2f} of the keyword reader's")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at its peak: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
