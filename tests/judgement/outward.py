"""
How well the lints of outward text find what must not stand there.

    python -m tests.judgement.outward [--held-back]

Prints, for each lint, precision and recall on the half its patterns were tuned on and on the half
held back (chosen by the hash of the sentence), on two sets written later, and on the held-back half
of a set written blind; nothing was mended on that half: its figures are the ones to believe. Then
what was got wrong, beyond the tuned half only with --held-back.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from duecheck.guardrails.outward_text import lint
from duecheck.guardrails.private_life import private

SENTENCES = Path(__file__).parent / "outward_text.toml"
BLIND = "blind"
LATER = {
    "second": Path(__file__).parent / "outward_text_fresh.toml",
    "third": Path(__file__).parent / "outward_text_last.toml",
    BLIND: Path(__file__).parent / "outward_text_blind.toml",
}
KINDS = {
    "commitment": ("email", {"promise"}),
    "tone": ("email", {"tone"}),
    "own-house": ("email", {"own-house"}),
    "legal-step": ("email", {"legal-step", "tone"}),
    "disclosure": ("post", {"arrears", "balance", "debtor", "account-number", "bank-detail"}),
    "opt-out": ("text", {"opt-out"}),
}


@dataclass(kw_only=True)
class Count:
    """How the sentences of one half came out."""

    hits: int = 0
    missed: int = 0
    false: int = 0
    passed: int = 0

    @property
    def figures(self) -> str:
        """Precision and recall, or nothing where no sentence was put."""
        if not self.hits + self.missed:
            return f"{'-':>7} {'-':>5}"
        return f"{self.precision:7.2f} {self.recall:5.2f}"

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0


def found(name: str) -> Callable[[str], bool]:
    """The lint *name* as a question about a sentence."""
    if name == "private-life":
        return lambda sentence: private(sentence) is not None
    kind, rules = KINDS[name]
    return lambda sentence: any(each.rule in rules for each in lint(sentence, kind=kind))


def held_back(sentence: str) -> bool:
    """Whether the sentence is of the half that patterns were not tuned on."""
    return hashlib.sha256(sentence.encode()).digest()[0] % 2 == 1


KEYS = {
    (True, True): "hits",
    (True, False): "missed",
    (False, True): "false",
    (False, False): "passed",
}


def measured() -> dict[str, tuple[dict[str, Count], list[tuple[str, str]]]]:
    """Lint -> counts on the tuned half, the held-back half and the second set, and the errors."""
    table = tomllib.loads(SENTENCES.read_text("utf-8"))
    later = {part: tomllib.loads(path.read_text("utf-8")) for part, path in LATER.items()}
    whole = {}
    for name, lists in table.items():
        ask = found(name)
        counts = {part: Count() for part in ("tuned", "held", *later)}
        wrong = []
        for key, wanted in (("hit", True), ("miss", False)):
            rows = [("held" if held_back(each) else "tuned", each) for each in lists[key]]
            rows += [
                (part, each)
                for part, lists_ in later.items()
                for each in lists_.get(name, {}).get(key, [])
                if part != BLIND or held_back(each)
            ]
            for part, sentence in rows:
                said = ask(sentence)
                how = KEYS[wanted, said]
                setattr(counts[part], how, getattr(counts[part], how) + 1)
                if wanted is not said:
                    wrong.append((part, sentence))
        whole[name] = (counts, wrong)
    return whole


def main() -> None:
    show = "--held-back" in sys.argv
    parts = ("tuned", "held", *LATER)
    print("lint          " + "".join(f"{part:>8} P     R" for part in parts))
    for name, (counts, wrong) in measured().items():
        figures = "  ".join(c.figures for c in counts.values())
        print(f"{name:14}  {figures}")
        for part, sentence in wrong:
            if show or part == "tuned":
                print(f"    {part}: {sentence}")


if __name__ == "__main__":
    main()
