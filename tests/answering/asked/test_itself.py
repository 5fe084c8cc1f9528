"""What a document says of itself answers who asks of the document as such."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.made import quoted

from sok.answering.asked.itself import Aspect, asked_of_itself
from sok.answering.engine import Engine
from sok.records import Form

REPORT = """# Till dig

Denna rapport handlar om sjöar under 2019. Här får du som fiskar kunskap.

Rapporten bygger på två källor från Vattenverket:

- Fisk i sjöar

- Sjöarnas djup

# Fiske

Fiskare tar upp abborre i sjön.

# Slutsatser

Rapporten visar att sjöarna mår bra.
"""


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("Vad handlar rapporten om?", Aspect.CONTENT),
        ("Vad är det här för rapport?", Aspect.CONTENT),
        ("Vad är rapportens syfte?", Aspect.PURPOSE),
        ("Vem riktar sig dokumentet till?", Aspect.READERS),
        ("Vilka är målgrupperna för er rapport?", Aspect.READERS),
        ("Vad bygger rapporten på?", Aspect.SOURCES),
        ("Vilka rapporter är den här skriften en sammanfattning av?", Aspect.SOURCES),
        ("Vilka underlag har utredarna stött sig på?", Aspect.SOURCES),
        ("Vad grundar ni era slutsatser på?", Aspect.SOURCES),
        ("Vad ingår inte i årsrapporten?", Aspect.LEFT_OUT),
        ("Vilka avgränsningar har gjorts i rapporten?", Aspect.LEFT_OUT),
        ("Vem har hållit i kartläggningen?", Aspect.AUTHOR),
        ("Vilken myndighet har tagit fram den här rapporten?", Aspect.AUTHOR),
        ("Sammanfatta rapporten", Aspect.SUMMARY),
        ("När kom rapporten ut?", Aspect.ISSUED),
        ("Vilket år är rapporten från?", Aspect.YEAR),
        ("Hur många sidor har rapporten?", Aspect.LENGTH),
        ("Vad heter rapporten?", Aspect.TITLE),
        ("Sammanfatta rapportens slutsatser", Aspect.CONCLUSIONS),
    ],
)
def test_what_is_asked_of_a_document_is_read(question: str, aspect: Aspect) -> None:
    """Nothing is named but the document, and what of it is wanted."""
    asked = asked_of_itself(question)
    assert asked is not None
    assert asked.aspect is aspect


@pytest.mark.parametrize(
    "question",
    [
        "Vad handlar strategin om?",
        "Vad säger rapporten om sjöar?",
        "Vilka har granskat rapporten om sjöar?",
        "Vilka rapporter finns?",
        "Vilka rapporter sammanfattas i den här skriften?",
    ],
)
def test_what_is_in_a_document_is_not_asked_of_itself(question: str) -> None:
    """Nor is what is no document."""
    assert asked_of_itself(question) is None


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("Vad handlar rapporten om?", "Denna rapport handlar om sjöar"),
        ("Vem riktar sig rapporten till?", "Denna rapport handlar om sjöar"),
        ("Vilka källor bygger rapporten på?", "Rapporten bygger på"),
    ],
)
def test_a_document_speaks_for_itself(
    engine_of: Callable[..., Engine], question: str, starts: str
) -> None:
    """The paragraph that tells what is asked comes first."""
    assert quoted(engine_of(REPORT).ask(question))[0].startswith(starts)


def test_a_paragraph_that_announces_a_list_comes_with_it(
    engine_of: Callable[..., Engine],
) -> None:
    """The sources are all quoted."""
    found = quoted(engine_of(REPORT).ask("Vad bygger rapporten på?"))
    assert found[1:3] == ["Fisk i sjöar", "Sjöarnas djup"]


def test_who_asks_which_things_a_paragraph_announces_gets_them_as_a_list(
    engine_of: Callable[..., Engine],
) -> None:
    """And nothing that the document says of itself beside that."""
    more = REPORT.replace("Rapporten visar", "Utifrån källorna visar rapporten")
    answer = engine_of(more).ask("Vilka källor bygger rapporten på?")
    assert answer.form is Form.LIST
    assert quoted(answer)[1:] == ["Fisk i sjöar", "Sjöarnas djup"]


def test_a_section_says_in_its_heading_whom_a_report_is_for(
    engine_of: Callable[..., Engine],
) -> None:
    """What is for somebody else is said below another heading."""
    report = (
        "# Vem rapporten är till för\n\nVi vänder oss till fiskare och till andra på sjön.\n\n"
        "# Vilka villkor som gäller för båtar\n\nRapporten säger att båtar ska ha årar."
    )
    found = quoted(engine_of(report).ask("Vilka är målgrupperna för er rapport?"))
    assert found == ["Vi vänder oss till fiskare och till andra på sjön."]


def test_of_several_documents_none_is_meant(engine_of: Callable[..., Engine]) -> None:
    """Nobody can tell which "rapporten" is; what it is about is looked for as anything else is."""
    answer = engine_of(REPORT, REPORT.replace("sjö", "berg")).ask("Vad handlar rapporten om?")
    assert quoted(answer)[:1] != ["Denna rapport handlar om sjöar under 2019."]


def test_what_a_report_comes_to_are_its_conclusions(engine_of: Callable[..., Engine]) -> None:
    """In whatever words they are asked for."""
    answer = engine_of(REPORT).ask("Vad kommer rapporten fram till?")
    assert answer.standalone == "Vilka slutsatser drar rapporten?"


COVER = """# Sjöarnas liv

Utkom från trycket den 3 maj 2020

# Sammanfattning

Sjöarna mår bra. Handboken om fisk publicerades 1999.
"""


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("När kom rapporten ut?", COVER, ["Utkom från trycket den 3 maj 2020"]),
        (
            "När publicerades rapporten?",
            COVER.replace("Utkom från trycket den 3 maj 2020", "Fisk"),
            None,
        ),
        ("Vilket år är rapporten från?", REPORT, ["Denna rapport handlar om sjöar under 2019."]),
        ("När kom rapporten ut?", REPORT, None),
        ("Hur många sidor har rapporten?", COVER, None),
        ("Vad heter rapporten?", REPORT, None),
    ],
)
def test_what_stands_on_the_cover_is_told_by_that_or_not_at_all(
    engine_of: Callable[..., Engine], question: str, text: str, told: list[str] | None
) -> None:
    """What other works, or lists, say of a year or name is of those."""
    answer = engine_of(text).ask(question)
    assert answer.answered is (told is not None)
    assert not told or quoted(answer)[0].startswith(told[0])


@pytest.mark.parametrize(
    "question", ["Vilket år är rapporten från?", "Vem riktar sig rapporten till?"]
)
def test_who_wrote_a_document_or_when_goes_on_from_nothing(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """Whatever was asked before."""
    answer = engine_of(REPORT).ask(question, ["Vad gör fiskare i sjön?"])
    assert quoted(answer)[0].startswith("Denna rapport handlar om sjöar under 2019.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vad bygger ni på för material?", "En enkät gick till alla fiskare."),
        ("Vad tar rapporten inte upp?", "Fiske i hav har inte undersökts."),
    ],
)
def test_a_section_says_how_a_work_was_made(
    engine_of: Callable[..., Engine], question: str, told: str
) -> None:
    """By its heading: what it is made from, and what it leaves out."""
    made = "# Så har vi gjort\n\nEn enkät gick till alla fiskare.\n\n"
    left = "# Vad som inte är med\n\nFiske i hav har inte undersökts.\n"
    assert quoted(engine_of(f"# Fiske\n\nAbborre finns.\n\n{made}{left}").ask(question)) == [told]
