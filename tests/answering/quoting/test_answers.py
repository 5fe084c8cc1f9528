"""An answer shows only quotes that stand on their pages, and no number that they do not hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from answering.made import engine_fixture, quoted, stands
from hypothesis import given, settings
from hypothesis import strategies as st

from sok.answering import finder as finder_module
from sok.answering.engine import Engine
from sok.answering.quoting.answers import guard_numbers
from sok.answering.searching.spans import overlap
from sok.errors import IndexDamaged
from sok.records import Quote, Span

SUPPORT = "Stödet till färjor var {} miljoner kronor, vilket är {} procent av det totala stödet."
FERRIES = f"""\
# Färjor

## Piren

{SUPPORT.format("12,5", "20")} Minst stöd fick alltså pirar.

## Fyren

{SUPPORT.format("30,0", "48")}

\f## Mer trä i Dalarna

| Trä används i nya broar. Projektet Träbron leds av Region Dalarna. Broarna är fem.

# Resor

Störst andel av resorna gick till Skåne (40 procent) samt Kalmar och Halland (10 procent vardera).
"""
LIBRARIES = """\
# Bibliotek

## Läsning – exempel på insatser

Exempel på insatser för läsning:

- Bokbussar besöker öar varje vecka (Bokens väg, Skåne)

- Sagostunder för barn på biblioteket (Gotland)

# Mål

Målen för biblioteken är följande:

- Fler böcker

- Längre öppettider

# Lån

Biblioteken lånade ut 400 böcker under 2021. Böckerna handlade om skog.
"""
QUESTIONS = [
    "Vad fick minst stöd till färjor?",
    "Vad fick mest stöd till färjor?",
    "Hur delades stödet upp?",
    "Hur mycket stöd fick Fyren?",
    "Hur stor andel av resorna gick till Kalmar?",
    "Vilken region hade störst andel av resorna?",
    "Vilka exempel på läsning finns?",
    "Vad görs i Skåne?",
    "Berätta om Skåne",
    "Berätta om gottland",
    "Vilka är målen för biblioteken?",
    "Hur många böcker lånades ut 2021?",
    "Hur många böcker lånades ut 2018?",
    "Vem leder Träbron?",
    "Vem ligger bakom det?",
    "Och i Kalmar?",
    "Och Piren?",
    "Visa flera",
    "Hej!",
    "Vad är elefanter?",
    "Vad handlade böckerna om?",
]


engine = engine_fixture(FERRIES, LIBRARIES)


@settings(max_examples=150, deadline=None)
@given(
    question=st.sampled_from(QUESTIONS),
    history=st.lists(st.sampled_from(QUESTIONS), max_size=4),
    top=st.integers(1, 9),
)
def test_whatever_is_asked_all_that_is_shown_stands_on_its_page(
    engine: Engine, question: str, history: list[str], top: int
) -> None:
    """After any questions: quotes verify, none overlaps another, and findings lie in them."""
    answer = engine.ask(question, history, top)
    assert stands(engine, answer)
    assert len(answer.passages) <= top
    assert all(quote.text in answer.text for quote in answer.quotes)
    spans = [quote.span for quote in answer.quotes]
    assert not any(overlap(one, other) for one, other in combinations(spans, 2))
    for span in answer.marks:
        assert any(span.start >= held.start and span.end <= held.end for held in spans)
    if answer.answered:
        guard_numbers(answer.lead, answer.quotes)


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            "vad vilken hur region mest minst stöd färjor skåne exempel insatser visa fler 2021 "
            "många procent och i det ? , gotland piren fyren delades jämför vem leder".split()
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_jumble_of_words_is_answered_by_what_stands_on_its_page_or_refused(
    engine: Engine, words: list[str]
) -> None:
    """No order of words that steer the reading brings an error or a quote that is none."""
    question = f"vad broar {' '.join(words)}"
    answer = engine.ask(question)
    assert stands(engine, answer)
    assert answer.answered is bool(answer.quotes)


def a_quote(text: str, *headings: str) -> Quote:
    """A quote of which only the words matter."""
    span = Span("a.txt", 0, 0, len(text))
    return Quote(text, span, "", "", "", None, 1, (1,), headings, 0, len(text))


def _is_refused(lead: str, quotes: list[Quote]) -> bool:
    try:
        guard_numbers(lead, quotes)
    except IndexDamaged:
        return True
    return False


@pytest.mark.parametrize(
    ("lead", "quotes"),
    [
        ("Flest är färjorna.", []),
        ("Högst: Piren, 12,5 miljoner.", [a_quote("Piren fick 12,5 miljoner.")]),
        ("Högst: Prio 2, 40 procent.", [a_quote("Den fick 40 procent.", "Prio 2")]),
        ("Först 7, sist 5.", [a_quote("De är 5."), a_quote("De är 7.")]),
        ("Högst: 1 200.", [a_quote("Det är 1 200 kronor.")]),
    ],
)
def test_a_number_that_a_quote_or_its_heading_holds_may_be_said(
    lead: str, quotes: list[Quote]
) -> None:
    """And a sentence without numbers always may: the guard, which else raises, lets it pass."""
    assert not _is_refused(lead, quotes)


@pytest.mark.parametrize(
    ("lead", "quotes"),
    [
        ("Högst: Piren, 12,5 miljoner.", []),
        ("Högst: Piren, 12,5 miljoner.", [a_quote("Piren fick 112,5 miljoner.")]),
        ("Högst: Piren, 12,5 miljoner.", [a_quote("Piren fick 12 miljoner, Fyren 5.")]),
        ("Högst: Piren, 12 miljoner.", [a_quote("Piren fick 12,5 miljoner.")]),
        ("Först 7, sist 5.", [a_quote("De är 7.")]),
        ("Högst: 40 procent.", [a_quote("Hälften.", "Prio 4")]),
    ],
)
def test_a_number_that_no_quote_holds_is_never_said(lead: str, quotes: list[Quote]) -> None:
    """A part of a number is another number."""
    with pytest.raises(IndexDamaged, match="som inte står i citaten"):
        guard_numbers(lead, quotes)


def test_a_number_in_the_name_of_what_is_named_may_be_said() -> None:
    """A refusal has no quotes, and names what examples stand under; no other number is in that."""
    guard_numbers("Närmast är ”Mål till 2030”.", [], ["Mål till 2030"])
    with pytest.raises(IndexDamaged, match="ange 2030"):
        guard_numbers("Närmast är ”Mål till 2030”.", [], ["Mål till 2031"])


def test_the_error_names_the_number_and_what_to_do() -> None:
    """Only the one that is not held."""
    with pytest.raises(IndexDamaged, match=r"ange 9, som .*`sok index --force`"):
        guard_numbers("Först 7, sist 9.", [a_quote("De är 7.")])


def test_an_answer_with_another_number_is_not_shown(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard stands between the reply and the answer."""
    real = finder_module.reply_to
    monkeypatch.setattr(
        finder_module,
        "reply_to",
        lambda *given: replace(real(*given), lead="Högst: Fyren, 31,0 miljoner kronor."),
    )
    # An engine of its own: what one finds it finds once.
    with pytest.raises(IndexDamaged, match="31,0"):
        Engine(engine.index, engine.encoder).ask("Vad fick mest stöd till färjor?")


