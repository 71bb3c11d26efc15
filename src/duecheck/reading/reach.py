"""
One way to reach somebody, however it is written: what consents and opt-outs are kept by.

    reach("01632 960111", "GB"), reach("+44 (0)1632 960-111", None)     the same number
    reach("Accounts+x@Acme.example", None)                              accounts@acme.example

An opt-out must hold under every spelling, so a number is known by its full form and by its last
nine digits, and an email without what follows a plus.
"""

from __future__ import annotations

import re
import unicodedata

from duecheck.errors import BadInput
from duecheck.model.noun import Noun
from duecheck.reading.phones import normal_phone

TAIL = 9
FEWEST = 7


class Reach(Noun):
    """`kind` is phone or email, `shown` the proper form, `keys` what it is known by."""

    kind: str
    shown: str
    keys: tuple[str, ...]

    def same(self, other: Reach) -> bool:
        """Whether both surely are one address: an email's or a number's full form agrees."""
        return self.kind == other.kind and self.shown == other.shown


def reach(said: str, region: str | None, *, field: str = "ADDRESS") -> Reach:
    """The address *said*, read as one of *region* (ISO code); BadInput where it is neither."""
    written = unicodedata.normalize("NFKC", said).strip()
    if "@" in written:
        return _email(written, field)
    digits = re.sub(r"\D", "", written)
    if len(digits) < FEWEST or re.search(r"[A-Za-z]{2}", written):
        raise BadInput(field, f"{said!r} is neither a phone number nor an email address")
    bare = re.sub(r"^\s*00", "+", written)
    full = normal_phone(bare, region) or normal_phone(bare.replace("(0)", ""), region)
    tail = f"tail:{digits.lstrip('0')[-TAIL:]}"
    keys = (tail,) if full is None else (f"phone:{full}", f"tail:{full[-TAIL:]}", tail)
    return Reach(kind="phone", shown=full or written, keys=tuple(dict.fromkeys(keys)))


def _email(written: str, field: str) -> Reach:
    name, _, domain = written.rpartition("@")
    name, domain = name.strip().strip("<").casefold(), domain.strip().strip(">.").casefold()
    if not name or "." not in domain or re.search(r"\s", name + domain):
        raise BadInput(field, f"{written!r} is no email address")
    plain = f"{name.partition('+')[0] or name}@{domain}"
    return Reach(kind="email", shown=f"{name}@{domain}", keys=(f"email:{plain}",))
