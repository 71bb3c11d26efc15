"""Whether a firm's own site gives another address than the one on file (001-12)."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.model.evidence import Evidence
from duecheck.reading.postcodes import bare_postcode, postcode_in


def moved_to(evidence: Sequence[Evidence], on_file: str | None, country: str | None) -> str | None:
    """
    The first address of the site, where none of its addresses has the postcode on file.

    None where the site gives no address, or where the file gives no postcode to compare with.
    """
    known = postcode_in(on_file or "", country)
    if known is None:
        return None
    wanted = bare_postcode(known, country)
    shown = [
        (str(item.fact("said")), code)
        for item in evidence
        if item.kind == "site-contact"
        and item.fact("what") == "address"
        and (code := postcode_in(f"{item.fact('said')} {item.fact('normal')}", country)) is not None
    ]
    if not shown or any(bare_postcode(code, country) == wanted for _, code in shown):
        return None
    return shown[0][0]
