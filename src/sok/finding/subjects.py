"""A figure in a sentence to what it measures, in the words of the document.

The words are a stretch of the sentence, or of a heading that the sentence points to. Two
stretches are joined by a colon (what it is about, what of it is measured) or by an ellipsis
(where the figure stood between them).
"""

from __future__ import annotations

import re
from dataclasses import replace

from sok.finding.number_fractions import is_one_in
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_nouns import counted_at
from sok.finding.number_words import NAMED
from sok.finding.number_units import without_scale
from sok.finding.numbers import find_numbers
from sok.finding.subject_clauses import clause_start, finite_verbs, says_change, without_preposition
from sok.finding.subject_headings import innermost_heading
from sok.finding.subject_listed import is_each, only_regions
from sok.finding.subject_parts import (
    attributed,
    is_pronoun,
    left_of,
    own_words,
    segment_of,
)
from sok.finding.subject_places import Place, Subject
from sok.finding.subject_pointers import announced, first, pointed, these
from sok.finding.subject_right import (
    apposed,
    comparison_after,
    complement_after,
    predicate_after,
    thing_after,
    whole_after,
    whole_before,
)
from sok.finding.subject_things import fronted, is_parallel, names_thing, ranks_regions
from sok.regions import regions_in

# A pronoun is followed at most this many sentences back.
MOST_BACK = 3
_PERSON = re.compile(r"(?:vi|man|jag|ni)", re.IGNORECASE)
_THESE = re.compile(rf"(?:de|dessa)\s+(?P<number>\d+|{'|'.join(NAMED)})\s+\w+", re.IGNORECASE)
# Verbs whose figure is for something that the sentence names after it.
_GIVES = frozenset(
    """fick får gav ger fått avsatte avsätter satsar satsade lägger lade betalade betalar
    beviljade beviljar fördelade fördelar investerade investerar tilldelades hade har gick går
    använde använder bidrog bidrar beslutade beslutar anslog anslår""".split()
)
# Verbs that say where a part of a whole went, and what tells that it is no part of that.
_RECEIVES = frozenset(
    """fick får gick går betalades betalas fördelades fördelas beviljades beviljas tilldelades
    tilldelas satsades satsas användes används lades läggs avsattes avsätts""".split()
)
_BESIDES = re.compile(
    r"\b(?:dessutom|därtill|därutöver|utöver|totalt|sammanlagt|sammantaget)\b", re.IGNORECASE
)
# A whole that is named as known is that of the figure before.
_THE_MONEY = re.compile(r"pengarna|medlen|stödet|bidraget|summan|beloppet|anslaget", re.IGNORECASE)
_AMOUNT = re.compile(r"\s+(?:på|om)\s+\d.*", re.DOTALL)
_THERE = frozenset("finns fanns krävs krävdes saknas behövs behövdes".split())
_SUMS = re.compile(r"\b(?:totalt|sammanlagt|sammantaget|tillsammans)\b", re.IGNORECASE)
# "Det minsta" is one of what was told, and not what was told of another.
_ADJECTIVE = re.compile(r"(?:det|den|de)\s+\w+", re.IGNORECASE)
_THEREOF = re.compile(r"\b(?:varav|därav)\s+$")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_BARE_DEFINITE = re.compile(r"\w{3,}(?:et|en|an|na)\b")


def subject_of(place: Place, numbers: tuple[Number, ...], number: Number) -> Subject:
    """What an amount or share measures that stands in the running text of a sentence."""
    text = place.text
    segment = segment_of(text, numbers, number)
    is_changed = says_change(segment)
    noun = attributed(text[clause_start(text, number.start) : number.start])
    if noun and (noun, bool(left_of(segment)[1])) != (left_of(segment)[0], True):
        said = _attribute(place, segment, number, noun)
    elif is_changed:
        said = _changed(place, segment)
    else:
        said = _said_of(place, segment, number)
    own, front = own_words(text, numbers, number), fronted(segment)
    if own and only_regions(own) and not left_of(segment)[1]:
        said = replace(said, named=own)  # "Skåne 12 procent, Halland 8 procent"
    elif own and is_parallel(own, front):
        said = _of_group(said, front, own)
    elif own:
        # "Priserna ökade med 5 procent och lönerna med 3": what happened is said once.
        is_joined = is_changed or says_change(own)
        said = replace(said, text=f"{said.text}: {own}" if is_joined else own, plain=own)
    if not text[: number.start].rstrip().endswith("från"):
        said = replace(said, text=said.text.removesuffix(" från"))
    more = comparison_after(text, number.end)
    if more and more not in said.text:
        said = replace(said, text=f"{said.text} … {more}")
    if number.measure is Measure.SHARE:
        said = _with_whole(place, numbers, number, segment, said)
    else:
        said = replace(said, whole=_parted(place, number, segment))
    return gone_on(place, numbers, number, said) if _goes_on(text, number, said) else said


