"""
A batch answered from an index of companies alone: rows a second, memory, files, and what is found.

    python -m tests.benchmarks.batch_index 200000 1000 10000 [100000 1000000]

The first number is the size of the index. Every firm is invented, by a fixed seed: two or three
words, of which one is made of syllables, and a legal form; a tenth have a former name. Of the rows
30% state the number, 40% the name as it stands or with its form spelt otherwise, 20% a misspelt
(a letter lost, doubled, swapped or wrong) or a former name, 10% are no firm of the index. Recall is
the share of rows, of those that are in the index, that were given their own number; `wrong` are
rows given another's, most of them absent firms that bear an indexed one's name. Memory is what
all processes hold of their own at once (RssAnon), seen five times a second; the index is mapped,
and its pages the system may take back.
"""

from __future__ import annotations

import csv
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.records.listing import COMPANIES

# ruff: noqa: SIM905 (seventy words read better as words)
SEED = 11
DUECHECK = (str(Path(sys.executable).parent / "duecheck"),)
COMPANY_FILE = "BasicCompanyData-2026-11-01.csv"
SYLLABLES = (
    "ba be bo ca co cu da de do fa fe fo ga go ha he hu ja ka ke la le li lo ma me mi mo na ne no "
    "pa pe po ra re ri ro sa se si so ta te ti to va ve vo wa we wi wo ya zo bri cla dre fla gre "
    "kle pra sto tre win ford ham ley ton ster wick well worth"
).split()
TRADES = (
    "Fasteners Joinery Haulage Catering Textiles Plumbing Roofing Logistics Printing Timber Foods "
    "Engineering Packaging Motors Interiors Landscapes Electrical Supplies Tools Bakery Furniture "
    "Glass Metals Optics Plastics Recycling Scaffolding Tiles Valves Wines"
).split()
FORMS = (("Limited", "Ltd"), ("Ltd", "Ltd."), ("PLC", "Public Limited Company"), ("LLP", "L.L.P."))
SHARES = (("number", 30), ("clean", 40), ("misspelt", 20), ("absent", 10))


class Firm(NamedTuple):
    """An invented firm."""

    number: str
    name: str
    form: tuple[str, str]
    former: str


def word(draw: random.Random) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4))).title()


def firms(count: int, seed: int) -> Iterator[Firm]:
    """*count* firms, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311
    for n in range(count):
        name = f"{word(draw)} {draw.choice(TRADES)}"
        if draw.random() < 0.3:
            name = f"{word(draw)} & {name}"
        former = f"{word(draw)} {draw.choice(TRADES)} Limited" if draw.random() < 0.1 else ""
        yield Firm(f"{10_000_000 + n}", name, draw.choice(FORMS), former)


def index(path: Path, count: int) -> None:
    """Write the register's file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, [name.strip() for name in COMPANIES], restval="")
        out.writeheader()
        for n, firm in enumerate(firms(count, SEED)):
            out.writerow(
                {
                    "CompanyName": f"{firm.name} {firm.form[0]}".upper(),
                    "CompanyNumber": firm.number,
                    "RegAddress.AddressLine1": f"{n % 200 + 1} Mill Lane",
                    "RegAddress.PostTown": "TADWICK",
                    "RegAddress.PostCode": "ZZ1 1ZZ",
                    "CompanyCategory": "Private Limited Company",
                    "CompanyStatus": "Active" if n % 40 else "Liquidation",
                    "IncorporationDate": f"{n % 28 + 1:02}/{n % 12 + 1:02}/{1980 + n % 44}",
                    "Accounts.NextDueDate": "31/12/2027",
                    "Accounts.AccountCategory": "MICRO ENTITY",
                    "SICCode.SicText_1": "25940 - Manufacture of fasteners",
                    "PreviousName_1.CONDATE": "01/02/2019" if firm.former else "",
                    "PreviousName_1.CompanyName": firm.former.upper(),
                    "ConfStmtNextDueDate": "31/12/2027",
                }
            )


def misspelt(name: str, draw: random.Random) -> str:
    """One letter of the longest word lost, doubled, swapped with the next, or another."""
    longest = max(name.split(), key=len)
    at = draw.randrange(1, len(longest) - 1)
    changed = draw.choice(
        (
            longest[:at] + longest[at + 1 :],
            longest[:at] + longest[at] + longest[at:],
            longest[:at] + longest[at + 1] + longest[at] + longest[at + 2 :],
            longest[:at] + draw.choice("aeioust") + longest[at + 1 :],
        )
    )
    return name.replace(longest, changed, 1)


