"""A document's title: what is printed largest at its front, weighed against what else names it.

A file's own title is often that of the template or of the word processor's file: it is believed
where its words stand at the front too, and before the largest print only where it is all of a
block there. A file's name is believed least, since it is written without å, ä and ö as often as
not.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from sok.reading.front import NUMBER, Front, Guess, number_of, spaced_as_read, squashed
from sok.reading.front_blocks import LONGEST, blocks_of, fitting, joined
from sok.reading.pdf_info import SizedLine

# This share of the words of a file's own title must stand at the front. Right ones have all, but
# for a misspelling; those of templates have none.
_SHARE = 0.8
# A first line that has this share of the words of the file's name is what the name was made of.
_NAME_SHARE = 0.5

_WORD = re.compile(r"[^\W\d_]{2,}")
# What stands at the front of a document without being its title: the series and kind, dates,
# the publisher's particulars.
_NO_TITLE = re.compile(
    r"(?:.*författningssamling|Regeringens (?:proposition|skrivelse)|Kommittédirektiv|"
    r"Statens offentliga utredningar|Departementsserien|Prop\.|Dir\.|Rapport|"
    r"ISSN.*|ISBN.*|Utgivare.*|Utkom .*|Publicerad.*|Konsoliderad.*|"
    r"Innehåll(?:sförteckning)?:?(?: (?:\d+|[ivxl]+))?|"
    r"(?:Beslut|beslutad|utfärdad|fastställd|antagen)\w* .*|"
    r"(?:Sida|sid\.?|s\.)? ?\d+.*\d\)?|[\W\d_]*|"
    r"[^\W\d_]+(?:verkets|styrelsens|myndighetens|inspektionens|rådets|nämndens|byråns))",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"\.(?:docx?|indd|pdf|rtf|odt|pptx?|qxd|fm)\b|^Microsoft |^untitled", re.I)


def guess_title(front: Front) -> Guess:
    """The title, with the document's number in its series before it; "" if nothing names it."""
    found = _title(front)
    guess = Guess(spaced_as_read(str(found.value), front), found.reason)
    number = number_of(front)
    if number is None or not guess.value or number["number"] in str(guess.value):
        return guess
    return Guess(f"{number[0]} {guess.value}", guess.reason)


def _title(front: Front) -> Guess:
    printed, is_large = _printed(front)
    field = _field(front)
    if field and _stands_alone(field, front):
        return Guess(field, "Titeln står i filens egna uppgifter och för sig på första sidorna.")
    if printed and is_large:
        agrees = field and _share(printed, field) >= _SHARE
        more = ", och i filens egna uppgifter" if agrees else ""
        return Guess(printed, f"Titeln står störst på första sidorna{more}.")
    if field:
        return Guess(field, "Titeln står i filens egna uppgifter och på första sidorna.")
    name = re.sub(r"[-_\s]+", " ", front.stem).strip()
    if not printed.endswith(".") and _share(_plain(name), _plain(printed)) >= _NAME_SHARE:
        return Guess(printed, "Titeln står på första raden och i filens namn.")
    if re.search(r"[^\W\d_]{3}", name):
        return Guess(name[0].upper() + name[1:], "Titeln är filens namn.")
    return Guess(printed or name, "Titeln är den första raden." if printed else "")


def _stands_alone(title: str, front: Front) -> bool:
    """Whether the file's own title, of several words, is a whole block of the front too."""
    wanted = squashed(title.casefold())
    blocks = (joined(block) for lines in front.first for block in blocks_of(lines))
    return len(_WORD.findall(title)) > 1 and any(
        squashed(block.casefold()) == wanted for block in blocks
    )


def _printed(front: Front) -> tuple[str, bool]:
    """The largest text at the front that can be a title, and whether it is larger than the rest."""
    body = Counter[float]()
    for lines in front.first:
        for line in lines:
            body[line.size] += len(line.text)
    usual = body.most_common(1)[0][0] if body else 0.0
    for lines in front.first:
        blocks = [fitting(block) for block in blocks_of(lines)]
        blocks = [block for block in blocks if _can_be_title(joined(block))]
        if blocks:
            largest = max(blocks, key=lambda block: block[0].size)
            if largest[0].size > usual or _is_cover(lines):
                return joined(largest), largest[0].size > 0
            return joined(blocks[0][:1]), False
    return "", False


def _is_cover(lines: Sequence[SizedLine]) -> bool:
    """Whether a page has so little text that its largest size is its most common too."""
    return sum(len(line.text) for line in lines) < LONGEST


def _can_be_title(text: str) -> bool:
    words = _WORD.findall(text)
    return bool(words) and len(text) <= LONGEST and not _NO_TITLE.fullmatch(text)


def _field(front: Front) -> str:
    """The file's own title, "" where it has none that the front bears out."""
    title = re.sub(r"\s*;\s*$", "", front.file.title)
    bare = NUMBER.sub("", title).strip(" ,;:")
    if not _can_be_title(bare) or _FILE_NAME.search(title):
        return ""
    return title if _share(bare, front.text) >= _SHARE else ""


def _share(words: str, text: str) -> float:
    """The share of the words that stand in the text."""
    wanted = _WORD.findall(words.casefold())
    held = squashed(text.casefold())
    return sum(word in held for word in wanted) / len(wanted) if wanted else 0.0


def _plain(text: str) -> str:
    """The text without the dots and rings of å, ä and ö, as files are often named."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
