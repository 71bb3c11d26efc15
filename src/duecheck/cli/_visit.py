"""The work of `duecheck visit`: the account file's records into papers."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from duecheck.cli._desk import Work
from duecheck.cli._message import names_of, own_names
from duecheck.cli._paper import paper
from duecheck.cli._visit_folder import INTERNAL, Folder, opened_folder, page_one_of
from duecheck.errors import BadInput
from duecheck.guardrails.outward_text import lint
from duecheck.intake.days import day
from duecheck.model.text import clean
from duecheck.model.visit import Visit, VisitAction
from duecheck.portfolio import visiting
from duecheck.portfolio.other_customers import CustomerNames
from duecheck.records.store import read
from duecheck.records.store import visiting as kept

PARTS = 3


def planned(
    work: Work, id: str, *, reason: str, on: date, site: str | None, going: list[str],
    meet: list[str], goals: list[str], background: list[str],
) -> list[str]:  # fmt: skip
    """Keep a planned visit; what to print."""
    account = read.account(work.store, id)
    made = kept.add_visit(
        work.store,
        Visit(
            account=id, reason=visiting.reason(reason), planned_on=on, by=work.by, at=work.now,
            site=clean(site) if site else account.address,
            going=tuple(map(clean, going)), meeting=tuple(map(clean, meet)),
            goals=tuple(map(clean, goals)), background=tuple(map(clean, background)),
        ),
        now=work.now,
    )  # fmt: skip
    words = visiting.table()["reason"][made.reason]["title"]
    return [f"visit {made.id} on {on} {words}", *visiting.gaps(made, account.sales_rep)]


def folder(work: Work, id: str, number: int | None, config: Path | None) -> str:
    """Return the folder, what is stale first."""
    found = opened_folder(work, id, number)
    return paper(
        "visit_dossier.md", found.fields() | {"page_one": page_one_of(found.runs)}, config,
        required=[INTERNAL],
    )  # fmt: skip


def agenda_of(
    work: Work, id: str, number: int | None, config: Path | None, *, internal: bool, firm: str
) -> tuple[str, list[str]]:
    """Return the agenda and what must not stand in the customer's; inside words stay inside."""
    found = opened_folder(work, id, number)
    if internal:
        return paper("visit_agenda_internal.md", found.fields(), config, required=[INTERNAL]), []
    words = visiting.table()["reason"][found.visit.reason]
    subjects = ["How our invoices reach you and are paid"] if found.records.disputes else []
    # The customer's agenda sees the account's name and the visit's outward fields, nothing more.
    fields = {
        "firm": firm, "opening": words["opening"], "topic": topic(found.visit.reason),
        "subjects": subjects, "account": {"name": found.records.account.name},
        "visit": {"planned_on": found.visit.planned_on, "site": found.visit.site,
                  "going": found.visit.going},
    }  # fmt: skip
    text = paper("visit_agenda.md", fields, config)
    return text, read_over(work, found, text, kind="agenda")


def topic(reason: str) -> str:
    """Return the reason as the customer may read it."""
    return {
        "introduce": "How we can work together",
        "solve": "What went wrong and how to put it right",
        "terms": "Your wish for other terms",
        "arrears": "Your account",
    }[reason]


def questions_of(work: Work, id: str, number: int | None, config: Path | None) -> str:
    """Return the questions."""
    found = opened_folder(work, id, number)
    asked = visiting.questions(found.visit.reason, found.signs, found.records.disputes)
    fields = found.fields() | {"questions": asked}
    return paper("visit_questions.md", fields, config, required=[INTERNAL])


def card_of(work: Work, id: str, number: int | None, config: Path | None) -> str:
    """Return the do and do-not card."""
    found = opened_folder(work, id, number)
    fields = found.fields() | {
        "card": visiting.table()["card"], "town": visiting.town_of(found.visit.site),
    }  # fmt: skip
    return paper("visit_card.md", fields, config, required=[INTERNAL])


def noted(
    work: Work, id: str, number: int | None, *, on: date | None, notes: list[str],
    met: list[str], told: list[str], inside: list[str],
) -> list[str]:  # fmt: skip
    """Keep notes and actions of a visit that was held."""
    visit = kept.visit(work.store, id, number)
    held = on or visit.planned_on
    if held > work.day:
        raise BadInput(
            "--on", f"the visit of {held} has not happened yet", hint="Enter notes afterwards"
        )
    done = replace(
        visit, held_on=held, notes=(*visit.notes, *map(clean, notes)),
        met=tuple(dict.fromkeys([*visit.met, *map(clean, met)])),
    )  # fmt: skip
    more = [
        action_of(visit, words, inside=within)
        for within, group in ((False, told), (True, inside))
        for words in group
    ]
    made = kept.add_notes(work.store, done, more, now=work.now, by=work.by)
    lines = [f"visit {visit.id} of {held}: {len(notes)} notes, {len(made)} actions"]
    return [*lines, *(action_line(each, work.day) for each in made)]


