"""
The portfolio on a page: groups with their strategy, exposure to the cent, who needs a person.

Sums are by currency and are never added across. A group too small for a rate says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from duecheck.checklist.desk_tables import Desk
from duecheck.portfolio.before_after import Change
from duecheck.portfolio.channels import Replies
from duecheck.portfolio.group import GROUPS, Placed
from duecheck.portfolio.ranked import attention, past_due, quiet, room_to_sell
from duecheck.reports.blocks import Block, Bullets, Grid, Heading, Says
from duecheck.reports.wording import NOTHING, clip, count, listed

BAR = 20
SHOWN = 25
ZERO = Decimal(0)
SPLITS: dict[str, Callable[[Placed], str]] = {
    "size": lambda one: one.profile.size,
    "sector": lambda one: one.profile.sector,
    "region": lambda one: one.profile.region,
    "habit": lambda one: one.profile.buys,
    "credit": lambda one: one.profile.credit,
}


def page(
    everybody: Sequence[Placed], desk: Desk, as_of: date, *, by: Sequence[str] = ()
) -> Iterator[Block]:
    """Yield the whole portfolio; *by* adds splits of `SPLITS`."""
    yield Heading(f"Portfolio as of {as_of}: {count(len(everybody), 'account')}", level=1)
    yield Says("Internal. Rules place every account in one group; a person decides.", strong=True)
    if not everybody:
        yield Says("No records. Import a ledger first: duecheck account import FILE --kind ledger")
        return
    yield from groups(everybody, desk)
    yield from exposure(everybody, desk)
    for name in by:
        yield from split(everybody, name)
    yield from strategies(everybody, desk)
    yield from people(everybody)


def groups(everybody: Sequence[Placed], desk: Desk) -> Iterator[Block]:
    """Yield how many accounts each group has, as bars; empty groups are there, too."""
    counts = Counter(one.group for one in everybody)
    most = max(counts.values())
    yield Heading("Groups")
    yield Grid(
        ("Group", "Accounts", "Share"),
        tuple(
            (title(desk, group), str(counts[group]), bar(counts[group], most, len(everybody)))
            for group in GROUPS
        ),
    )


def bar(part: int, most: int, whole: int) -> str:
    """Return a bar as long as *part* is of *most*, and its share of *whole* in percent."""
    return f"{'█' * round(BAR * part / most)} {part / whole:.0%}".strip()


def title(desk: Desk, group: str) -> str:
    """Return the title of a group, or its name where no strategy names it."""
    strategy = desk.strategies.get(group)
    return group if strategy is None else strategy.title


def totals(
    everybody: Sequence[Placed], key: Callable[[Placed], str]
) -> dict[str, dict[str, Decimal]]:
    """Return currency -> key -> what is owed; sums over the keys are the ledger's."""
    found: dict[str, dict[str, Decimal]] = {}
    for one in everybody:
        for currency, amount in one.profile.owes.items():
            row = found.setdefault(currency, {})
            row[key(one)] = row.get(key(one), ZERO) + amount
    return dict(sorted(found.items()))


def exposure(everybody: Sequence[Placed], desk: Desk) -> Iterator[Block]:
    """Yield what is owed by group and by band, with the ledger's total in the last row."""
    for name, key in (
        ("group", lambda one: title(desk, one.group)),
        ("band", SPLITS["credit"]),
    ):
        yield Heading(f"Exposure by {name}")
        rows = []
        for currency, row in totals(everybody, key).items():
            rows += [(k, currency, f"{v:,.2f}") for k, v in sorted(row.items(), key=_largest)]
            rows.append(("All of the ledger", currency, f"{sum(row.values(), ZERO):,.2f}"))
        if not rows:
            yield Says("No ledger.")
        yield Grid((name.capitalize(), "Currency", "Owed"), tuple(rows))
    key_ones = [f"{one.profile.id} {clip(one.profile.name, 40)}" for one in everybody if one.key]
    yield Says(f"Key exposures (more than the policy's share of the ledger): {listed(key_ones)}.")


def _largest(pair: tuple[str, Decimal]) -> tuple[Decimal, str]:
    return -pair[1], pair[0]


