"""The shape of the desk's tables: groups, strategies, watch cadence, sectors."""

from __future__ import annotations

from pydantic import Field

from duecheck.checklist.tables import Count, Days, Number, Share, Table


class GroupLimits(Table):
    """The numbers of the rules that place an account in its group."""

    promises: Count
    days_up: Days
    disputes: Count
    thin_invoices: Count
    season_share: Share
    late_days: Days
    spread: Number
    key_share: Share
    too_few: Count
    too_few_contacts: Count
    lapsed_days: Days


class Strategy(Table):
    """What the desk does for a group: whom it calls, on which terms, how often."""

    title: str
    contact: str
    terms: str
    cadence: str
    steps: tuple[str, ...] = ()


class Watch(Table):
    """Days between two looks, by band; `limit_share` of the limit used is a trigger."""

    clear: Days
    watch: Days
    caution: Days
    high: Days
    severe: Days
    unrated: Days
    limit_share: Share

    def days(self, band: str | None) -> int:
        """Days until the next look at an account of *band*; None is not rated."""
        return int(getattr(self, band or "unrated", self.unrated))

    def soonest(self) -> int:
        """The fewest days that any band asks for."""
        return int(min(self.clear, self.watch, self.caution, self.high, self.severe, self.unrated))


class Sector(Table):
    """A trade: how NAICS, US SIC and UK SIC numbers of it begin, and the words it goes by."""

    name: str
    naics: tuple[str, ...] = ()
    sic: tuple[str, ...] = ()
    uk_sic: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Retention(Table):
    """Days that a file of an application, evidence about a person and a rumour are kept."""

    application: Days
    person: Days
    rumour: Days


class Desk(Table):
    """desk.toml: how customers are grouped, served and watched, and how long records stay."""

    groups: GroupLimits
    strategies: dict[str, Strategy]
    watch: Watch
    retention: Retention
    sectors: tuple[Sector, ...] = Field(min_length=1)
