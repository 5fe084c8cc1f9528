"""The subject of a figure is the words it measures, and a share has what it is a share of."""

from __future__ import annotations

import pytest
from fakes import fake_document
from finding.figures import found, shown, subjects

from sok.finding.statistics import find_statistics
from sok.finding.subject_things import names_thing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Stödet till projekt uppgick till 12 mkr under 2021.",
            [("12 mkr", "Stödet till projekt", "")],
        ),
        ("Under 2021 uppgick stödet till 12 mkr.", [("12 mkr", "stödet", "")]),
        (
            "Regionerna fick totalt 92 mkr för stöd till service.",
            [("92 mkr", "Regionerna … för stöd till service", "")],
        ),
        (
            "Satsningen är 30 procent av den totala summan på 489 mkr.",
            [
                ("30 procent", "Satsningen", "den totala summan på 489 mkr"),
                ("489 mkr", "Satsningen: den totala summan", ""),
            ],
        ),
        (
            "Insatsen kultur fick 3 mkr och 0,7 procent av stödet.",
            [("3 mkr", "Insatsen kultur", ""), ("0,7 procent", "Insatsen kultur", "stödet")],
        ),
        (
            "Stödet till kultur var 20 mkr och stödet till idrott 35 mkr.",
            [("20 mkr", "Stödet till kultur", ""), ("35 mkr", "stödet till idrott", "")],
        ),
        (
            "De fick investeringsstöd (529 mkr) och främjandestöd (151 mkr).",
            [("529 mkr", "investeringsstöd", ""), ("151 mkr", "främjandestöd", "")],
        ),
        (
            "Största delen av stödet har gått till området för innovation (77 procent).",
            [("77 procent", "området för innovation", "stödet")],
        ),
        (
            "30 procent av företagen anser att frågan är viktig.",
            [("30 procent", "anser att frågan är viktig", "företagen")],
        ),
        (
            "Av de sökande var 45 procent kvinnor.",
            [("45 procent", "kvinnor", "de sökande")],
        ),
        (
            "Jämfört med 2020 hade stödet en minskning med 5 mkr.",
            [("5 mkr", "Jämfört med 2020 hade stödet en minskning", "")],
        ),
        (
            "Utsläppen ska minska med minst 63 procent.",
            [("minst 63 procent", "Utsläppen ska minska", "")],
        ),
        (
            "Andelen kvinnor ökade från 35 procent till 42 procent.",
            [
                ("35 procent", "Andelen kvinnor ökade från", ""),
                ("42 procent", "Andelen kvinnor ökade", ""),
            ],
        ),
        (
            "Beloppet blev 310 mnkr (275 mnkr 2020).",
            [("310 mnkr", "Beloppet", ""), ("275 mnkr", "Beloppet", "")],
        ),
        (
            "Bidraget uppgick till 12 tkr, varav 30 procent gick till kommuner.",
            [("12 tkr", "Bidraget", ""), ("30 procent", "gick till kommuner", "Bidraget")],
        ),
        (
            "Åtta av tio företag anser att det är bra.",
            [("Åtta av tio", "anser att det är bra", "företag")],
        ),
        (
            "Stödet minskade och uppgick till 92 mkr.",
            [("92 mkr", "Stödet", "")],
        ),
        ("Projektet, som fick 12 mkr, är klart.", [("12 mkr", "Projektet", "")]),
        (
            "Totalt har 14 regioner fått stöd.",
            [("14 regioner", "Totalt har 14 regioner fått stöd", "")],
        ),
        ("El 4201 MWh, olja 16 MWh.", [("4201 MWh", "El", ""), ("16 MWh", "olja", "")]),
    ],
)
def test_the_subject_is_the_words_that_the_figure_measures(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Each figure of a sentence has its own subject, and a share what it is a share of."""
    assert subjects(text) == expected


def test_an_enumeration_of_other_things_has_them_as_subjects() -> None:
    """The same shape holds for what is no region."""
    assert subjects(
        "Mest gick till skog (12 procent), vatten (8 procent) samt jord och luft (6 % vardera)."
    ) == [
        ("12 procent", "skog", ""),
        ("8 procent", "vatten", ""),
        ("6 %", "jord", ""),
        ("6 %", "luft", ""),
    ]


def test_a_pointer_is_resolved_to_the_heading_that_a_list_or_a_plural_announces() -> None:
    """ "Denna prioritering" is the listed one above it, "detta område" the one of the areas."""
    text = (
        "# De två områdena\n\n## 1 Natur och vatten\n\nPrioriteringar inom området:\n\n"
        "- rent vatten\n\n- friska träd\n\n### Fördelning\n\n"
        "Stödet var 9 mkr för detta viktiga område.\n\n### Friska träd\n\n"
        "Denna prioritering fick 4 mkr."
    )
    assert subjects(text) == [
        ("9 mkr", "Natur och vatten: Stödet", ""),
        ("4 mkr", "Friska träd", ""),
    ]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Prioriteringen fick 4 mkr.", "Rena bad"),
        ("Området fick 4 mkr.", "Rena bad"),
        ("Den minsta av områdets prioriteringar fick 4 mkr.", "Rena bad"),
        ("Programmet fick 4 mkr.", "Rena bad"),
        ("Prioriteringen sköna bryggor fick 4 mkr.", "Prioriteringen sköna bryggor"),
        ("Det fick vi veta.\n\nPrioriteringen fick 4 mkr.", "Prioriteringen"),
    ],
)
def test_right_below_a_heading_its_kind_stands_for_it(text: str, subject: str) -> None:
    """What it names is what the text begins with; further down it may be something else."""
    assert subjects(f"# Vatten\n\n## Rena bad\n\n{text}") == [("4 mkr", subject, "")]


def test_a_pronoun_takes_the_subject_of_the_sentence_before_and_both_are_quoted() -> None:
    """What leans back is resolved, and its quote begins where it can be understood."""
    document = fake_document("Stödet till kultur var 9 mkr. Det utgör 30 procent av summan.")
    statistic = find_statistics(document)[1]
    assert (statistic.subject, statistic.whole) == ("Stödet till kultur", "summan")
    assert shown(document, statistic.span) == document.blocks[0].text


def test_these_four_are_the_enumeration_before() -> None:
    """ "Dessa fyra län" stands for the four that the sentence before names."""
    text = "Mest fick Kalmar, Skåne, Jämtland Härjedalen och Gotland. Dessa fyra län har hälften."
    assert found(text)[1].subject == "Kalmar, Skåne, Jämtland Härjedalen och Gotland"
    text = "Mest fick skog, vatten och luft. Dessa tre områden svarade för hälften."
    assert found(text)[1].subject == "skog, vatten och luft"


def test_the_first_of_a_list_of_regions_may_say_whose_the_figures_are() -> None:
    """ "Fick kommunerna i Skåne (8 procent), Kalmar (7 procent)" lists both of them alike."""
    text = (
        "Mest stöd fick kommunerna i Skåne (8 procent), Kalmar (7 procent) och Halland (6 procent)."
    )
    told = [(one.region, one.subject) for one in found(text)]
    assert told == [(region, "Mest stöd") for region in ("Skåne", "Kalmar", "Halland")]


def test_who_has_most_stands_before_the_verb() -> None:
    """ "Skolan står för flest (38 procent)": the figure is the school's."""
    text = "Skolan står för flest (38 procent), därefter polisen (22 procent)."
    assert [subject for _, subject, _ in subjects(text)] == ["Skolan", "polisen"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Andelen av pengarna som gick till båtar var störst i {}.",
            "Andelen av pengarna som gick",
        ),
        ("Störst är andelen hamnar som uppger brist på båtar i {}.", "andelen hamnar som uppger"),
    ],
)
def test_the_first_of_a_list_may_stand_where_a_sentence_ends(text: str, subject: str) -> None:
    """What is said of all of them stands before it, and it is one of them."""
    listed = "Skåne (8 procent), Kalmar (7 procent) och Halland (6 procent)"
    told = found(text.format(listed))
    assert [one.region for one in told] == ["Skåne", "Kalmar", "Halland"]
    assert len({one.subject for one in told}) == 1 and told[0].subject.startswith(subject)


