"""
The phone number on the application: what it says by itself.

What it is: a reading of the number alone, on this machine, by the numbering plans of the
countries. Nobody is called, texted or asked.

What it yields: the one form all spellings share (E.164), the extension, the country it belongs to
and whether that is the stated one, the kind of line as far as the plan tells, and whether the plan
has such a number. Several numbers in one field are read one by one.

What silence means: an application without a number leaves the question not asked. A number the
plan knows may still be nobody's; a number it does not know may be new. It is a hint and no
answer to whether the firm can be reached.

Traps: North American numbers do not tell a mobile from a fixed line; a number carried to
another network keeps its old look. Without a country, only a number with + can be read.
"""

from __future__ import annotations

from dataclasses import dataclass

from duecheck.model.evidence import About, Evidence, FetchedBy, SourceClass
from duecheck.model.inquiry import Inquiry
from duecheck.model.lookup import Lane, LookupOutcome, Reason
from duecheck.model.source import Level, Standing, source
from duecheck.model.text import clean
from duecheck.reading.countries import country_name
from duecheck.reading.phones import numbers_in_field

QUESTION = "What does the phone number say by itself?"
# These belong to no place, so they say nothing of where a firm is.
NOWHERE = ("free to call", "premium rate", "shared cost", "personal number", "pager")
ONE_COUNTRY = frozenset({"GB", "GG", "JE", "IM"})
LINES = {
    "FIXED_LINE": "fixed line",
    "MOBILE": "mobile",
    "FIXED_LINE_OR_MOBILE": "fixed line or mobile",
    "TOLL_FREE": "free to call",
    "PREMIUM_RATE": "premium rate",
    "SHARED_COST": "shared cost",
    "VOIP": "internet telephony",
    "PERSONAL_NUMBER": "personal number",
    "PAGER": "pager",
    "UAN": "one number for a firm",
    "VOICEMAIL": "voice mail",
}


@dataclass(frozen=True, kw_only=True)
class Number:
    """A number as its plan reads it. `region` and `line_type` are None where it does not tell."""

    e164: str
    region: str | None
    line_type: str | None
    valid: bool
    extension: str | None = None

    def is_of(self, country: str | None) -> bool | None:
        """Whether the number is one of *country*; None where either is not told."""
        if self.region is None or country is None or self.line_type in NOWHERE:
            return None
        return self.region == country or {self.region, country} <= ONE_COUNTRY


def read_number(said: str, country: str | None) -> Number | None:
    """*said* by the plan of its country (of *country* where it has no `+`), or None."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(said, country)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(parsed)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    kind = phonenumbers.PhoneNumberType.to_string(phonenumbers.number_type(parsed))
    region = phonenumbers.region_code_for_number(parsed)
    if region is None:
        regions = phonenumbers.region_codes_for_country_code(parsed.country_code or 0)
        region = country if country in regions else regions[0] if len(regions) == 1 else None
    return Number(
        e164=str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)),
        region=None if region in (None, "001") else str(region),
        line_type=LINES.get(str(kind)),
        valid=bool(phonenumbers.is_valid_number(parsed)),
        extension=parsed.extension or None,
    )


def sentence(said: str, number: Number, country: str | None) -> str:
    """What the number says, in a sentence, beside the *country* that is stated."""
    where = country_name(number.region or "") or "a country its code does not tell"
    kind = number.line_type or "kind of line not told"
    known = "in its numbering plan" if number.valid else "not known to its numbering plan"
    shown = clean(said) if clean(said) == number.e164 else f"{clean(said)} is {number.e164}"
    told = f"{shown}: {where}, {kind}, {known}"
    if number.extension is not None:
        told += f", extension {number.extension}"
    if number.line_type == "premium rate":
        told += "; whoever rings it pays, which is unusual for a firm's own number"
    elif number.line_type in NOWHERE:
        told += "; such a number says nothing of where the firm is"
    if number.is_of(country) is False:
        told += f"; NOT of the stated country, {country_name(country or '') or country}"
    return told


def statement(inquiry: Inquiry, said: str, number: Number) -> Evidence:
    """The one piece of evidence the number gives."""
    made = inquiry.statement(
        "phone-number",
        sentence(said, number, inquiry.subject.country),
        source_class=SourceClass.INFRASTRUCTURE,
        about=About(phone=number.e164),
        said=clean(said),
        e164=number.e164,
        region=number.region,
        line_type=number.line_type,
        valid=number.valid,
        extension=number.extension,
        country_agrees=number.is_of(inquiry.subject.country),
    )
    return made.model_copy(update={"fetched_by": FetchedBy.PHONE})


@source(
    "phone",
    title="Phone number, as stated",
    lanes={Lane.CONTACT: Standing(level=Level.HINT)},
    yields=("phone-number",),
    access="offline",
    pace="none",
    terms="read on this machine by the numbering plans of phonenumbers (Apache 2.0)",
    silence="no number was stated, or it cannot be read without a country",
)
async def collect(inquiry: Inquiry) -> None:
    """Read the stated number, or each of them."""
    stated = inquiry.subject.phone
    for said in numbers_in_field(stated) if stated is not None else [None]:
        async with inquiry.question(QUESTION, lane=Lane.CONTACT, kind="phone-number") as q:
            if said is None:
                q.skip(Reason.NOT_APPLICABLE, "no phone number is stated")
                continue
            number = read_number(said, inquiry.subject.country)
            if number is None:
                where = inquiry.subject.country or "no stated country"
                why = f"{clean(said)} cannot be read as a number of {where}"
                q.fail(LookupOutcome.FAILED, Reason.UNREADABLE, why)
            else:
                q.found([statement(inquiry, said, number)])
