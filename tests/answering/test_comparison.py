"""A question that ranks or divides is answered by all rows in order, and a sentence on one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from answering.made import engine_over, marked, quoted, stands

from sok.answering.engine import Engine
from sok.answering.ranking import Order, order_asked, ranks
from sok.records import Answer, Form

SUPPORT = (
    "Stödet till färjor uppgick till {} miljoner kronor, vilket är {} procent av det totala stödet."
)
PIERS, LIGHTS, BUOYS = (
    SUPPORT.format(*figures) for figures in (("12,5", "20"), ("30,0", "48"), ("20,0", "32"))
)
TRIPS = (
    "Störst andel av resorna gick till Gotland (40 procent), Skåne (25 procent) samt Kalmar och "
    "Halland (10 procent vardera)."
)
GRANTS = (
    "Bidraget till broar fördelades på Gotland (12 procent), Skåne (7 procent) och Halland "
    "(12 procent)."
)
PAIR = "Av avgifterna till hamnar gick 59 procent till kranar och 41 procent till kättingar."
DOCUMENT = f"""\
# Färjor

## Stöd till färjor

### Piren

{PIERS} Pengarna gick till nya bryggor.

### Fyren

{LIGHTS} Pengarna gick till lampor.

### Bojen

{BUOYS} Pengarna gick till färg.
\f# Resor

{TRIPS}

# Broar

{GRANTS}

# Hamnar

{PAIR}

# Vägar

Av vägarna gick 20 procent till grus. Av vägarna gick 20 procent till asfalt. Av vägarna gick \
60 procent till sten.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine over a made-up report on ferries."""
    return engine_over(tmp_path_factory.mktemp("ferries"), DOCUMENT)


@pytest.fixture
def engine_of(tmp_path: Path) -> Callable[..., Engine]:
    """Makes an engine over other texts."""
    return lambda *texts: engine_over(tmp_path, *texts)


def rows(answer: Answer) -> list[str]:
    """The figures compared, as printed, in their order."""
    return [one.found.printed for one in answer.statistics]


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("Vad fick minst stöd?", Order.LEAST),
        ("Vilken region låg sist?", Order.LEAST),
        ("Vilken hamn hade lägst andel?", Order.LEAST),
        ("Vad fick näst minst?", Order.LEAST),
        ("Vad fick mest stöd?", Order.MOST),
        ("Vilka låg i topp?", Order.MOST),
        ("Vilken färja har flest resenärer?", Order.MOST),
        ("Rangordna hamnarna", Order.MOST),
        ("Ranka stödet från mest till minst", Order.SPLIT),
        ("Hur delades stödet upp?", Order.SPLIT),
        ("Hur fördelades pengarna?", Order.SPLIT),
        ("Fick pirar mer stöd än fyrar?", Order.SPLIT),
        ("Jämför pirar och fyrar", Order.SPLIT),
        ("Vilken färja var dyrast?", Order.MOST),
        ("Vilken är den rikaste hamnen?", Order.MOST),
        ("Vilken färja drog det kortaste strået?", Order.LEAST),
        ("Vem kom sist av de tre som fick mest?", Order.LEAST),
        ("Hur förhåller sig kranar till kajer?", Order.SPLIT),
        ("Hur skiljer sig hamnarna åt?", Order.SPLIT),
        ("Hamnarna: vem fick vad?", Order.SPLIT),
        ("Hur mycket fick var och en av hamnarna?", Order.SPLIT),
        ("Hur många procent fick vart och ett av områdena?", Order.SPLIT),
        ("Stödet hamn för hamn", Order.SPLIT),
        ("Vilka hamnar fick lika mycket?", Order.SPLIT),
        ("Ställ upp hamnarna från minst till störst", Order.LEAST),
        ("Vilka fick mest stöd – vem fick minst av dem?", Order.LEAST),
        ("Hur har hamnarna delats in?", None),
        ("Vad gäller för last på färjor?", None),
        ("Vad är en pir?", None),
        ("Hur mycket stöd fick Piren?", None),
        ("Vem äger fyrarna?", None),
        ("Vilka bryggor sorterar under hamnen?", None),
    ],
)
def test_what_order_a_question_asks_for(question: str, order: Order | None) -> None:
    """The least first, the most first, all of them, or none where nothing is compared."""
    assert order_asked(question) is order


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket mindre blev stödet 2021 än 2020?",
        "Hur mycket sjönk stödet jämfört med året före?",
        "Hur mycket delades totalt ut till färjor?",
    ],
)
def test_one_thing_is_not_compared_with_itself(question: str) -> None:
    """At another time it has one figure, and so has what is dealt out."""
    assert order_asked(question) is None


@pytest.mark.parametrize(
    ("sentence", "order", "expected"),
    [
        ("Minst fick bojarna.", Order.LEAST, True),
        ("Minst fick bojarna.", Order.MOST, False),
        ("Störst är fyrarna.", Order.MOST, True),
        ("Störst är fyrarna.", Order.SPLIT, True),
        ("Störst är fyrarna.", Order.LEAST, False),
        ("Fyrarna lyser.", Order.MOST, False),
    ],
)
def test_what_a_sentence_ranks(sentence: str, order: Order, expected: bool) -> None:
    """A sentence on the first says nothing of the last."""
    assert ranks(sentence, order) is expected


@pytest.mark.parametrize(
    ("question", "lead", "figures"),
    [
        (
            "Vad fick minst stöd till färjor?",
            "Lägst belopp av de angivna: Piren, 12,5 miljoner kronor.",
            ["12,5", "20,0", "30,0"],
        ),
        (
            "Vad fick näst minst stöd till färjor?",
            "Näst lägst belopp av de angivna: Bojen, 20,0 miljoner kronor.",
            ["12,5", "20,0", "30,0"],
        ),
        (
            "Vad fick mest stöd till färjor?",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Vad fick näst mest stöd till färjor?",
            "Näst högst belopp av de angivna: Bojen, 20,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Hur delades stödet till färjor upp?",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
        (
            "Ranka stödet till färjor från mest till minst",
            "Högst belopp av de angivna: Fyren, 30,0 miljoner kronor.",
            ["30,0", "20,0", "12,5"],
        ),
    ],
)
def test_a_ranking_gives_all_rows_in_order(
    engine: Engine, question: str, lead: str, figures: list[str]
) -> None:
    """The lead names the row in the place asked for and its figure, and no other of either."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    assert answer.lead == lead
    assert rows(answer) == [f"{figure} miljoner kronor" for figure in figures]
    assert marked(engine, answer) == rows(answer)
    assert sorted(quoted(answer)) == sorted([PIERS, LIGHTS, BUOYS])
    assert stands(engine, answer)


