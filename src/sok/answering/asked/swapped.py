"""An earlier question, with one thing in it replaced by what a short follow-up names."""

from __future__ import annotations

import re
from itertools import dropwhile

from sok.answering.asked.leaning import is_clause
from sok.answering.asked.subject import subject_of
from sok.answering.asked.swapped_regions import with_other_region
from sok.answering.words.naming import is_definite, own_nouns
from sok.answering.words.openings import PREPOSITIONS, THEN
from sok.answering.words.wording import VERBS
from sok.compounds import split
from sok.indexing.terms import stem
from sok.regions import regions_in, without_regions
from sok.swedish import is_word

# A follow-up that is one phrase and no sentence: "inom miljö och klimat?", but not "om ansökan
# inte är klar?"
PHRASE = re.compile(
    r"(?!om .*\b(?:inte|är|har|ska|kan|får|blir)\b)"
    rf"({PREPOSITIONS}) (?:[\w-]+,? ?){{1,6}}?(?:,? tack)?\W*",
    re.IGNORECASE,
)
# "Och näst minst?", and where the earlier question says the like.
_BEST = "(?:(?:näst|allra) )?(?:mest|minst|flest|störst|högst|lägst)"
_ONLY_BEST, _A_BEST = (re.compile(form, re.I) for form in (rf"{_BEST}\W*", rf"\b{_BEST}\b"))
# "Hur mycket projektstöd fick innovation?": what got it is the last that is said, but for a year.
_LAST_YEAR = re.compile(r"((?: år)? (?:19|20)\d\d)\W*$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Och 2015?", "Och året innan?": another year than the one that the earlier question names.
_OTHER_YEAR = re.compile(
    r"(?:(?:i|under|för|år) )*(?:(?P<year>(?:19|20)\d\d)|"
    r"(?:året|ett år) (?:(?P<before>innan|före|dessförinnan|tidigare)|efter\w*|därpå|senare))\W*",
    re.IGNORECASE,
)
# "Och när räknas den som misslyckad?" after what asks when it is "lyckad".
_WHEN = re.compile(r"\W*(?:när|vad krävs)\b", re.IGNORECASE)
_WHEN_IT_IS = re.compile(
    r"när \w+ (?:den|det|de|dom)(?: (?:som|vara|bli|räknas som))? (?:miss|o|in|icke-)(\w{4,})\W*",
    re.IGNORECASE,
)
# "Vad fick bredbandet i kronor?": in what it is counted is not what of.
_NO_MEASURE = r"(?! (?:kronor|mkr|mnkr|tkr|mdkr|procent|miljoner|pengar|stöd|snitt|genomsnitt)\b)"
_FOR = re.compile(r"^(?:för|hos) ", re.IGNORECASE)
# What a question goes on with after a phrase: "Hur tung måste dörren till rummet vara?"
_VERBS = VERBS | {"vara", "bli", "ha", "få", "göra"}
_WHO_GOT = re.compile(
    r"^\W*(?:vad(?= (?:fick|får|gick till|kostar|kostade)\b)|hur (?:mycket|stor\w*|många)\b.*\b)"
    r" ?(?:fick|får|gick till|är|var|har|hade|använder|använde|"
    rf"behöver|behövde|kräver|krävde|kostar|kostade) "
    rf"(?!(?:{PREPOSITIONS}|det|den|de|man|jag|vi|ni)\b)",
    re.IGNORECASE,
)
# "Och projektstöd?" after "Jämför investeringsstöd och främjandestöd"
_COMPARED = re.compile(
    r"(?P<first>\W*jämför [^,.?]+) (?:och|med|mot) (?P<second>[^,.?]+)\W*", re.IGNORECASE
)


def with_other(earlier: str, rest: str) -> str | None:
    """The earlier question of the region, rank, phrase or thing that a follow-up names, or None.

    `rest` is the follow-up without what ties it to the earlier question.
    """
    return (
        with_other_region(earlier, rest)
        or _with_other_region_and_phrase(earlier, rest)
        or _with_other_year(earlier, rest)
        or _with_other_best(earlier, rest)
        or _with_opposite(earlier, rest)
        or _with_other_phrase(earlier, rest)
        or _with_other_noun(earlier, rest)
    )


def asks_other_year(rest: str) -> bool:
    """Whether a follow-up asks of another year, and nothing more: "och året innan?"."""
    return bool(_OTHER_YEAR.fullmatch(rest.removeprefix("och ")))


def _with_other_region_and_phrase(earlier: str, rest: str) -> str | None:
    """The earlier question of another region and phrase: "Skåne då, för små städer?"."""
    region, _, phrase = rest.partition(", ")
    changed = with_other_region(earlier, THEN.sub("", region)) if phrase else None
    return _with_other_phrase(changed, phrase) if changed else None


def _with_other_year(earlier: str, rest: str) -> str | None:
    """The earlier question of the year that a follow-up names, or that it counts to, or None."""
    found, years = _OTHER_YEAR.fullmatch(rest), _YEAR.findall(earlier)
    if found is None or len(years) != 1:
        return None
    return _YEAR.sub(found["year"] or str(int(years[0]) + (-1 if found["before"] else 1)), earlier)


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
    phrase = PHRASE.fullmatch(rest)
    if phrase is None or is_clause(rest) or regions_in(rest):
        return None
    for preposition in (re.escape(phrase[1]), PREPOSITIONS):
        found = list(re.finditer(rf"\b(?:{preposition})\b{_NO_MEASURE}", earlier, re.IGNORECASE))
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
    of_phrase = PHRASE.fullmatch(rest)
    alike = [] if of_phrase or " " in noun else _alike(noun, earlier)
    if len(alike) == 1:
        return re.sub(rf"\b{alike[0]}\b", lambda _: noun, earlier, flags=re.IGNORECASE)
    if (both := _COMPARED.fullmatch(earlier)) and not of_phrase:
        return f"{both['first']}, {both['second']} och {noun}"
    subject = subject_of(earlier)
    if subject and not of_phrase:
        return earlier.replace(subject, noun)
    got = _WHO_GOT.search(earlier)
    noun = _FOR.sub("", noun)
    if got is None or PHRASE.fullmatch(noun) or regions_in(earlier[got.end() :]):
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
