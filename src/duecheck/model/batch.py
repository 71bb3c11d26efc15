"""What a row of a batch comes to, and the four piles a person works through."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from duecheck.model.assessment import Action, Band, Status
from duecheck.model.lookup import Lane
from duecheck.model.noun import Noun

VOLATILE = Field(json_schema_extra={"x-volatile": True})


class Pile(StrEnum):
    """What a person does with the row; `settled` means that asking more changes nothing."""

    STOP = "stop"
    LOOK = "look"
    FILL = "fill"
    SETTLED = "settled"


class BatchReason(Noun):
    """A reason in short: its code, what it says, its points."""

    code: str
    text: str
    points: float


class BatchRow(Noun):
    """
    One row of a batch, slim: at most 1,500 bytes of JSON. `row` is its line in the input.

    Null is not known, never 0. `asked` counts the questions put to sources outside this machine;
    `archive` names the run for `duecheck replay`, null where nobody outside was asked.
    """

    schema_version: str = "1.0"
    row: int
    pile: Pile | None
    row_status: Annotated[
        str, Field(pattern=r"^(ok|needs_review|invalid|duplicate_of:[0-9]+|refused|error)$")
    ]
    row_reasons: tuple[str, ...]
    name: str
    country: str | None
    reg: str | None
    matched_name: str | None
    matched_number: str | None
    match: float
    status: Status | None
    action: Action | None
    limit: Decimal | None
    currency: str | None
    band: Band | None
    points: float | None
    coverage: float | None
    hard_stops: tuple[str, ...]
    reasons: tuple[BatchReason, ...]
    missing: tuple[Lane, ...]
    asked: int
    failed_sources: tuple[str, ...]
    as_of: date
    needs_human: Literal[True] = True
    run_id: Annotated[str | None, VOLATILE]
    archive: Annotated[str | None, VOLATILE]
    input_columns: dict[str, str]
