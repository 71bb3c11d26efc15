"""One entry of the checklist as text: what it says, what it is not, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from duecheck.model.noun import Noun


class Entry(Noun):
    """A danger sign, check, hard stop, comfort or lane, in our own words."""

    code: str
    title: str
    says: str = ""
    why: str = ""
    seen_in: tuple[str, ...] = ()
    public: str = ""
    own: str = ""
    not_the_same_as: str = ""
    comfort: str = ""
    ask: str = ""
    who_can_tell: str = ""
    weight: str = ""
    article: str = ""
    points: tuple[str, ...] = ()

    @property
    def page(self) -> tuple[str, ...]:
        """The manual's page of this entry, a paragraph to a line, empty parts left out."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.code}  {self.title}"
        yield ""
        if self.says:
            yield self.says
        for label, words in (
            ("Why it matters", self.why),
            ("Seen in public", self.public),
            ("Seen in your own records", self.own),
            ("Not the same as", self.not_the_same_as),
            ("Comfort against", self.comfort),
            ("Ask", self.ask),
            ("Who can tell", self.who_can_tell),
            ("Weight", self.weight),
        ):
            if words:
                yield f"{label}: {words}"
        if self.points:
            yield ""
            yield "Points:"
            yield from (f"  {line}" for line in self.points)
        if self.article:
            yield ""
            yield f"After: {self.article}"
