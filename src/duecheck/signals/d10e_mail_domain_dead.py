"""D10e: mail to the address given cannot arrive, by the domain's own records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal


@signal("D10e", reads=("dns-record", "email-address"), needs=("dns-record", "email-address"))
def mail_domain_dead(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The domain of the mail address given does not exist, or takes no mail.

    Why it matters: invoices and statements sent there come back, and a firm at work notices.
    Not the same as: a full mailbox, a spam filter, a domain nobody wrote to, a name server that
    did not answer.
    Ask: "Which address do your invoices go to?"
    """
    given = {
        (item.text_fact("address") or "").rpartition("@")[2].lower()
        for item in evidence
        if item.kind == "email-address"
    }
    records = [item for item in evidence if (item.text_fact("name") or "").lower() in given]
    mail = [item for item in records if item.text_fact("type") == "MX"]
    for item in mail:
        if (words := why_dead(item)) is not None:
            return Answer.present(words, Cite(evidence=(item,), event_date=as_of, text=words))
    if mail:
        return Answer.absent("the mail domain takes mail", *mail)
    return Answer.unknown("the mail domain's records were not read")


def why_dead(record: Evidence) -> str | None:
    """Why mail cannot arrive by this MX answer, or None where it can."""
    name = record.text_fact("name")
    if record.outcome is LookupOutcome.NONE:
        if record.fact("exists") is False:
            return f"{name} does not exist"
        return f"{name} has no mail server and no address to stand in"
    return f"{name} says that it takes no mail" if record.fact("null_mx") is True else None
