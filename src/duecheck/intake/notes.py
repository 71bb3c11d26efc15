"""One note of the user: who speaks by its channel, and whether day and place make it count."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

from duecheck import discover
from duecheck.errors import BadInput
from duecheck.intake.contacts import site
from duecheck.model.evidence import Evidence, FetchedBy, SourceClass, Stance
from duecheck.model.text import quote

SOURCE = "observed"
CODE = re.compile(r"[ADFGH]\d{2}[a-z]?")


def note(
    field: str, values: Mapping[str, str], *, on: date | None, codes: Collection[str] | None
) -> Evidence:
    """The note in *values*, seen *on* that day; BadInput naming *field* where it is malformed."""
    if "text" not in values:
        raise BadInput(field, "'text' is missing")
    code = _code(field, values.get("code"), codes)
    channel, speaker = _channel(field, values.get("channel"), adverse=code is not None)
    url = site(f"{field} url", values["url"]).url if "url" in values else None
    sourced = on is not None and (channel is not None or url is not None)
    return Evidence(
        source=SOURCE,
        kind="note",
        value=values["text"] if sourced else f"Unsourced: {values['text']}",
        facts={"code": code, "channel": channel, "text": values["text"]},
        source_class=speaker,
        stance=Stance.FACT if sourced else Stance.VOID,
        fetched_by=FetchedBy.STATED,
        event_date=on,
        origin=_origin(url, channel),
        quote=quote(values["text"]),
        url=url,
    )


def _code(field: str, said: str | None, codes: Collection[str] | None) -> str | None:
    if said is None:
        return None
    if codes is not None and said not in codes:
        near = get_close_matches(said, list(codes), n=3)
        raise BadInput(field, f"nothing has the code {said!r}", hint=f"Nearest: {', '.join(near)}")
    if CODE.fullmatch(said) is None:
        raise BadInput(field, f"{said!r} is no code", hint="See: duecheck signs")
    return said


def _channel(field: str, said: str | None, *, adverse: bool) -> tuple[str | None, SourceClass]:
    """The channel and who speaks there; without one, nobody knows, as in a forum."""
    if said is None:
        return None, SourceClass.FORUM
    known: dict[str, str] = discover.table("reading", "channels.toml")["channels"]
    name = said.lower().replace(" ", "-").replace("_", "-")
    if name not in known:
        raise BadInput(field, f"{said!r} is no channel", hint=f"One of {', '.join(known)}")
    speaker = SourceClass(known[name])
    against = speaker is SourceClass.SELF and adverse
    return name, SourceClass.AGAINST_INTEREST if against else speaker


def _origin(url: str | None, channel: str | None) -> str:
    """Where the statement comes from: the host of its address, else the channel."""
    if url is not None:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    return f"{SOURCE}:{channel}" if channel is not None else SOURCE
