"""Web site, email and phone as stated: refused where they cannot be one, else made regular."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from duecheck.errors import BadInput
from duecheck.reading.countries import country_name
from duecheck.reading.domains import ascii_host, is_address, registered_domain
from duecheck.reading.phones import numbers_in_field

FEWEST_DIGITS, MOST_DIGITS = 7, 17
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
SPREADSHEET = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d+")
FLOAT = re.compile(r"^(\+?\d{7,17})\.0+$")
LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")


@dataclass(frozen=True, kw_only=True)
class Site:
    """A web address with its scheme, and the registered domain it stands on, if any."""

    url: str
    domain: str | None


@dataclass(frozen=True, kw_only=True)
class Mail:
    """An email address, and its domain as the name servers know it."""

    address: str
    domain: str


@dataclass(frozen=True, kw_only=True)
class Phone:
    """A phone number as stated, and in E.164 where its country is known."""

    said: str
    e164: str | None


def site(field: str, said: str) -> Site:
    """A web address; a bare `www.acme.example` gets https://. BadInput for anything else."""
    written = said.strip()
    if re.search(r"\s", written) or not written.isprintable():
        raise BadInput(field, f"{said!r} is no web address", hint="Write https://www.acme.example")
    if (scheme := SCHEME.match(written)) is None:
        written = f"https://{written.lstrip('/')}"
    elif scheme.group().lower() not in {"http:", "https:"}:
        raise BadInput(field, f"{said!r} is no http address", hint="Write https://www.acme.example")
    try:
        split = urlsplit(written)
        port = split.port
    except ValueError:
        raise BadInput(field, f"{said!r} is no web address") from None
    if split.username is not None or split.password is not None:
        raise BadInput(field, "a web address must not carry a name or password")
    host = ascii_host((split.hostname or "").rstrip("."))
    if not _is_host(host):
        raise BadInput(field, f"{said!r} names no host", hint="Write https://www.acme.example")
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None else f"{shown}:{port}"
    url = urlunsplit((split.scheme.lower(), place, split.path, split.query, ""))
    return Site(url=url, domain=registered_domain(host))


def _is_host(host: str) -> bool:
    if is_address(host):
        return True
    labels = host.split(".")
    named = len(labels) > 1 and all(LABEL.fullmatch(label) for label in labels)
    return named and not labels[-1].isdigit()


def mail(field: str, said: str) -> Mail:
    """An email address by the rules of mail (RFC 5321), never asked of any server."""
    from email_validator import EmailNotValidError, validate_email

    try:
        checked = validate_email(said.strip(), check_deliverability=False, strict=True)
    except EmailNotValidError as wrong:
        why = str(wrong).rstrip(".")
        raise BadInput(field, f"{said!r} is no email address ({why})") from None
    return Mail(address=checked.normalized, domain=ascii_host(checked.ascii_domain))


def phone(field: str, said: str, *, country: str | None) -> Phone:
    """
    A phone number that can be dialled; without `+` it is read as one of *country*.

    Several in one field are read one by one; the first is the one compared.
    """
    if SPREADSHEET.fullmatch(said.strip()):
        raise BadInput(
            field,
            f"{said!r} was changed by a spreadsheet, and its digits are lost",
            hint="Format the column as text and copy the number again",
        )
    written = FLOAT.sub(r"\1", said.strip())
    read = [dialled(field, part, country=country) for part in numbers_in_field(written)]
    return Phone(said=written, e164=read[0])


def dialled(field: str, said: str, *, country: str | None) -> str | None:
    """One number in E.164, or None where its country is not known; BadInput where it is none."""
    import phonenumbers

    digits = sum(c.isdigit() for c in said)
    if digits < FEWEST_DIGITS:
        raise BadInput(field, f"{said!r} has {digits} digits", hint="A phone number has 7 or more")
    if digits > MOST_DIGITS and not re.search(r"(?i)ext|x\s*\d|#", said):
        raise BadInput(field, f"{said!r} is more than one number", hint="Part them with ;")
    abroad = said.strip().startswith(("+", "00", "＋"))
    if country is None and not abroad:
        return None
    where = country_name(country) if country is not None else None
    try:
        written = re.sub(r"^\s*00", "+", said) if country is None else said
        number = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        raise BadInput(field, f"{said!r} is no phone number") from None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        raise BadInput(field, f"{said!r} has no area code", hint="Give it as dialled from abroad")
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        there = f" in {where}" if where is not None and not abroad else ""
        raise BadInput(field, f"{said!r} cannot be a phone number{there}")
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