def test_the_row_that_the_lead_names_is_quoted_first(engine: Engine) -> None:
    """Who reads only the first quote reads what was asked for."""
    assert quoted(engine.ask("Vad fick näst minst stöd till färjor?"))[0] == BUOYS
    assert quoted(engine.ask("Vad fick minst stöd till färjor?"))[0] == PIERS


def test_shares_are_compared_where_shares_are_asked_for(engine: Engine) -> None:
    """The same priorities, in the measure of the question."""
    answer = engine.ask("Vilken färja hade lägst andel av det totala stödet till färjor?")
    assert answer.lead == "Lägst andel av de angivna: Piren, 20 procent."
    assert rows(answer) == ["20 procent", "32 procent", "48 procent"]


def test_who_asks_for_a_share_gets_no_amount(engine: Engine) -> None:
    """Whatever else in the question could ask for an amount."""
    answer = engine.ask("Vad fick lägst andel av det totala stödet till färjor?")
    assert answer.lead == "Lägst andel av de angivna: Piren, 20 procent."


def test_ties_are_named_together(engine: Engine) -> None:
    """Two that got the least are both said to have, and the next value is the second least."""
    assert engine.ask("Vad fick minst av vägarna?").lead == (
        "Lägst andel av de angivna: grus och asfalt, 20 procent."
    )
    assert engine.ask("Vad fick näst minst av vägarna?").lead == (
        "Näst lägst andel av de angivna: sten, 60 procent."
    )


def test_regions_that_tie_are_named_together(engine: Engine) -> None:
    """In the order in which the document lists them."""
    answer = engine.ask("Vilken region fick störst bidrag till broar?")
    assert answer.lead == "Störst andel av de angivna: Gotland och Halland, 12 procent."
    assert [one.found.region for one in answer.statistics] == ["Gotland", "Halland", "Skåne"]


