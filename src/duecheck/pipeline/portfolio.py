"""The whole base on a day: every customer's profile and group, and the base of an earlier day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from duecheck.checklist.desk_tables import Desk
from duecheck.portfolio.before_after import Change, changes
from duecheck.portfolio.channels import Replies, hangouts, replies
from duecheck.portfolio.completeness import Completeness, completeness
from duecheck.portfolio.group import Placed, flagged, placed
from duecheck.portfolio.profile import Profile, Records, profile
from duecheck.records.store.opening import Store
from duecheck.records.store.read import ledger_totals
from duecheck.records.store.streams import (
    Customer,
    all_contacts,
    all_seen,
    customer_of,
    customers,
)


@dataclass(frozen=True, kw_only=True)
class Base:
    """Everybody in groups, how whole each record is, and the change since an earlier day."""

    as_of: date
    placed: list[Placed]
    whole: dict[str, Completeness]
    since: date | None = None
    changed: tuple[Change, ...] = ()


def base(store: Store, desk: Desk, as_of: date, *, since: date | None = None) -> Base:
    """Read the account file once and place everybody; with *since*, as it was then, too."""
    now: list[Profile] = []
    then: dict[str, Profile] = {}
    whole: dict[str, Completeness] = {}
    for customer in customers(store):
        records = records_on(customer, as_of)
        now.append(profile(records, desk, as_of))
        whole[records.account.id] = completeness(records.account)
        if since is not None:
            then[records.account.id] = profile(records, desk, since)
    everybody = placed(now, desk.groups)
    compared = changes(everybody, then, too_few=desk.groups.too_few) if since is not None else ()
    return Base(as_of=as_of, placed=everybody, whole=whole, since=since, changed=tuple(compared))


def one(store: Store, desk: Desk, as_of: date, id: str) -> tuple[Placed, Completeness]:
    """One customer as `base` would place it, without reading the ledgers of the others."""
    customer = customer_of(store, id)
    mine = profile(records_on(customer, as_of), desk, as_of)
    placed_ = flagged(mine, ledger_totals(store, as_of), desk.groups)
    return placed_, completeness(customer.account)


def records_on(customer: Customer, as_of: date) -> Records:
    """What bears on the group: the rows, the newest run by *as_of*, the last decision."""
    return Records(
        account=customer.account,
        lines=customer.lines,
        promises=customer.promises,
        contacts=customer.contacts,
        disputes=customer.disputes,
        run=next((run for run in reversed(customer.runs) if run.as_of <= as_of), None),
        decision=customer.decisions[-1] if customer.decisions else None,
    )


def channels(store: Store, desk: Desk) -> tuple[list[tuple[str, int]], list[Replies]]:
    """Where customers are found, and by which channel they answer."""
    return (
        hangouts(all_seen(store)),
        replies(all_contacts(store), too_few=desk.groups.too_few_contacts),
    )