def _goes_on(text: str, number: Number, said: Subject) -> bool:
    """Whether a subject says nothing of what is measured: it has no noun and no verb.

    Nor has one that only ranks a region, whatever its verb.
    """
    if _THEREOF.search(text[: number.start]) or _ADJECTIVE.fullmatch(said.text):
        return False
    if ranks_regions(said.text):
        return len(regions_in(said.text)) == 1 or is_each(text, number.end)
    return not (names_thing(said.text) or finite_verbs(said.text))


def gone_on(
    place: Place, numbers: tuple[Number, ...], number: Number, said: Subject
) -> Subject:
    """A subject without any noun as what the figure before measures, here or a sentence before.

    "Därefter följer Skåne med 5 procent" goes on from what was told of others.
    """
    earlier = [n for n in numbers if n.end <= number.start and n.measure is not Measure.COUNT]
    ranks = ranks_regions(said.text)
    if ranks and said.whole:
        return replace(said, text=said.whole, named=said.named or said.text)
    if earlier:
        head = subject_of(place, numbers, earlier[-1])
    elif place.sentence:
        head = _before(place)
        head = replace(head, back=head.back + 1)
    else:
        return said
    if number.measure is not Measure.SHARE:
        head = replace(head, whole="")
    if ranks:
        return replace(head, text=head.whole or head.text, named=said.named or said.text)
    text = f"{head.plain}: {said.text}" if said.text and not earlier else head.text
    return replace(head, text=text, named="", whole=said.whole or head.whole)


def _of_group(head: Subject, front: str, own: str) -> Subject:
    """The subject of the first of several groups as that of another: "Hos män", "hos kvinnor"."""
    if not names_thing(own):
        return replace(head, named=own)
    return replace(head, text=head.text.replace(front, own) if front else own, plain=own)


def _with_whole(
    place: Place, numbers: tuple[Number, ...], number: Number, segment: str, said: Subject
) -> Subject:
    """The subject with what a share is a share of, said after it or before."""
    if whole := whole_after(place.text, number.end):
        of = _before(place).whole if place.sentence and _THE_MONEY.fullmatch(whole) else ""
        return replace(said, whole=of or whole)
    printed = place.text[number.start : number.end]
    if " av " in printed or is_one_in(printed):  # "åtta av tio företag anser", "var femte skola"
        counted = counted_at(place.text, number.end, number.end)
        of = printed.split()[-1] if is_one_in(printed) else counted[0] if counted else ""
        predicate = predicate_after(place.text, number.end)
        return replace(said, text=predicate or said.text, whole=of)
    if whole := whole_before(segment):
        if not is_pronoun(whole) or not place.sentence:
            return replace(said, whole=whole)
        head = _before(place)
        return replace(said, whole=head.plain, back=head.back + 1)
    if _THEREOF.search(place.text[: number.start]) and (
        before := [n for n in numbers if n.end <= number.start]
    ):
        return replace(said, whole=_thing(place, numbers, before[-1]))
    earlier = [n for n in numbers if n.end <= number.start and n.measure is not Measure.COUNT]
    if earlier and segment_of(place.text, numbers, earlier[-1]) == segment:
        return replace(said, whole=whole_after(place.text, earlier[-1].end))
    return replace(said, whole="")


def _parted(place: Place, number: Number, segment: str) -> str:
    """What an amount is a part of: "Av medlen gick 5 till vägar. Broar fick 3." """
    if "kronor" not in number.unit:
        return ""
    if left_of(segment)[1] not in _RECEIVES:
        return ""
    if whole := whole_before(segment):
        is_told = is_pronoun(whole) and place.sentence
        return _before(place).plain if is_told else _AMOUNT.sub("", whole)
    if _BESIDES.search(place.text) or not place.sentence:
        return ""
    previous = replace(place, sentence=place.sentence - 1)
    numbers = find_numbers(previous.text)
    last = numbers[-1] if numbers and numbers[-1].measure is Measure.AMOUNT else None
    return subject_of(previous, numbers, last).whole if last else ""


