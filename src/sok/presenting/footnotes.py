"""Footnotes to the part of a Word file that holds them, word/footnotes.xml (ECMA-376, 17.11)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
PART_NAME = "/word/footnotes.xml"
# The lines above footnotes are footnotes too, named by these numbers in the file's settings.
# Our own are numbered from 1.
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KEEP_SPACES = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text set in one way."""

    text: str
    bold: bool = False
    italic: bool = False


def footnotes_xml(notes: Iterable[Sequence[Piece]], text_style: str, sign_style: str) -> bytes:
    """The part with these notes, numbered from 1; the styles are ids of the file's styles."""
    Xml.register_namespace("w", _NAMESPACE)
    root = Xml.Element(_name("footnotes"))
    for number, kind in SEPARATORS.items():
        note = _add(root, "footnote", type=kind, id=str(number))
        _add(_add(_add(note, "p"), "r"), kind)
    for number, pieces in enumerate(notes, start=1):
        paragraph = _add(_add(root, "footnote", id=str(number)), "p")
        _add(_add(paragraph, "pPr"), "pStyle", val=text_style)
        sign = _add(paragraph, "r")
        _add(_add(sign, "rPr"), "rStyle", val=sign_style)
        _add(sign, "footnoteRef")
        for piece in (Piece(" "), *pieces):
            _add_piece(paragraph, piece)
    content: bytes = Xml.tostring(root, encoding="UTF-8", xml_declaration=True)
    return content


def _add_piece(paragraph: Xml.Element, piece: Piece) -> None:
    run = _add(paragraph, "r")
    properties = _add(run, "rPr")
    if piece.bold:
        _add(properties, "b")
    if piece.italic:
        _add(properties, "i")
    text = _add(run, "t")
    text.set(_KEEP_SPACES, "preserve")
    text.text = piece.text


def _add(parent: Xml.Element, tag: str, **attributes: str) -> Xml.Element:
    named = {_name(key): value for key, value in attributes.items()}
    return Xml.SubElement(parent, _name(tag), named)


def _name(tag: str) -> str:
    return f"{{{_NAMESPACE}}}{tag}"