def test_a_list_of_all_regions_answers_which_has_least(engine: Engine) -> None:
    """It does not say that it names only the first."""
    answer = engine.ask("Vilken region fick minst bidrag till broar?")
    assert answer.lead == "Lägst andel av de angivna: Skåne, 7 procent."


def test_a_top_list_answers_which_region_has_most(engine: Engine) -> None:
    """With all that it lists, each marked."""
    answer = engine.ask("Vilken region hade störst andel av resorna?")
    assert answer.lead == "Störst andel av de angivna: Gotland, 40 procent."
    assert quoted(answer) == [TRIPS]
    assert rows(answer) == ["40 procent", "25 procent", "10 procent", "10 procent"]


@pytest.mark.parametrize(
    "opening",
    [
        "Störst andel av resorna gick till",
        "De regioner som fått mest av resorna är",
        "Flest av resorna gick till",
    ],
)
@pytest.mark.parametrize(
    "question",
    ["Vilken region hade lägst andel av resorna?", "Vilken region fick minst av resorna?"],
)
def test_a_top_list_never_says_who_has_least(
    engine_of: Callable[..., Engine], opening: str, question: str
) -> None:
    """The last of those with most is not the one with least."""
    engine = engine_of(f"# Resor\n\n{opening} Gotland (40 procent) och Skåne (25 procent).")
    answer = engine.ask(question)
    assert len(engine.index.statistics) == 2
    assert answer.form is not Form.COMPARISON
    assert "Skåne" not in answer.lead


@pytest.mark.parametrize("opening", ["I topp för resorna ligger", "I toppen av resorna ligger"])
def test_a_list_of_the_top_never_says_who_has_least(
    engine_of: Callable[..., Engine], opening: str
) -> None:
    """Whatever word says that it is one."""
    engine = engine_of(f"# Resor\n\n{opening} Gotland (40 procent) och Skåne (25 procent).")
    assert engine.ask("Vilken region fick minst av resorna?").form is not Form.COMPARISON


def test_a_bottom_list_never_says_who_has_most(engine_of: Callable[..., Engine]) -> None:
    """The first of those with least is not the one with most."""
    engine = engine_of(
        "# Resor\n\nLägst andel av resorna fick Gotland (5 procent), Skåne (4 procent)."
    )
    assert engine.ask("Vilken region fick mest av resorna?").form is not Form.COMPARISON


@pytest.mark.parametrize(
    "question",
    ["Vad fick mest stöd till färjor?", "Hur delades stödet till färjor upp?"],
)
def test_regions_are_compared_only_when_asked_for(engine: Engine, question: str) -> None:
    """No figure of a region is a row where no region is asked about."""
    answer = engine.ask(question)
    assert answer.form is Form.COMPARISON
    assert not any(one.found.region for one in answer.statistics)


def test_what_is_no_region_is_not_compared_where_regions_are(engine: Engine) -> None:
    """ "Vilken region" is not answered by priorities that have no region."""
    answer = engine.ask("Vilken region fick mest stöd till färjor?")
    assert answer.form is not Form.COMPARISON
    assert answer.statistics == ()


def test_regions_that_are_named_are_compared(engine: Engine) -> None:
    """Only those, and the lead names the one with more."""
    answer = engine.ask("Fick Gotland mer bidrag till broar än Skåne?")
    assert answer.lead == "Störst andel av de angivna: Gotland, 12 procent."
    assert [one.found.region for one in answer.statistics] == ["Gotland", "Skåne"]


def test_a_listed_pair_is_compared_when_both_are_named(engine: Engine) -> None:
    """The two that one sentence sets beside each other."""
    answer = engine.ask("Gick mer av avgifterna till kranar än till kättingar?")
    assert answer.lead == "Störst andel av de angivna: kranar, 59 procent."
    assert quoted(answer) == [PAIR]
    assert marked(engine, answer) == ["59 procent", "41 procent"]


