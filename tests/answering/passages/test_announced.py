"""Items of lists are quoted after what announces them."""

from __future__ import annotations

from collections.abc import Callable

from sok.answering.asked.question import understand
from sok.answering.passages.announced import with_announced, with_leads
from sok.indexing.spelling import Speller
from sok.indexing.store import Index

IndexOf = Callable[..., Index]

TEXT = "Dessa varor får säljas till den som har fyllt tolv år:\n\n- Tomtebloss\n\n- Smällare\n"


def quoted(index: Index, question: str, text: str) -> list[str]:
    """The texts that are quoted where the sentence `text` answers a question."""
    span = next(part.span for part in index.sentences if index.text(part.span) == text)
    query = understand(question, [], Speller({}))[0]
    return [index.text(one) for one in with_leads(index, query, [span])]


def test_an_item_stands_after_what_announces_it(index_of: IndexOf) -> None:
    """Alone it would not say what holds of it."""
    found = quoted(index_of(TEXT), "Hur gammal måste man vara för att köpa smällare?", "Smällare")
    assert found == ["Dessa varor får säljas till den som har fyllt tolv år:", "Smällare"]


def test_an_item_that_says_all_that_is_asked_about_stands_alone(index_of: IndexOf) -> None:
    """What announces it would only stand in the way."""
    assert quoted(index_of(TEXT), "Vad sägs om smällare?", "Smällare") == ["Smällare"]


def test_what_is_no_item_is_left_as_it_is(index_of: IndexOf) -> None:
    """A paragraph has nothing before it."""
    text = "Bron är hög."
    assert quoted(index_of(f"Här finns broar.\n\n{text}"), "Hur hög är vägen?", text) == [text]


ENTRIES = """Byggandet kännetecknas av:

Mod – att våga bygga högt över vattnet varje år.

Lugn – att låta det ta den tid som det tar.

Broarna byggs av byn själv varje sommar.

Vad som väntar framöver:

Fler broar byggs nästa år vid älven.

Ingen vet hur många det blir.
"""


def announced(index: Index, *texts: str) -> list[str]:
    """The texts that are quoted where the sentences `texts` answer a question."""
    spans = [
        next(part.span for part in index.sentences if index.text(part.span) == t) for t in texts
    ]
    return [index.text(one) for one in with_announced(index, spans)]


def test_what_ends_with_a_colon_stands_before_what_it_announces(index_of: IndexOf) -> None:
    """All paragraphs of one form, or else the one that follows; alone it would say nothing."""
    index = index_of(ENTRIES)
    first, second = "Byggandet kännetecknas av:", "Vad som väntar framöver:"
    entries = [text for text in ENTRIES.splitlines() if " – " in text]
    assert announced(index, first) == [first, *entries]
    assert announced(index, second) == [second, "Fler broar byggs nästa år vid älven."]


def test_what_is_announced_is_not_quoted_twice(index_of: IndexOf) -> None:
    """Where an entry was chosen by itself, it is what answers."""
    first, entry = "Byggandet kännetecknas av:", "Lugn – att låta det ta den tid som det tar."
    assert announced(index_of(ENTRIES), first, entry) == [first, entry]


def test_two_of_a_list_are_quoted_as_the_whole(index_of: IndexOf) -> None:
    """Else they would seem to be all of it."""
    lead, *entries = [line for line in ENTRIES.splitlines()[:7] if line]
    more = ENTRIES.replace("Broarna", "Kraft – att bygga i sten mot floden.\n\nBroarna")
    whole = [lead, *entries[:2], "Kraft – att bygga i sten mot floden."]
    assert announced(index_of(more), lead, entries[1], entries[0]) == whole


def test_a_colon_that_nothing_follows_is_left_out(index_of: IndexOf) -> None:
    """If anything else answers."""
    index = index_of("Broar är höga i hela byn.\n\nDetta väntar i byn framöver:\n\n# Vägar\n")
    last, other = "Detta väntar i byn framöver:", "Broar är höga i hela byn."
    assert announced(index, last, other) == [other]
    assert announced(index, last) == [last]


REASONS = "Det fungerar när flera hjälps åt. Två saker återkommer."
ONE_BY_ONE = "Den första är tålamod. Den andra är mod."


def test_what_is_told_one_by_one_stands_after_their_number(index_of: IndexOf) -> None:
    """Of things that are only counted the next paragraph tells, if it begins with the first."""
    index = index_of(f"# Broar\n\n{REASONS}\n\n{ONE_BY_ONE}\n\nSedan kom hösten.\n")
    span = next(part.span for part in index.sentences if "Två saker" in index.text(part.span))
    assert [index.text(one) for one in with_announced(index, [span])][1:] == [ONE_BY_ONE]
    first = next(part.span for part in index.sentences if "hjälps åt" in index.text(part.span))
    assert with_announced(index, [first]) == (first,)


def test_the_meaning_of_a_word_stands_after_it(index_of: IndexOf) -> None:
    """Where the word has a line of its own, neither says anything alone."""
    index = index_of("# Begrepp\n\nHamnpilot\n\nden som visar fartyg vägen.\n")
    told = ["Hamnpilot", "den som visar fartyg vägen."]
    assert quoted(index, "Vem visar vägen?", told[1]) == told
    assert quoted(index, "Vem visar vägen?", told[0]) == told


def test_a_sentence_that_its_items_go_on_with_is_quoted_with_them(index_of: IndexOf) -> None:
    """ "Hamnen ska" says nothing alone, though no colon ends it."""
    index = index_of("Hamnen ska\n\n- lyfta bojar\n\n- måla kajer.\n")
    span = next(part.span for part in index.sentences if index.text(part.span) == "Hamnen ska")
    told = [index.text(one) for one in with_announced(index, [span])]
    assert told == ["Hamnen ska", "lyfta bojar", "måla kajer."]
