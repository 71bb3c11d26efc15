"""
The `@signal` decorator and its answer: one yes/no question put to evidence.

    @signal("D03a", reads=("officer",))
    def key_leaver(officers: Sequence[Evidence], as_of: date) -> Answer: ...

The code names the checklist entry it bears on (D03a -> D03). `reads` lists the kinds it wants;
a signal handed no evidence of them is never called: it is not-assessed, with the look-ups'
reason, so that no author can turn silence into comfort.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from duecheck.model.evidence import Evidence, Stance
from duecheck.model.noun import Noun
from duecheck.model.text import Text

CUT_LIST = "cut-list"


class State(StrEnum):
    """What a signal, sign or check says."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_ASSESSED = "not-assessed"


@dataclass(frozen=True, kw_only=True)
class Cite:
    """
    One scored item: the evidence it needs together, and what the judge knows of it.

    With several pieces, credibility and identity are the lowest among them and the date is the
    newest, unless `event_date` is given. `ended` marks a claim dismissed or a charge satisfied;
    `live` marks a state that goes on (open claim, live charge) and so does not decay.
    `severity` overrides the table only for codes the table marks as computed (GAP, D07 V).
    """

    evidence: tuple[Evidence, ...]
    event_date: date | None = None
    stance: Stance | None = None
    materiality: float = 1.0
    ended: bool = False
    live: bool = False
    severity: float | None = None
    text: str = ""


@dataclass(frozen=True)
class Answer:
    """A signal's answer: state, reason in a sentence, the items that bear it."""

    state: State
    reason: str
    cites: tuple[Cite, ...] = ()

    @classmethod
    def present(cls, reason: str, *cites: Cite) -> Answer:
        """The sign shows, borne by *cites* (at least one)."""
        return cls(State.PRESENT, reason, cites)

    @classmethod
    def absent(cls, reason: str, *seen: Evidence) -> Answer:
        """Looked at, and not so. *seen* is what was looked at."""
        return cls(State.ABSENT, reason, (Cite(evidence=seen),) if seen else ())

    @classmethod
    def unknown(cls, reason: str) -> Answer:
        """The evidence at hand cannot answer."""
        return cls(State.NOT_ASSESSED, reason)


class Finding(Noun):
    """A signal's answer as it is kept: code, entry, state, reason, evidence ids."""

    code: str
    entry: str
    state: State
    reason: Text
    evidence_ids: tuple[str, ...] = ()


Judge = Callable[[Sequence[Evidence], date], Answer]


@dataclass(frozen=True, kw_only=True)
class Signal:
    """
    A judge with its code and the kinds it reads. `needs` are kinds that must all be there.

    `whole` are kinds whose list must have been read to its end to be judged at all. Of the
    others a list that was cut still shows what stands in it, and no absence.
    """

    code: str
    reads: tuple[str, ...]
    needs: tuple[str, ...]
    whole: tuple[str, ...] = ()
    judge: Judge = field(repr=False)
    page: str = field(repr=False)

    @cached_property
    def entry(self) -> str:
        """The checklist entry the code bears on: D03b -> D03; GAP -> GAP."""
        return self.code.rstrip("abcdefghijklmnopqrstuvwxyz")

    @cached_property
    def unseen(self) -> Answer:
        """The answer where nothing of the kinds it reads was seen."""
        return Answer.unknown(f"no evidence of {', '.join(self.needs or self.reads)}")

    @property
    def signal_code(self) -> str:
        """Marks the object for `discover`."""
        return self.code

    def ask(self, evidence: Sequence[Evidence], as_of: date) -> Answer:
        """The judge's answer, or not-assessed where a needed kind was not seen at all."""
        mine = [item for item in evidence if item.kind in self.reads]
        if not mine:
            return self.unseen
        seen = {item.kind for item in mine}
        missing = [kind for kind in self.needs if kind not in seen]
        if missing:
            return Answer.unknown(f"no evidence of {', '.join(missing)}")
        cut = [item for item in evidence if item.kind == CUT_LIST]
        torn = next((item for item in cut if item.fact("of") in self.whole), None)
        if torn is not None:
            return Answer.unknown(torn.value)
        answer = self.judge(mine, as_of)
        short = next((item for item in cut if item.fact("of") in self.reads), None)
        if answer.state is State.ABSENT and short is not None:
            return Answer.unknown(f"{short.value}: what was read does not show it")
        return answer


def signal(
    code: str,
    *,
    reads: tuple[str, ...],
    needs: tuple[str, ...] = (),
    whole: tuple[str, ...] = (),
) -> Callable[[Judge], Signal]:
    """Make a judge a signal; its docstring (sentence, Why, Not the same as, Ask) is its manual."""

    def wrap(judge: Judge) -> Signal:
        made = Signal(
            code=code,
            reads=reads,
            needs=needs,
            whole=whole,
            judge=judge,
            page=inspect.getdoc(judge) or "",
        )
        object.__setattr__(made, "__module__", judge.__module__)
        return made

    return wrap
