"""An earlier question, with one thing in it replaced by what a short follow-up names."""

from __future__ import annotations

import re
from itertools import dropwhile

from sok.answering.leaning import ALIKE, ORDINALS, is_clause
from sok.answering.measures import measures_asked
from sok.answering.naming import is_definite, own_nouns
from sok.answering.openings import PREPOSITIONS
from sok.answering.subject import subject_of
from sok.answering.wording import GENERAL, VERBS, topical
from sok.compounds import is_noun, split
from sok.indexing.terms import stem
from sok.regions import (
    REGIONS,
    only_regions,
    parts_in,
    regions_in,
    without_parts,
    without_regions,
)
from sok.swedish import is_word

# A follow-up that is one phrase and no sentence: "inom miljö och klimat?"
# "Om ansökan inte är klar?" is one.
_PHRASE = re.compile(
    r"(?!om .*\b(?:inte|är|har|ska|kan|får|blir)\b)"
    rf"({PREPOSITIONS}) (?:[\w-]+,? ?){{1,6}}?(?:,? tack)?\W*",
    re.IGNORECASE,
)
# "Och näst minst?", and where the earlier question says the like.
_BEST = "(?:(?:näst|allra) )?(?:mest|minst|flest|störst|högst|lägst)"
_ONLY_BEST, _A_BEST = (re.compile(form, re.I) for form in (rf"{_BEST}\W*", rf"\b{_BEST}\b"))
_THEY_LAST = re.compile(r"\b(?:de|dom|den|det|regionen|länet)$", re.IGNORECASE)
_IT_GOT_LAST = re.compile(
    r"(?<=\bfick )(?:den|det|de|dom)$|(?<=\bfår )(?:den|det|de|dom)$|"
    r"(?<=\bgick till )(?:den|det|dem|dom)$",
    re.IGNORECASE,
)
# "Vilka fick mest då?"
_WHO_GOT_BEST = re.compile(
    r"(?:vem|vilka|vilken)(?: region(?:er|erna)?| län)? (?:fick|får|har fått|hade|tog) "
    r"(?:(?:näst|allra) )?(?:mest|minst)\W*",
    re.IGNORECASE,
)
# "Den andra då?" after "Hur mycket fick den första av dem?"
_PLACED = re.compile(rf"\b(?:den|det) (?:{ORDINALS}|sista)\b", re.IGNORECASE)
# "Och den förra?" after "Vilka år gäller den?"
_OF_TIME = re.compile(
    r"(?:den|det|de) (?:förra|förre|tidigare|föregående|gamla|nya|nuvarande|senaste|nästa)",
    re.IGNORECASE,
)
# "Har de gjort något för jämställdheten?": what somebody does, and in which field.
_THEY_ACT = re.compile(
    r"(?:(?:vad|hur) )?(?:har|gör|gjorde|arbetar|arbetade|jobbar|jobbade|satsar|satsade|ska) "
    r"(?P<they>de|dom|regionen|länet)\b(?! som\b)[^,.]* "
    rf"(?P<field>(?:{PREPOSITIONS}|åt) .*)",
    re.IGNORECASE,
)
# "Och vilka är det då?" after "Hur många regioner ..."
_COUNTED = re.compile(r"\bhur många ((?:\w+a )?(\w+))", re.IGNORECASE)
_ONLY_WHICH = re.compile(
    r"^\W*(?:och )?(vilka)(?: (?:är|var|blev)(?: (?:det|de|dem))?)?(?: då)?\W*$", re.IGNORECASE
)
# "Hur mycket projektstöd fick innovation?": what got it is the last that is said, but for a year.
_LAST_YEAR = re.compile(r"((?: år)? (?:19|20)\d\d)\W*$", re.IGNORECASE)
# "Och när räknas den som misslyckad?" after what asks when it is "lyckad".
_WHEN = re.compile(r"\W*(?:när|vad krävs)\b", re.IGNORECASE)
_WHEN_IT_IS = re.compile(
    r"när \w+ (?:den|det|de|dom)(?: (?:som|vara|bli|räknas som))? (?:miss|o|in|icke-)(\w{4,})\W*",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:för|hos) ", re.IGNORECASE)
# What a question goes on with after a phrase: "Hur tung måste dörren till rummet vara?"
_VERBS = VERBS | {"vara", "bli", "ha", "få", "göra"}
_WHO_GOT = re.compile(
    r"^\W*hur (?:mycket|stor\w*|många)\b.*\b(?:fick|får|gick till|är|var|har|hade|använder|använde|"
    rf"behöver|behövde|kräver|krävde|kostar|kostade) "
    rf"(?!(?:{PREPOSITIONS}|det|den|de|man|jag|vi|ni)\b)",
    re.IGNORECASE,
)


