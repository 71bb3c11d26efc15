"""Puts a firm's social networks on a page for `duecheck social NAME`."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.cli._delivery import Delivery, exit_code, known_formats
from duecheck.cli._question import frozen, plan_from, words_of
from duecheck.cli._running import live_run
from duecheck.errors import BadInput, Refused
from duecheck.guardrails.closed_sites import closed_site
from duecheck.intake.networks import with_networks
from duecheck.model.report import RunReport
from duecheck.pipeline.gather import all_sources
from duecheck.reports.social_networks import markdown, network_rows, table

SHOWN = frozenset({"site-profile", "listed-profile", "activity", "search-result"})
PROFILES = "reading/profiles.toml"


def show_networks(
    subject: str,
    *,
    url: str | None,
    country: str | None,
    networks: Path | None,
    observed: Path | None,
    as_of: str | None,
    format_: str,
    config: Path | None,
    capture: Path | None,
) -> tuple[str, int]:
    """Return the page and the exit code: 3 when neither its own site nor a search answered."""
    if format_ not in ("table", "md", "json"):
        raise BadInput("--format", f"{format_!r} is no format", hint="One of json, md, table")
    for field, address in (("NAME", subject), ("--url", url or "")):
        refuse_network(field, address)
    host = host_in(subject)
    with using_networks(networks):
        plan = plan_from(
            {
                "name": host or subject,
                "url": subject if host and url is None else url,
                "country": country,
                "only": ",".join(asked()),
            },
            as_of=as_of,
            input_=None,
            observed=observed,
            policy=None,
            config=config,
            strict=False,
            order=None,
        )
        run = live_run(plan, config=config, weights=None, capture=capture, frozen=frozen(as_of))
        code = exit_code(run, Delivery(formats=[], paths=[]), strict=False)
        return {"table": table, "md": markdown, "json": as_json}[format_](run), code


def asked() -> list[str]:
    """The sources that show a firm on a network, or when it last posted there."""
    return [source.id for source in all_sources() if SHOWN & set(source.yields)]


def refuse_network(field: str, address: str) -> None:
    """Refuse a page on a big network as the thing to read (R-03): a person opens it."""
    host = host_in(address) or ""
    closed = closed_site(host)
    if closed is not None:
        raise Refused(
            "R-03",
            f"{field} is a page on {closed}, which is never read by machine",
            instead="give the firm's name or own site, open the page by hand, and keep what you "
            "see there with: duecheck social note",
        )


def host_in(subject: str) -> str | None:
    """The host where *subject* is an address or a domain, else None."""
    words = subject.strip()
    if " " in words or "." not in words.rstrip("."):
        return None
    try:
        host = urlsplit(words if "//" in words else f"//{words}").hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def using_networks(networks: Path | None) -> AbstractContextManager[None]:
    """Our table of networks, with the user's own over it where a file is named."""
    if networks is None:
        return nullcontext()
    ours = discover.table(*PROFILES.split("/"))
    text = words_of(networks, "--networks", "table of social networks")
    return discover.using({PROFILES: with_networks(ours, text)})


def as_json(run: RunReport) -> str:
    """Return the report as JSON, which `duecheck score` accepts, and the networks beside it."""
    whole = json.loads(known_formats()["json"].render(run))
    whole["networks"] = [row.as_json() for row in network_rows(run)]
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