def applicants(path: Path, rows: int, held: int) -> list[tuple[str, str]]:
    """Write *rows* applicants; for each how it is spelt, and the number it should be given."""
    draw = random.Random(SEED + 1)  # noqa: S311
    # Each firm once while there are enough: the same again would be a duplicate, and cost nothing.
    known = list(firms(held, SEED))
    order = iter(draw.sample(range(held), min(rows, held)))
    strangers = firms(rows, SEED + 2)
    names, weights = zip(*SHARES, strict=True)
    truth = []
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Customer", "Country", "Company No", "Sales Rep"])
        for n in range(rows):
            how = draw.choices(names, weights)[0]
            at = next(order, -1)
            at = draw.randrange(held) if at < 0 else at
            firm = next(strangers) if how == "absent" else known[at]
            name = f"{firm.name} {draw.choice(firm.form)}"
            if how == "misspelt":
                former = firm.former and draw.random() < 0.5
                name = firm.former if former else f"{misspelt(firm.name, draw)} {firm.form[1]}"
            out.writerow([name, "GB", firm.number if how == "number" else "", f"Rep {n % 9}"])
            truth.append((how, "" if how == "absent" else firm.number))
    return truth


class Ran(NamedTuple):
    """Seconds, processor seconds, own memory in MB, sizes in MB, found of those there by kind."""

    wall: float
    cpu: float
    own: float
    ledger: float
    result: float
    found: dict[str, tuple[int, int]]
    duplicates: int
    wrong: int


def ran(rows: int, held: int, folder: Path) -> Ran:
    """Run a batch of *rows* from the index in *folder*."""
    truth = applicants(folder / "list.csv", rows, held)
    begun = time.perf_counter()
    running = subprocess.Popen(
        [
            *DUECHECK,
            "batch",
            "list.csv",
            "--offline",
            "-o",
            f"out{rows}.ndjson",
            "--capture",
            f"c{rows}",
        ],
        cwd=folder,
        env=environ(folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    own = 0.0
    while not (ended := os.wait4(running.pid, os.WNOHANG))[0]:
        own = max(own, held_by(running.pid))
        time.sleep(0.2)
    used = ended[2]
    wall = time.perf_counter() - begun
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    duplicates = wrong = 0
    with (folder / f"out{rows}.ndjson").open(encoding="utf-8") as file:
        for (how, number), line in zip(truth, file, strict=True):
            row = json.loads(line)
            if row["row_status"].startswith("duplicate"):
                duplicates += 1
                continue
            if number:
                there[how] += 1
                found[how] += row["matched_number"] == number
            wrong += row["matched_number"] not in (None, "", number)
    return Ran(
        wall,
        used.ru_utime + used.ru_stime,
        own,
        (folder / f"c{rows}" / "ledger.sqlite").stat().st_size / 1e6,
        (folder / f"out{rows}.ndjson").stat().st_size / 1e6,
        {how: (found[how], there[how]) for how in there},
        duplicates,
        wrong,
    )


def held_by(process: int) -> float:
    """MB of memory of its own that a process and its children hold."""
    held = 0
    for place in Path("/proc").glob("[0-9]*/status"):
        try:
            told = place.read_text("ascii", "replace")
        except OSError:  # it ended meanwhile
            continue
        facts = dict(re.findall(r"^(Pid|PPid|RssAnon):\s+(\d+)", told, re.MULTILINE))
        if str(process) in (facts.get("Pid"), facts.get("PPid")):
            held += int(facts.get("RssAnon", 0))
    return held / 1024


def environ(folder: Path) -> dict[str, str]:
    return {**os.environ, "DUECHECK_DATA": str(folder), "DUECHECK_CONFIG": os.devnull}


def main() -> None:
    held, *sizes = [int(each) for each in sys.argv[1:]] or [20_000, 1_000, 10_000]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        index(folder / COMPANY_FILE, held)
        begun = time.perf_counter()
        subprocess.run(
            [*DUECHECK, "lists", "update", "companies-house", "--from", COMPANY_FILE],
            cwd=folder, env=environ(folder), check=True, capture_output=True,
        )  # fmt: skip
        sys.stdout.write(f"index of {held} firms made in {time.perf_counter() - begun:.0f} s\n")
        sys.stdout.write("rows  seconds  rows/s  cpu ms/row  own MB  ledger  result  found\n")
        for rows in sizes:
            done = ran(rows, held, folder)
            found = ", ".join(
                f"{how} {got / of:.3f}" for how, (got, of) in sorted(done.found.items())
            )
            sys.stdout.write(
                f"{rows:>8} {done.wall:8.1f} {rows / done.wall:7.1f} "
                f"{done.cpu / rows * 1000:8.2f} {done.own:6.0f} {done.ledger:8.1f} "
                f"{done.result:8.1f}  {found}; {done.duplicates} duplicates, {done.wrong} wrong\n"
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()
