"""The book of slots of a fleet: one owner of every host's pace, on the database's own clock."""

from __future__ import annotations

from duecheck.model.slots import Taken, Why
from duecheck.records.fleet.server import Server

REST = (
    "INSERT INTO fleet_hosts (host, until, why) VALUES "
    "(%s, extract(epoch FROM clock_timestamp()) + %s, %s) ON CONFLICT (host) DO UPDATE "
    "SET until = excluded.until, why = excluded.why WHERE fleet_hosts.until < excluded.until"
)


class FleetSlots:
    """Meets `model.slots.Slots`; each call is one round trip."""

    def __init__(self, url: str) -> None:
        self._server = Server(url)

    def take(self, host: str, *, count: int, seconds: float, gap: float) -> Taken:
        """Take a slot if one is free now."""
        found = self._server.ask(
            lambda db: db.execute(
                "SELECT at, wait, rest FROM fleet_take(%s, %s, %s, %s)", [host, count, seconds, gap]
            ).fetchone()
        )
        at, wait, rest = found or (None, seconds, None)
        return Taken(
            at=at,
            wait=wait or 0.0,
            rest=None if rest is None else Why.model_validate_json(rest),
        )

    def move(self, host: str, at: float, *, within: float) -> float | None:
        """Put the slot *at* down for now."""
        found = self._server.ask(
            lambda db: db.execute("SELECT fleet_move(%s, %s, %s)", [host, at, within]).fetchone()
        )
        return None if found is None or found[0] is None else float(found[0])

    def rest(self, host: str, seconds: float, why: Why) -> None:
        """Leave the host alone, the whole fleet."""
        told = why.model_dump_json()
        self._server.ask(lambda db: db.execute(REST, [host, seconds, told]))

    def close(self) -> None:
        """Let go of the server."""
        self._server.close()
