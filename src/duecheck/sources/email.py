"""
The email address on the application: what it says by itself.

What it is: a reading of the address alone, on this machine. Nobody is asked: no mailbox is
probed, no sign-up or password page is opened, nothing is sent.

What it yields: whether it is an address at all, its domain, whether the domain is a free mail
provider's (a weak point for a firm with staff), whether it is one for throw-away addresses,
whether the address is a role's (`accounts@`), and how the domain stands to that of the stated
site: the same, another ending, or made to look like it by a letter, a sign or an added word.

What silence means: an application without an address leaves the question not asked. That an
address is well formed does not mean that anybody reads it; whether its domain receives mail is
asked by `dns`.

Traps: free mail is not throw-away mail, and small trades use it rightly. Another ending of the
same name (.com beside .co.uk) is often the firm's own and is only shown.
"""

from __future__ import annotations

from duecheck import discover
from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.reading.domains import ascii_host, is_free_mail, registered_domain
from duecheck.reading.look_alike import IMITATES, Alike, alike, shown

QUESTION = "What does the email address say by itself?"


def is_disposable(domain: str) -> bool:
    """Whether *domain*, or the one it stands under, is listed as one for throw-away addresses."""
    from disposable_email_domains import allowlist, blocklist

    names = {domain, registered_domain(domain) or domain}
    return bool(names & blocklist) and not names & allowlist


def domain_of(address: str) -> str | None:
    """The domain of a well-formed address, in the name servers' form, or None."""
    from email_validator import EmailNotValidError, validate_email

    try:
        checked = validate_email(address, check_deliverability=False, strict=True)
    except EmailNotValidError:
        return None
    return ascii_host(checked.ascii_domain)


def read_address(inquiry: Inquiry, address: str) -> Evidence:
    """The one piece of evidence *address* gives."""
    domain = domain_of(address)
    free = None if domain is None else is_free_mail(domain)
    thrown = None if domain is None else is_disposable(domain)
    local = address.rpartition("@")[0].lower()
    role = None if domain is None else local in discover.table("reading", "contacts.toml")["roles"]
    own = inquiry.subject.domain
    how = None if own is None or domain is None or free or thrown else alike(domain, own)
    said = inquiry.statement(
        "email-address",
        sentence(address, domain, free=free, thrown=thrown) + beside(how, domain, own),
        source_class=SourceClass.INFRASTRUCTURE,
        about=About(email=address, domain=None if free or thrown else domain),
        address=address,
        domain=domain,
        valid=domain is not None,
        free_mail=free,
        disposable=thrown,
        role=role,
        beside_site=None if how is None else str(how),
    )
    return said.model_copy(update={"fetched_by": FetchedBy.EMAIL})


def sentence(address: str, domain: str | None, *, free: bool | None, thrown: bool | None) -> str:
    """What the address says, in a sentence."""
    if domain is None:
        return f"{address} is no email address"
    if thrown:
        return f"{address} is at {domain}, a provider of throw-away addresses"
    if free:
        return f"{address} is at {domain}, where anybody may open a mailbox"
    return f"{address} is well formed and at a domain of its own, {domain}"


def beside(how: Alike | None, domain: str | None, own: str | None) -> str:
    """How the domain stands to the site's, as the rest of the sentence; empty where not known."""
    if how is None or domain is None or own is None:
        return ""
    if how in IMITATES:
        return f"; LOOK-ALIKE of the site's {shown(own)}: {how} ({shown(domain)})"
    if how is Alike.OTHER_ENDING:
        return f"; the site is {shown(own)}, the same name under another ending"
    return f"; the site is at {'the same domain' if how is Alike.SAME else shown(own)}"


@source(
    "email",
    title="Email address, as stated",
    lanes={Lane.CONTACT: Standing(level=Level.HINT)},
    yields=("email-address",),
    access="offline",
    pace="none",
    terms="read on this machine; lists: disposable-email-domains (CC0), free_mail.toml",
    silence="no address was stated; a well-formed one proves no mailbox",
)
async def collect(inquiry: Inquiry) -> None:
    """Read the stated address."""
    async with inquiry.question(QUESTION, lane=Lane.CONTACT, kind="email-address") as q:
        if inquiry.subject.email is None:
            q.skip(Reason.NOT_APPLICABLE, "no email address is stated")
        else:
            q.found([read_address(inquiry, inquiry.subject.email)])
