"""A02b: a firm that states a staff of more than ten writes from free mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal

STAFF = 10


@signal("A02b", reads=("email-address", "claim"), needs=("email-address",))
def free_mail_with_staff(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The mail address is free mail although the firm states more than ten employees.

    Why it matters: a firm of that size has a domain; a free address costs nothing to make up.
    Not the same as: free mail of a micro trade, which is normal.
    Ask: "Which address does your accounts department use?"
    """
    mail = next((item for item in evidence if item.kind == "email-address"), None)
    if mail is None or mail.fact("free_mail") is None:
        return Answer.unknown("whether the address is free mail is not known")
    if mail.fact("free_mail") is not True:
        return Answer.absent("the address is at a domain of its own", mail)
    claim = next((item for item in evidence if item.fact("what") == "employees"), None)
    said = str(claim.fact("said")) if claim is not None else ""
    if claim is None or not said.isdigit():
        return Answer.unknown("free mail, and no number of employees was stated")
    if int(said) <= STAFF:
        return Answer.absent(f"free mail is normal for a firm of {said}", mail, claim)
    words = f"free mail, with {said} employees stated"
    return Answer.present(words, Cite(evidence=(mail, claim), event_date=as_of, text=words))
