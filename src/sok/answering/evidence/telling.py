"""What only a text that says it can tell: "gratis", "telefon", and names of the kind asked for."""

from __future__ import annotations

import re
from collections.abc import Collection

from sok.answering.asked.question import Query
from sok.answering.evidence.among import tells_among_others
from sok.answering.evidence.names_asked import names_asked
from sok.answering.evidence.unnamed import says_only_some
from sok.answering.words.facets import BARRED, Facet
from sok.answering.words.kinds import has_kind, is_of_time
from sok.answering.words.wording import ASKING
from sok.indexing.terms import words_of
from sok.sentences import sentences_of

# Each group is of words for one thing: a text that says none of them, in its paragraph or above
# it, does not tell of it, however near it is otherwise. Left: the question. Right: the text.
_TOLD = tuple(
    (re.compile(rf"\b(?:{asked})", re.IGNORECASE), re.compile(told, re.IGNORECASE))
    for asked, told in (
        (
            r"gratis\b|(?:avgifts|kostnads)fri",
            r"\bgratis|\w+fri(?:tt|a)?\b|utan (?:avgift|kostnad)",
        ),
        (
            r"telefon(?:en|nummer|numret)?\b|e-?post|mejl|mailadress|kontakt(?:person|uppgift)",
            r"@|telefon|\btfn|e-?post|mejl|\b0\d{1,3}\s?[-–/]\s?\d|kontakt(?:person|uppgift)",
        ),
        (
            # The years that something is for are not that in which it came out.
            r"(?:publicera|tryck)(?:des|t)\b|utkom\b|utgavs\b",
            r"publicer|tryck|utk[oa]m|utg[ia]v|\but\b",
        ),
        (
            r"kritiser|kritik",
            r"kriti|klag|missnöj|invänd|synpunkt|otydlig|brist|efterlys|ifrågasätt|emot\b",
        ),
        (r"blankett|formulär", r"blankett|formulär|ansök"),
        (r"överklaga|domstol", r"överklag|överpröv|besvär|domstol|\brätten\b|omprövning"),
        (
            r"(?:(?:års|månads)?lön(?:en|er|erna)?|löne\w+)\b",
            r"\w*lön(?!sam)|tjänar|inkomst|arvode|ersättning|kronor",
        ),
        (
            r"(?:avsl(?:ag|og)\w*|nekad\w*|nekats|(?:får|fick|fått) nej)\b",
            r"avsl[aåo]|neka|nej\b|\w*(?:inte|ej) (?:\w+ )?(?:bevilj|få|fick|uppfyll)",
        ),
        (
            r"böta|böter|fängelse|straff(?!ri)|vite(?:t|n)?\b",
            r"böt|\bbot\b|fängelse|straff|\bvite|sanktion|påföljd|\bdöm",
        ),
        (
            r"vilk(?:en|a) (?:lag(?:ar)?|lagrum|paragraf(?:er)?)\b",
            # "Förslag" and "bolag" are no laws.
            r"§|\d{4}:\d|förordning|\w*balk|lagstift|"
            r"\b(?!\w*(?:(?:för|an|in|upp|ut|över|av|neder)slag|underlag|bolag|anlag))"
            r"\w*lag(?:en|ar|arna)?\b",
        ),
    )
)


def tells(query: Query, quoted: str, whole: str, known: Collection[str]) -> bool:
    """Whether a text can tell what a question asks of, if only some texts can.

    `whole` is the quote's paragraph with what stands above it, and `known` the documents' terms.
    """
    question = query.asked
    return (
        all(told.search(whole) for asked, told in _TOLD if asked.search(question))
        and _may_or_may_not(query, quoted)
        and has_kind(question, quoted)
        and is_of_time(question, whole)
        and names_asked(question, quoted, whole)
        and not says_only_some(question, quoted)
        and not tells_among_others(question, quoted)
        and _says_defined(query, whole, known)
    )


def _may_or_may_not(query: Query, quoted: str) -> bool:
    """Whether a quote says what may not be done if that is asked for, and else not only that."""
    barred = [bool(BARRED.search(said)) for said in sentences_of(quoted)]
    if Facet.BARRED in query.asks:
        return any(barred)
    return Facet.USE not in query.asks or not all(barred)


def _says_defined(query: Query, whole: str, known: Collection[str]) -> bool:
    """Whether the parts of a compound to be defined, if no document has it, are words of a text.

    "Företagscheck" and "innovation" do not tell what an "innovationscheck" is. A kind of thing
    need not be called so: "vad är meningen med ...".
    """
    defined = query.defined - ASKING
    asked = [its for its in words_of(query.asking) if its[0] in defined] if defined else []
    own = {its[0] for its in words_of(whole)} if asked else set()
    return all(
        its[0] in known or (parts <= own if (parts := set(its) - {its[0]}) else its[0] in own)
        for its in asked
    )
