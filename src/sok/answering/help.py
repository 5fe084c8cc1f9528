"""Greetings and questions about the chat itself to an answer that says what can be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.records import Document

_GREETINGS = (
    r"hej(?:san|hej|då)?|hallå|tja(?:na|ba)?|tjena(?:re)?|tjo|morsning|goddag|god ?morgon|"
    r"god (?:dag|kväll|middag|natt)|tack(?:ar)?|tusen tack|stort tack|jättetack|toppen|ok(?:ej)?|"
    r"bra|perfekt|super|fint|snällt|kul|ha det (?:bra|så bra)|vi (?:hörs|ses)"
)
_AFTER = r"(?:så|för|det|dig|er|där|igen|mycket|hjälpen|svaret|svaren|idag|allt|alla|du|ni|på)"
_ABOUT = (
    r"vad (?:kan|gör|vet|heter) du(?: (?:göra|svara på|hjälpa (?:mig|oss|till)(?: med)?|om))*|"
    r"vem är du|vad är du|vem har (?:gjort|byggt) (?:dig|det här)|hur mår du|läget|"
    r"vad (?:kan|får|ska|går det att|brukar) (?:jag |man |vi )?(?:fråga|söka|ställa för frågor)"
    r"(?: (?:dig|er|om|efter|på|här))*|"
    r"vilka frågor (?:kan|får) (?:jag|man|vi) ställa|vilka frågor kan du (?:svara på|besvara)|"
    r"vilka (?:dokument|rapporter) (?:har|kan|söker|använder) (?:du|ni|jag)"
    r"(?: (?:svara på|läst|i|tillgång till|söka i))*|"
    r"vad är (?:det här|detta)(?: för (?:något|nåt|tjänst|sida|chatt|program))?|vad är sok|"
    r"(?:hur|kan du förklara hur) (?:funkar|fungerar|gör|använder|frågar|söker) "
    r"(?:jag|man|du|det|det här|detta|den här)(?: (?:här|chatten|tjänsten|dig|det|detta|sok))*|"
    r"(?:kan du |jag behöver |snälla )?hjälp(?:a)?(?: mig| till)?|"
    r"hur ställer (?:jag|man) (?:en )?frågor?|hjälptext|exempelfrågor|kom igång"
)
_WHOLE = re.compile(
    rf"^(?:(?:{_GREETINGS})\b\W*(?:{_AFTER}\b\W*)*|(?:{_ABOUT})\b\W*)+$", re.IGNORECASE
)
# Characters: a longer question is about something.
_LONGEST = 120


def asks_for_help(question: str) -> bool:
    """Whether a question is nothing but a greeting, thanks or a question about the chat."""
    asked = question.strip(" \t\n!?.,:;)(")
    return len(asked) <= _LONGEST and bool(_WHOLE.match(asked))


def help_text(documents: Sequence[Document]) -> str:
    """What can be asked, with the documents' titles and a section as an example."""
    titles = ", ".join(f"”{document.metadata.title}”" for document in documents)
    sections = [heading for document in documents for heading in _sections(document)]
    example = f" Till exempel: Vad säger rapporten om {_lower(sections[0])}?" if sections else ""
    return (
        f"Jag svarar med ordagranna citat ur {titles}, vart och ett med sin sida. Fråga efter ett "
        "belopp eller en andel, en lista, exempel på insatser inom ett ämne eller i en region, en "
        f"jämförelse eller vad ett ord betyder.{example}"
    )


def _sections(document: Document) -> list[str]:
    """Headings of one or two words, the most used first: they read well in a question."""
    named = [block.headings[-1] for block in document.blocks if block.headings]
    short = [name for name in named if len(name.split()) <= 2 and name.replace(" ", "").isalpha()]
    return sorted(dict.fromkeys(short), key=lambda name: -short.count(name))


def _lower(heading: str) -> str:
    return heading if heading.isupper() else heading[:1].lower() + heading[1:]
