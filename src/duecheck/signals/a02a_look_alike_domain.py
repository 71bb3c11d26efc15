"""A02a: the mail comes from a domain that only looks like the firm's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.domains import host_of, registered_domain
from duecheck.reading.look_alike import IMITATES, alike, shown


@signal("A02a", reads=("email-address", "site", "claim"), needs=("email-address",))
def look_alike_domain(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The mail address is at a domain one or two letters, or one added word, from the firm's own.

    Why it matters: orders in a known firm's name come from addresses that are nearly right.
    Not the same as: another ending of the same name (.com and .co.uk), a group's mail domain.
    Ask: "We will ring the number on the firm's site before we answer this address."
    """
    mail = next((item for item in evidence if item.kind == "email-address"), None)
    if mail is None or mail.fact("free_mail") is True:
        return Answer.unknown("the address is at a free mail service; it has no domain of its own")
    own = own_domains(evidence)
    used = registered_domain(str(mail.text_fact("domain") or ""))
    if not own or used is None:
        return Answer.unknown("there is no site to compare the mail domain with")
    if used in own:
        return Answer.absent(f"mail and site are both at {used}", mail)
    for domain in sorted(own):
        if (how := alike(used, domain)) in IMITATES:
            words = f"mail comes from {shown(used)}, the site is {shown(domain)}: {how}"
            return Answer.present(words, Cite(evidence=(mail,), event_date=as_of, text=words))
    return Answer.absent(f"mail is at {used}, which does not imitate the site's domain", mail)


def own_domains(evidence: Sequence[Evidence]) -> set[str]:
    """The registered domains of the site as stated and as it answers."""
    hosts = [item.text_fact("host") for item in evidence if item.kind == "site"]
    hosts += [item.text_fact("redirected_to") for item in evidence if item.kind == "site"]
    hosts += [str(item.fact("said")) for item in evidence if item.fact("what") == "url"]
    found = (registered_domain(host_of(host) or host) for host in hosts if host)
    return {domain for domain in found if domain is not None}
