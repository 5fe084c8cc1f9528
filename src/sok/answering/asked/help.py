"""Greetings and questions about the chat itself to an answer that says what can be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sok.records import Document

# Words that greet, thank or speak to the chat, and those that may stand beside them. A question of
# which all are among these is not about the documents.
_GREETS = frozenset(
    """
    adjö goddag godkväll godmorgon hallå hej hejdå hejhej hejsan jättetack läget morsning ok okay
    okej tack tackar tja tjaba tjena tjenare tjenis tjo
    """.split()
)
# Words that praise an answer, but not in a question of what was asked about: "Fungerar det bra?"
_PRAISES = frozenset("bra fint kul perfekt snällt super toppen".split())
_ASKS_HOW = frozenset("fungerar funkar får går gör gå har hur kan kom ska var vilka vilken".split())
_ADDRESSES = frozenset(
    """
    ai assistent bot boten chatt chattbot chatten dig du er exempelfrågor fråga frågar frågor
    hjälp hjälpa hjälptext ni robot sok
    """.split()
)
_BESIDE = frozenset(
    """
    alla allt använda använder att av besvara brukar byggt dag de den det detta dokument där då
    e egentligen en ett fungerar funkar få får för förklara gjort god gå går gör göra ha handlar
    har heter hjälpen hoppsan hur här hörs i idag igen igång in information jag kan kom kompis
    kunna kunskap kväll källor läst man med men mer middag mig morgon mycket människa mår natt
    nu någon något några nåt och om oss program på rapport rapporten rapporter riktig saker se
    ses sida sidan ska skapat skulle slags snälla sorts stort ställa ställer svara svarar svaren
    svaret så söka söker till tillgång tjänst tjänsten tusen typ underlag ur vad var vem verktyg
    vet vi vilka vilken vill är
    """.split()
)
_ABOUT = re.compile(
    r"vad är (?:det här|detta)(?: för (?:något|nåt|tjänst|sida|chatt|program))?|kom igång|"
    r"(?:hur|kan du förklara hur) (?:funkar|fungerar|gör|använder|söker) (?:jag|man|det|det här|"
    r"detta|den här)(?: (?:här|tjänsten|det|detta))*|ha det (?:bra|så bra)|vi (?:hörs|ses)|"
    r"god (?:dag|kväll|middag|natt|morgon)|vad kan (?:jag|man|vi) söka (?:på|efter|om)|"
    # Which documents there are is said by their titles.
    r"(?:vilka|vad för|hur många) (?:dokument|filer|källor|rapporter)"
    r"(?= .*\b(?:finns|ingår|inlagda|inlästa|söka|söker|tillgängliga)\b)"
    r"(?: (?:att|det|du|finns|fråga|här|i|ingår|inlagda|inlästa|jag|kan|man|med|ni|om|söka|söker|"
    r"tillgängliga|vi|är))+",
    re.IGNORECASE,
)
# What every report has a section of.
_IN_ANY = frozenset(
    "innehåll innehållsförteckning förord sammanfattning inledning bakgrund referenser källor "
    "litteratur bilaga bilagor metod".split()
)
_WORD = re.compile(r"\w+")
# Characters: a longer question is about something.
_LONGEST = 120


def asks_for_help(question: str) -> bool:
    """Whether a question is nothing but a greeting, thanks or a question about the chat."""
    asked = question.strip(" \t\n!?.,:;)(")
    said = frozenset(_WORD.findall(asked.lower()))
    praises = said & _PRAISES and not said & _ASKS_HOW
    spoken_to = said & (_GREETS | _ADDRESSES) or praises
    is_all = said <= _GREETS | _PRAISES | _ADDRESSES | _BESIDE
    return len(asked) <= _LONGEST and bool((spoken_to and is_all) or _ABOUT.fullmatch(asked))


def help_text(documents: Sequence[Document]) -> str:
    """What can be asked, with the documents' titles and a section as an example."""
    titles = ", ".join(f"”{document.metadata.title}”" for document in documents)
    counted = f"{len(documents)} dokument: " if len(documents) > 1 else ""
    sections = [heading for document in documents for heading in _sections(document)]
    example = f" Till exempel: Vad säger rapporten om {_lower(sections[0])}?" if sections else ""
    return (
        f"Jag svarar med ordagranna citat ur {counted}{titles}, vart och ett med sin sida. "
        "Fråga efter ett belopp eller en andel, en lista, exempel på insatser inom ett ämne eller "
        f"i en region, en jämförelse eller vad ett ord betyder.{example}"
    )


def _sections(document: Document) -> list[str]:
    """Headings of one or two words, the most used first: they read well in a question.

    What every report has tells nothing of this one.
    """
    named = [block.headings[-1] for block in document.blocks if block.headings]
    short = [
        name
        for name in named
        if len(name.split()) <= 2
        and name.replace(" ", "").isalpha()
        and name.lower() not in _IN_ANY
    ]
    return sorted(dict.fromkeys(short), key=lambda name: -short.count(name))


def _lower(heading: str) -> str:
    return heading if heading.isupper() else heading[:1].lower() + heading[1:]
