"""Only figures that the question, or the one before it, is about are compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from answering.ferries import BUOYS, DOCUMENT, PIERS
from answering.made import engine_fixture, marked, quoted, rows

from sok.answering.engine import Engine
from sok.records import Form

engine = engine_fixture(DOCUMENT)


def test_only_the_rows_that_are_named_are_compared(engine: Engine) -> None:
    """Of three priorities two are asked about."""
    answer = engine.ask("Fick Piren mer stöd till färjor än Bojen?")
    assert answer.lead == "Högst belopp av de angivna: Bojen, 20,0 miljoner kronor."
    assert rows(answer) == ["20,0 miljoner kronor", "12,5 miljoner kronor"]
    assert quoted(answer) == [BUOYS, PIERS]


@pytest.mark.parametrize(
    "question",
    [
        "Hur fördelar sig stödet till färjor mellan Piren och Bojen?",
        "Jämför Piren och Bojen, vilken fick mest stöd till färjor?",
        "Skiljer sig stödet till Piren från stödet till Bojen?",
        "Vad fick mest stöd till ångbåtar, Piren eller Bojen (färjor)?",
    ],
)
def test_what_is_said_of_all_names_none_of_them(engine: Engine, question: str) -> None:
    """Nor does it keep another word from naming one."""
    assert rows(engine.ask(question)) == ["20,0 miljoner kronor", "12,5 miljoner kronor"]


@pytest.mark.parametrize(
    "question",
    [
        "Vad fick minst stöd till färjor 2018?",
        "Vilken kanelbulle är störst?",
        "Vad fick minst stöd till rymdraketer?",
        "Vilka rymdraketer fick mest?",
        "Vad fick minst?",
    ],
)
def test_what_no_series_is_about_is_not_compared(engine: Engine, question: str) -> None:
    """Another year, another subject, or none at all: no figures are better than wrong ones."""
    answer = engine.ask(question)
    assert answer.form is not Form.COMPARISON
    assert answer.statistics == ()


def test_a_follow_up_is_compared_in_what_came_before(engine: Engine) -> None:
    """ "Och näst minst?" asks of the same figures."""
    answer = engine.ask("Och mest?", ["Vad fick stöd till färjor?"])
    assert answer.lead == "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor."


def test_figures_of_different_series_are_compared_when_each_is_named(
    engine_of: Callable[..., Engine],
) -> None:
    """By all the words of what they measure."""
    text = "Stödet till kranar var 12 miljoner kronor. Avgiften för kajer var 30 miljoner kronor."
    answer = engine_of(f"# Hamnar\n\n{text}").ask(
        "Är stödet till kranar större än avgiften för kajer?"
    )
    assert rows(answer) == ["30 miljoner kronor", "12 miljoner kronor"]


def test_a_follow_up_for_a_figure_is_no_comparison(engine: Engine) -> None:
    """It asks of what came first in the one before."""
    answer = engine.ask("Hur stor andel är det?", ["Vilken färja fick mest stöd?"])
    assert answer.form is Form.AMOUNT


def test_who_asks_why_gets_no_comparison(engine: Engine) -> None:
    """Figures are no reason."""
    assert engine.ask("Varför gick störst andel av resorna till Gotland?").form is Form.REFUSAL


def test_a_series_with_as_many_rows_as_the_question_says_is_meant(
    engine_of: Callable[..., Engine],
) -> None:
    """ "De två hamnarna" are those of which there are two."""
    three = "Av stödet till hamnar gick {} procent till {}."
    parts = [three.format(*one) for one in ((50, "Norra"), (30, "Södra"), (20, "Östra"))]
    two = "Av stödet till hamnar under jord gick 60 procent till Övre och 40 procent till Undre."
    engine = engine_of(f"# Hamnar\n\n{' '.join(parts)}\n\n# Under jord\n\n{two}")
    answer = engine.ask("Hur fördelades stödet till de tre hamnarna, i procent?")
    assert rows(answer) == ["50 procent", "30 procent", "20 procent"]


def test_a_figure_that_is_called_as_another_is_told_by_the_whole_question(
    engine_of: Callable[..., Engine],
) -> None:
    """Of two figures called "bidraget" that is meant which stands under what the question names."""
    engine = engine_of(
        "# Hamnar\n\nBidraget var 12 miljoner kronor. Avgiften var 30 miljoner kronor.\n\n"
        "# Broar\n\nBidraget var 5 miljoner kronor. Avgiften var 7 miljoner kronor."
    )
    answer = engine.ask("Broar: är bidraget större än avgiften?")
    assert rows(answer) == ["7 miljoner kronor", "5 miljoner kronor"]


def test_the_share_of_one_compared_region_can_be_asked_for_next(engine: Engine) -> None:
    """Of the region that the follow-up names, and not of the one that came first."""
    answer = engine.ask("Hur stor andel fick Skåne?", ["Vilken region fick mest av resorna?"])
    assert marked(engine, answer) == ["25 procent"]


def test_a_measure_asked_for_next_is_that_of_what_came_first(engine: Engine) -> None:
    """What was compared in kronor is not compared anew in percent."""
    answer = engine.ask("Hur mycket i procent?", ["Vilken färja fick mest stöd?"])
    assert marked(engine, answer) == ["48 procent"]


def test_the_kind_of_thing_asked_for_tells_series_apart(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Vilket område" is answered by what the quotes call areas."""
    area = "Området {} fick {} procent av stödet till kusten."
    port = "Hamnen {} fick {} procent av stödet till farten."
    text = " ".join(
        form.format(*one)
        for form, named in ((area, (("norr", 60), ("söder", 40))), (port, (("Ö", 70), ("V", 30))))
        for one in named
    )
    answer = engine_of(f"# Stöd till områden och hamnar\n\n{text}").ask(
        "Vilket område fick störst andel av stödet?"
    )
    assert "70 procent" not in rows(answer)


