"""The published shape: closed lists, nothing optional, nothing unknown."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from tests.reports import made

from duecheck.reports.json_report import shape
from duecheck.reports.json_shape import ReportShape, ScoreShape


def test_no_field_of_the_report_has_a_default() -> None:
    assert all(field.is_required() for field in ReportShape.model_fields.values())


def test_there_are_always_twelve_signs() -> None:
    whole = shape(made.sound()).model_dump()

    with pytest.raises(ValidationError, match="12"):
        ReportShape.model_validate(whole | {"signs": whole["signs"][:11]})


def test_an_unknown_key_or_band_is_refused() -> None:
    score = shape(made.sound()).score.model_dump()

    with pytest.raises(ValidationError):
        ScoreShape.model_validate(score | {"luck": 7})
    with pytest.raises(ValidationError):
        ScoreShape.model_validate(score | {"band": "excellent"})
