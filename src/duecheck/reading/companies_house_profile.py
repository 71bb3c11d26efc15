"""
The UK company register's answer `/company/{number}`: registration, office, former names.

Only `company_status` says whether the company lives; a field called `status` stands beside it
in old answers and says "active" of dissolved companies.
"""

from __future__ import annotations

from duecheck import discover
from duecheck.model.evidence import About, Evidence
from duecheck.reading import json_fields as field
from duecheck.reading.former_names import former_names
from duecheck.reading.json_fields import Json
from duecheck.reading.register_statement import register_statement

SOURCE = "companies-house"
RENAMED = "Called {old} until {on}, then {new}"
ADDRESS_LINES = (
    "care_of",
    "po_box",
    "premises",
    "address_line_1",
    "address_line_2",
    "locality",
    "region",
    "postal_code",
    "country",
)
STRIKE_OFF_PROPOSED = "active-proposal-to-strike-off"


def address_text(address: Json) -> str | None:
    """The lines of a register address as one text, or None where there are none."""
    lines = [line for name in ADDRESS_LINES if (line := field.text(address, name)) is not None]
    return ", ".join(lines) or None


def about_company(profile: Json) -> About:
    """Whom the profile speaks of: name, number, country GB, and the registered office."""
    address = field.part(profile, "registered_office_address")
    return About(
        name=field.needed(profile, "company_name"),
        number=field.needed(profile, "company_number"),
        country="GB",
        address=address_text(address),
        postcode=field.text(address, "postal_code"),
        town=field.text(address, "locality"),
    )


def parse_profile(profile: Json) -> list[Evidence]:
    """Registration, registered office, a proposed strike-off and former names, in that order."""
    about = about_company(profile)
    return [
        registration(profile, about),
        *office(profile, about),
        *proposal(profile, about),
        *former_names(
            profile,
            about,
            source=SOURCE,
            listing="previous_company_names",
            until="ceased_on",
            words=RENAMED,
        ),
    ]


def read_status(given: str | None) -> str:
    """The register's word for the state of a company, as one of ours or `not-understood`."""
    known: dict[str, str] = discover.table("reading", "companies_house.toml")["status"]
    return known.get(given or "", "not-understood")


def registration(profile: Json, about: About) -> Evidence:
    """What the company is and whether it lives, with the state of its accounts."""
    given = field.text(profile, "company_status")
    branch = is_branch(profile)
    accounts = field.part(profile, "accounts")
    following = field.part(accounts, "next_accounts")
    confirmation = field.part(profile, "confirmation_statement")
    kind = field.text(field.part(accounts, "last_accounts"), "type")
    return register_statement(
        SOURCE,
        "registration",
        registration_sentence(profile, about, given),
        about=about,
        event_date=field.day(profile, "date_of_cessation"),
        name=about.name,
        number=about.number,
        country="GB",
        status=read_status(given),
        status_as_given=given,
        status_detail=field.text(profile, "company_status_detail"),
        founded=None if branch else field.iso(profile, "date_of_creation"),
        registered_here=field.iso(profile, "date_of_creation") if branch else None,
        home_number=field.text(
            field.part(profile, "foreign_company_details"), "registration_number"
        ),
        ended=field.iso(profile, "date_of_cessation"),
        legal_form=field.text(profile, "type"),
        address=about.address,
        postcode=about.postcode,
        town=about.town,
        accounts_overdue=first_flag(accounts, following),
        accounts_due=field.iso(accounts, "next_due") or field.iso(following, "due_on"),
        confirmation_overdue=field.flag(confirmation, "overdue"),
        confirmation_due=field.iso(confirmation, "next_due"),
        # The register writes the word "null" where it keeps no type (oversea companies).
        accounts_type=None if kind == "null" else kind,
        sic=field.words(profile, "sic_codes"),
        authority=True,
    )


def first_flag(accounts: Json, following: Json) -> bool | None:
    """Whether accounts are overdue, from either place the register says so."""
    stated = field.flag(accounts, "overdue")
    return field.flag(following, "overdue") if stated is None else stated


def registration_sentence(profile: Json, about: About, given: str | None) -> str:
    """The registration in a sentence, with the register's own word for the state."""
    said = f"{about.name} (company number {about.number})"
    if given is None:
        state = "is on the register, which gives no state for it"
    elif read_status(given) == "not-understood":
        state = f"has the state {given!r}, which is not understood"
    else:
        state = f"is registered as {given}"
    dates = [
        f"{word} {on}"
        for word, name in (("since", "date_of_creation"), ("ended", "date_of_cessation"))
        if (on := field.iso(profile, name)) is not None
    ]
    if is_branch(profile):
        dates = [f"a foreign company, in this register {said}" for said in dates[:1]] + dates[1:]
    detail = field.text(profile, "company_status_detail")
    known = discover.table("reading", "companies_house.toml").get("status_detail", {})
    if detail is not None:
        told = known.get(detail, f"detail {detail!r} not understood")
        dates = [*dates, told]
    return ", ".join([f"{said} {state}", *dates])


def is_branch(profile: Json) -> bool:
    """Whether the entry is of a foreign company, whose first day another register holds."""
    kinds = discover.table("reading", "companies_house.toml").get("foreign", {}).get("types", ())
    return field.text(profile, "type") in kinds


def profile_remark(profile: Json) -> str:
    """The words of the profile that were not understood, or nothing."""
    given = field.text(profile, "company_status")
    detail = field.text(profile, "company_status_detail")
    known = discover.table("reading", "companies_house.toml").get("status_detail", {})
    strange = [repr(given)] if given and read_status(given) == "not-understood" else []
    strange += [repr(detail)] if detail is not None and detail not in known else []
    return f"not understood: {', '.join(strange)}" if strange else ""


def is_default_address(address: str) -> bool:
    """Whether the address is the one the registrar gives companies without an acceptable one."""
    phrases = discover.table("reading", "companies_house.toml")["office"]["default_address"]
    return any(phrase in address.casefold() for phrase in phrases)


def office(profile: Json, about: About) -> list[Evidence]:
    """The registered office as it stands; nothing where the register shows none."""
    disputed = field.flag(profile, "registered_office_is_in_dispute")
    undeliverable = field.flag(profile, "undeliverable_registered_office_address")
    if about.address is None and not disputed and not undeliverable:
        return []
    default = None if about.address is None else is_default_address(about.address)
    remarks = [
        words
        for told, words in (
            (default, "the registrar's default address, given where the company has none"),
            (disputed, "in dispute"),
            (undeliverable, "post to it is not delivered"),
        )
        if told
    ]
    return [
        register_statement(
            SOURCE,
            "registered-office",
            "; ".join([f"Registered office: {about.address or 'not shown'}", *remarks]),
            about=about,
            address=about.address,
            default_address=default,
            disputed=disputed,
            undeliverable=undeliverable,
        )
    ]


def proposal(profile: Json, about: About) -> list[Evidence]:
    """A proposal to strike the company off, where the profile carries one (it gives no date)."""
    if field.text(profile, "company_status_detail") != STRIKE_OFF_PROPOSED:
        return []
    return [
        register_statement(
            SOURCE,
            "strike-off",
            "The register shows an active proposal to strike the company off",
            about=about,
            stage="proposed",
            on=None,
        )
    ]
