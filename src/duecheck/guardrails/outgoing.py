"""What stops a message before it is written: channel, opt-out, consent, cost, frequency."""

from __future__ import annotations

from datetime import date, timedelta

from duecheck.errors import Refused
from duecheck.guardrails.accounts import DIRECT
from duecheck.guardrails.jurisdictions import Jurisdiction


def no_direct_message(channel: str) -> None:
    """R-05: a debtor never gets an instant message, whatever it says."""
    if channel.strip().lower().replace("_", "-") in DIRECT:
        raise Refused(
            "R-05",
            "nobody is written to by instant or direct message about an account",
            instead="call in business hours, email the copy invoice, or write a letter",
        )


def opted_out(address: str, day: str) -> None:
    """R-13: an address that said stop gets nothing, for good."""
    raise Refused(
        "R-13",
        f"{address} opted out on {day}, which holds for good",
        instead="write a letter, or wait until they write to you",
    )


def text_costs(*, sender_pays: bool) -> None:
    """R-13: no customer is charged for a text of ours."""
    if not sender_pays:
        raise Refused(
            "R-13",
            "the plan does not say that the firm pays for its texts (sender_pays = true)",
            instead="write sender_pays = true into plan.toml once no customer is charged, or email",
        )


def text_consent(address: str, purpose: str, *, held: bool) -> None:
    """R-13: a text needs a live consent for this very number and purpose."""
    if not held:
        raise Refused(
            "R-13",
            f"no consent on record lets {address} be texted for {purpose}",
            instead="call in business hours, or ask for consent: duecheck consent wording --short",
        )


def frequency(calls: int, talked_on: date | None, place: Jurisdiction, today: date) -> None:
    """R-15: no call beyond the number of seven days, none within days of a conversation."""
    if calls >= place.calls_in_7_days:
        raise Refused(
            "R-15",
            f"{calls} calls in seven days; {place.calls_in_7_days} are the most in {place.title}",
            instead="write, or wait for a day with fewer behind it",
        )
    if talked_on is not None and today - talked_on < timedelta(days=place.days_after_talk):
        raise Refused(
            "R-15",
            f"they were spoken to on {talked_on}, less than {place.days_after_talk} days ago",
            instead=f"write, or call from {talked_on + timedelta(days=place.days_after_talk)} on",
        )