@pytest.mark.parametrize(
    "question",
    [
        "Vad fick mest av avgifterna till hamnar?",
        "Gick mer av avgifterna till kranar än till bomullstyg?",
    ],
)
def test_a_listed_pair_is_not_compared_unless_both_are_named(engine: Engine, question: str) -> None:
    """There may be others beside the two, which the sentence does not list."""
    assert engine.ask(question).form is not Form.COMPARISON


def test_only_the_rows_that_are_named_are_compared(engine: Engine) -> None:
    """Of three priorities two are asked about."""
    answer = engine.ask("Fick Piren mer stöd till färjor än Bojen?")
    assert answer.lead == "Högst belopp av de angivna: Bojen, 20,0 miljoner kronor."
    assert rows(answer) == ["20,0 miljoner kronor", "12,5 miljoner kronor"]
    assert quoted(answer) == [BUOYS, PIERS]


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


def test_a_sentence_that_ranks_the_row_is_quoted_with_it(
    engine_of: Callable[..., Engine],
) -> None:
    """What the document itself says of the first stands before the figures."""
    said = "Störst stöd till färjor gick alltså till lampor."
    engine = engine_of(DOCUMENT.replace("Pengarna gick till lampor.", said))
    answer = engine.ask("Vad fick mest stöd till färjor?")
    assert quoted(answer) == [said, LIGHTS, BUOYS, PIERS]
    assert said not in quoted(engine.ask("Vad fick minst stöd till färjor?"))


