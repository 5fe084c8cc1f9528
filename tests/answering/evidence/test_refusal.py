"""A refusal says what was looked for and where, what lacks, and what lies nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering.made import ALL, engine_fixture

from sok.answering.asked.question import Query, understand
from sok.answering.engine import Engine
from sok.answering.evidence.answerable import Evidence
from sok.answering.evidence.refusal import NO_MORE, SORRY, refusal_text
from sok.indexing.lexical import LexicalIndex
from sok.indexing.spelling import Speller
from sok.records import Form

DOCUMENT = """\
# Färjor

## Piren

Piren byggdes av staten vid havet i Halland under den torra sommaren.

## Fyren

Fyren lyser om natten och leder båtarna hem till hamnen i Skåne.

# Bibliotek

Biblioteken lånar ut böcker till barn och vuxna i alla byar.
"""
KNOWN = LexicalIndex.build(["Stöd till pirar i Skåne och Halland 2018, många hamnar."])


def a_query(question: str) -> Query:
    """The query of a question that stands alone."""
    return understand(question, [], Speller({}))[0]


def said(question: str, evidence: Evidence = ALL, documents: int = 1) -> str:
    """The refusal of a question whose words the documents have."""
    return refusal_text(a_query(question), evidence, KNOWN, documents)


engine = engine_fixture(DOCUMENT)


def test_a_refusal_says_that_it_is_one_first() -> None:
    """Whatever follows."""
    assert said("Vilket stöd fick hamnar?").startswith(f"{SORRY} ")


@pytest.mark.parametrize(("documents", "many"), [(1, "1 dokument"), (2, "2 dokument")])
def test_what_was_looked_for_and_in_how_many_documents(documents: int, many: str) -> None:
    """The words of the question that say something, as they were typed."""
    text = said("Vilket stöd fick pirar i Skåne?", ALL, documents)
    assert f"Jag sökte efter ”stöd”, ”pirar” och ”Skåne” i {many}." in text


def test_a_noun_is_looked_for_though_a_verb_for_figures_has_its_stem() -> None:
    """Harbours are a subject, though figures may end up ("hamna") somewhere."""
    assert "”hamnar”" in said("Vilket stöd fick hamnar?")


def test_a_word_is_named_once() -> None:
    """However often it was typed."""
    assert said("Stöd, stöd, stöd till pirar?").count("”stöd”") == 1


def test_a_question_of_little_words_names_none() -> None:
    """But still says where was looked."""
    assert "Jag sökte i 1 dokument." in said("Vad är det?")


def test_words_that_no_document_has_are_named() -> None:
    """Before anything else that lacks, and no others."""
    text = said("Vilket stöd fick rymdraketer 2018?", replace(ALL, numbers=False, needs=False))
    assert "Dokumenten nämner inte ”rymdraketer”." in text
    assert "2018 i det sammanhanget" not in text


def test_a_verb_that_no_document_has_is_named_last() -> None:
    """What the documents lack is the thing it asks for; the word is the reason if there is none."""
    assert "Dokumenten" not in said("Vad kostade pirar?", replace(ALL, needs=False))
    assert "Dokumenten nämner inte ”muddrade”." in said("Vilka muddrade pirar?")


def test_parts_of_the_country_are_not_denied() -> None:
    """Their regions are looked for, whatever a document calls them together."""
    assert "Dokumenten nämner inte" not in said("Vilket stöd fick Norrland?")


def test_a_unit_is_no_word_that_is_missed() -> None:
    """A document may write it otherwise."""
    assert "”kilo”." not in said("Hur många kilo pirar?")


def test_several_words_that_no_document_has_are_denied_each() -> None:
    """After "inte" stands "eller": with "och" one of them could be there."""
    assert "Dokumenten nämner inte ”rymdraketer” eller ”ufon”." in said(
        "Hur många rymdraketer och ufon?"
    )


@pytest.mark.parametrize(
    ("question", "lacking", "reason"),
    [
        (
            "Vilket stöd fick pirar 2018?",
            {"numbers": False},
            "Ställena nämner inte 2018 i det sammanhanget.",
        ),
        (
            "Vilket stöd fick pirar i Skåne och Halland?",
            {"regions": False},
            "Ställena handlar inte om Halland eller Skåne.",
        ),
        (
            "Hur mycket stöd fick pirar?",
            {"needs": False},
            "Ställena anger inte något belopp eller någon andel för det som frågan gäller.",
        ),
        (
            "Vad kostade pirar?",
            {"needs": False},
            "Ställena anger inte något belopp för det som frågan gäller.",
        ),
        (
            "Hur många hamnar fick stöd?",
            {"needs": False},
            "Ställena anger inte något antal för det som frågan gäller.",
        ),
        (
            "När fick pirar stöd?",
            {"needs": False},
            "Ställena anger inte någon tidpunkt för det som frågan gäller.",
        ),
        (
            "Vilket stöd fick pirar?",
            {"nouns": 0.0},
            "Ställena säger för lite om det som frågan gäller.",
        ),
    ],
)
def test_the_reason_is_what_the_nearest_places_lack(
    question: str, lacking: dict[str, float], reason: str
) -> None:
    """One reason, the plainest."""
    text = said(question, replace(ALL, **lacking))
    assert text.endswith(reason)
    assert text.count("Ställena") == 1


def test_who_wanted_more_is_told_that_there_is_none() -> None:
    """The question itself was answered, so nothing lacks."""
    query = replace(a_query("Vilket stöd fick pirar?"), skip=1)
    assert refusal_text(query, ALL, KNOWN, 1) == NO_MORE


@pytest.mark.parametrize(
    "question",
    [
        "Hur många elefanter bor i Kongo?",
        "Vad säger rapporten om kärnkraft?",
        "Vilka insatser görs mot mobbning?",
        "Vem vann slaget vid Lützen?",
    ],
)
def test_an_unknown_topic_is_refused_with_the_nearest_passages(
    engine: Engine, question: str
) -> None:
    """The text says what was looked for, in how many documents and why; the passages what is near.

    Their sections are shown with them, and so not named in the text too.
    """
    answer = engine.ask(question)
    assert answer.form is Form.REFUSAL
    assert answer.text == answer.lead
    assert answer.lead.startswith(SORRY)
    assert "i 1 dokument." in answer.lead
    assert "Dokumenten nämner inte" in answer.lead
    sections = {passage.quotes[0].headings[-1] for passage in answer.passages}
    assert sections == {"Piren", "Fyren", "Bibliotek"}
    assert not any(section in answer.lead for section in sections)


def test_the_passage_that_says_most_of_the_question_is_the_nearest(engine: Engine) -> None:
    """It stands first."""
    answer = engine.ask("Vilka barn lånar böcker i Kongo?")
    assert answer.form is Form.REFUSAL
    assert answer.passages[0].quotes[0].headings == ("Bibliotek",)


def test_a_region_that_a_passage_shown_is_about_is_not_denied(engine: Engine) -> None:
    """What lacks is the number, though the nearest of them is about another region."""
    answer = engine.ask("Hur många pirar byggdes av staten i Skåne?")
    assert not answer.answered
    assert "Ställena anger inte något antal för det som frågan gäller." in answer.lead