def split(everybody: Sequence[Placed], name: str) -> Iterator[Block]:
    """Yield accounts by one attribute against their groups."""
    counts = Counter(SPLITS[name](one) for one in everybody)
    most = max(counts.values())
    yield Heading(f"By {name}")
    yield Grid(
        (name.capitalize(), "Accounts", "Share"),
        tuple(
            (value, str(n), bar(n, most, len(everybody)))
            for value, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
    )


def strategies(everybody: Sequence[Placed], desk: Desk) -> Iterator[Block]:
    """Yield the strategy sheet of every group that has accounts."""
    yield Heading("What we do for each group")
    there = {one.group for one in everybody}
    for group in (each for each in GROUPS if each in there):
        strategy = desk.strategies.get(group)
        if strategy is None:
            yield Bullets((f"{group}: NO STRATEGY in the policy; duecheck policy check fails",))
            continue
        yield Heading(strategy.title, level=3)
        yield Bullets(
            (
                f"Contact: {strategy.contact}",
                f"Terms: {strategy.terms}",
                f"Cadence: {strategy.cadence}",
                *strategy.steps,
            )
        )


def people(everybody: Sequence[Placed]) -> Iterator[Block]:
    """Yield who needs attention, who can be sold more, and who needs nobody."""
    pressing = attention(everybody)
    yield Heading(f"Needs attention: {count(len(pressing), 'account')}")
    if not pressing:
        yield Says("Nobody.")
    yield Grid(
        ("Account", "Name", "Past due", "Why"),
        tuple(
            (one.profile.id, clip(one.profile.name, 30), sums(past_due(one)), why(one))
            for one in pressing[:SHOWN]
        ),
    )
    yield from _rest(len(pressing))
    sellers = room_to_sell(everybody)
    yield Heading(f"Room to sell: {count(len(sellers), 'account')}")
    if not sellers:
        yield Says(
            "Nobody has band clear, an answered insolvency lane, nothing past due and unused limit."
        )
    yield Grid(
        ("Account", "Name", "Unused"),
        tuple(
            (
                s.placed.profile.id,
                clip(s.placed.profile.name, 40),
                f"{s.currency} {s.unused:,.2f}",
            )
            for s in sellers[:SHOWN]
        ),
    )
    yield from _rest(len(sellers))
    calm = quiet(everybody)
    yield Heading(f"Needs nobody now: {count(len(calm), 'account')}")
    yield Says(clip(listed([one.profile.id for one in calm]), 400))


def _rest(n: int) -> Iterator[Block]:
    if n > SHOWN:
        yield Says(f"{n - SHOWN} more: --format json has them all.")


def why(one: Placed) -> str:
    """Return group and rule in words, and that exposure is key."""
    return f"{one.group}: {one.rule}{'; key exposure' if one.key else ''}"


def sums(amounts: dict[str, Decimal]) -> str:
    """Return amounts by currency: `GBP 1,200.00, USD 30.00`."""
    return ", ".join(f"{c} {v:,.2f}" for c, v in sorted(amounts.items())) or NOTHING


def change_page(rows: Sequence[Change], since: date, as_of: date) -> Iterator[Block]:
    """Yield days late per group on two days; it states a change and claims no cause."""
    yield Heading(f"Days late, {since} and {as_of}")
    yield Grid(
        ("Group now", "Accounts", "Then", "Now"),
        tuple((r.group, str(r.accounts), days(r.before), days(r.now)) for r in rows),
    )
    yield Says("The accounts of a group are compared with themselves. No cause is claimed.")


def days(mean: float | None) -> str:
    """Return a mean in days, or that there are too few to tell."""
    return "too few" if mean is None else f"{mean:.1f}"


def channel_page(places: Sequence[tuple[str, int]], rates: Sequence[Replies]) -> Iterator[Block]:
    """Yield where customers are found and which channel they answer."""
    yield Heading("Where our customers are, by recorded profiles", level=1)
    if not places:
        yield Says("No records.")
    yield Grid(("Network", "Accounts"), tuple((name, str(n)) for name, n in places))
    yield Heading("Which channel they answer")
    if not rates:
        yield Says("No records.")
    yield Grid(
        ("Channel", "Attempts", "Answered", "Rate"),
        tuple((r.channel, str(r.attempts), str(r.answered), rate(r.rate)) for r in rates),
    )


def rate(share: float | None) -> str:
    """Return a share in percent, or that there are too few to tell."""
    return "too few" if share is None else f"{share:.0%}"