def action_of(visit: Visit, words: str, *, inside: bool) -> VisitAction:
    """Return WHAT; OWNER; DAY as an action; owner and day may be missing, and show as that."""
    parts = [part.strip() for part in words.split(";")]
    if not parts[0] or len(parts) > PARTS:
        raise BadInput("--action", f"{words!r} is not WHAT; OWNER; 2026-12-01")
    owner = parts[1] if len(parts) > 1 and parts[1] else None
    due = day("--action", parts[2]) if len(parts) == PARTS and parts[2] else None
    return VisitAction(
        account=visit.account, visit_id=visit.id, what=clean(parts[0]), owner=owner, due_on=due,
        inside=inside,
    )  # fmt: skip


def followup_of(
    work: Work, id: str, number: int | None, config: Path | None, *, firm: str, sender: str,
    contact: str,
) -> tuple[str, list[str]]:  # fmt: skip
    """Return the draft of the email afterwards, and why it must not go yet."""
    found = opened_folder(work, id, number)
    held_on = held(found.visit)
    shown = [each for each in found.actions if not each.inside]
    lacking = [each for each in shown if each.state(work.day) == "incomplete"]
    fields = {
        "firm": firm, "sender": sender, "contact": contact, "name": found.records.account.name,
        "person": found.records.account.person or first_met(found.visit), "held_on": held_on,
        "notes": found.visit.notes,
        "actions": [asdict(each) for each in shown], "incomplete": len(lacking),
    }  # fmt: skip
    text = paper("visit_followup.txt", fields, config)
    said = [f"action {each.id} lacks an owner or a date: {each.what}" for each in lacking]
    return text, [*said, *read_over(work, found, text, kind="letter")]


def first_met(visit: Visit) -> str | None:
    """Return the first person met, without the role, or None."""
    people = visit.met or visit.meeting
    return people[0].partition("(")[0].strip() or None if people else None


def held(visit: Visit) -> date:
    """Return the day the visit was held; BadInput before there are notes."""
    if visit.held_on is None:
        raise BadInput(
            "--visit", f"visit {visit.id} has no notes yet", hint="First: duecheck visit notes"
        )
    return visit.held_on


def read_over(work: Work, found: Folder, text: str, *, kind: str) -> list[str]:
    """Return what must not stand in words for the customer."""
    account = found.records.account
    others = CustomerNames.of(names_of(work, but=account.id), but=own_names(account))
    every = [*lint(text, kind=kind), *others.find(text)]
    return [
        f"line {each.line}: {each.rule} ({each.guardrail}): {each.words}; instead: {each.instead}"
        for each in every
    ]


def report_of(
    work: Work, id: str, number: int | None, config: Path | None, *, to: str
) -> tuple[str, str]:
    """Return the one-page report and a warning where it is long."""
    found = opened_folder(work, id, number)
    held(found.visit)
    rows: list[dict[str, Any]] = [
        asdict(each) | {"state": each.state(work.day)} for each in found.actions
    ]
    fields = found.fields() | {
        "to": [part.strip() for part in to.split(",") if part.strip()],
        "met": found.visit.met or found.visit.meeting,
        "actions": rows,
        "outcome": visiting.outcome(found.visit, found.records.ledger, work.day),
    }
    text = paper("visit_report.md", fields, config, required=[INTERNAL])
    count = visiting.words_in(text)
    if count <= visiting.LONGEST_REPORT:
        return text, ""
    return text, f"WARNING: {count} words; a brief report has {visiting.LONGEST_REPORT} at most\n"


def actions_of(work: Work, id: str, *, done: int | None, on: date | None) -> tuple[list[str], bool]:
    """Return every action of the account with its state; whether one is late."""
    read.account(work.store, id)
    if done is not None:
        kept.finish(work.store, id, done, on or work.day, now=work.now, by=work.by)
    found = kept.actions(work.store, id)
    late = any(each.state(work.day) == "late" for each in found)
    lines = [action_line(each, work.day) for each in found]
    return lines or ["nothing was agreed on any visit"], late


def action_line(each: VisitAction, today: date) -> str:
    """Return one action on a line."""
    inside, due = " (inside)" if each.inside else "", str(each.due_on or "no date")
    return (
        f"{each.id:>3}  {each.state(today).upper():<10} {due:<10} "
        f"{each.owner or 'nobody'}: {each.what}{inside}"
    )
