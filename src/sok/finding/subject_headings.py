"""A phrase that points back ("denna prioritering") to the heading that it points to."""

from __future__ import annotations

import re

from sok.records import Block, Document, Kind

_POINTS = re.compile(
    r"\b(?P<which>detta|denna|det här|den här)\s+(?:\w+a\s+){0,2}(?P<noun>[^\W\d]\w+)\b",
    re.IGNORECASE,
)
# What a heading is of, as the text right below calls it: "Prioriteringen fick", "Den minsta av
# områdets prioriteringar fick".
_KIND = (
    r"(?:prioritering|(?:del|insats|mål|fokus|satsnings)?område|(?:del)?program(?:m(?=e))?|"
    r"satsning|tema|spår|(?:del)?mål)"
)
_ITSELF = re.compile(
    rf"(?:(?:den|det) \w+st[ae] av (?:\w+s )?(?={_KIND}(?:ar|er|en|n|na)?\b)|"
    rf"(?={_KIND}(?:en|et|n|t)\b))(?P<noun>{_KIND}\w*)",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*\.?|kapitel \d+)\s+", re.IGNORECASE)
# What a noun in the singular adds in the definite, and in the plural (also definite).
_DEFINITE = ("et", "en", "t", "n")
_PLURAL = r"(?:er|ar|or|n|na|erna|arna|orna|en|ena)"
# What stands after the name of a heading.
_NAME_ENDS = re.compile(r":\s+|\s+[–—-]\s+")


def pointing(text: str) -> re.Match[str] | None:
    """The first phrase with "denna", "detta" and the like and a noun, in the group "noun"."""
    return _POINTS.search(text)


def kind_itself(phrase: str) -> str:
    """The noun of a phrase that is but a kind of thing that headings name, or "".

    "Prioriteringen" is, and "den minsta av områdets prioriteringar", but not "prioriteringen rena
    bad".
    """
    found = _ITSELF.fullmatch(phrase)
    return found["noun"] if found else ""


def stands_below_heading(document: Document, number: int) -> bool:
    """Whether a heading is the last text before a block."""
    texts = (b for b in reversed(document.blocks[:number]) if b.kind is not Kind.FURNITURE)
    above = next(texts, None)
    return above is not None and above.kind is Kind.HEADING


def plain_heading(heading: str) -> str:
    """A heading without its number."""
    return _NUMBERING.sub("", heading)


def named_by(heading: str) -> str:
    """What a heading names: "Elevhälsa" of "3 Elevhälsa: rätt hjälp, för sent"."""
    return _NAME_ENDS.split(plain_heading(heading))[0]


def pointed_heading(document: Document, number: int, noun: str) -> str:
    """The heading above block `number` that a noun in the singular names the kind of, or "".

    It is one that a list of such things announces ("Prioriteringar inom området:"), or one below
    a heading that names them in the plural ("De fyra strategiska områdena").
    """
    block = document.blocks[number]
    kinds = re.compile(rf"\b\w*(?:{_stems(noun)}){_PLURAL}\b", re.IGNORECASE)
    listed = {
        _key(other.text)
        for other in document.blocks[:number]
        if other.kind is Kind.ITEM and kinds.search(other.lead)
    }
    for heading in reversed(block.headings):
        if _key(heading) in listed:
            return plain_heading(heading)
    for above, heading in reversed(list(zip(block.headings, block.headings[1:], strict=False))):
        if kinds.search(above):
            return plain_heading(heading)
    return ""


def innermost_heading(block: Block) -> str:
    """The nearest heading above a block, without its number; "" if there is none."""
    return plain_heading(block.headings[-1]) if block.headings else ""


def _stems(noun: str) -> str:
    """A pattern of the noun as it stands and without a definite ending."""
    small = noun.lower()
    shorter = [small[: -len(end)] for end in _DEFINITE if small.endswith(end) and len(small) > 5]
    return "|".join(re.escape(stem) for stem in (small, *shorter))


def _key(text: str) -> str:
    return plain_heading(text).strip(" .;,").casefold()
