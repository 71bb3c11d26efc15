"""The base of every noun: frozen, strict about unknown fields, and its own JSON."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A frozen record. Equal values are equal; `model_copy(update=...)` makes a changed one."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")
