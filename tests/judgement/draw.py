"""
Draws texts nobody has read yet, to be labelled before any reader sees them.

    python -m tests.judgement.draw --corpus /SHARED/corpus --mirror M --debs DIR --seed 1 -o TEXTS

Two thirds of each source's quota are texts with a word of a sign, going round the signs; the rest
come as they fall. Left out are the texts of the development part, of `unseen.jsonl` and of earlier
samples, and those that share a fifth of their eight-word runs with one of them: sources overlap.
Subjects are the first two firms a text names, and now and then one of a confusable name; labels
follow LABELS.md and were written before the reader saw the text.
Labelled samples stand in `fresh_*.jsonl`, in the form `extract.py` reads: it brings the texts, and
`python -m tests.judgement` measures them.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import importlib.util
import io
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# What a text may say, by its words; the draw goes round them, so that rare signs are met too.
LIKELY = {
    name: re.compile(words, re.IGNORECASE)
    for name, words in {
        "insolvency": r"bankrupt|insolven|chapter 11|receivership|liquidat|wound up|administrators",
        "bid": r"takeover|tender offer|agreed to (?:buy|acquire)|to be acquired|buyout",
        "lenders": r"lenders|creditor banks|refinanc|credit facility|line of credit|bank debt",
        "leaves": r"resign(?:s|ed)|step(?:s|ped|ping)? down|quits|ousted|fired|dies|died",
        "merger": r"merger|sale of|majority|controlling|\d\d pct of",
        "default": r"default|cash crisis|liquidity|going concern|unable to pay|cannot pay",
        "closes": r"clos(?:e|ing) .{0,30}(?:plant|store|factory|mill|branch)|shut(?:s|ting)? ",
        "rumour": r"rumou?r|speculation",
        "owed": r"owed|unpaid|creditors|sued by|non-accrual|bad debt|bad loan",
        "lost": r"los(?:t|es|ing) .{0,30}(?:contract|customer|account)|cancel.{0,20}contract",
        "security": r"collateral|guaranteed|debenture|charge over|secured by",
    }.items()
}
FIRM = re.compile(r"\b(?:Inc|Corp|Ltd|Plc|PLC|Co|company|firm|AG|SA)\b|example")
RUN = 8
SHARED = 0.2
FILES: dict[str, dict[str, Any]] = {
    "teropa/nlp": {"under": "resources/corpora/reuters/t", "kind": "text_file", "limit": 900},
    "derekgreene/bbc-datasets": {"under": "raw/bbc/business/", "kind": "text_file", "limit": 900},
    "PejicM/Legal-Case-Reports-Topic-Modeling": {
        "under": "corpus/fulltext/",
        "kind": "fca_xml",
        "limit": 900,
    },
    "virdis/enron-emails": {
        "under": "data/enron_with_categories/",
        "kind": "text_span",
        "start": 600,
        "end": 1500,
    },
    "sisimai/set-of-emails": {"under": "maildir/bsd/", "kind": "raw_file"},
}
QUOTA = {
    "teropa/nlp": 26,
    "mhjabreel/CharCnn_Keras": 18,
    "derekgreene/bbc-datasets": 10,
    "kristjanr/ut-ml-adverse-media": 8,
    "PejicM/Legal-Case-Reports-Topic-Modeling": 6,
    "oliverbrown1/news_sentiment_analysis": 4,
    "virdis/enron-emails": 2,
    "sisimai/set-of-emails": 3,
}
WIDEST_MAIL = 2500


class Pools:
    """Where texts can be drawn from, read by the corpus's own script."""

    def __init__(self, corpus: Path, mirror: Path, debs: Path) -> None:
        spec = importlib.util.spec_from_file_location("extract", corpus / "extract.py")
        assert spec is not None
        assert spec.loader is not None
        self.script = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.script)
        self.sources = self.script.Sources(mirror, "/", fetch_debs=debs)
        self.commits: dict[str, str] = {}

    def git(self, repo: str, *command: str) -> str:
        where = f"--git-dir={self.sources.git_dir(repo)}"
        done = subprocess.run(["git", where, *command], capture_output=True, check=True)
        return done.stdout.decode("utf-8", "replace")

    def commit(self, repo: str) -> str:
        if repo not in self.commits:
            self.commits[repo] = self.git(repo, "rev-parse", "HEAD").strip()
        return self.commits[repo]

    def text(self, source: dict[str, Any]) -> str:
        return str(self.script.extract(self.sources, source))

    def all(self, repo: str) -> list[dict[str, Any]]:
        """Every text of *repo* as a source; rows of news tables from the business class only."""
        at = {"repo": repo, "commit": self.commit(repo)}
        if repo == "mhjabreel/CharCnn_Keras":
            table = {**at, "kind": "csv_row", "path": "data/ag_news_csv/test.csv", "cols": [1, 2]}
            raw = self.git(repo, "show", f"{at['commit']}:{table['path']}")
            rows = enumerate(csv.reader(io.StringIO(raw)))
            return [{**table, "row": index} for index, row in rows if row[0] == "3"]
        if repo == "kristjanr/ut-ml-adverse-media":
            return list(self.adverse(at))
        if repo == "oliverbrown1/news_sentiment_analysis":
            table = {**at, "kind": "line", "path": "Sentences_50Agree.txt", "encoding": "latin-1"}
            raw = self.git(repo, "show", f"{at['commit']}:{table['path']}")
            return [{**table, "line": line} for line in range(1, raw.count("\n"))]
        how = {"encoding": "utf-8" if repo.startswith("derek") else "latin-1", **FILES[repo]}
        under = how.pop("under")
        listed = self.git(repo, "ls-tree", "-r", "--name-only", at["commit"]).splitlines()
        ends = (".eml", ".xml", ".txt") if repo != "teropa/nlp" else ("",)
        return [
            {**at, **how, "path": path}
            for path in listed
            if path.startswith(under) and path.endswith(ends)
        ]

    def adverse(self, at: dict[str, str]) -> Iterator[dict[str, Any]]:
        for kind in ("adverse_media", "non_adverse_media"):
            for row in range(350):
                yield {
                    **at,
                    "kind": "zip_csv_row",
                    "path": f"Data/{kind}_training.csv.zip",
                    "member": f"{kind}_training.csv",
                    "row": row,
                    "cols": ["title", "article"],
                    "limit": 600,
                }


