"""
The JSON Schema of what duecheck writes, made from the shapes themselves.

Fields marked `x-volatile` differ from run to run of the same question; nothing else does.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from duecheck.model.batch import BatchRow
from duecheck.model.noun import Noun
from duecheck.reports.json_shape import ReportShape

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class EveryKey(GenerateJsonSchema):
    """Pydantic's generator, with every field required: a report leaves no key out."""

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        """Return True: null says not known, a missing key says nothing."""
        return True


def schema(shape: type[Noun] = ReportShape, title: str = "duecheck report") -> str:
    """Return the schema of *shape* as text; always the same bytes for one version."""
    made: dict[str, Any] = shape.model_json_schema(mode="serialization", schema_generator=EveryKey)
    whole = {"$schema": DIALECT, "title": title, **made}
    return json.dumps(whole, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def schemas() -> dict[str, str]:
    """Return every published schema by the name that `duecheck schema NAME` takes."""
    return {"report": schema(), "batch-row": schema(BatchRow, "duecheck batch row")}
