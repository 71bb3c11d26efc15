"""
How long a draft takes among many customers' names, and how many harmless drafts are flagged.

    python -m tests.judgement.drafts [NAMES]

Names (100,000) are drawn by a fixed seed from the words of `identity/word_rarity.txt`, two or three
words, half with a legal form, and all of `EVERYDAY`. Drafts are the harmless sentences of
`outward_text*.toml`, each in a letter of its own. Prints milliseconds and what was flagged.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
import tomllib
from pathlib import Path

from duecheck import discover
from duecheck.guardrails.outward_text import lint
from duecheck.portfolio.other_customers import CustomerNames

SEED = 41
FORMS = ("Ltd", "Inc", "GmbH", "LLC", "plc", "S.A.")
EVERYDAY = (
    *("Summit", "Target", "Next", "Gap", "Orange", "Apple", "Shell", "Visa", "Boots", "Sage"),
    *("Stop", "June", "March", "Court", "Payment", "Interest", "People", "Account", "Leeds"),
)
KINDS = {"commitment": "email", "tone": "email", "own-house": "email", "legal-step": "email"}
LETTER = "Dear Ms Example,\n\n{}\n\nKind regards,\nNorthgate Fastener Supply\nReply STOP to end.\n"


def names(count: int) -> list[str]:
    """*count* invented names and those of EVERYDAY."""
    words = [
        word.title()
        for line in discover.packaged_text("identity", "word_rarity.txt").splitlines()
        if line[:1].isdigit()
        for word in line.split()[1:]
    ]
    draw = random.Random(SEED)  # noqa: S311 - a seed, not a secret
    made = []
    for _ in range(count):
        name = " ".join(draw.choices(words, k=draw.randint(2, 3)))
        made.append(f"{name} {draw.choice(FORMS)}" if draw.random() < 0.5 else name)
    return made + list(EVERYDAY)


def harmless() -> list[tuple[str, str]]:
    """(Kind, draft) of each harmless sentence."""
    drafts = []
    for path in sorted(Path(__file__).parent.glob("outward_text*.toml")):
        for name, lists in tomllib.loads(path.read_text("utf-8")).items():
            kind = KINDS.get(name)
            drafts += [(kind, LETTER.format(said)) for said in lists["miss"] if kind]
    return drafts


def main() -> None:
    known = names(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    started = time.perf_counter()
    customers = CustomerNames.of(known)
    print(f"{len(known):,} names held in {time.perf_counter() - started:.2f} s")
    spent, flagged = [], []
    drafts = harmless()
    for kind, draft in drafts:
        started = time.perf_counter()
        found = [*lint(draft, kind=kind), *customers.find(draft)]
        spent.append((time.perf_counter() - started) * 1000)
        flagged += [(one.rule, one.words) for one in found[:1]]
    middle, most = statistics.median(spent), max(spent)
    print(f"{len(drafts)} harmless drafts: {middle:.1f} ms each, the slowest {most:.1f}")
    print(f"{len(flagged)} flagged ({len(flagged) / len(drafts):.1%})")
    for rule, words in flagged:
        print(f"    {rule}: {words}")


if __name__ == "__main__":
    main()
