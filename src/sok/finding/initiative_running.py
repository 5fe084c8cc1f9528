"""Running text to the initiatives that it tells of, each from the sentence that says where.

What tells of one there is a place that a sentence begins with, what is done, and the name of a
project, a heading that announces examples, that it says to be one, or that it stands beside one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from itertools import takewhile

from sok.finding.actor_names import is_organisation, names_in
from sok.finding.actors import actor_in
from sok.finding.deeds import begins_with_deed, tells_of_deed, tells_of_states
from sok.finding.initiative_items import without_project
from sok.finding.initiative_lists import Named, first_sentence
from sok.finding.project_names import project_in
from sok.finding.subject_clauses import says_change
from sok.finding.undertakings import PART, located, tells_of_undertaking
from sok.places import region_of_place, regions_told
from sok.regions import only_regions, regions_in, regions_of_parts
from sok.sentences import sentence_spans

# "Ett exempel på delning är Solstråk på Öland", "Ytterligare ett exempel finns i Lund".
_IS_ONE = re.compile(
    r"\bett (?:\w+ )?exempel (?:på (?:[\w-]+ ){1,6}?)?(?:är|finns|kommer från) ", re.IGNORECASE
)
# "Torsby är ett undantag. Där har kommunen ...": where, the sentence before says.
_THERE = re.compile(r"Där \w")
# It says first where, or who does it, or the project: "Sametinget och Region Norrbotten ...",
# "Lunds kommun ...", "Projektet Ljus".
_BEARS_NAME = r"(?:Projekt|Satsning|Försök|Kampanj|Initiativ)(?:et|en) [A-ZÅÄÖ]"
_PROJECT = re.compile(_BEARS_NAME)
# "I ", "Längre upp längs älven, i ".
_FAR = r"(?:Längre|Lite|Strax|Norrut|Söderut|Österut|Västerut|Uppe|Nere|Ute)[a-zà-ÿ ]{0,40}"
_WHERE = rf"(?:I|På|{_FAR}, (?:i|på)) {PART}"
_OPENS = re.compile(
    rf"{_BEARS_NAME}|"
    rf"(?:{_WHERE}|(?:[A-ZÅÄÖ][\w-]+ och )?Region )[A-ZÅÄÖ]|"
    r"(?:[A-ZÅÄÖ][\w-]+(?:,| och)? )+kommun(?:er)?\b(?! (?:är|var)\b)|"
    # "För flickor har Region Blekinge inrättat", "En annan väg har Region Uppsala valt"
    r"(?:För|Med|Genom|Till|Inom|Sedan|Under|Vid|(?:En|Ett) (?:ann|eg|ny|likn)\w+) "
    r"(?:[\w-]+ ){1,8}?"
    r"(?:har|[\w-]+(?:[ae]r|de)) "
    r"(?:Region [A-ZÅÄÖ]|Västra Götalandsregionen|(?:[A-ZÅÄÖ][\w-]+(?:,| och)? )+kommun)"
)
_ALSO = "Även "
# "Region Skåne har byggt", "I Skåne prövar regionen", but not what was asked for.
_REGION_DOES = re.compile(
    r"(?:Region (?:[A-ZÅÄÖ]\w+ )+(?:län )?|Västra Götalandsregionen )(?=har )|"
    rf"(?:I|På) {PART}[A-ZÅÄÖ][\w ,]{{2,60}}?,? "
    r"(?=[a-zà-ÿ]+r (?:Region\b|regionen\b|[A-ZÅÄÖ]\w+ kommun\b))"
)
_HAS_BECOME = re.compile(r"\b(?:har|hade)\b.* (?:blivit|varit|ökat|minskat)\b")
_ASKED_FOR = re.compile(r"\b(?:uppdrag|ansök\w+)\b")
# "I Skåne har ..."
WHERE_FIRST = re.compile(rf"{_WHERE}(?=[A-ZÅÄÖ])")
# "I Skåne har föreningen Mullvaden en verkstad där alla får laga sin cykel": what somebody keeps.
_KEEPS = re.compile(
    rf"{_WHERE}[A-ZÅÄÖ][\w-]*(?: [A-ZÅÄÖ]?[\w-]+)?,? har (?!Region\b)(?:\w+ )?"
    r"[A-ZÅÄÖ][\w-]*(?: [\w-]+){0,4}? (?:en|ett) [^,.]+ där "
)
# The agency that writes gives others tasks, and runs nothing of what it tells.
_WRITER = re.compile(r"Myndigheten (?=har\b)")
# "I Halland är det skolan som slår larm": what somebody does.
_CLEFT = re.compile(r"\b(?:är|var) det (?:\w+ ){1,6}som \w")
# What stands after "som" or "där" tells of a thing, and after "när" of a time, not of what is done.
_RELATIVE = re.compile(r"(?:\s+(?:som|när|eftersom|trots att)|,\s+(?:där|så att))\s.*", re.DOTALL)
_NOT = re.compile(
    r"\b(?:inte|aldrig|ingen|inget|inga|(?:drar|drog|dragit)(?: \w+){0,3} tillbaka)\b"
)
# "Skåne och Halland har slagit ihop ..."
_BOTH = r"(?:[A-ZÅÄÖ][\w-]+ (?:län )?){1,2}"
_BOTH_HAVE = re.compile(
    rf"({_BOTH}och {_BOTH})har (?:\w+ ){{0,4}}?"
    r"(?:slagit (?:ihop|sig)|gått (?:ihop|samman)|enats|bildat|startat|skapat|byggt|öppnat|"
    r"tagit fram|utvecklat|inrättat|infört|testat|prövat|provat|samordnat|lanserat)\b"
)
# The words of the longest name of a region, and one more.
LONGEST = 4
# A sentence of so many words may only lead up to the next.
LEADING = 7
# A project may be named so many sentences after the one that says where.
FURTHER = 3


def from_sentences(text: str, are_announced: bool) -> list[tuple[int, Named]]:
    """What sentences of running text tell of, and where in the text each begins.

    `are_announced` says that a heading announces examples.
    """
    spans = sentence_spans(text)
    said = [text[start:end] for start, end in spans]
    found: list[tuple[int, Named]] = []
    for place, sentence in enumerate(said):
        before = said[place - 1] if place else ""
        if not (_IS_ONE.search(sentence) or _THERE.match(sentence) or _opens(sentence)):
            continue
        further = said[place + 1 : place + 1 + FURTHER]
        rest = tuple(takewhile(partial(_goes_on, sentence), further))
        if named := _from_sentence(before, sentence, rest, are_announced):
            found.append((spans[place][0], named))
    return found


def tells_first_of_deed(text: str) -> bool:
    """Whether a text begins with a region and then says what is done there: "I Skåne har ..."."""
    first = first_sentence(text)
    where = WHERE_FIRST.match(first)
    return bool(where and _region_does(first[where.end() :]) and not says_change(first))


def region_has_done(sentence: str) -> bool:
    """Whether a region itself has done something, of its own accord: "Region Skåne har byggt"."""
    sentence = sentence.removeprefix(_ALSO)
    found = _REGION_DOES.match(sentence)
    does = found is not None and begins_with_deed(sentence[found.end() :])
    return does and not (_ASKED_FOR.search(sentence) or says_change(sentence))


def _from_sentence(
    before: str, sentence: str, rest: Sequence[str], are_announced: bool
) -> Named | None:
    """What a sentence that says where tells of, with `rest`, which comes after it.

    Without a project, what announces it or that it says to be an example, it must begin with one
    region, or two that do it together, and say what is done there, and is told beside others.
    """
    is_one = bool(_IS_ONE.search(sentence))
    both = " ".join([sentence, *rest[:1]])
    bare, in_parenthesis = without_project(sentence)
    project = next(filter(None, map(project_in, (sentence, *rest))), in_parenthesis)
    where = before if _THERE.match(sentence) else both if is_one else sentence
    regions = _located(sentence) or regions_told(where)
    tells = tells_of_undertaking(sentence) or (bool(project or is_one) and tells_of_deed(both))
    does_announced = are_announced and not _HAS_BECOME.search(sentence)
    is_told = bool(tells and (project or does_announced or is_one))
    is_whose = len(regions) == 1 or regions == _together(sentence)
    if not regions or not (is_told or (is_whose and _does(sentence, both))):
        return None
    sentence = bare if project == in_parenthesis else sentence
    name = first_sentence(sentence if is_one else _telling(sentence, rest))
    actor = actor_in(" ".join([sentence, *rest]), project)
    return Named(name, regions, project, actor, beside=not is_told)


def _does(sentence: str, both: str) -> bool:
    """Whether a sentence, or the next, says what is done in a region that it names, or "där"."""
    is_named = _THERE.match(sentence) or _located(sentence)
    main = _RELATIVE.sub("", sentence)
    is_state = tells_of_states(main) and not _CLEFT.search(sentence)
    # One beside another has its share.
    is_of_several = len(regions_told(sentence)) > max(len(_together(sentence)), 1)
    tells = tells_of_deed(both) or tells_first_of_deed(sentence)
    does = (tells and not is_state) or _KEEPS.match(sentence)
    return bool(is_named and does and not (is_of_several or _NOT.search(main)))


def _together(sentence: str) -> tuple[str, ...]:
    """The regions that a sentence begins with as those who have done something together."""
    found = _BOTH_HAVE.match(sentence)
    return only_regions(found[1]) if found else ()


def _in_place(sentence: str) -> tuple[str, ...]:
    """The region of the province or place that a sentence begins with: "I Bohuslän har".

    () if a province has several.
    """
    where = WHERE_FIRST.match(sentence)
    first = sentence[where.end() :].split(maxsplit=1)[0].rstrip(",") if where else ""
    place = region_of_place(first)
    regions = (place,) if place else regions_of_parts(first)
    return regions if len(regions) == 1 else ()


def _located(sentence: str) -> tuple[str, ...]:
    sentence = sentence.removeprefix(_ALSO)
    if where := _together(sentence) or located(sentence) or _in_place(sentence):
        return where
    return regions_told(sentence) if _opens_with_who(sentence) else ()


def _opens_with_who(sentence: str) -> bool:
    """Whether an organisation that a sentence begins with does something, or places have done."""
    who, start, end = next(names_in(sentence), ("", 0, 0))
    then = sentence[end:]
    have_done = bool(regions_told(who)) and then.startswith(" har ")
    is_one = is_organisation(who) or " i " in who or have_done
    if _WRITER.match(sentence):
        return False
    return bool(who) and start == 0 and is_one and begins_with_deed(then)


def _telling(sentence: str, rest: Sequence[str]) -> str:
    """The sentence, or the next if it only leads up to that: "Skåne har valt en annan väg. Där".

    "I Skåne är det skolan som är först. Projektet Kotte ..." is told by the next as well.
    """
    if not rest or project_in(sentence):
        return sentence
    is_short = len(sentence.split()) <= LEADING or bool(_CLEFT.search(sentence))
    tells = bool(_THERE.match(rest[0]) or (_opens(rest[0]) and project_in(rest[0])))
    return rest[0] if (is_short and tells) or _PROJECT.match(rest[0]) else sentence


def _goes_on(sentence: str, following: str) -> bool:
    """Whether a sentence tells more of what one before it tells of: it opens at no other place."""
    return not _opens(following) or set(regions_told(following)) <= set(regions_told(sentence))


@lru_cache(maxsize=10_000)
def _opens(sentence: str) -> bool:
    """Whether a sentence begins with where something is done, or who does it."""
    if _OPENS.match(sentence) or _together(sentence):
        return True
    if _opens_with_who(sentence.removeprefix(_ALSO)):
        return True
    return _region_does(sentence.removeprefix(_ALSO))


def _region_does(text: str) -> bool:
    """Whether a text begins with the name of a region, and goes on with what is done."""
    words = text.split(maxsplit=LONGEST)
    if not regions_in(" ".join(words[:LONGEST])):
        return False
    return any(
        only_regions(" ".join(words[:count])) and begins_with_deed(" ".join(words[count:]))
        for count in range(1, LONGEST)
    )
