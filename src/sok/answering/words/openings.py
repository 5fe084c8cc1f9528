"""What stands before and after the question itself: small talk, and what ties it to another."""

from __future__ import annotations

import re

from sok.regions import only_regions

PREPOSITIONS = "inom|för|i|på|om|till|av|från|med|kring|mot|hos|bland|under|utan|åt"
_THANKS = r"tack(?: så (?:hemskt )?mycket| för (?:det|svaret|hjälpen|infon?))?"
_EXCLAIMS = r"(?:vad|så) (?:kul|fint|bra|roligt|intressant|spännande|härligt|trevligt|smart)"
_OTHER_TOPIC = (
    r"(?:(?:en|ett|nu|något|nåt) )?(?:helt )?(?:annan|annat|ny|nytt)(?: (?:fråga|sak|ämne))?|"
    r"(?:nu )?(?:jag )?(?:byter|byt) (?:jag )?ämne"
)
# "Tack, det var bra. Och i Skåne?": a sign must follow, but for words that are nothing else.
_SMALL_TALK = re.compile(
    r"^\W*(?:(?:jaha|jaså|aha|okej|okay|ok|hm+|mm+|"
    r"(?:oj|jo|ja|nja|nej|nä|då så|visst|bra|fint|toppen|perfekt|intressant|kul|super|"
    r"(?:(?:nej|nä|oj|men) )?(?:ursäkta|förlåt|sorry)|nästa (?:punkt|fråga|sak)(?: på \w+ \w+)?|"
    rf"hej|hejsan|hallå|{_EXCLAIMS}|{_THANKS}|{_OTHER_TOPIC})(?=\s*[,.!;:–]))[\s,.!;:–]+)+(?=\w)|"
    # "Så vilken var störst?", "Då hoppar vi över till Skåne, vad ..."
    r"^\W*så (?=(?:vad|vem|vilk\w+|hur|när|varför)\b)|"
    r"^\W*(?:då |nu )?(?:hoppar|går) vi (?:över |vidare )?till (?:grann\w+ )?(?=[^,]+, )",
    re.IGNORECASE,
)
# "..., är du snäll?", "... om du är gullig :)"
_KINDLY = re.compile(
    r"(?:,? (?:(?:är|om) du (?:är )?(?:snäll|gullig|vänlig|rar)|tack på förhand)|"
    r"\s+[:;]-?[)DP]+)+(?=\W*$)",
    re.IGNORECASE,
)
_CORRECTION = (
    r"(?:(?:nej|nä|men|fel(?: av mig)?),? )?(?:(?:jag )?mena(?:de|r)|jag (?:tänkte på|"
    r"syftade på|skulle skriva|undrade om|(?:skulle ha frågat|ville fråga|tänkte fråga) om))\b"
    r"(?! (?:att|du|ni)\b)|"
    r"(?:(?:nej|nä|men|fel(?: av mig)?),? )?(?:jag menade |det (?:var|skulle vara) )?"
    r"inte [^,.?]{1,40}(?:,? utan\b|[,.](?! eller\b))"
)
_INSTEAD = re.compile(
    r"\binte (?P<wrong>[^,.?]{1,40}?)(?: jag (?:menade|skulle ha|ville ha|tänkte på))?"
    r"(?:,? utan|[,.](?! eller\b)) (?P<right>[^,.?]{1,40})\W*$",
    re.IGNORECASE,
)
_CORRECTS = re.compile(rf"^\W*(?:{_CORRECTION})|\b(?:menar|menade) jag\W*$", re.IGNORECASE)
# "Bara det från Skåne, tack", "Visa bara de som gäller unga": the same, but less of it.
_SHOW = r"(?:(?:visa|se|ha|ge|lista|ta)(?: mig)? )?"
_NARROWS = (
    r"(?:(?:och|men) )?(?:(?:jag vill|kan du|kan jag få) )?"
    rf"{_SHOW}(?:bara|endast|enbart) {_SHOW}"
    r"(?:(?:det|de|den|dem|dom|insats\w+|initiativ\w*|projekt\w*|exempl\w+) )?"
    rf"(?=(?:{PREPOSITIONS}|som) |(?-i:[A-ZÅÄÖ])[\w ]+\W*$)"
)
_ONLY = re.compile(
    rf"\W*(?:{_NARROWS}|(?:(?:och|men) )?vilk\w+ av (?:dem|dom|dessa|de här)\b)", re.IGNORECASE
)
# What a follow-up opens with; a correction ("jag menade Skåne") goes on just so.
OPENING = re.compile(
    rf"^\W*(?:{_NARROWS}|(?:(?:och |men )?(?:samma(?: sak)?(?: (?:fast|men))?|motsvarande)|"
    r"och|men|eller)\b|"
    # "Då tar vi Skåne i stället."
    rf"(?:då |nu )?(?:tar|kör) vi (?=[^,.?]*\bi ?stället\b)|{_CORRECTION})\s*",
    re.IGNORECASE,
)
_HOW_MUCH_IT_WAS = r"hur (?:stor|mycket|många|hög)\w* (?:är|var|blev) (?:den|det|de)"
# "Hur stor var den inom fiske?" leaves out what it was.
HOW_MUCH_IT_WAS = re.compile(rf"^\W*{_HOW_MUCH_IT_WAS} (?:{PREPOSITIONS})\b", re.IGNORECASE)
# "Och hur ser det ut för skolor?" is "Och för skolor?"
HOW_IT_WAS = re.compile(
    rf"^\W*(?:hur (?:ser|såg|är|var|blev) (?:det|läget|bilden)(?: ut)?|vad gäller(?: det)?|"
    rf"{_HOW_MUCH_IT_WAS}) (?:med |(?=(?:{PREPOSITIONS})\b))(?!\w+ (?:dem|de|den|det) som\b)",
    re.IGNORECASE,
)
THEN = re.compile(r"\s*\b(?:då|i ?stället|(?:menar|menade) jag)\b(?=\W*$)", re.IGNORECASE)


