"""A question as typed, with those before it, to what is searched for and what is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sok.answering.asked.followup import MOST_TURNS, readings
from sok.answering.asked.leaning import goes_on, without_pointers
from sok.answering.asked.named import counted_in, focus_of, viewer_of, without_set_aside
from sok.answering.asked.reading import Reading
from sok.answering.asked.saying import without_reason
from sok.answering.asked.subject import with_named_inside
from sok.answering.asked.wants import Need, asks_of, asks_whether, items_of, needs_of
from sok.answering.asked.wishes import asks_something, wishes_for_more, without_wish_for_more
from sok.answering.words.definitions import defined_in
from sok.answering.words.facets import Facet
from sok.answering.words.references import NO_BREAK_SPACE
from sok.answering.words.typed import as_written, on_one_line
from sok.answering.words.wording import WHOLE
from sok.errors import QuestionError
from sok.indexing.spelling import Correction, Speller
from sok.indexing.terms import terms, words
from sok.records import Span
from sok.regions import regions_in
from sok.sentences import typed_sentences
from sok.settings import QUESTION_LIMIT

EMPTY = "Frågan är tom. Skriv en fråga med ord, till exempel om ett ämne."
# Who asks, and why, before the question itself; what else stands before a colon is its topic.
_PREAMBLE = re.compile(
    r"^(?:.*?\b(?:undrar|vill veta|behöver veta|skulle vilja veta|funderar på|vet du|fråga är)\b|"
    r"(?=[^:]*\b(?:jag|vi|mig|oss|min|mitt|mina|vår|vårt|våra)\b)(?:\S+ ){3,}\S+(?=:)|"
    r"(?:\w+ )?fråga(?=:))[ ,:]+"
    r"(?=hur|vad|vilk|när|vem|varför|var\b|om\b|ifall)",
    re.IGNORECASE,
)
# Whom somebody asks for, of whom no document tells: "Min dotter är 13, får hon ...".
_FOR_WHOM = re.compile(
    r"\b(?:min|mitt|mina|vår|vårt|våra) (?:dotter|döttrar|son|söner|barn|fru|man|sambo|mamma|pappa|"
    r"mor|far|bror|syster|kompis\w*|vän|vänner|kollega|kollegor|chef|grannar?)\b"
    r"(?: är \d+(?: år)?(?: gam\w+)?)?,?|"
    # And whom it is written for: "... för mina läsare".
    r"\b(?:för|till|åt) (?:min|mitt|mina|vår|vårt|våra) (?:läsare|lyssnare|tittare|elever|"
    r"studenter|uppsats|artikel\w*|text|rapport|presentation|tidning|nyhetsbrev)\b",
    re.IGNORECASE,
)
_ASKS_ITSELF = re.compile(
    r"\b(?:vad|vem|vilk\w+|hur|när|var|varför(?: då)?)\b(?! då)", re.IGNORECASE
)
# "Hur sprids kunskapen? Lista kanalerna." says after the question how it is to be answered.
_ORDERS = re.compile(
    r"^\W*(?:lista|rä?kna upp|rada upp|nämn|punkta)\b|\bpunktform\b|\bhela listan\b", re.IGNORECASE
)
_OURS = re.compile(r"\b(?:vår|vårt|våra|vi|oss|här|där|dem|de)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
# A capital that does not begin a sentence marks a name.
_NAME = re.compile(r"(?<=[a-zà-ÿé,\d] )[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]*)*")
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for.

    `standalone` is the question with its history resolved and its spelling mended, `terms` its
    terms (for lexical search), `asks` the kinds of text wanted. An answer may not lack what
    `needs` says, and hardly the `numbers` and `names` that the question gives. `counted` has
    the terms of what is counted, and `focus` those of each thing that is asked about, where that
    is clear. `viewer` has the terms of whoever's view is asked for. `asking` is the question
    without what it says of who asks, and `asked` what it asks itself, if it goes on from another.
    `added` are the words of a follow-up that was joined to an earlier question, `goes_on` says
    that it could not be meant otherwise, and `earlier` is that question, whole;
    `before` is what the question just before was read as. `items` is how
    many things the question says there are ("de fyra områdena"), else 0. `who` says that it only
    asks who runs what it is about, which it may not say. `skip` is how many answers were already
    given, for one who wants more. `corrections` are the words that were taken for others, and
    `history_ignored` says that nothing could be made of the earlier questions. `told` is what was
    quoted in answer to the question before one that goes on from it, and `within` has the names of
    the documents that alone are asked, if there are such.
    """

    question: str
    standalone: str
    asking: str
    asked: str
    terms: tuple[str, ...]
    asks: frozenset[Facet]
    needs: frozenset[Need]
    regions: frozenset[str]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    counted: frozenset[str]
    focus: tuple[tuple[str, ...], ...]
    added: tuple[str, ...]
    goes_on: bool
    earlier: str
    before: str
    viewer: frozenset[str]
    items: int
    who: bool
    defined: frozenset[str] = frozenset()
    skip: int = 0
    corrections: tuple[Correction, ...] = ()
    history_ignored: bool = False
    told: tuple[Span, ...] = ()
    within: frozenset[str] = frozenset()


