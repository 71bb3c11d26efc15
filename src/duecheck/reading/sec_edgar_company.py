"""
The US securities regulator's list of submissions: who files, from where, under which names.

Persons who trade in shares have the same shape of answer as companies and must not be taken
for one. The regulator does not say whether a company lives: `status` is left out.
"""

from __future__ import annotations

import re

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.former_names import former_names
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement

SOURCE = "sec-edgar"
RENAMED = "Filed as {old} until {on}, then as {new}"
WORD = re.compile(r"[^\W_]+")


def cik_of(answer: Json) -> str:
    """The registrant's number as ten digits: `320193` -> `0000320193`."""
    number = field.whole(answer, "cik")
    return field.needed(answer, "cik") if number is None else f"{number:010d}"


def is_company(answer: Json) -> bool:
    """
    Whether the answer speaks of a company: it trades, has an industry, or is said to operate.

    What is left (entity type "other", no ticker, no industry code) is a person, or a trust
    that owns shares.
    """
    return (
        field.text(answer, "entityType") not in {None, "other"}
        or bool(field.words(answer, "tickers"))
        or field.text(answer, "sic") is not None
    )


def business_address(answer: Json) -> Json:
    """The business address; empty where none is given."""
    return field.part(field.part(answer, "addresses"), "business")


def address_text(address: Json) -> str | None:
    """An address as one text, or None where there is none."""
    lines = [
        line
        for name in ("street1", "street2", "city", "stateOrCountryDescription", "zipCode")
        if (line := field.text(address, name)) is not None
    ]
    return ", ".join(lines) or None


def about_registrant(answer: Json) -> About:
    """Whom the answer speaks of; country US where its business address is in a US state."""
    address = business_address(answer)
    in_states = field.text(address, "stateOrCountry") in state_codes()
    return About(
        name=field.needed(answer, "name"),
        number=cik_of(answer),
        country="US" if in_states else None,
        address=address_text(address),
        postcode=field.text(address, "zipCode"),
        town=field.text(address, "city"),
        phone=field.text(answer, "phone"),
    )


def state_codes() -> frozenset[str]:
    """The codes of US states and territories; the regulator writes other countries otherwise."""
    return frozenset(discover.table("reading", "sec_edgar.toml")["states"]["us"])


def parse_submissions(answer: Json) -> list[Evidence]:
    """Registration, business address and former names of a registrant."""
    about = about_registrant(answer)
    return [
        registration(answer, about),
        *office(about),
        *former_names(
            answer, about, source=SOURCE, listing="formerNames", until="to", words=RENAMED
        ),
    ]


def registration(answer: Json, about: About) -> Evidence:
    """That the company files with the regulator, which alone decides who is a registrant."""
    tickers = field.words(answer, "tickers")
    traded = f", traded as {', '.join(tickers)}" if tickers else ", with no ticker"
    return register_statement(
        SOURCE,
        "registration",
        f"{about.name} files with the SEC (CIK {about.number}){traded}",
        about=about,
        name=about.name,
        number=about.number,
        country=about.country,
        legal_form=None,
        status_detail=field.text(answer, "entityType"),
        incorporated_in=field.text(answer, "stateOfIncorporation"),
        address=about.address,
        postcode=about.postcode,
        town=about.town,
        sic=(sic,) if (sic := field.text(answer, "sic")) is not None else (),
        tickers=tickers,
        authority=True,
    )


def office(about: About) -> list[Evidence]:
    """The business address as the company gave it; nothing where it gave none."""
    if about.address is None:
        return []
    said = f"Business address given to the SEC: {about.address}"
    return [
        register_statement(SOURCE, "registered-office", said, about=about, address=about.address)
    ]


def telling_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: `Wolfspeed, Inc.` -> {wolfspeed}."""
    dropped = set(discover.table("reading", "sec_edgar.toml")["names"]["not_telling"])
    found = frozenset(WORD.findall(name.casefold().replace(".", "").replace("'", "")))
    return frozenset(word for word in found - dropped if not word.isdigit())


def may_be(answer: Json, name: str) -> bool:
    """Whether *name* holds, or is held by, one of the registrant's names in its telling words."""
    wanted = telling_words(name)
    names = [field.needed(answer, "name")]
    names += [field.needed(item, "name") for item in field.records(answer, "formerNames")]
    return any(
        bool(held) and bool(wanted) and (wanted <= held or held <= wanted)
        for held in map(telling_words, names)
    )
