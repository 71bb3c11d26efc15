"""The user's own firm on networks, as the user lists it: nobody else is in here."""

from __future__ import annotations

from duecheck.model.noun import Noun
from duecheck.model.text import Text


class Staff(Noun):
    """One of the firm's own people by role; the name is not needed. `pages` are web addresses."""

    role: Text
    name: Text = ""
    pages: tuple[str, ...] = ()


class OwnProfiles(Noun):
    """The firm's name, its pages, and its people with theirs."""

    company: Text
    pages: tuple[str, ...] = ()
    staff: tuple[Staff, ...] = ()