def without_small_talk(text: str) -> str:
    """A question without what only answers the answer before it: "Jaha, och i Skåne?"."""
    return _KINDLY.sub("", _SMALL_TALK.sub("", text))


def corrects(question: str) -> bool:
    """Whether a question says what an earlier one was meant to say."""
    return bool(_CORRECTS.search(question))


def narrows(question: str) -> bool:
    """Whether a question asks for some of what the one before it asked for."""
    return bool(_ONLY.match(question))


def put_right(whole: str, question: str) -> str:
    """The question before with what was wrong in it put right, "" if that is not said.

    "Vad gör skolan?" and "Nej, inte skolan, kyrkan" is "Vad gör kyrkan?".
    """
    found = _INSTEAD.search(THEN.sub("", question)) if corrects(question) else None
    if found is None:
        return ""
    said = next(iter(only_regions(found["right"])), found["right"])
    # "Skolor och vägar", of which the one is wrong, is what was asked of.
    wrong = re.compile(rf"\b{re.escape(found['wrong'])}\b(?: och [^,.?]+(?=\W*$))?", re.IGNORECASE)
    right = wrong.sub(lambda _: said.rstrip("!"), whole)
    return right if right != whole else ""


def without_correction(question: str) -> str:
    """A question without what says that it is the one that was meant."""
    rest = THEN.sub("", OPENING.sub("", question)) if corrects(question) else ""
    return rest[:1].upper() + rest[1:] if rest.strip(" ?!.") else question


def untied(question: str) -> str:
    """A follow-up without what ties it to the question before it: "Och i Skåne då?"."""
    # Only the first word loses its capital: that of "Interreg" in "Och Interreg?" marks a name.
    inside = question[:1].lower() + question[1:]
    return HOW_IT_WAS.sub("", THEN.sub("", OPENING.sub("", inside))).strip()
