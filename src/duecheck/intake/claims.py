"""What the applicant says of itself, as evidence: claims that other evidence may bear out."""

from __future__ import annotations

from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.subject import Request, Subject

SOURCE = "application"
SENTENCES = {
    "name": "Trades as {}",
    "number": "States the register number {}",
    "since": "Says it has traded since {}",
    "address": "States the address {}",
    "phone": "States the phone number {}",
    "email": "States the email address {}",
    "url": "States the web site {}",
    "owner": "Names {} as owner",
    "employees": "States a staff of {}",
    "sector": "Gives its trade as {}",
}


def claims(request: Request) -> list[Evidence]:
    """One claim for each thing the application states, in a fixed order."""
    return [_claim(what, said) for what, said in stated(request.subject) if said is not None]


def stated(subject: Subject) -> list[tuple[str, str | None]]:
    """What is stated and how; None where the application is silent."""
    return [
        ("name", subject.name),
        ("number", subject.reg),
        ("since", None if subject.claimed_since is None else str(subject.claimed_since)),
        ("address", subject.address),
        ("phone", subject.phone),
        ("email", subject.email),
        ("url", subject.url),
        ("owner", subject.owner),
        ("employees", None if subject.employees is None else str(subject.employees)),
        ("sector", subject.sector),
    ]


def _claim(what: str, said: str) -> Evidence:
    return Evidence(
        source=SOURCE,
        kind="claim",
        value=SENTENCES[what].format(said),
        facts={"what": what, "said": said},
        source_class=SourceClass.OWN,
        about=About(),
        fetched_by=FetchedBy.STATED,
        origin=SOURCE,
    )
