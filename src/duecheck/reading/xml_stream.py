"""
Elements of a large XML file, one at a time: whole ones only, and nothing the file may expand.

A document type is refused, so that a file can define no entities; a file that was cut ends in
Unreadable, never in fewer elements.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, BinaryIO, TypeAlias, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from duecheck.errors import Unreadable

PIECE = 262_144

Parser: TypeAlias = "XMLPullParser[Any]"
Event: TypeAlias = tuple[str, Element]


def elements(stream: BinaryIO, wanted: Collection[str], root: str) -> Iterator[Element]:
    """
    Every element named in *wanted* (no namespaces), below a root element called *root*.

    The root itself is given first, with its attributes and nothing in it.
    """
    parser: Parser = XMLPullParser(["start", "end"])
    open_: list[Element] = []
    while piece := stream.read(PIECE):
        if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
            raise Unreadable("XML without a document type expected", seen="<!DOCTYPE")
        yield from _fed(parser, piece, open_, wanted, root)
    try:
        parser.close()
    except ParseError as trouble:
        raise Unreadable("the XML ends before its end (cut?)", seen=str(trouble)) from None
    yield from _events(parser, open_, wanted, root)


def _fed(
    parser: Parser, piece: bytes, open_: list[Element], wanted: Collection[str], root: str
) -> Iterator[Element]:
    try:
        parser.feed(piece)
    except ParseError as trouble:
        raise Unreadable("whole XML expected", seen=str(trouble)) from None
    yield from _events(parser, open_, wanted, root)


def _events(
    parser: Parser, open_: list[Element], wanted: Collection[str], root: str
) -> Iterator[Element]:
    try:
        for event, element in cast("Iterator[Event]", parser.read_events()):
            if event == "start":
                if isinstance(element.tag, str):
                    element.tag = local(element.tag)
                if not open_:
                    if element.tag != root:
                        raise Unreadable(f"a file of <{root}> expected", seen=f"<{element.tag}>")
                    yield element
                open_.append(element)
            else:
                open_.pop()
                if element.tag in wanted:
                    yield element
                    if open_:
                        del open_[-1][:]
    except ParseError as trouble:
        raise Unreadable("whole XML expected", seen=str(trouble)) from None


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def words(element: Element, path: str) -> str | None:
    """The text under *path*, blanks evened out, or None where there is none."""
    said = " ".join((element.findtext(path) or "").split())
    return said or None