def with_other(earlier: str, rest: str) -> str | None:
    """The earlier question of the region, rank, phrase or thing that a follow-up names, or None.

    `rest` is the follow-up without what ties it to the earlier question.
    """
    return (
        _of_any_region(earlier, rest)
        or _with_other_region(earlier, rest)
        or _with_other_best(earlier, rest)
        or _with_opposite(earlier, rest)
        or _with_other_phrase(earlier, rest)
        or _with_other_noun(earlier, rest)
    )


def asked_again(added: str, rest: str, only_measure: bool) -> str:
    """The follow-up before, `added`, of another place or in another measure; "" if it has none.

    "Den andra?" and "i procent?" ask what it asked, and not what was asked before that.
    """
    if not is_clause(added):
        return ""
    if _PLACED.fullmatch(rest.rstrip("?!. ")) and len(_PLACED.findall(added)) == 1:
        return _PLACED.sub(rest.rstrip("?!. "), added)
    said = added.rstrip("?!. ")
    if _OF_TIME.fullmatch(rest.rstrip("?!. ")) and _THEY_LAST.search(said):
        return f"{_THEY_LAST.sub(rest.rstrip('?!. '), said)}?"
    return f"{added.rstrip('?!. ')} {rest}" if only_measure and measures_asked(added) else ""


def of_counted(before: str, question: str) -> str:
    """A follow-up that only asks which they were, of what was counted; any other as it is.

    "Hur många länder deltog?" and "Vilka var det?" is "Vilka länder var det?".
    """
    counted, which = _COUNTED.search(before), _ONLY_WHICH.match(question)
    if not (counted and which and is_noun(counted[2].lower())):
        return question
    return f"{question[: which.end(1)]} {counted[1]}{question[which.end(1) :]}"


def of_other_too(added: str, whole: str, rest: str) -> str:
    """The follow-up before, `added`, of the region or thing that the next one names, or "".

    "Vad gör Skåne?", "Hur mycket fick de?" and "Halland då?" is "Hur mycket fick Halland?". Of a
    thing that is so where it was asked what it got.
    """
    if is_clause(rest) or not is_clause(added):
        return ""
    region, named = only_regions(rest.strip(" ?!.")), rest.rstrip("?!. ")
    of_region = len(region) == len(regions_in(whole)) == 1
    if _PHRASE.fullmatch(rest) or not (of_region or own_nouns(named)):
        return ""
    they, name = (_THEY_LAST, region[0]) if of_region else (_IT_GOT_LAST, named)
    asked = they.sub(lambda _: name, added.rstrip("?!. "))
    return f"{asked}?" if asked != added.rstrip("?!. ") else ""


def of_same_region(whole: str, rest: str) -> str:
    """What a follow-up asks of the region of the earlier question, `whole`, or "".

    "Vad gör Skåne för skogen?" and "Har de gjort något för barn?" is "Har Skåne gjort något för
    barn?": who names a field of their own asks nothing more of the earlier one.
    """
    region, found = regions_in(whole), _THEY_ACT.match(rest)
    if len(region) != 1 or regions_in(rest) or found is None:
        return ""
    if not own_nouns(found["field"]):
        return ""
    return f"{rest[: found.start('they')]}{region[0]}{rest[found.end('they') :]}"


def _with_other_region(earlier: str, rest: str) -> str | None:
    """The earlier question about the region or part that a short follow-up names, or None."""
    rest = ALIKE.sub("", rest)
    new = (*regions_in(rest), *parts_in(rest))
    old, old_parts = regions_in(earlier), parts_in(earlier)
    said = topical(without_parts(without_regions(rest)), GENERAL)
    if len(new) != 1 or len(old + old_parts) != 1 or said:
        return None
    place = _named(old[0]) if old else re.escape(old_parts[0])
    return re.sub(rf"\b{place}\b", new[0], earlier, count=1, flags=re.IGNORECASE)


def _of_any_region(earlier: str, rest: str) -> str | None:
    """The earlier question of one region's amount as one for those who got most, or None.

    "Hur mycket stöd fick Skåne till vägar?" and "vilka fick mest?" is "Vilka fick mest stöd till
    vägar?".
    """
    old, best = regions_in(earlier), _WHO_GOT_BEST.fullmatch(rest)
    if len(old) != 1 or best is None:
        return None
    got = re.fullmatch(
        rf"\W*hur (?:mycket|stor|många)(?P<what>.*?) (?:fick|får|har fått|tog) "
        rf"(?:region )?{_named(old[0])}(?P<rest> .*?)?\W*",
        re.sub(rf"\b({_named(old[0])}) fått\b", r"fått \1", earlier),
        re.IGNORECASE,
    )
    if got is None:
        return None
    whole = f"{rest.rstrip('?!. ')}{got['what']}{got['rest'] or ''}?"
    return whole[:1].upper() + whole[1:]