def test_a_compound_of_a_kind_of_thing_is_what_it_names(engine_of: Callable[..., Engine]) -> None:
    """ "Turismområdet" is the area that is called "Turism"."""
    text = "\n\n".join(
        f"## {name}\n\nDetta område fick {many} miljoner kronor och {share} procent av allt stöd."
        for name, many, share in (("Turism", 8, 40), ("Fiske", 7, 35), ("Kajer", 5, 25))
    )
    answer = engine_of(f"# Stöd\n\n{text}").ask("Fick turismområdet mer än fiskeområdet?")
    assert rows(answer) == ["8 miljoner kronor", "7 miljoner kronor"]


def test_what_is_called_as_another_is_that_beside_which_the_rest_stands(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Broar" may be an area or a branch of one: beside "bostäder", an area, it is the area."""
    area = (
        "Det beviljade stödet uppgick till {} miljoner kronor för detta område. Det utgör {} "
        "procent av summan."
    )
    branch = "Denna gren fick {} miljoner kronor och {} procent av det totala stödet."
    engine = engine_of(
        f"# Resor\n\n## 1 Broar och vägar\n\n{area.format(30, 60)}\n\n"
        f"### Broar vid havet\n\n{branch.format(12, 24)}\n\n"
        f"### Färjor\n\n{branch.format(18, 36)}\n\n"
        f"## 2 Bostäder\n\n{area.format(20, 40)}\n\n### Skolor\n\n{branch.format(11, 22)}\n\n"
        f"### Kranar\n\n{branch.format(9, 18)}"
    )
    answer = engine.ask("Fick broar större andel än bostäder?")
    assert rows(answer) == ["60 procent", "40 procent"]


def test_a_follow_up_that_asks_something_itself_ranks_nothing(engine: Engine) -> None:
    """Who asks what the most was used for has seen who got it."""
    answer = engine.ask("Vad används det till?", ["Vilken färja fick mest stöd?"])
    assert answer.form is not Form.COMPARISON


PRICES = (
    "# Fiske\n\nMed allt är harpun dyrast med 6 800 kronor, före drag med 5 900 kronor. Mete "
    "kostar 1 900 kronor, håv 1 300 kronor och krok 900 kronor.\n\n# Båtar\n\n"
    "Stödet till båtar var 5 kronor. Stödet till kajer var 9 kronor.\n"
)


@pytest.mark.parametrize(
    ("question", "first"),
    [("Vilket fiske är dyrast?", "6 800 kronor"), ("Vilket fiske är billigast?", "900 kronor")],
)
def test_what_is_said_to_be_first_belongs_to_those_told_beside_it(
    engine_of: Callable[..., Engine], question: str, first: str
) -> None:
    """And what is not said to cost something is no price."""
    answer = engine_of(PRICES).ask(question)
    assert answer.statistics[0].found.printed == first


THREATS = (
    "# Hamnar\n\nAv hamnarna ser 60 procent is som det största hotet.\n\n"
    "Av hamnarna tänker 40 procent stänga.\n\nAv hamnarna har 25 procent sökt stöd.\n"
)


def test_one_of_shares_told_apart_is_not_ranked_by_what_it_says(
    engine_of: Callable[..., Engine],
) -> None:
    """The others tell of something else, though all are shares of the same."""
    answer = engine_of(THREATS).ask("Vad är det största hotet mot hamnarna?")
    assert answer.form is not Form.COMPARISON


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Vilken prioritering fick mest?", ["9 mkr", "6 mkr"]),
        ("Vad fick mest stöd till sjöfarten?", ["40 mkr", "20 mkr", "9 mkr", "6 mkr"]),
    ],
)
def test_areas_are_not_compared_with_their_parts(
    engine_of: Callable[..., Engine], question: str, labels: list[str]
) -> None:
    """Those under as many headings as the kind that is asked for are of that kind."""
    whole = "procent av stödet till sjöfarten"
    engine = engine_of(
        f"# Sjöfart\n\n## Broar\n\nRegionerna betalade 40 mkr eller 50 {whole}.\n\n"
        f"### Pirar\n\nPrioriteringen fick 9 mkr eller 12 {whole}.\n\n"
        f"## Fyrar\n\nStödet blev 20 mkr eller 25 {whole}.\n\n"
        f"### Bojar\n\nPrioriteringen fick 6 mkr eller 8 {whole}.\n"
    )
    answer = engine.ask(question)
    assert [one.found.printed for one in answer.statistics] == labels
