"""A figure in a sentence to what it measures, in the words of the document.

The words are a stretch of the sentence, or of a heading that the sentence points to. Two
stretches are joined by a colon (what it is about, what of it is measured) or by an ellipsis
(where the figure stood between them).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from sok.finding.number_elided import numbers_in
from sok.finding.number_kinds import Measure, Number
from sok.finding.number_words import NAMED
from sok.finding.subject_clauses import clause_start, says_change, without_preposition
from sok.finding.subject_continued import continued, goes_on, held_against, of_group
from sok.finding.subject_headings import innermost_heading
from sok.finding.subject_listed import only_regions
from sok.finding.subject_parts import attributed, is_pronoun, left_of, own_words, segment_of
from sok.finding.subject_places import Place, Subject
from sok.finding.subject_pointers import announced, first, pointed, these
from sok.finding.subject_ranked import first_thing, ranked, ranked_thing
from sok.finding.subject_right import (
    apposed,
    comparison_after,
    complement_after,
    predicate_after,
    thing_after,
)
from sok.finding.subject_things import (
    fronted,
    is_group,
    is_parallel,
    names_thing,
    only_measure,
    ranks_regions,
)
from sok.finding.subject_wholes import Told, done_by, parted_of, with_whole
from sok.regions import regions_in

# "Resterande 7 procent", "I återstående fall": what the figures before leave.
_REST = re.compile(r"\W*(?:I |Av )?((?:de )?(?:resterande|återstående|övriga))\s*$", re.IGNORECASE)
_CLAUSE_END = re.compile(r",\s+(?=(?:som|medan|men|vilket|där)\b)|[;:]\s")
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
_THERE = frozenset("finns fanns krävs krävdes saknas behövs behövdes".split())
_SUMS = re.compile(r"\b(?:totalt|sammanlagt|sammantaget|tillsammans)\b", re.IGNORECASE)
# What a sentence sums up or concludes is none of the things that others go on with.
_CONCLUDES = re.compile(rf"{_SUMS.pattern}|\b(?:därmed|alltså|således)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\([^()]*\)")
_BARE_DEFINITE = re.compile(r"\w{3,}(?:et|en|an|na)\b")


def subject_of(place: Place, numbers: tuple[Number, ...], number: Number) -> Subject:
    """What an amount or share measures that stands in the running text of a sentence."""
    text = place.text
    if by := done_by(text, numbers, number):
        return Subject(by, by)
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
    elif other := own if is_parallel(own, front) else held_against(text, numbers, number, front):
        said = of_group(said, front, other)
    elif own:
        # "Priserna ökade med 5 procent och lönerna med 3": what happened is said once.
        is_joined = is_changed or says_change(own)
        named = "" if regions_in(own) else said.named
        text_of = f"{said.text}: {own}" if is_joined else own
        said = replace(said, text=text_of, plain=own, named=named)
    if not text[: number.start].rstrip().endswith("från"):
        said = replace(said, text=said.text.removesuffix(" från"))
    more = comparison_after(text, number.end)
    if more and more not in said.text:
        said = replace(said, text=f"{said.text} … {more}")
    told = Told(
        partial(subject_of, place, numbers), partial(_before, place), partial(_last_before, place)
    )
    if number.measure is Measure.SHARE:
        said = with_whole(place, numbers, number, segment, said, told)
    else:
        said = replace(said, whole=parted_of(place, number, segment, told))
    is_named = is_parallel(own, front) and not regions_in(own)  # "inom it" beside "inom vård"
    if is_named or _REST.match(segment) or not goes_on(text, number, said):
        return said
    return gone_on(place, numbers, number, said)


def gone_on(place: Place, numbers: tuple[Number, ...], number: Number, said: Subject) -> Subject:
    """What a figure measures that says no more of it than `said`, from what was told before it."""
    earlier = [n for n in numbers if n.end <= number.start and n.measure is not Measure.COUNT]
    if earlier:
        head = subject_of(place, numbers, earlier[-1])
    elif place.sentence:
        last = _last_told(place) if ranks_regions(said.text) else place
        head = _before(last, number.measure)
        head = replace(head, back=head.back + 1 + place.sentence - last.sentence)
    elif ranks_regions(said.text) and place.above:
        head = Subject(place.above, place.above)  # nothing but a heading says what was ranked
    else:
        head = said
    if number.measure is not Measure.SHARE:
        head = replace(head, whole="")
    return continued(said, head, is_here=bool(earlier) or not place.sentence)


def _last_told(place: Place) -> Place:
    """The sentence with only those before it that tell of each region: no sum of several."""
    last = place
    while last.sentence > 1 and _CONCLUDES.search(last.sentences[last.sentence - 1]):
        last = replace(last, sentence=last.sentence - 1)
    return last


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
    lead = segment if segment.strip() else place.text[: number.start]
    if what := ranked(lead):
        return Subject(what, what, named=lead)
    if rest := _REST.match(segment):
        what = _CLAUSE_END.split(place.text[number.end :], maxsplit=1)[0].strip(" .")
        return Subject(f"{rest[1]} … {what}", rest[1], back=min(place.sentence, 1))
    if first_one := first_thing(segment):
        return Subject(first_one, first_one)
    if thing := ranked_thing(place.text[: number.start]):
        return Subject(f"{thing} … {predicate_after(place.text, number.end)}".rstrip(" …"), thing)
    left, verb = left_of(segment)
    right = complement_after(place.text, number.end)
    if _PERSON.fullmatch(left):
        left = ""
    front = fronted(segment)
    is_bare = is_pronoun(left) or (is_group(front) and only_measure(left))
    if is_bare and verb not in _THERE:
        if clause_start(place.text, number.start):
            said = without_preposition(place.text[: number.start])
            return Subject(said, said)
        head = _antecedent(place, segment)
        if verb in _GIVES and right:
            return replace(head, text=f"{head.plain} … {right}")
        if front:
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
    if left and is_group(front) and front not in left:
        return Subject(f"{left}: {front}", left)
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


def _before(place: Place, measure: Measure | None = None) -> Subject:
    """The subject of the sentence before: of its first figure, else of its first clause.

    Of its figures one of `measure` goes before others: "118 miljoner, vilket är 16 procent".
    """
    previous = replace(place, sentence=place.sentence - 1)
    numbers = numbers_in(previous)
    for number in sorted(numbers, key=lambda one: one.measure is not measure):
        if number.measure in {Measure.AMOUNT, Measure.SHARE} and "(" not in previous.text:
            return subject_of(previous, numbers, number)
    left, _ = left_of(previous.text.rstrip("."))
    is_named = bool(left) and not is_pronoun(left) and names_thing(_BESIDE.sub("", left))
    if not is_named and previous.sentence and place.sentence <= MOST_BACK:
        head = _before(previous)
        return replace(head, back=head.back + 1)
    said = left if is_named else previous.text.rstrip(".")
    return Subject(said, said)


def _last_before(place: Place) -> Subject | None:
    """What the last figure of the sentence before measures, if that is an amount."""
    if not place.sentence:
        return None
    previous = replace(place, sentence=place.sentence - 1)
    numbers = numbers_in(previous)
    is_amount = bool(numbers) and numbers[-1].measure is Measure.AMOUNT
    return subject_of(previous, numbers, numbers[-1]) if is_amount else None
