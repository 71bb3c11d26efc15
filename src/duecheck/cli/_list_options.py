"""The options that say how a list of applicants is read and judged, and who asks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Text = str | None

File = Annotated[Path, typer.Argument(help="CSV or workbook of applicants, or - for stdin.")]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", help="Write here, whole; the summary stands beside it."),
]
Named = Annotated[list[str] | None, typer.Option("--map", help="HEADER=FIELD, may be repeated.")]
Only = Annotated[Text, typer.Option(help="Only these lanes or sources, by comma.")]
Thorough = Annotated[
    bool, typer.Option("--thorough", help="Ask also where no answer can change the action.")
]
AsOf = Annotated[
    Text, typer.Option(help="Judge as of this date; with a time, the clock stands still.")
]
Full = Annotated[
    bool, typer.Option("--full", help="The whole report in every line, under `report`.")
]
FailOn = Annotated[
    Text, typer.Option(help="Exit 10 if a row's action is this or worse: cash, refer …")
]
Country = Annotated[Text, typer.Option(help="Country of rows that name none.")]
Currency = Annotated[Text, typer.Option(help="Currency of amounts that name none.")]
Purpose = Annotated[Text, typer.Option(help="new-credit, review, collection, visit or other:TEXT.")]
By = Annotated[Text, typer.Option(help="Who runs it.")]
Policy = Annotated[Path | None, typer.Option(help="Social-media plan, plan.toml.")]
Weights = Annotated[Path | None, typer.Option(help="Weights and credit policy that replace ours.")]
Config = Annotated[Path | None, typer.Option(help="Settings file.")]
DayFirst = Annotated[bool, typer.Option("--dmy", help="Dates are day first.")]
MonthFirst = Annotated[bool, typer.Option("--mdy", help="Dates are month first.")]
Decimal = Annotated[Text, typer.Option(help="Sign before decimals: . or ,")]
