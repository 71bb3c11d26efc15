"""The caption of a case, `A Pty Ltd v B Pty Ltd [2007] FCA 1`: who claims from whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duecheck.reading.text_entities import FIRM, SUBJECT
from duecheck.reading.text_tokens import Token

CLAIMS = frozenset({"plaintiff", "applicant", "claimant", "petitioner", "appellant"})
ANSWERS = frozenset({"defendant", "respondent"})
NEAR = 40


@dataclass(frozen=True)
class Caption:
    """The marks of the claiming and of the answering party."""

    claims: str
    answers: str

    def party(self, role: str) -> str:
        """The mark of who is meant by `the plaintiff`, `the respondent`; empty for another word."""
        if role in CLAIMS:
            return self.claims
        return self.answers if role in ANSWERS else ""


def caption_of(marked: Sequence[list[Token]]) -> Caption | None:
    """The caption at the beginning of the text, when one party is the subject."""
    opening = [token for line in marked[:2] for token in line][:NEAR]
    for at, token in enumerate(opening):
        if token.word in ("v", "vs") and at and at + 1 < len(opening):
            before = any(t.mark == SUBJECT for t in opening[:at])
            after = any(t.mark == SUBJECT for t in opening[at + 1 : at + 14])
            if before != after:
                return Caption(SUBJECT, FIRM) if before else Caption(FIRM, SUBJECT)
            return None
    return None
