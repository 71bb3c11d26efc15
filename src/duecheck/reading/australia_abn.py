"""
Australia's ABN Lookup: `AbnDetails.aspx`, `AcnDetails.aspx` and `MatchingNames.aspx`, as JSONP.

The answer is JSON inside a call (`callback({...})`). `Message` is empty where all is well; it
says otherwise that nothing was found, or that the caller's GUID is not accepted.
"""

from __future__ import annotations

import json
import re

from duecheck.errors import LookupFailed, Unreadable
from duecheck.model.door import Page
from duecheck.model.lookup import LookupOutcome, Reason
from duecheck.reading import json_fields as field
from duecheck.reading.json_fields import Json
from duecheck.reading.register_entry import Entry, read_word, words_of

SOURCE = "australia-abn"
CANCELLED = "the company may still exist, which only ASIC says (connectonline.asic.gov.au)"
CALL = re.compile(r"\s*[A-Za-z_$][\w$.]*\s*\((?P<json>.*)\)\s*;?\s*", re.DOTALL)


def unwrap(page: Page) -> Json:
    """The object inside the call, or the object alone."""
    text = page.text()
    matched = CALL.fullmatch(text)
    try:
        return field.document(json.loads(matched["json"] if matched else text))
    except (ValueError, RecursionError):
        raise Unreadable("JSON inside a call expected", seen=text[:200]) from None


def trouble(answer: Json, address: str) -> bool:
    """Whether nothing was found; LookupFailed where the GUID is refused, Unreadable otherwise."""
    message = field.text(answer, "Message")
    if message is None:
        return False
    said = message.casefold()
    if any(words in said for words in words_of(SOURCE)["nothing"]):
        return True
    if any(words in said for words in words_of(SOURCE)["refused"]):
        raise LookupFailed(
            LookupOutcome.NOT_CHECKED, Reason.KEY_REFUSED, address=address, detail=message
        )
    raise Unreadable("a message that is not understood", seen=message)


def parse_details(answer: Json) -> Entry:
    """One entity as the business register has it."""
    given = field.text(answer, "AbnStatus")
    state = read_word(SOURCE, "status", given)
    company = field.text(answer, "Acn")
    return Entry(
        number=field.needed(answer, "Abn"),
        country="AU",
        name=field.needed(answer, "EntityName"),
        status=state,
        given=None if given is None else f"ABN {given}",
        details=(*([CANCELLED] if state == "inactive" else []), *details(answer)),
        form=field.text(answer, "EntityTypeName"),
        postcode=field.text(answer, "AddressPostcode"),
        town=field.text(answer, "AddressState"),
        numbers=() if company is None else (company,),
        person=field.text(answer, "EntityTypeCode") in words_of(SOURCE)["persons"],
    )


def details(answer: Json) -> tuple[str, ...]:
    """Since when the number has its state (not since when the firm exists), tax, trading names."""
    since, gst = field.iso(answer, "AbnStatusEffectiveFrom"), field.text(answer, "Gst")
    said = [f"this state of the number since {since}"] if since else []
    said.append(f"registered for GST since {gst}" if gst else "not registered for GST")
    if names := field.words(answer, "BusinessName"):
        said.append(f"trading names: {', '.join(names)}")
    return tuple(said)


def parse_names(answer: Json) -> tuple[list[Entry], int | None]:
    """The entities whose names match, best first."""
    return [
        Entry(
            number=field.needed(item, "Abn"),
            country="AU",
            name=field.needed(item, "Name"),
            status=read_word(SOURCE, "status", field.text(item, "AbnStatus")),
            given=f"ABN {field.text(item, 'AbnStatus') or 'of no stated state'}",
            postcode=field.text(item, "Postcode"),
            town=field.text(item, "State"),
            person=field.text(item, "NameType") in words_of(SOURCE)["person_names"],
        )
        for item in field.records(answer, "Names", required=True)
    ], None
