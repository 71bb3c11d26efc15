"""Everything the account file holds for one visit, as the papers want it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from duecheck.cli._desk import Work
from duecheck.errors import BadInput
from duecheck.model.account_file import Decided, FiledRun
from duecheck.model.visit import Visit, VisitAction
from duecheck.pipeline.account_review import records_of
from duecheck.portfolio import visiting
from duecheck.reading.own_account import OwnRecords, own_notes, standing
from duecheck.reading.own_events import money
from duecheck.reading.own_ledger import BUCKETS
from duecheck.records.paths import data_folder
from duecheck.records.store import read
from duecheck.records.store import visiting as kept
from duecheck.reports.paper import Block, Preformatted

INTERNAL = Block(
    name="internal-use",
    rule="R-11",
    words="INTERNAL, not a consumer report. Not for customers. A person decides.",
)
SIGNS = {f"D{n:02}" for n in range(1, 13)}


@dataclass(frozen=True, kw_only=True)
class Folder:
    """The records of the account, the visit, what stands around it, and the day."""

    records: OwnRecords
    visit: Visit
    actions: list[VisitAction]
    earlier: list[Visit]
    decisions: list[Decided]
    runs: list[FiledRun]
    balance: dict[str, Any]
    imported: date | None
    today: date

    @property
    def signs(self) -> list[str]:
        """The danger signs present in the last run and in own records, in their order."""
        found = {note.code[:3] for note in own_notes(self.records, self.today) if note.code}
        for run in self.runs[-1:]:
            found |= {
                row.get("sign") or code
                for code, row in run.findings.items()
                if row.get("state") == "present"
            }
        return sorted(found & SIGNS)

    def fields(self) -> dict[str, Any]:
        """What the papers are filled with."""
        where = standing(self.records, self.today)
        words = visiting.table()
        return {
            "today": self.today,
            "account": asdict(self.records.account),
            "limit": sum_of(self.records.account.limit, self.records.account.currency),
            "visit": asdict(self.visit),
            "why": words["reason"][self.visit.reason]["title"],
            "warnings": visiting.stale(self.records.ledger, self.imported, self.today),
            "gaps": visiting.gaps(self.visit, self.records.account.sales_rep),
            "balance": {unit: money(total, None) for unit, total in self.balance.items()},
            "past_due": {unit: money(total, None) for unit, total in where.past_due().items()},
            "ageing": {
                unit: {name: money(total, None) for name, total in row.items()}
                for unit, row in where.ageing().items()
            },
            "buckets": list(BUCKETS),
            "own_records": [note.text for note in own_notes(self.records, self.today)],
            "promises": [
                f"for {each.due_on}: {money(each.amount, each.currency)}, {each.outcome}"
                if each.amount is not None
                else f"for {each.due_on}: no sum, {each.outcome}"
                for each in self.records.promises
            ],
            "disputes": [asdict(each) for each in self.records.disputes],
            "decisions": [
                f"{each.at:%Y-%m-%d}: {each.action}, limit {sum_of(each.limit, each.currency)}, "
                f"by {each.by}"
                for each in self.decisions
            ],
            "notes": [
                f"{each.observed_on or 'undated'}: {each.words}" for each in self.records.notes
            ],
            "earlier": [
                f"{each.held_on or each.planned_on} ({each.reason})" for each in self.earlier
            ],
            "look": words["look"]["for"],
            "options": words["relief"]["options"],
        }


def sum_of(amount: Decimal | None, currency: str | None) -> str:
    """Return an amount as people write it, or that there is none."""
    return "none on file" if amount is None else money(amount, currency)


def opened_folder(work: Work, id: str, number: int | None) -> Folder:
    """Return what the account file holds for the visit *number*, or the latest."""
    records = records_of(work.store, id)
    visit = kept.visit(work.store, id, number)
    imports = [
        each.at.date()
        for each in read.imports(work.store)
        if each.kind == "ledger" and each.undone_at is None
    ]
    every = kept.visits(work.store, id)
    return Folder(
        records=records,
        visit=visit,
        actions=[each for each in kept.actions(work.store, id) if each.visit_id == visit.id],
        earlier=[each for each in every if each.id != visit.id],
        decisions=read.decisions(work.store, id),
        runs=read.runs(work.store, id),
        balance=read.balances(work.store, id).get(id, {}),
        imported=max([*imports, *(line.dated_on for line in records.ledger)], default=None),
        today=work.day,
    )


def page_one_of(runs: list[FiledRun]) -> Preformatted:
    """Return page 1 of the newest filed run whose archive is here, or its outcome in a line."""
    if not runs:
        return Preformatted()
    newest = runs[-1]
    told = (
        f"Run of {newest.as_of}: {newest.action}, band {newest.band or 'none'}, "
        f"coverage {newest.coverage}%"
    )
    for archive in places(newest.archive):
        try:
            from duecheck.pipeline.run import replay
            from duecheck.reports.table import first_page

            return Preformatted(first_page(replay(archive)))
        except BadInput:
            continue
    return Preformatted(f"{told}\n(its archive {newest.archive or ''} is not here)")


def places(archive: str | None) -> list[Path]:
    """Return where an archive may lie."""
    if archive is None:
        return []
    found = [Path(archive), data_folder() / "archives" / Path(archive).name]
    return [path for path in found if path.is_file()]
