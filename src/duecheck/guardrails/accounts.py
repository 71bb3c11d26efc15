"""What is refused on accounts, with the rule and the lawful way."""

from __future__ import annotations

from duecheck.errors import Refused

DIRECT = {
    "dm", "im", "chat", "instant-message", "direct-message", "messenger", "whatsapp", "facebook",
    "instagram", "linkedin", "x", "twitter", "telegram", "signal", "snapchat", "tiktok", "viber",
    "wechat", "line", "skype", "slack", "teams", "discord",
}  # fmt: skip


def connect(*, past_due: bool, status: str) -> None:
    """R-05: no connection request goes to somebody who owes past due."""
    if past_due or status == "collection":
        raise Refused(
            "R-05",
            "the account is past due, and a debtor is never sent a connection request or an "
            "instant message",
            instead="call in business hours, email the copy invoice, or write a letter",
        )


def bureau(*, about: str, purpose: str | None, authority: str | None) -> None:
    """R-11: a consumer report on a person needs a permissible purpose and written authority."""
    if about == "person" and (not purpose or not authority):
        raise Refused(
            "R-11",
            "a bureau report about a person needs a permissible purpose and a written authority",
            instead="add --purpose and --authority REFERENCE, or attach a report on the company",
        )


def second_use(id: str, used_at: str) -> None:
    """Each payment needs its own authorisation: one used before is refused."""
    raise Refused(
        "R-01",
        f"authorisation {id!r} was used on {used_at}",
        instead="ask for an authorisation of this payment, by its amount and date",
    )


def no_approver(by: str) -> None:
    """Only those the credit policy names agree as the second person."""
    raise Refused(
        "R-10",
        f"{by} is not among the approvers of the credit policy",
        instead="one of them runs: duecheck decide ACCOUNT --approve ID --by NAME",
    )


def same_person(by: str) -> None:
    """A second person agrees; never the one who asked."""
    raise Refused(
        "R-10",
        f"{by} asked for this and cannot be the second person who agrees",
        instead="another approver runs: duecheck decide ACCOUNT --approve ID --by NAME",
    )
