"""What stands before and after the question itself: small talk, and what ties it to another."""

from __future__ import annotations

import re

PREPOSITIONS = "inom|för|i|på|om|till|av|från|med|kring|mot|hos|bland|under|utan"
_THANKS = r"tack(?: så (?:hemskt )?mycket| för (?:det|svaret|hjälpen|infon?))?"
# "Tack, det var bra. Och i Skåne?": a sign must follow, but for words that are nothing else.
_SMALL_TALK = re.compile(
    r"^\W*(?:(?:jaha|jaså|aha|okej|okay|ok|hm+|mm+|"
    r"(?:oj|jo|ja|nja|nej|nä|då så|visst|bra|fint|toppen|perfekt|intressant|kul|super|ursäkta|"
    rf"förlåt|sorry|hej|hejsan|hallå|{_THANKS})(?=\s*[,.!;:–]))[\s,.!;:–]+)+(?=\w)",
    re.IGNORECASE,
)
_CORRECTION = (
    r"(?:(?:nej|men) )?jag (?:menade?r?|tänkte på|syftade på|skulle skriva|undrade om)\b(?! att)|"
    r"inte [^,.?]{1,40},? utan\b"
)
_CORRECTS = re.compile(rf"^\W*(?:{_CORRECTION})|\b(?:menar|menade) jag\W*$", re.IGNORECASE)
# What a follow-up opens with; a correction ("jag menade Skåne") goes on just so.
OPENING = re.compile(
    rf"^\W*(?:(?:och|men|eller|samma(?: sak)?|motsvarande)\b|{_CORRECTION})\s*", re.IGNORECASE
)
# "Och hur ser det ut för skolor?" is "Och för skolor?"
HOW_IT_WAS = re.compile(
    rf"^\W*(?:hur (?:ser|såg|är|var|blev) (?:det|läget|bilden)(?: ut)?|vad gäller(?: det)?) "
    rf"(?=(?:{PREPOSITIONS})\b)",
    re.IGNORECASE,
)
THEN = re.compile(r"\s*\b(?:då|(?:menar|menade) jag)\b(?=\W*$)", re.IGNORECASE)


def without_small_talk(text: str) -> str:
    """A question without what only answers the answer before it: "Jaha, och i Skåne?"."""
    return _SMALL_TALK.sub("", text)


def corrects(question: str) -> bool:
    """Whether a question says what an earlier one was meant to say."""
    return bool(_CORRECTS.search(question))


def without_correction(question: str) -> str:
    """A question without what says that it is the one that was meant."""
    rest = THEN.sub("", OPENING.sub("", question)) if corrects(question) else ""
    return rest[:1].upper() + rest[1:] if rest.strip(" ?!.") else question


def untied(question: str) -> str:
    """A follow-up without what ties it to the question before it: "Och i Skåne då?"."""
    # Only the first word loses its capital: that of "Interreg" in "Och Interreg?" marks a name.
    inside = question[:1].lower() + question[1:]
    return HOW_IT_WAS.sub("", THEN.sub("", OPENING.sub("", inside))).strip()
