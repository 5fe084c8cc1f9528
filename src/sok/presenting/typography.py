"""Swedish typography of our own words; what is quoted stays as it is printed."""

from __future__ import annotations

import re

from sok.answering.words.references import NO_BREAK_SPACE

# A number and what it counts stay on one line, and so do a page's sign and its number.
_BOUND = re.compile(
    r"(?<=\d) (?=procent|kronor|kr\b|miljon|miljard|tusen|mnkr|tkr|mdkr|%)"
    r"|(?<=\bmiljoner) (?=kronor|euro)|(?<=\bmiljarder) (?=kronor|euro)|(?<=\btusen) (?=kronor)"
    r"|(?<=\bs\.) (?=\d)|(?<=\bkap\.) (?=\d)|(?<=§) (?=\d)"
)
# The number of a heading, which stays on one line with its first word.
_NUMBERED = re.compile(r"^(\d[\d.]*) ")
_STRAIGHT = re.compile('"([^"]*)"')


def typeset(text: str) -> str:
    """Our own text with hard spaces where a line must not end, and Swedish quotation marks."""
    return _STRAIGHT.sub(r"”\1”", _BOUND.sub(NO_BREAK_SPACE, text))


def heading_text(heading: str) -> str:
    """A heading as part of a line: its number stays with its first word."""
    return _NUMBERED.sub(rf"\1{NO_BREAK_SPACE}", heading)
