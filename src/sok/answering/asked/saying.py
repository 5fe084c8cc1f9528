"""A question of several sentences to those that may say what it is about."""

from __future__ import annotations

import re

from sok.answering.words.naming import own_nouns
from sok.regions import regions_in
from sok.sentences import typed_sentences

# What stands for something said before; "finns det" does not.
_POINTING = re.compile(
    r"\b(?:sådan\w*|detta|dessa)\b|(?<!finns )\bdet(?=\W*$)|"
    r"\b(?:av|för|i|kring|med|om|på|till|åt) det\b(?! \w+(?:a|e) )",
    re.IGNORECASE,
)
_I = r"^\W*(?:hej\W+)?(?:jag|vi)\b"
_SAYS_I = re.compile(_I, re.IGNORECASE)
# And what for: "Det ska in på en bild."
_REASON = re.compile(
    r"^(?!.*\b(?:lista|listan|alla|exempel|punkter|siffr\w+|citat)\b)"
    rf"(?:{_I}|\W*det (?:ska (?:in|med|till|vara)|är (?:till|för))\b)",
    re.IGNORECASE,
)
# "Punkta upp, jag ska ha det till en utbildning."
_AND_WHY = re.compile(
    r"(?<=\w), (?:jag|vi|det) (?:ska|behöver) (?:ha|in|till|skriva|använda|lägga|ta) [^,.?!]*\.?$",
    re.IGNORECASE,
)
# "Varför blev det så, hade man inte råd?": what somebody guesses is no question of its own.
_GUESSED = re.compile(
    r"^(\W*(?:(?:och|men) )?varför\b[^,.?!]*), (?:är|var|hade|har|beror|berodde|blev|fick) "
    r"(?:det|de|man|ni|vi)\b[^,.?!]*(?=\?\W*$)",
    re.IGNORECASE,
)
# Who asks, and where they sit: "Jag är handläggare på en region", "Vi jobbar på en kommun", but
# not what with, or what they want to know of.
_WHO_ASKS = re.compile(
    rf"{_I} (?:är|heter|sitter|jobbar|arbetar)\b(?! (?:\w+ )?(?:med|mot)\b)"
    r"(?! (?:\w+ )?(?:intressera|nyfik|ute efter|på jakt|ansvar))"
    r".*?(?: och | som (?=(?:ska|skall|vill|håller)\b)|[,.;:!?]|$)",
    re.IGNORECASE,
)
# "Jag är ny här, finns det exempel på ...": what is asked begins after such a comma or dash.
_THEN_ASKED = re.compile(
    r"(?:(?<=,)| [–-]) (?=(?:finns|har|hur|kan|känner|vad|vet|vilk\w+|var|vem)\b)", re.IGNORECASE
)


def without_reason(question: str) -> str:
    """A question without what it ends in saying of who asks.

    "Vad händer i Skåne? Jag ska dit i maj." is "Vad händer i Skåne?". Where a question itself
    names nothing that says what of: "Hur gör andra? Vi har ont om bussar."
    """
    question = _GUESSED.sub(r"\1", _AND_WHY.sub("", question))
    *asked, last = typed_sentences(question)
    before = " ".join(asked)
    is_reason = before.endswith("?") and not last.endswith("?") and _REASON.search(last)
    if is_reason and (own_nouns(before) or regions_in(before)):
        return before
    return " ".join([*asked, last])


def saying(question: str, has_region: bool) -> list[str]:
    """The parts of a question that may say what it is about, the likeliest first.

    `has_region` is whether it names one, and so says enough by itself.
    """
    *before, last = _sentences(question)
    if _POINTING.search(last):
        return [question]
    # "Hur främjas export? Ge exempel": what is wanted and of what are two sentences.
    asked = [part for part in reversed(before) if part.endswith("?")]
    # "Vi funderar på en chatbot. Vilka exempel finns?": why somebody asks is what of.
    told = [] if has_region else [part for part in reversed(before) if part not in asked]
    return [last, *asked, *(_WHO_ASKS.sub("", part) for part in told)]


def _sentences(question: str) -> list[str]:
    """The sentences of a question, also where who asks says of themself before a comma or dash."""
    return [
        part
        for said in typed_sentences(question)
        for part in (_THEN_ASKED.split(said, 1) if _SAYS_I.search(said) else [said])
    ]
