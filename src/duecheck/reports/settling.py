"""What would tell the entries apart that a name may mean: values nobody has stated yet."""

from __future__ import annotations

from collections.abc import Sequence

from duecheck.model.subject import Candidate, Subject
from duecheck.reading.names import parts

NUMBER = "the register number"
ADDRESS = "the registered address"
FORM = "the legal form"
DOCUMENT = "a document that shows the register number"


def settled_by(subject: Subject, entries: Sequence[Candidate]) -> tuple[str, ...]:
    """
    The values that differ between *entries* and that *subject* does not state, surest first.

    A name never settles it. Where all of them are stated, a document must.
    """
    addresses = {entry.address for entry in entries}
    forms = {parts(entry.name, entry.country).form for entry in entries}
    stated_form = parts(subject.name, subject.country).form
    wanted = (
        (NUMBER, subject.reg is None),
        (ADDRESS, len(addresses) > 1 and not (subject.address or subject.postcode)),
        (FORM, len(forms) > 1 and stated_form is None),
    )
    return tuple(value for value, asked in wanted if asked) or (DOCUMENT,)
