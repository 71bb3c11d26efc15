"""
How well company names are told apart, beside rapidfuzz and nomenklatura's logic-v2, in one run.

    python -m tests.judgement.names --nk cases.csv --gleif names.tsv --rival RIVAL/bin/python

`--nk` is contrib/name_bench/cases.csv of opensanctions/nomenklatura at 502208c (organisations
only), `--gleif` the names that tests/judgement/names_gleif.py draws out, `--rival` the Python of
an environment as names_rival.py says; each may be left out. Times are processor seconds from raw
strings, our memory of names empty at the start. For each set: average precision; F1, precision
and recall at the best threshold; F1 at the threshold learned on each other set.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from duecheck.identity.name_align import likeness_of_words
from duecheck.identity.name_form import prepare
from duecheck.identity.name_score import compare
from tests.judgement.names_gleif import Pair, pairs, read_names

ORGANISATIONS = frozenset({"Company", "Organization", "LegalEntity", "PublicBody"})


class Answers(NamedTuple):
    """A matcher's scores of one set, and the processor seconds they took."""

    scores: list[float]
    seconds: float


class Point(NamedTuple):
    """How a threshold does: precision, recall, F1."""

    threshold: float
    precision: float
    recall: float
    f1: float


def nk_pairs(path: Path) -> list[Pair]:
    """The labelled pairs of organisations."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] in ORGANISATIONS]
    return [Pair(row["name1"], row["name2"], row["is_match"] == "true") for row in rows]


def average_precision(scores: Sequence[float], truth: Sequence[bool]) -> float:
    """
    The mean, over the true pairs, of the precision at each one's score.

    Pairs of one score count together, so that their order in the file does not matter.
    """
    ranked = sorted(zip(scores, truth, strict=True), key=lambda pair: -pair[0])
    right = seen = 0
    summed = 0.0
    at = 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        gained = sum(same for _, same in ranked[at:end])
        right, seen, at = right + gained, seen + end - at, end
        summed += gained * right / seen
    return summed / right if right else 0.0


def at_threshold(threshold: float, scores: Sequence[float], truth: Sequence[bool]) -> Point:
    """Precision, recall and F1 of taking every pair from *threshold* on for one firm."""
    taken = [same for score, same in zip(scores, truth, strict=True) if score >= threshold]
    right, wanted = sum(taken), sum(truth)
    precision = right / len(taken) if taken else 1.0
    recall = right / wanted if wanted else 1.0
    both = precision + recall
    return Point(threshold, precision, recall, 2 * precision * recall / both if both else 0.0)


def best_threshold(scores: Sequence[float], truth: Sequence[bool]) -> Point:
    """The threshold of the highest F1; the lowest of equals."""
    tried = sorted({round(score, 3) for score in scores})
    return max((at_threshold(one, scores, truth) for one in tried), key=lambda point: point.f1)


def ours(found: Sequence[Pair]) -> Answers:
    """Our scores from raw names."""
    prepare.cache_clear()
    likeness_of_words.cache_clear()
    compare(prepare("Acme Ltd"), prepare("Акме ООО"))
    began = time.process_time()
    scores = [compare(prepare(one.a), prepare(one.b)).score for one in found]
    return Answers(scores, time.process_time() - began)


def fuzzy(how: Callable[..., float]) -> Callable[[Sequence[Pair]], Answers]:
    """A rapidfuzz scorer with its own cleaning, 0 to 1."""

    def answers(found: Sequence[Pair]) -> Answers:
        began = time.process_time()
        scores = [how(one.a, one.b, processor=default_process) / 100 for one in found]
        return Answers(scores, time.process_time() - began)

    return answers


def rival(python: str) -> Callable[[Sequence[Pair]], Answers]:
    """logic-v2 in its own environment."""

    def answers(found: Sequence[Pair]) -> Answers:
        lines = "\n".join(json.dumps([one.a, one.b]) for one in found)
        script = str(Path(__file__).with_name("names_rival.py"))
        done = subprocess.run(
            [python, script], input=lines, capture_output=True, text=True, check=True
        )
        return Answers(**json.loads(done.stdout.splitlines()[-1]))

    return answers


def table(sets: dict[str, list[Pair]], matchers: dict[str, Callable[..., Answers]]) -> list[str]:
    """The lines of the table, one a matcher and set, then each matcher's mean."""
    lines = [
        f"{'matcher':14}{'set':8}{'AP':>7}{'F1':>7}{'P':>7}{'R':>7}{'from':>7}"
        f"{'F1 at the threshold of another set':>40}{'pairs/s':>10}"
    ]
    for matcher, answer in matchers.items():
        given = {name: answer(found) for name, found in sets.items()}
        truths = {name: [one.same for one in found] for name, found in sets.items()}
        best = {name: best_threshold(given[name].scores, truths[name]) for name in sets}
        aps = []
        for name, found in sets.items():
            aps.append(average_precision(given[name].scores, truths[name]))
            others = "  ".join(
                f"{other} {at_threshold(best[other].threshold, given[name].scores, truths[name]).f1:.3f}"
                for other in sets
                if other != name
            )
            point = best[name]
            lines.append(
                f"{matcher:14}{name:8}{aps[-1]:7.3f}{point.f1:7.3f}{point.precision:7.3f}"
                f"{point.recall:7.3f}{point.threshold:7.2f}{others:>40}"
                f"{len(found) / given[name].seconds:10,.0f}"
            )
        lines.append(f"{matcher:14}{'mean':8}{sum(aps) / len(aps):7.3f}")
    return lines


def main(argv: list[str]) -> int:
    """Print the table."""
    said = argparse.ArgumentParser(description=__doc__.splitlines()[1] if __doc__ else None)
    said.add_argument("--nk", type=Path)
    said.add_argument("--gleif", type=Path)
    said.add_argument("--rival")
    given = said.parse_args(argv)
    sets: dict[str, list[Pair]] = {}
    if given.nk:
        sets["nk"] = nk_pairs(given.nk)
    if given.gleif:
        sets["gleif"] = pairs(read_names(given.gleif))
    matchers: dict[str, Callable[..., Answers]] = {
        "ours": ours,
        "WRatio": fuzzy(fuzz.WRatio),
        "token_set": fuzzy(fuzz.token_set_ratio),
    }
    if given.rival:
        matchers["logic-v2"] = rival(given.rival)
    for name, found in sets.items():
        print(f"{name}: {len(found)} pairs, {sum(one.same for one in found)} of one firm")
    print("\n".join(table(sets, matchers)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
