"""A03a: the address stated is neither the register's nor the site's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck.model.evidence import Evidence
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal
from duecheck.reading.postcodes import bare_postcode, postcode_in


@signal(
    "A03a", reads=("claim", "registration", "registered-office", "site-contact"), needs=("claim",)
)
def contacts_contradict(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    The address stated has another postcode than the register and every page of the site.

    Why it matters: goods and letters go where the applicant says, and the firm may not be there.
    Not the same as: an accountant's registered office, a depot, a move that was announced.
    Ask: "Which of the two addresses do you work from, and since when?"
    """
    claim = next((item for item in evidence if item.fact("what") == "address"), None)
    country = next((c for item in evidence if (c := item.about.country) is not None), None)
    stated = postcode_in(str(claim.fact("said")), country) if claim is not None else None
    if claim is None or stated is None:
        return Answer.unknown("no address with a postcode was stated")
    register = [i for i in evidence if i.kind.startswith("regist") and i.text_fact("postcode")]
    site = [item for item in evidence if is_site_address(item)]
    wanted = bare_postcode(stated, country)
    shown = [(item, code) for item in register if (code := item.text_fact("postcode"))]
    shown += [
        (item, code)
        for item in site
        if (code := postcode_in(f"{item.fact('said')} {item.fact('normal')}", country))
    ]
    if not shown:
        return Answer.unknown("neither register nor site gave a postcode to compare")
    agree = [item for item, code in shown if bare_postcode(code, country) == wanted]
    if agree:
        where = (
            "the register"
            if agree[0] in register
            else "the site; a registered office elsewhere is normal"
        )
        return Answer.absent(f"the address stated agrees with {where}", claim, agree[0])
    by_register = [(item, code) for item, code in shown if item in register]
    by_site = [(item, code) for item, code in shown if item not in register]
    if not by_register or not by_site:
        return Answer.unknown(
            f"{'register' if by_register else 'site'} shows {shown[0][1]}; there is no second "
            "address to tell a registered office elsewhere, which is normal, from a wrong one"
        )
    words = f"stated {stated}; register {by_register[0][1]}; site {by_site[0][1]}"
    cite = Cite(evidence=(claim, by_register[0][0], by_site[0][0]), event_date=as_of, text=words)
    return Answer.present(words, cite)


def is_site_address(item: Evidence) -> bool:
    """Whether *item* is a postal address found on the firm's own pages."""
    return (
        item.kind == "site-contact"
        and item.fact("what") == "address"
        and item.outcome is LookupOutcome.FOUND
    )