def runs(text: str) -> set[int]:
    """The eight-word runs of a text, as hashes."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {hash(tuple(words[at : at + RUN])) for at in range(max(1, len(words) - RUN + 1))}


def known_runs(pools: Pools, corpus: Path) -> set[int]:
    """The runs of every text that was read before: while writing patterns, or to judge them."""
    seen: set[int] = set()
    manifests = [corpus / "dev_manifest_a.jsonl", *sorted(HERE.glob("fresh_*.jsonl"))]
    for manifest in manifests:
        for line in manifest.read_text("utf-8").splitlines():
            seen |= runs(pools.text(json.loads(line)["source"]))
    weka = "/usr/share/doc/weka/examples/ReutersCorn-train.arff"
    rows = pools.script.arff_texts(pools.sources.deb_bytes("weka", "3.6.14-3", weka))
    for row in judged("weka 3.6.14-3 examples/ReutersCorn"):
        seen |= runs(rows[int(re.split(r"[:-]", row)[-1])])
    for repo in FILES:
        commit = pools.commit(repo)
        for path in judged(f"{repo} "):
            raw = pools.git(repo, "show", f"{commit}:{path.split(' ')[0]}")
            seen |= runs(pools.script.norm(re.sub(r"<[^>]+>", " ", raw)))
    return seen


def judged(start: str) -> list[str]:
    """What follows *start* in the sources of `unseen.jsonl` that begin with it."""
    lines = (HERE / "unseen.jsonl").read_text("utf-8").splitlines()
    sources = sorted({json.loads(line)["source"] for line in lines})
    return [source.removeprefix(start) for source in sources if source.startswith(start)]


def drawn(
    pools: Pools, repo: str, seed: int, seen: set[int]
) -> Iterator[tuple[dict[str, Any], str]]:
    """The quota of *repo*: two thirds of it texts with a likely word."""
    taken = {row.split(" ")[-1] for row in judged(f"{repo} data/ag_news_csv/test.csv")}
    order = pools.all(repo)
    random.Random(f"{seed} {repo}").shuffle(order)  # noqa: S311 - a sample, not a secret
    wanted = list(islice(cycle(LIKELY), QUOTA[repo] - QUOTA[repo] // 3))
    others = QUOTA[repo] // 3
    for source in order:
        if not wanted and not others:
            return
        if str(source.get("row")) in taken:
            continue
        text = pools.text(source)
        mine = runs(text)
        if len(mine & seen) > SHARED * len(mine) or len(text) > WIDEST_MAIL:
            continue
        met = next((name for name in wanted if LIKELY[name].search(text)), None)
        if not FIRM.search(text) or (met is None and not others):
            continue
        if met is None:
            others -= 1
        else:
            wanted.remove(met)
        seen |= mine
        yield source, text


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--corpus", type=Path, required=True)
    ask.add_argument("--mirror", type=Path, required=True)
    ask.add_argument("--debs", type=Path, required=True)
    ask.add_argument("--seed", type=int, required=True)
    ask.add_argument("--only", choices=QUOTA, action="append", help="a source; all without it")
    ask.add_argument("-o", "--out", type=Path, required=True)
    asked = ask.parse_args()
    pools = Pools(asked.corpus, asked.mirror, asked.debs)
    seen = known_runs(pools, asked.corpus)
    with asked.out.open("w", encoding="utf-8") as out:
        for repo in asked.only or QUOTA:
            for source, text in drawn(pools, repo, asked.seed, seen):
                digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
                row = {"sha256": digest, "source": source, "text": text}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{asked.out}: seed {asked.seed}", file=sys.stderr)


if __name__ == "__main__":
    main()