def test_the_lead_stands_before_the_quotes(engine: Engine) -> None:
    """And has a line of its own."""
    answer = engine.ask("Vad fick mest stöd till färjor?")
    assert answer.text.splitlines()[0] == answer.lead
    assert len(answer.text.splitlines()) == 1 + len(answer.quotes)


def test_the_passages_begin_with_those_that_are_quoted(engine: Engine) -> None:
    """Who opens the first passage sees where the answer comes from."""
    for question in ("Hur mycket stöd fick Fyren?", "Vem leder Träbron?"):
        answer = engine.ask(question)
        first = answer.passages[0]
        assert answer.quotes[0].text in first.text
        assert first.rank == 1


def test_a_figure_of_two_regions_is_cited_for_each_and_quoted_once(engine: Engine) -> None:
    """One sentence, as many findings as it states."""
    answer = engine.ask("Vilken region hade störst andel av resorna?")
    assert len(answer.quotes) == 1
    assert {one.quote.text for one in answer.statistics} == set(quoted(answer))
    assert [one.found.region for one in answer.statistics] == ["Skåne", "Kalmar", "Halland"]


@pytest.mark.parametrize(
    ("question", "history", "note"),
    [
        ("Hur mycket stöd fick Fyren?", [], ()),
        ("Vad görs i Skåne?", ["🙂"], ("De tidigare frågorna gick inte att tolka",)),
        ("Berätta om gottland", [], ("”gottland” är läst som",)),
        ("Berätta om Göteborg", [], ("Göteborg är ingen region utan ligger i Västra Götaland.",)),
    ],
)
def test_notes_say_how_a_question_was_read(
    engine: Engine, question: str, history: list[str], note: tuple[str, ...]
) -> None:
    """Where that is not as it was typed, and only there."""
    notes = engine.ask(question, history).notes
    assert len(notes) == len(note)
    assert all(re.match(re.escape(start), said) for start, said in zip(note, notes, strict=True))


def test_a_place_that_a_document_mentions_is_answered_without_a_note(
    engine_of: Callable[..., Engine],
) -> None:
    """It is answered as what it is."""
    answer = engine_of("# Katter\n\nBiblioteket i Göteborg har en katt.").ask(
        "Vilken katt finns i Göteborg?"
    )
    assert answer.answered
    assert answer.notes == ()