Choose = Callable[[Sequence[Query]], int]
Resolve = Callable[[Query], Query]


def likeliest(found: Sequence[Query]) -> int:
    """The place of the likeliest query: they come in that order."""
    return 0


def as_it_is(query: Query) -> Query:
    """The query, which points to no earlier answer."""
    return query


def understand(
    question: str,
    history: Sequence[str],
    speller: Speller,
    choose: Choose = likeliest,
    resolve: Resolve = as_it_is,
) -> tuple[Query, ...]:
    """The queries that a question can mean, the likeliest first; one if nothing is unclear.

    Where an earlier question can mean several, `choose` gives the place of the one it was taken
    for, and `resolve` what it meant if it points to an earlier answer.
    Raises QuestionError when there is nothing to search for.
    """
    asked = on_one_line(question)
    if not _LETTERS.search(asked):
        raise QuestionError(EMPTY)
    if len(asked) > QUESTION_LIMIT:
        long, most = (f"{n:,}".replace(",", NO_BREAK_SPACE) for n in (len(asked), QUESTION_LIMIT))
        raise QuestionError(
            f"Frågan är {long} tecken lång, och gränsen är {most}. Korta den till det du vill veta."
        )
    turns = [on_one_line(turn)[:QUESTION_LIMIT] for turn in history]
    said_before = [turn for turn in turns if asks_something(turn) or wishes_for_more(turn)]
    asked, turns, skip = without_wish_for_more(asked, list(filter(_LETTERS.search, said_before)))
    understood = speller.understand(_as_meant(asked))
    said = [speller.understand(_as_meant(turn)).text for turn in turns[-MOST_TURNS:]]
    sensible = [turn for turn in said if _makes_sense(turn, speller)]

    def taken(found: Sequence[Reading]) -> Reading:
        queries = [_query(reading.added or reading.text, reading) for reading in found]
        place = choose(queries) if len(found) > 1 else 0
        asked, meant = queries[place].standalone, resolve(queries[place]).standalone
        return replace(found[place], meant="" if meant == asked else meant)

    found = readings(understood.text, sensible, taken)
    return tuple(
        replace(
            _query(question, reading),
            skip=skip,
            corrections=understood.corrections,
            # Who wants more of what was asked last has been understood.
            history_ignored=bool(said_before) and not (sensible or skip),
        )
        for reading in found
    )


def asked_as(query: Query, text: str, added: str = "") -> Query:
    """The query in other words, which stand alone; `added` are those of a follow-up in them."""
    made = _query(query.question, Reading(text, added, earlier=query.earlier if added else ""))
    return replace(
        made,
        skip=query.skip,
        corrections=query.corrections,
        history_ignored=query.history_ignored,
        within=query.within,
    )


def _as_meant(turn: str) -> str:
    """What somebody typed, as it is written, and without why they ask."""
    return with_named_inside(as_written(without_reason(turn)))


def _makes_sense(turn: str, speller: Speller) -> bool:
    """Whether most words of an earlier question are words at all."""
    said = [word for word, _, _ in words(turn)]
    return 2 * sum(map(speller.knows, said)) > len(said)


def _query(question: str, reading: Reading) -> Query:
    """The query of one reading of a question."""
    about = without_set_aside(reading.about if reading.who else reading.text)
    asking = _PREAMBLE.sub("", without_pointers(about) if reading.earlier else about)
    asking = _FOR_WHOM.sub("", asking).strip()
    asked = _questions_of(reading.added if asks_itself(reading.added) else about)
    return Query(
        question=question,
        standalone=reading.text,
        asking=asking,
        asked=asked,
        # What a follow-up adds weighs more than what it goes on from.
        terms=(*terms(about), *terms(reading.added)),
        asks=asks_of(asked),
        needs=frozenset() if reading.who else needs_of(asked),
        regions=_regions(about),
        numbers=tuple(_NUMBER.findall(about)),
        names=tuple(n for n in _NAME.findall(WHOLE.sub("", about)) if not regions_in(n)),
        counted=counted_in(asked),
        focus=focus_of(asking if asked == about else asked),
        added=tuple(word for word, _, _ in words(reading.added)),
        goes_on=goes_on(reading.added),
        earlier=reading.earlier,
        before=reading.before,
        viewer=viewer_of(asked),
        items=items_of(asked),
        who=reading.who,
        defined=defined_in(asked),
    )


def asks_itself(added: str) -> bool:
    """Whether a follow-up is a question of its own: it wants that, not what was asked before."""
    return bool(_ASKS_ITSELF.search(added)) or asks_whether(added)


def _questions_of(text: str) -> str:
    """The sentences that ask, and those that want the answer as a list; all, if none ends so."""
    said = typed_sentences(text)
    asking = [one for one in said if one.endswith("?")]
    return " ".join(one for one in said if one in asking or _ORDERS.search(one)) if asking else text


def _regions(text: str) -> frozenset[str]:
    """The regions asked about; who asks of "vår andel" asks of the one they come from."""
    asked = _PREAMBLE.sub("", text)
    return frozenset(regions_in(asked) or (regions_in(text) if _OURS.search(asked) else ()))
