"""
The shape of the data tables: what each may hold, checked before anything is judged by it.

Numbers are numbers (a quoted 8 is refused), never negative and never without end; keys that no
table knows are refused by name.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from duecheck.model.assessment import Band
from duecheck.model.evidence import SourceClass, Stance
from duecheck.model.lookup import Lane
from duecheck.model.source import Level


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ValueError(f"a number is needed, not {value!r}")
    return value


def _amount(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise ValueError(f"an amount such as 2500 or '2500.00' is needed, not {value!r}")
    try:
        return Decimal(value)
    except InvalidOperation:
        raise ValueError(f"an amount such as 2500 or '2500.00' is needed, not {value!r}") from None


def _not_negative(value: Decimal) -> Decimal:
    if not value.is_finite() or value < 0:
        raise ValueError("an amount of 0 or more is needed")
    return value


Number = Annotated[float, BeforeValidator(_number), Field(ge=0, le=100_000, allow_inf_nan=False)]
Share = Annotated[float, BeforeValidator(_number), Field(ge=0, le=1, allow_inf_nan=False)]
Days = Annotated[int, BeforeValidator(_number), Field(ge=0, le=100_000)]
Count = Annotated[int, BeforeValidator(_number), Field(ge=0, le=1_000)]
Amount = Annotated[Decimal, BeforeValidator(_amount), AfterValidator(_not_negative)]


class Table(BaseModel):
    """A frozen table that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Code(Table):
    """One reason code: base points, its words, and how it counts."""

    severity: Number
    text: str = Field(min_length=3)
    ended: str = ""
    counted: bool = False
    computed: bool = False
    live: bool | None = None


class Sign(Table):
    """One of the twelve: the most it may come to; days of full weight, then days to halve."""

    cap: Number
    grace: Days
    half_life: Days = Field(ge=1)
    live: bool


class Family(Table):
    """Entries that are capped together. `first` fills it before the others."""

    cap: Number
    entries: tuple[str, ...]
    first: tuple[str, ...] = ()
    comfort: bool = True


class Tier(Table):
    """From which match on evidence weighs how much."""

    from_: Share = Field(alias="from")
    weight: Share


class Downhill(Table):
    """So many signs, families and origins together multiply the signs by a factor."""

    signs: Count
    families: Count
    origins: Count
    factor: Number = Field(ge=1)


class Minimum(Table):
    """A sign that lifts the band to at least this, however few its points."""

    band: Band
    only_footprint: bool
    reason: str


class Minimums(Table):
    """What an item needs so that its minimum band holds."""

    credibility: Share
    weight: Share
    decay: Share
    bands: dict[str, Minimum]


class Ended(Table):
    """A claim dismissed or a charge satisfied: its share, and its own decay."""

    share: Share
    grace: Days
    half_life: Days = Field(ge=1)


class ComfortLimits(Table):
    """The most comfort takes off, and the share of the rest it never goes below."""

    cap: Number
    floor: Share


class Materiality(Table):
    """The signs for which the size of a sum counts, and the most it may multiply."""

    signs: tuple[str, ...]
    most: Number


class DownhillSign(Table):
    """From how many points on a sign counts for the downhill factor."""

    points: Number


class Weights(Table):
    """weights.toml: everything the sum rests on."""

    version: str
    gross_cap: Number
    undated: Share
    origins: tuple[Share, ...]
    no_decay: tuple[str, ...]
    bands: dict[Band, Number]
    ended: Ended
    comfort: ComfortLimits
    match: tuple[Tier, ...]
    materiality: Materiality
    downhill: tuple[Downhill, ...]
    downhill_sign: DownhillSign
    minimum: Minimums
    sources: dict[SourceClass, Share]
    stances: dict[Stance, Share]
    families: dict[str, Family]
    signs: dict[str, Sign]
    codes: dict[str, Code]

    @model_validator(mode="after")
    def whole(self) -> Weights:
        """Every band, class and stance has its number, and bands and origins are in order."""
        for name, keys, wanted in (
            ("bands", set(self.bands), set(Band)),
            ("sources", set(self.sources), set(SourceClass)),
            ("stances", set(self.stances), set(Stance)),
        ):
            if keys != wanted:
                raise ValueError(f"{name}: {', '.join(sorted(wanted - keys))} missing")
        floors = [self.bands[band] for band in Band]
        if floors[0] != 0 or floors != sorted(floors):
            raise ValueError("bands: clear starts at 0 and each band above the one before")
        if list(self.origins) != sorted(self.origins, reverse=True):
            raise ValueError("origins: each counts at most as much as the one before")
        return self


class LaneRule(Table):
    """One coverage lane: weight in percent, who can fill it, what its silence could hide."""

    code: str
    title: str
    prospect: Number
    customer: Number
    who_can_fill: str
    worst: str
    severity: Number


class Lanes(Table):
    """lanes.toml: the lanes and what an answer is worth."""

    version: str
    stale_days: Days
    stale_share: Share
    document_credit: Share
    hand_credit: Share
    inside: tuple[str, ...]
    name_service: tuple[str, ...]
    credits: dict[Level, Share]
    lanes: dict[Lane, LaneRule]

    @model_validator(mode="after")
    def whole(self) -> Lanes:
        """All eight lanes are there and their weights come to 100."""
        if missing := set(Lane) - set(self.lanes):
            raise ValueError(f"lanes: {', '.join(sorted(missing))} missing")
        for kind in ("prospect", "customer"):
            total = sum(getattr(lane, kind) for lane in self.lanes.values())
            if abs(total - 100) > 1e-9:
                raise ValueError(f"lanes: the {kind} weights come to {total:g}, not 100")
        return self


class ComfortRule(Table):
    """One F-code: points, days it holds, what it answers, how it is found."""

    title: str
    text: str
    points: Number
    grace: Days
    answers: tuple[str, ...]
    how: str = Field(pattern="^(evidence|note)$")
    years: Count = 0


class Sectors(Table):
    """Words of a sector's name that say whether it is a trade or an office."""

    trade: tuple[str, ...]
    office: tuple[str, ...]


class Footprint(Table):
    """footprint.toml: how many traces a firm of a size and trade is expected to leave."""

    version: str
    unknown: Count
    points_each: Number
    from_gap: Count
    cap: Number
    micro_below: Count
    small_below: Count
    older_than_years: Count
    older_adds: Count
    expected: dict[str, Count]
    sectors: Sectors