def _named(region: str) -> str:
    """A pattern for the name of a region in any form."""
    forms = sorted((region, *REGIONS[region]), key=len, reverse=True)
    said = "|".join(re.escape(form).replace(r"\*", r"\w{0,2}") + "s?" for form in forms)
    return f"(?:{said})"


def _with_other_best(earlier: str, rest: str) -> str | None:
    """The earlier question with "mest" replaced by "minst" or the like, or None."""
    if not _ONLY_BEST.fullmatch(rest) or len(_A_BEST.findall(earlier)) != 1:
        return None
    return _A_BEST.sub(rest.rstrip("?!. "), earlier)


def _with_opposite(earlier: str, rest: str) -> str | None:
    """What asked when something is so, asked of when it is not; None for other follow-ups."""
    found = _WHEN_IT_IS.fullmatch(rest)
    if found is None or not _WHEN.match(earlier):
        return None
    opposite = rest[rest.rindex(" ") + 1 :].rstrip("?!. ")
    asked = re.sub(rf"\b{re.escape(found[1])}\b", opposite, earlier, flags=re.IGNORECASE)
    return asked if asked != earlier else None


def _with_other_phrase(earlier: str, rest: str) -> str | None:
    """The earlier question with its last phrase replaced by one that a follow-up is, or None.

    "Vilka mål finns inom vård?" and "inom skola" is "Vilka mål finns inom skola?"
    """
    phrase = _PHRASE.fullmatch(rest)
    if phrase is None or is_clause(rest) or regions_in(rest):
        return None
    for preposition in (re.escape(phrase[1]), PREPOSITIONS):
        found = list(re.finditer(rf"\b(?:{preposition})\b", earlier, re.IGNORECASE))
        if found:
            before, after = earlier[: found[-1].start()], earlier[found[-1].end() :].split()
            kept = dropwhile(lambda word: word.strip("?!.,").lower() not in _VERBS, after)
            return " ".join([before.strip(), phrase[0].strip(" ?!."), *kept]).rstrip("?!. ") + "?"
    return None


def _with_other_noun(earlier: str, rest: str) -> str | None:
    """The earlier question with a noun replaced by the one that a follow-up is, or None.

    What ends alike is replaced ("investeringsstöd" by "främjandestöd"), else what the question is
    about as such ("Vad är bredband?"), else what got something.
    """
    noun = rest.rstrip("?!. ")
    if is_clause(rest) or not own_nouns(noun) or regions_in(noun):
        return None
    of_phrase = _PHRASE.fullmatch(rest)
    alike = [] if of_phrase or " " in noun else _alike(noun, earlier)
    if len(alike) == 1:
        return re.sub(rf"\b{alike[0]}\b", lambda _: noun, earlier, flags=re.IGNORECASE)
    subject = subject_of(earlier)
    if subject and not of_phrase:
        return earlier.replace(subject, noun)
    got = _WHO_GOT.search(earlier)
    noun = _FOR.sub("", noun)
    if got is None or _PHRASE.fullmatch(noun) or regions_in(earlier[got.end() :]):
        return None
    year = _LAST_YEAR.search(earlier)
    return f"{earlier[: got.end()]}{noun}{year[1] if year else ''}?"


def _alike(noun: str, earlier: str) -> list[str]:
    """The words of an earlier question that a noun may stand in place of.

    Those that begin or end alike, else those that are names as well, else its only noun: one that
    is counted or stands after a preposition, or any if neither is definite.
    """
    said = re.findall(r"[\w-]+", without_regions(earlier))
    pieces = [split(noun.lower()), *(split(word.lower()) for word in said)]
    for place in (-1, 0):
        own, *others = [stem(two[place]) if two else "" for two in pieces]
        if found := [word for word, its in zip(said, others, strict=True) if its and its == own]:
            return found
    if found := [word for word in said[1:] if _is_name(word) and _is_name(noun)]:
        return found
    nouns = own_nouns(earlier)
    before = rf"\bhur (?:mycket|många) |\b(?:{PREPOSITIONS}) "
    return [
        word
        for word in nouns
        if len(nouns) == 1
        and (
            not (is_definite(word) or is_definite(noun.lower()))
            or re.search(rf"(?:{before}){re.escape(word)}\b", earlier, re.IGNORECASE)
        )
    ]


def _is_name(word: str) -> bool:
    """Whether a word is a name, however it is typed."""
    return len(word) > 1 and (word[:1].isupper() or not is_word(word.lower()))