def _thing(place: Place, numbers: tuple[Number, ...], number: Number) -> str:
    """What a figure measures, or what it counts without its number: "17 miljoner föremål"."""
    if number.measure is Measure.COUNT:
        return without_scale(number.unit)
    return subject_of(place, numbers, number).plain


def _attribute(place: Place, segment: str, number: Number, noun: str) -> Subject:
    """The noun that a figure is attached to, after the subject of its clause.

    "Den totala summan" says of what only together with that subject.
    """
    head = _said_of(place, segment, number)
    thing = thing_after(place.text, number.end) if number.measure is Measure.SHARE else ""
    said = f"{noun} … {thing}" if thing else noun
    if noun in head.plain:
        return head
    joined = f"{head.plain}: {said}" if head.plain else said
    return replace(head, text=joined, plain=said)


def _said_of(place: Place, segment: str, number: Number) -> Subject:
    """The subject of the clause, with what the figure went to; pronouns and pointers resolved."""
    left, verb = left_of(segment)
    right = complement_after(place.text, number.end)
    if _PERSON.fullmatch(left):
        left = ""
    if is_pronoun(left) and verb not in _THERE:
        if clause_start(place.text, number.start):
            said = without_preposition(place.text[: number.start])
            return Subject(said, said)
        head = _antecedent(place, segment)
        if verb in _GIVES and right:
            return replace(head, text=f"{head.plain} … {right}")
        if front := fronted(segment):
            said = f"{head.plain}: {front}" if names_thing(front) else head.text
            return replace(head, text=said, named=front)
        return head
    if match := _THESE.match(left):
        return these(place, left, match["number"])
    for phrase, other in ((left, ""), (right, left)):
        if heading := pointed(place, phrase):
            return Subject(f"{heading}: {other}" if other else heading, other or heading)
    if left and not verb and only_regions(left):
        said = announced(place, segment)
        return Subject(said, said, named=left)
    is_share = number.measure is Measure.SHARE
    thing = thing_after(place.text, number.end) if is_share or not left else ""
    if verb in _THERE and thing:
        return Subject(thing, thing)
    is_for = verb in _GIVES or not left or right.startswith("bland ")
    added = thing or (right if is_for else "")
    if left and not verb and (told := apposed(place.text, number.start, number.end)):
        return Subject(f"{left} … {told}", left)
    if left and added:
        return Subject(f"{left} … {added}", left)
    if left or added:
        said = left or added.removeprefix("för ").removeprefix("till ")
        return Subject(said, said)
    return first(place, segment, number)


def _changed(place: Place, segment: str) -> Subject:
    """The clause that says what rose or fell, with what it is about if that is a bare word."""
    said = without_preposition(segment)
    if " " not in said:
        said = without_preposition(place.text[: place.text.find(segment) + len(segment)])
    left, _ = left_of(segment)
    is_bare = bool(left) and bool(_BARE_DEFINITE.fullmatch(left.split()[0]))
    if is_pronoun(left):
        head = _antecedent(place, segment)
    elif is_bare and place.sentence:
        head = _before(place)
        head = replace(head, back=head.back + 1)
    else:
        return Subject(said, said)
    return replace(head, text=f"{head.plain}: {said}" if head.plain else said, plain=said)


def _antecedent(place: Place, segment: str) -> Subject:
    """What a pronoun stands for: the subject of the sentence before, else the heading above."""
    if not place.sentence:
        heading = innermost_heading(place.record)
        return Subject(heading, heading)
    if total := _SUMS.search(segment):
        previous = replace(place, sentence=place.sentence - 1)
        about = pointed(previous, previous.text) or previous.text.rstrip(".")
        return Subject(f"{about}: {total[0]}", about, back=1)
    head = _before(place)
    return replace(head, whole="", back=head.back + 1)


def _before(place: Place) -> Subject:
    """The subject of the sentence before: of its first figure, else of its first clause."""
    previous = replace(place, sentence=place.sentence - 1)
    numbers = find_numbers(previous.text)
    for number in numbers:
        if number.measure in {Measure.AMOUNT, Measure.SHARE} and "(" not in previous.text:
            return subject_of(previous, numbers, number)
    left, _ = left_of(_ASIDE.sub("", previous.text.rstrip(".")))
    is_named = bool(left) and not is_pronoun(left) and names_thing(left)
    if not is_named and previous.sentence and place.sentence <= MOST_BACK:
        head = _before(previous)
        return replace(head, back=head.back + 1)
    said = left if is_named else previous.text.rstrip(".")
    return Subject(said, said)