@pytest.mark.parametrize(
    ("text", "subject_of_each"),
    [
        (
            "År 2023 var väntan 14 dagar för en ö, 19 dagar för en bro.",
            ["År 2023 var väntan: för en ö", "År 2023 var väntan: för en bro"],
        ),
        ("14 dagar för en ö, 19 dagar för en bro.", ["för en ö", "för en bro"]),
        ("Byar driver 8 kajer, bolag 9 kajer och kyrkan 7.", ["Byar", "bolag", "kyrkan"]),
        (
            "Väntan är 14 dagar för en ö, men på en kaj är den 19 dagar för en bro.",
            ["Väntan är 14 dagar för en ö", "men på en kaj är den 19 dagar för en bro"],
        ),
    ],
)
def test_counts_of_one_unit_in_a_clause_are_told_apart(
    text: str, subject_of_each: list[str]
) -> None:
    """By what each is for, after it, or by who has so many, before it; or by their clauses."""
    assert [subject for _, subject, _ in subjects(text)] == subject_of_each


@pytest.mark.parametrize(
    "text",
    [
        "Väntan är 14 dagar för en ö.",
        "Väntan är 14 dagar för en ö och 19 veckor för en bro.",
        "Väntan är 14 dagar för en ö och 19 dagar i en hamn.",
        "Väntan är i kapitel 4 14 dagar för en ö och 19 dagar för en bro.",
        "Kön steg från 4 år i by till 9 år i ö.",
        "Byar med zon 4 driver 8 kajer och bolag 9 kajer.",
        "Byar driver 8 kajer och därtill 9 kajer.",
        "Till ja gick det 2020 i snitt 9 dagar och 2024 hade tiden krympt till 5 dagar.",
    ],
)
def test_other_counts_say_their_clause(text: str) -> None:
    """One alone, of other units, said in other ways, with another figure, or of what changed.

    And those before which nothing is named.
    """
    assert {subject for _, subject, _ in subjects(text)} == {text.rstrip(".")}