def test_a_superlative_about_something_else_is_not_quoted(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Den största lampan" ranks lamps, not the support that is asked about."""
    other = "Den största lampan är röd."
    engine = engine_of(DOCUMENT.replace("Pengarna gick till lampor.", other))
    assert other not in quoted(engine.ask("Vad fick mest stöd till färjor?"))


@pytest.mark.xfail(strict=True, reason="an amount without a share beside it is in no series")
def test_an_amount_without_a_share_is_compared_too(engine_of: Callable[..., Engine]) -> None:
    """Else the least of those with a share is said to be the least of all."""
    crane = "### Kranen\n\nStödet till färjor uppgick till 4,0 miljoner kronor.\n\n\f# Resor"
    engine = engine_of(DOCUMENT.replace("\f# Resor", crane))
    assert "Piren" not in engine.ask("Vad fick minst stöd till färjor?").lead


def test_a_place_that_nothing_has_is_not_given(engine_of: Callable[..., Engine]) -> None:
    """Where all tie there is no second."""
    engine = engine_of(
        "# Vägar\n\nAv vägarna gick 50 procent till grus. Av vägarna gick 50 procent till asfalt."
    )
    assert not engine.ask("Vad fick näst mest av vägarna?").lead.startswith("Näst")


def test_the_third_place_can_be_asked_for(engine: Engine) -> None:
    """As the second can."""
    assert engine.ask("Vad fick tredje mest stöd till färjor?").lead == (
        "Tredje högst belopp av de angivna: Piren, 12,5 miljoner kronor."
    )


def test_figures_of_different_series_are_compared_when_each_is_named(
    engine_of: Callable[..., Engine],
) -> None:
    """By all the words of what they measure."""
    text = "Stödet till kranar var 12 miljoner kronor. Avgiften för kajer var 30 miljoner kronor."
    answer = engine_of(f"# Hamnar\n\n{text}").ask(
        "Är stödet till kranar större än avgiften för kajer?"
    )
    assert rows(answer) == ["30 miljoner kronor", "12 miljoner kronor"]


def test_what_one_region_got_most_of_is_found_under_all_headings(
    engine_of: Callable[..., Engine],
) -> None:
    """ "I vilket ..." with one region compares its own figures."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    answer = engine.ask("I vilket område är Skånes andel av resorna störst?")
    assert rows(answer) == ["35 procent", "25 procent"]


def test_a_follow_up_for_a_figure_is_no_comparison(engine: Engine) -> None:
    """It asks of what came first in the one before."""
    answer = engine.ask("Hur stor andel är det?", ["Vilken färja fick mest stöd?"])
    assert answer.form is Form.AMOUNT


def test_who_asks_why_gets_no_comparison(engine: Engine) -> None:
    """Figures are no reason."""
    assert engine.ask("Varför gick störst andel av resorna till Gotland?").form is Form.REFUSAL


def test_the_last_of_those_with_most_is_the_last_of_their_list(engine: Engine) -> None:
    """Who asks within the top says so, and the lead claims no more than the list."""
    answer = engine.ask("Vem kom sist av de fyra som fick mest av resorna?")
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("Vilka färjor fick över 15 miljoner kronor i stöd?", ["30,0", "20,0"]),
        ("Vilka färjor fick mindre än tjugo miljoner i stöd?", ["12,5"]),
        ("Vilka färjor fick högst 20 miljoner kronor i stöd?", ["12,5", "20,0"]),
    ],
)
def test_only_what_keeps_a_bound_is_compared(
    engine: Engine, question: str, figures: list[str]
) -> None:
    """The farthest from the bound first; the number of the question stands in no quote."""
    answer = engine.ask(question)
    assert rows(answer) == [f"{figure} miljoner kronor" for figure in figures]


def test_a_bound_that_nothing_keeps_is_no_comparison(engine: Engine) -> None:
    """An empty table says nothing."""
    assert engine.ask("Vilka färjor fick över 90 miljoner i stöd?").form is not Form.COMPARISON


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


def test_one_region_in_each_of_several_things_is_compared(
    engine_of: Callable[..., Engine],
) -> None:
    """ "I de olika områdena" asks as "i vilket område" does."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    answer = engine.ask("Jämför Skånes andel av resorna i de olika områdena")
    assert rows(answer) == ["35 procent", "25 procent"]


TWO_KINDS = (
    "# Stöd\n\nStörst andel av stödet till kranar gick till Gotland (40 procent) och Skåne "
    "(25 procent).\n\nStörst andel av bidraget till kajer gick till Skåne (35 procent) och Gotland "
    "(20 procent)."
)


@pytest.mark.parametrize(
    "question",
    [
        "Jämför Skånes andelar av stödet till kranar och bidraget till kajer",
        "Jämför Skånes andel av stödet till kranar med dess andel av bidraget till kajer",
        "Är Skånes andel större för bidraget till kajer eller stödet till kranar?",
    ],
)
def test_shares_of_one_region_in_different_series_are_compared_when_each_is_named(
    engine_of: Callable[..., Engine], question: str
) -> None:
    """Only that region's."""
    assert rows(engine_of(TWO_KINDS).ask(question)) == ["35 procent", "25 procent"]


def test_where_a_region_has_most_is_asked_of_its_own_figures(
    engine_of: Callable[..., Engine],
) -> None:
    """ "Var är Skånes andel störst?" says of what by the region alone."""
    text = "Störst andel av resorna i området gick till Gotland ({} procent), Skåne ({} procent)."
    engine = engine_of(f"# Tåg\n\n{text.format(40, 25)}\n\n# Buss\n\n{text.format(30, 35)}")
    assert rows(engine.ask("Var är Skånes andel störst?")) == ["35 procent", "25 procent"]


def test_the_last_of_those_that_are_named_is_the_last_of_their_list(engine: Engine) -> None:
    """ "De fyra som nämns" are those of a list, be it one of the top."""
    answer = engine.ask("Vilken region fick minst av resorna av de fyra som nämns?")
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."


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


def test_a_bound_is_held_against_figures_of_its_measure(engine: Engine) -> None:
    """Of amounts and shares of the same things a bound in percent means the shares."""
    answer = engine.ask("Vilken färja fick mer än 40 procent av stödet?")
    assert rows(answer) == ["48 procent"]
    assert rows(engine.ask("Vilken färja fick mindre än hälften av pengarna i stöd?")) == [
        "20 procent",
        "32 procent",
        "48 procent",
    ]


def test_a_follow_up_that_asks_something_itself_ranks_nothing(engine: Engine) -> None:
    """Who asks what the most was used for has seen who got it."""
    answer = engine.ask("Vad används det till?", ["Vilken färja fick mest stöd?"])
    assert answer.form is not Form.COMPARISON


def test_the_last_of_those_just_listed_is_the_last_of_their_list(engine: Engine) -> None:
    """ "Av dem" are those that the answer before named, be it a list of the top."""
    answer = engine.ask("Vem fick minst av dem?", ["Vilka regioner fick mest av resorna?"])
    assert answer.lead == "Lägst andel av de angivna: Kalmar och Halland, 10 procent."
