"""What a question asks for is read from its words, and what is no question is said to be none."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import pytest

from sok.answering.facets import Facet
from sok.answering.question import Query, understand
from sok.answering.wants import Need
from sok.errors import QuestionError
from sok.indexing.spelling import Speller
from sok.indexing.terms import words_of
from sok.settings import QUESTION_LIMIT

EMPTY = "Frågan är tom. Skriv en fråga med ord, till exempel om ett ämne."
SPELLER = Speller({"åtgärder": 3, "hälsa": 4, "bredband": 2, "kommunerna": 2, "skåne": 1})


def read(question: str, *history: str) -> Query:
    """The likeliest reading of a question."""
    return understand(question, history, SPELLER)[0]


@pytest.mark.parametrize(
    "question",
    ["", " ", "\n\t\u00a0 ", "?", "!?... – ”", "___", "🙂", "👩‍👩‍👧 🇸🇪", "\u200b\u00ad", "\u0308"],
    ids=lambda question: question.encode("unicode_escape").decode() or "empty",
)
def test_a_question_without_words_is_refused(question: str) -> None:
    """Nothing, white space, signs, emoji and invisible characters get the same clear message."""
    with pytest.raises(QuestionError) as error:
        understand(question, ["Vad är bredband?"], SPELLER)
    assert str(error.value) == EMPTY


def test_a_pasted_document_is_refused() -> None:
    """The message says how long the question is and how long it may be."""
    with pytest.raises(QuestionError) as error:
        understand("ord " * 2_499 + "slut", [], SPELLER)
    assert str(error.value) == (
        "Frågan är 10\u00a0000 tecken lång, och gränsen är 2\u00a0000. "
        "Korta den till det du vill veta."
    )


def test_a_question_may_be_as_long_as_the_limit_and_no_longer() -> None:
    """White space that says nothing is not counted."""
    longest = "x" * QUESTION_LIMIT
    assert read(f"  {longest}\n").standalone == longest
    with pytest.raises(QuestionError):
        read(longest + "x")


@pytest.mark.parametrize("question", ["2021", "1:1", "X?", "vad är det?", "ÅÄÖ", "Ελλάδα"])
def test_one_letter_or_digit_is_enough(question: str) -> None:
    """A number, stop words alone or another alphabet can be searched for."""
    assert read(question).question == question


@pytest.mark.parametrize(
    "question",
    ["När gjordes åtgärder i Skåne?", "Hur hög är andelen i Västra Götaland, enligt Öresundsbron?"],
)
def test_letters_in_two_parts_are_the_same_letters(question: str) -> None:
    """Å, ä and ö as two code points each (NFD) ask for the same as in one (NFC)."""
    decomposed = unicodedata.normalize("NFD", question)
    assert decomposed != question
    assert replace(read(decomposed), question=question) == read(question)


def test_letters_in_two_parts_are_understood_in_the_history_too() -> None:
    """A region of an earlier question is swapped however it was typed."""
    earlier = unicodedata.normalize("NFD", "Vad görs i Jämtland?")
    assert read("Och i Skåne?", earlier).standalone == "Vad görs i Skåne?"


def test_half_a_character_is_left_out() -> None:
    """A lone surrogate, which a browser can send and no tokenizer takes, changes nothing."""
    question = "Vad görs för hälsa?"
    assert replace(read("Vad görs\ud83d för hälsa?"), question=question) == read(question)
    with pytest.raises(QuestionError, match="Frågan är tom"):
        understand("\ud83d", [], SPELLER)


def test_half_a_character_in_the_history_is_left_out() -> None:
    """What comes after it is joined to the earlier question as it was meant."""
    earlier = "Vad görs i Hal\udc00land?"
    assert read("Och i Skåne?", earlier).standalone == "Vad görs i Skåne?"
    ignored = replace(read("Och i Skåne?"), history_ignored=True)
    assert read("Och i Skåne?", "\ud83d") == ignored


def test_a_turn_that_is_too_long_is_cut() -> None:
    """A pasted document in the history adds no more than a question may hold."""
    earlier = "Vad är bredband? " + "x " * QUESTION_LIMIT
    joined = read("Och hälsa?", earlier).standalone
    assert joined.startswith("Vad är bredband?")
    assert joined.endswith(" – hälsa?")
    assert len(joined) <= QUESTION_LIMIT + len(" – hälsa?")


def test_white_space_makes_no_difference() -> None:
    """Line ends, tabs and runs of spaces count as one space, in the history as well."""
    wanted = read("Vad görs för hälsa?")
    assert replace(read("\n Vad \t görs\r\nför  hälsa? "), question=wanted.question) == wanted
    assert read("Och\ni Skåne ?", "Vad  görs\ni Halland?").standalone == "Vad görs i Skåne?"


def test_the_question_is_kept_as_typed_and_searched_for_as_meant() -> None:
    """`question` is untouched, `standalone` and `terms` have the spelling mended."""
    query = read("Vad gors for halsa?")
    assert query.question == "Vad gors for halsa?"
    assert "hälsa" in query.standalone
    assert set(read("hälsa").terms) <= set(query.terms)


def test_what_a_follow_up_adds_weighs_more() -> None:
    """Its terms are there twice as often as those of the question it goes on from."""
    one = read("Och bredband?", "Vad görs för hälsa?")
    own = read("bredband").terms
    assert one.terms.count(own[0]) == 2 * own.count(own[0])
    assert one.terms.count(read("hälsa").terms[0]) == read("hälsa").terms.count(
        read("hälsa").terms[0]
    )


def test_a_question_with_two_readings_has_two_queries() -> None:
    """One that points back is read with what came before, and then alone."""
    first, second = understand("Vilka byar betalar för det?", ["Vad är bredband?"], SPELLER)
    assert first.standalone == "Vilka byar betalar för bredband?"
    assert second.standalone == "Vilka byar betalar för det?"
    assert (first.added, second.added) == (("vilka", "byar", "betalar", "för", "det"), ())
    assert not first.goes_on and not second.goes_on


def test_a_follow_up_that_can_only_go_on_has_one_query() -> None:
    """It says so, and which words it adds."""
    (query,) = understand("Och bredband då?", ["Vad görs för hälsa?"], SPELLER)
    assert query.standalone == "Vad görs för hälsa – bredband?"
    assert query.added == ("och", "bredband", "då")
    assert query.goes_on


def test_a_question_without_history_adds_nothing() -> None:
    """However it opens."""
    (query,) = understand("Och bredband då?", [], SPELLER)
    assert (query.added, query.goes_on) == ((), False)


ASKS = [
    ("Hur mycket pengar fick projekten?", {Facet.AMOUNT}),
    ("Hur stor andel av hushållen har bredband?", {Facet.AMOUNT}),
    ("Vad kostade satsningen?", {Facet.AMOUNT}),
    ("hur manga miljoner kronor?", {Facet.AMOUNT}),
    ("Hur många företag fick stöd?", {Facet.COUNT}),
    ("Antalet deltagare?", {Facet.COUNT}),
    ("När antogs strategin?", {Facet.DATE}),
    ("Vilket år antogs strategin?", {Facet.DATE}),
    ("Ge exempel på något för unga", {Facet.EXAMPLE}),
    ("Finns det initiativ för äldre?", {Facet.EXAMPLE}),
    ("Vilka är målen?", {Facet.LIST}),
    ("Räkna upp punkterna", {Facet.LIST}),
    ("Vad heter områdena i planen?", {Facet.LIST}),
    ("Vad var det för områden i planen?", {Facet.LIST}),
    ("Vad är det för väder?", set()),
    ("Kan du räkna upp punkterna?", {Facet.LIST}),
    ("Berätta om de fyra målen", {Facet.LIST}),
    ("Var är arbetslösheten störst?", {Facet.RANKING}),
    ("Vilken region har flest invånare?", {Facet.RANKING}),
    ("Vad händer i Skåne?", {Facet.EXAMPLE}),
    ("Varför är det så?", {Facet.REASON}),
    ("Hur kommer det sig?", {Facet.REASON}),
    ("Vad beror det på?", {Facet.REASON}),
]


@pytest.mark.parametrize(("question", "asks"), ASKS)
def test_the_kind_of_text_asked_for_is_read(question: str, asks: set[Facet]) -> None:
    """Each way of asking for a kind of text is understood."""
    assert asks <= read(question).asks


@pytest.mark.parametrize(
    "question",
    ["Vad är regional utveckling?", "Vem ansvarar för bredband?", "Var är det så?", "Hur då?"],
)
def test_a_plain_question_asks_for_no_kind_of_text(question: str) -> None:
    """What, who, where and how say nothing of amounts, dates, lists, examples or reasons."""
    assert read(question).asks == frozenset()
    assert read(question).needs == frozenset()


@pytest.mark.parametrize("question", ["Är detta en av de tre?", "Stämmer det att fyra mål finns?"])
def test_who_asks_yes_or_no_asks_for_no_list(question: str) -> None:
    """A number of things in such a question is none that the answer should have."""
    assert Facet.LIST not in read(question).asks
    assert read(question).items == 0
    assert read("Vilka är de fyra målen?").items == 4


def test_who_asks_how_means_the_things_that_there_are() -> None:
    """ "De fyra", and not any two that something lies between."""
    assert read("Hur fördelades stödet på de fyra områdena?").items == 4
    assert read("Hur långt ska det vara mellan två förråd?").items == 0


def test_what_is_said_before_a_question_is_not_asked() -> None:
    """ "Vi är sex" wants no six things; what is told is still searched for."""
    query = read("Vi är sex anställda. Måste vi ha skyddsombud?")
    assert (query.items, query.needs) == (0, frozenset())
    assert set(words_of("anställda")[0]) <= set(query.terms)


def test_of_some_of_others_either_may_be_counted() -> None:
    """ "Hur många av bilarna är miljöbilar" is told as a number of the one or the other."""
    counted = read("Hur många av bilarna är miljöbilar?").counted
    assert {words_of("bilarna")[0][0], words_of("miljöbilar")[0][0]} <= counted


def test_who_asks_why_needs_no_figure() -> None:
    """The amount in the question is what is to be explained: a reason is needed."""
    question = "Varför fick Skåne ett så stort belopp?"
    assert read(question).needs == {Need.REASON}
    assert Need.AMOUNT in read(question.replace("Varför fick Skåne", "Fick Skåne")).needs


def test_a_region_and_an_amount_ask_for_the_amount() -> None:
    """Who asks how much a region got does not ask for its projects."""
    assert read("Hur mycket fick Skåne?").asks == {Facet.AMOUNT}


NEEDS = [
    ("Hur mycket stöd fick de?", Need.AMOUNT),
    ("Ungefär hur stort är anslaget?", Need.AMOUNT),
    ("Jag undrar hur mycket stöd som gavs.", Need.AMOUNT),
    ("Vilket belopp betalades ut?", Need.AMOUNT),
    ("Hur många procent fick stöd?", Need.AMOUNT),
    ("Hur många företag fick stöd?", Need.COUNT),
    ("Antalet deltagare?", Need.COUNT),
    ("När antogs strategin?", Need.DATE),
    ("Vilket år antogs strategin?", Need.DATE),
    ("Vilket datum antogs strategin?", Need.DAY),
    ("Vilken region fick stöd?", Need.REGION),
    ("Vilka regioner är med?", Need.REGION),
    ("I vilket län ligger det?", Need.REGION),
]


@pytest.mark.parametrize(("question", "need"), NEEDS)
def test_what_an_answer_must_hold_is_read(question: str, need: Need) -> None:
    """A question for an amount, count, date or region needs one in its answer."""
    assert need in read(question).needs


NEEDS_NOT = [
    ("Beskriver texten hur stora skillnaderna är?", Need.AMOUNT),
    ("Spelar det roll hur mycket man söker?", Need.AMOUNT),
    ("Hur många procent fick stöd?", Need.COUNT),
    ("Varför är många företag med?", Need.COUNT),
    ("Hur fungerar det när man söker stöd?", Need.DATE),
    ("När antogs strategin?", Need.DAY),
    ("Vad gör regionerna?", Need.REGION),
    ("Vilka mål har länet?", Need.REGION),
]


@pytest.mark.parametrize(("question", "need"), NEEDS_NOT)
def test_what_an_answer_may_lack_is_not_needed(question: str, need: Need) -> None:
    """The same words in another role put no demand on the answer, lest good ones be refused."""
    assert need not in read(question).needs


def test_regions_numbers_and_names_of_the_question_are_found() -> None:
    """Regions by their own name; numbers whole; a capital inside a sentence marks a name."""
    query = read("Hände något i skånska Interreg och Leader Nord år 2021 med 1:1 eller 287,8?")
    assert query.regions == {"Skåne"}
    assert query.numbers == ("2021", "1:1", "287,8")
    assert query.names == ("Interreg", "Leader Nord")


def test_a_capital_that_begins_a_sentence_or_a_region_is_no_name() -> None:
    """Only what cannot be an ordinary word counts as a name that the answer should hold."""
    assert read("Vad görs? Bredband är viktigt i Skåne.").names == ()


def test_what_is_counted_and_asked_about_is_found() -> None:
    """ "Hur många företag" counts companies; "vad är bredband" is about broadband."""
    assert set(read("företag").terms) <= read("Hur många företag fick stöd?").counted
    assert read("Vad är bredband?").focus == tuple(words_of("bredband"))
    assert read("Varför bredband?").counted == frozenset()
    assert read("Varför bredband?").focus == ()


def test_what_is_counted_is_the_thing_and_not_how_it_is() -> None:
    """Of "stora utmaningar" the second word."""
    counted = read("Hur många stora utmaningar finns det?").counted
    assert counted == frozenset(read("utmaningar").terms)


def test_every_thing_asked_about_is_found() -> None:
    """Each by itself; words that ask for a figure or a kind of thing are none."""
    found = read("Vad är bredband och vad är hälsa?").focus
    assert found == (*words_of("bredband"), *words_of("hälsa"))
    assert read("Vilken myndighet ansvarar?").focus == read("Hur stor är andelen?").focus == ()


@pytest.mark.parametrize(
    ("question", "asking"),
    [
        ("Jag bor i Skåne och undrar vad hälsa är", "vad hälsa är"),
        ("En fråga: hur görs det?", "hur görs det?"),
        ("Vad är hälsa?", "Vad är hälsa?"),
    ],
)
def test_what_is_said_of_who_asks_is_no_part_of_the_question(question: str, asking: str) -> None:
    """It is searched for, but no answer has to say it."""
    query = read(question)
    assert (query.standalone, query.asking) == (question, asking)


def test_the_region_of_who_asks_counts_where_they_ask_of_it() -> None:
    """Else it is the region that is asked about, if any."""
    assert read("Jag bor i Skåne och undrar vad bredband är").regions == frozenset()
    assert read("Jag bor i Skåne och undrar hur stor vår andel är").regions == {"Skåne"}
    assert read("Jag bor i Skåne och undrar vad Halland gör").regions == {"Halland"}


def test_words_written_as_they_are_spoken_are_read() -> None:
    """And no word is changed inside another."""
    assert read("va e bredband å hälsa").standalone == "vad är bredband och hälsa"
    assert read("Vad är vatten?").standalone == "Vad är vatten?"


def test_what_was_taken_for_another_word_is_kept() -> None:
    """So that the answer can say so."""
    found = read("Vad gors for halsa?").corrections
    assert ("halsa", "hälsa") in {(one.typed, one.meant) for one in found}
    assert read("Vad görs för hälsa?").corrections == ()


@pytest.mark.parametrize(
    ("history", "ignored"),
    [((), False), (("", "🙂"), True), (("?", "Vad är hälsa?"), False), (("2021",), False)],
)
def test_a_history_without_letters_is_said_to_be_ignored(
    history: tuple[str, ...], ignored: bool
) -> None:
    """No history at all is nothing to ignore."""
    assert read("Vad är bredband?", *history).history_ignored is ignored


@pytest.mark.parametrize(
    "history",
    [[""], ["?!", "🙂"], ["blorp gnurgel"], ["asdf qwer zxcv", "hjklö"], ["12 34"]],
    ids=["blank", "signs", "no words", "keys", "digits"],
)
def test_a_history_that_makes_no_sense_is_ignored_and_said_to_be(history: list[str]) -> None:
    """Most of its words are none: a follow-up is then read as it stands."""
    query = read("Och i Skåne?", *history)
    assert (query.standalone, query.history_ignored) == ("Och i Skåne?", True)


@pytest.mark.parametrize(
    "sensible", ["Vad görs i Halland?", "vad gors i halland", "2021 i Halland"]
)
def test_one_turn_that_makes_sense_is_enough(sensible: str) -> None:
    """The others are passed over."""
    query = read("Och i Skåne?", sensible, "blorp gnurgel", "🙂")
    assert "Skåne" in query.standalone
    assert not query.history_ignored


def test_greetings_are_nothing_to_go_on_from() -> None:
    """A follow-up after one goes on from the question before it, and nothing is said of it."""
    query = read("Och i Skåne?", "Vad görs i Halland?", "Tack!")
    assert (query.standalone, query.history_ignored) == ("Vad görs i Skåne?", False)


def test_which_way_an_earlier_question_was_taken_is_asked_for() -> None:
    """Only of one with two readings; the place that is given says which."""
    asked: list[tuple[str, ...]] = []

    def last(found: Sequence[Query]) -> int:
        asked.append(tuple(query.standalone for query in found))
        return len(found) - 1

    (query,) = understand("Varför då?", ["Vad görs i Skåne?", "Busskort?"], SPELLER, last)
    assert asked == [("Busskort?", "Vad görs i Skåne – busskort?")]
    assert query.standalone == "Vad görs i Skåne – varför?"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("skåneexempel?", "skåne exempel?"),
        ("Jönköpingsinsatser", "Jönköping insatser"),
        ("Kalmar-projekt", "Kalmar projekt"),
        ("Stockholmsregionens tåg", "Stockholmsregionens tåg"),
        ("Hallandsåsen", "Hallandsåsen"),
    ],
)
def test_of_a_compound_for_examples_the_region_is_taken_apart(typed: str, understood: str) -> None:
    """Other names that begin with a region's stay whole."""
    assert understand(typed, (), SPELLER)[0].standalone == understood


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Jag bygger en hamn. Vad kostar den?", "Vad kostar den?"),
        ("Vilka hamnar finns? Räkna upp allihop.", "Vilka hamnar finns? Räkna upp allihop."),
        ("Jag vill veta vilka hamnar som finns.", "Jag vill veta vilka hamnar som finns."),
    ],
)
def test_what_tells_of_who_asks_is_not_asked(question: str, asked: str) -> None:
    """Unless nothing else is; an order asks as a question does."""
    assert understand(question, (), Speller({}))[0].asked == asked