def test_a_count_told_apart_is_quoted_with_what_it_leans_on() -> None:
    """ "Det tar 14 dagar för en ö" says of what only with the sentence before."""
    text = "Lotsen svarar skriftligt. Det tar 14 dagar för en ö, 19 dagar för en bro."
    assert [one.span.start for one in found(text)] == [0, 0]


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Driftstöd lämnas till färjor. Stödet är högst 3 miljoner kronor.", True),
        ("En fiskehamn byggs. Hamnen fick 3 miljoner kronor.", True),
        ("Fiskehamnar byggs. Hamnarna fick 3 miljoner kronor.", True),
        ("En simskola byggs. Skolan fick 3 miljoner kronor.", True),
        ("Bryggor målas. Sådana arbeten fick 3 miljoner kronor.", True),
        ("Stödet lämnas till färjor. Stödet är högst 3 miljoner kronor.", False),
        ("Driftstöd lämnas. De är små. Stödet är högst 3 miljoner kronor.", False),
        ("Driftstöd lämnas till färjor. Stöd ges med högst 3 miljoner kronor.", False),
        ("Driftstöd lämnas till färjor. Fyren fick 3 miljoner kronor.", False),
    ],
)
def test_a_figure_is_quoted_with_the_sentence_that_names_what_it_is_of(
    text: str, leans: bool
) -> None:
    """Of which its own begins with "sådana", or with the last part of a compound, made definite."""
    assert [one.span.start == 0 for one in found(text)] == [leans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mest båtbyggande i Skåne", True),
        ("Skåne är mest avfallsförebyggande", True),
        ("Därefter följer nuvarande Skåne", False),
        ("Motsvarande för Skåne", False),
        ("Sedan följer Skåne", False),
    ],
)
def test_a_compound_of_what_is_done_names_a_thing(text: str, names: bool) -> None:
    """ "Båtbyggande" has no entry of its own, and "motsvarande" only points to what was told."""
    assert names_thing(text) is names
