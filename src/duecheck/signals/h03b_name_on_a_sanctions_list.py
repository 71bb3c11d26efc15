"""H03b: the subject's name is the name of an entry on a sanctions list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from duecheck import discover
from duecheck.model.evidence import Evidence, Stance
from duecheck.model.lookup import LookupOutcome
from duecheck.model.signal import Answer, Cite, signal


@signal("H03b", reads=("sanctions-listing",))
def name_on_a_sanctions_list(evidence: Sequence[Evidence], as_of: date) -> Answer:
    """
    A sanctions list has an entry of the subject's name.

    Why it matters: supplying a listed firm may be an offence, whatever it pays.
    Not the same as: a name that only resembles one (shown as a possible match, no stop), and a
    namesake: a person compares number, address and birth of the firm, and confirms or clears it.
    Ask: counsel, not the customer.
    """
    found = [item for item in evidence if item.outcome is LookupOutcome.FOUND]
    same = [item for item in found if item.fact("compared") == "same"]
    if same:
        cites = [Cite(evidence=(item,), stance=Stance.UNNAMED, text=item.value) for item in same]
        return Answer.present("; ".join(item.value for item in same), *cites)
    lists = discover.table("reading", "lists.toml")["lists"]
    wanted = {name for name, row in lists.items() if row["sanctions"]}
    clear = {item.fact("list") for item in evidence if item.outcome is LookupOutcome.NONE}
    missing = sorted(wanted - clear - {item.fact("list") for item in found})
    if missing:
        return Answer.unknown(f"sanctions lists not searched: {', '.join(missing)}")
    if found:
        return Answer.unknown("names on sanctions lists resemble it; a person must compare them")
    return Answer.absent("no name like it is on the sanctions lists searched")
