"""
The user's settings, as read from TOML: how sources are reached, never how evidence is judged.

    [fetch]    allow_hosts, contact, connect, pace, proxy, timeouts and caps
    [dns]      nameservers
    [sources.<id>]  key, base_url, base_urls, pace, enabled, and the source's own options
"""

from __future__ import annotations

from pydantic import Field

from duecheck.model.noun import Noun


class FetchSettings(Noun):
    """
    How the door behaves. Seconds and bytes. `pace` is that of hosts no source states one for.

    A host from which six requests in a row came to nothing is left alone for `leave_alone` seconds.
    """

    allow_hosts: tuple[str, ...] = ()
    contact: str | None = None
    connect: dict[str, str] = {}
    pace: str | None = None
    proxy: str | None = None
    connect_timeout: float = Field(default=10.0, gt=0)
    read_timeout: float = Field(default=20.0, gt=0)
    total_timeout: float = Field(default=45.0, gt=0)
    attempts: int = Field(default=3, ge=1, le=6)
    max_bytes: int = Field(default=8_000_000, gt=0)
    max_decompressed: int = Field(default=32_000_000, gt=0)
    max_redirects: int = Field(default=5, ge=0)
    max_retry_after: float = Field(default=30.0, ge=0)
    leave_alone: float = Field(default=60.0, ge=0)


class DnsSettings(Noun):
    """Name servers as `address` or `address:port`; empty means the system's."""

    nameservers: tuple[str, ...] = ()
    timeout: float = Field(default=5.0, gt=0)


class SourceSettings(Noun):
    """One source's own settings. `options` holds what only that source knows, as text."""

    base_url: str | None = None
    base_urls: dict[str, str] = {}
    key: str | None = Field(default=None, repr=False)
    pace: str | None = None
    enabled: bool | None = None
    options: dict[str, str] = {}


# Frozen, so that one will do for every source the file does not speak of.
_UNSAID = SourceSettings()


class Settings(Noun):
    """All settings in force."""

    fetch: FetchSettings = FetchSettings()
    dns: DnsSettings = DnsSettings()
    sources: dict[str, SourceSettings] = {}

    def source(self, id: str) -> SourceSettings:
        """The settings of one source; defaults where the file says nothing."""
        return self.sources.get(id, _UNSAID)
