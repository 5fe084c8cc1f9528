"""Running text tells of initiatives beside each other, by sentences that say where."""

from __future__ import annotations

import pytest
from finding.examples import told

NAMED = "# Djur\n\nI Halland lånas getter ut i projektet Råbock.\n\n"


@pytest.mark.parametrize(
    ("text", "region", "name"),
    [
        ("I Skåne plockar skolan äpplen.", "Skåne", "I Skåne plockar skolan äpplen"),
        (
            "I Skåne är det i stället skolan som lånar ut höns.",
            "Skåne",
            "I Skåne är det i stället skolan som lånar ut höns",
        ),
        ("I Skåne får unga bära höns.", "Skåne", "I Skåne får unga bära höns"),
        (
            "Bergs universitet i Skåne plockar höns.",
            "Skåne",
            "Bergs universitet i Skåne plockar höns",
        ),
        (
            "Hönsgården Picknick i Skåne hämtar höns.",
            "Skåne",
            "Hönsgården Picknick i Skåne hämtar höns",
        ),
        ("Skåne lånar ut höns.", "Skåne", "Skåne lånar ut höns"),
        ("Även Skåne lånar ut höns.", "Skåne", "Även Skåne lånar ut höns"),
        (
            "Lunds kommun i Skåne har valt att sälja hö.",
            "Skåne",
            "Lunds kommun i Skåne har valt att sälja hö",
        ),
        (
            "Skåne har valt en annan väg. Där plockar skolan äpplen.",
            "Skåne",
            "Där plockar skolan äpplen",
        ),
        (
            "I norra Skåne, nära Osby, lånar skolan ut höns.",
            "Skåne",
            "I norra Skåne, nära Osby, lånar skolan ut höns",
        ),
        (
            "I Skåne har föreningen Igelkotten en gård där alla får klappa höns.",
            "Skåne",
            "I Skåne har föreningen Igelkotten en gård där alla får klappa höns",
        ),
        ("I Lund plockar skolan äpplen.", "Skåne", "I Lund plockar skolan äpplen"),
        (
            "Längre ut längs ån, i Lund, plockar skolan äpplen.",
            "Skåne",
            "Längre ut längs ån, i Lund, plockar skolan äpplen",
        ),
        (
            "I Bohuslän har gården lånat ut höns.",
            "Västra Götaland",
            "I Bohuslän har gården lånat ut höns",
        ),
        (
            "I Skåne rullar hönsbussen mellan byarna.",
            "Skåne",
            "I Skåne rullar hönsbussen mellan byarna",
        ),
        (
            "Skåne är först ut med ett försök för höns.",
            "Skåne",
            "Skåne är först ut med ett försök för höns",
        ),
        (
            "Skåne och Kalmar län har slagit ihop sina höns.",
            "Skåne + Kalmar",
            "Skåne och Kalmar län har slagit ihop sina höns",
        ),
        (
            "En annan väg har Region Skåne valt. Där får barn låna höns.",
            "Skåne",
            "Där får barn låna höns",
        ),
        (
            "I Skåne lånar skolan ut höns, så att ingen får mindre.",
            "Skåne",
            "I Skåne lånar skolan ut höns, så att ingen får mindre",
        ),
        (
            "I Skåne lånar skolan ut höns, där det inte är trångt.",
            "Skåne",
            "I Skåne lånar skolan ut höns, där det inte är trångt",
        ),
    ],
)
def test_what_is_done_in_a_region_beside_a_named_project(text: str, region: str, name: str) -> None:
    """It needs no project of its own; a sentence that only leads up to the next is no name.

    How things are, and what is not done, may be said of where it is or what comes of it.
    """
    assert [one[:2] for one in told(NAMED + text)][1:] == [(region, name)]
    assert told(f"# Djur\n\n{text}") == []
    assert len(told(f"{NAMED}# Växter\n\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Skåne har ännu inte lånat ut några höns.",
        "I Skåne finns det höns.",
        "I Norrland plockar skolan äpplen.",
        "I Lund tog frågan om höns två år.",
        "I Lund får var tredje skola sina höns gratis.",
        "I Skåne uppskattar skolan att höns värper mer.",
        "Två skolor, i Skåne, plockar äpplen.",
        "Skolan plockar äpplen i Skåne.",
        "Skåne köpte 22 höns, Halland 14 och Kalmar 9.",
        "I norra Sverige plockar skolan äpplen.",
        "I Skåne drog skolan alla höns tillbaka.",
        "Skåne toppar listan över höns.",
        "Skåne är först på listan över höns.",
        "Två av hönsen, i Skåne och Kalmar, har lagt ägg.",
        "Skåne och Kalmar har fått fler höns.",
        "Skåne och Kalmar har tappat sina höns.",
        "Skåne är först i landet med brist på höns.",
        "Ett stort underskott redovisar Region Skåne.",
        "I Småland plockar skolan äpplen.",
        "I Skåne har Region Skåne ett ansvar där alla höns ska få plats.",
        "Myndigheten har gett Bergs universitet i Skåne pengar för att räkna höns.",
    ],
)
def test_what_is_none_beside_one(text: str) -> None:
    """What is not done, how things are, several regions, and another beginning."""
    assert len(told(NAMED + text)) == 1


def test_a_project_may_be_named_further_on() -> None:
    """Some sentences after the one that says where, until another place opens one."""
    text = "# Djur\n\nI Skåne lånar skolan ut höns. De är små. {0}Projektet heter Råbock."
    assert [one[::2] for one in told(text.format(""))] == [("Skåne", "Råbock")]
    assert [one[::2] for one in told(text.format("I Halland finns getter. "))] == [
        ("Skåne", ""),
        ("Halland", "Råbock"),
    ]


def test_a_project_may_open_the_sentence() -> None:
    """ "Projektet Råbock, som ... Region Skåne" says who it is of further on."""
    text = "# Djur\n\nProjektet Råbock, som leds av gården för Region Skåne, lånar ut höns."
    assert [one[::2] for one in told(text)] == [("Skåne", "Råbock")]


@pytest.mark.parametrize(
    ("sentence", "project"),
    [
        ("I Skåne har Lunds kommun i Projekt Blöta skogen lånat ut höns.", "Blöta skogen"),
        ("I arbetssättet Rätt bock lånar Region Skåne ut höns.", "Rätt bock"),
    ],
)
def test_what_else_is_called_a_project(sentence: str, project: str) -> None:
    """With a capital of its own, and ways of working."""
    assert [one[2] for one in told(f"# Djur\n\nI Skåne görs det så. {sentence}")] == [project]


REGIONS = ("Region Halland", "Region Kalmar", "Region Dalarna")


def test_a_heading_of_more_of_the_kind_announces_examples() -> None:
    """ "Fler försök", but how the authors themselves have worked is none."""
    text = "# {0}\n\nRegion Skåne valde att låna ut höns."
    assert [one[0] for one in told(text.format("Fler försök i länen"))] == ["Skåne"]
    assert told(text.format("Hur vi har arbetat")) == []


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("I Skåne har projekten prövats.", True),
        ("I Skåne har projekten blivit fler.", False),
        ("I Skåne hade projekten varit många.", False),
        ("I Skåne har projekten ökat.", False),
        ("I Skåne har projekten minskat.", False),
    ],
)
def test_what_undertakings_have_become_is_none(sentence: str, is_one: bool) -> None:
    """Though examples are announced: it says how things are."""
    assert len(told(f"# Exempel från länen\n\n{sentence}")) == is_one


def test_a_phrase_may_open_the_sentence_before_who_does_it() -> None:
    """ "För flickor har Region Skåne ..." says who it is beside others."""
    text = "För barn på landet har Region Skåne inrättat en mjuk hage för getter."
    assert [one[0] for one in told(NAMED + text)] == ["Halland", "Skåne"]


@pytest.mark.parametrize("verb", ["tagit fram", "inrättat", "öppnat"])
def test_what_is_founded_bears_its_name(verb: str) -> None:
    """Between such a verb and what is said of it."""
    text = f"# Djur\n\nI Skåne har Lunds kommun {verb} Råbocken, där getter lånas ut."
    assert [one[2] for one in told(text)] == ["Råbocken"]


def test_a_trial_is_a_project() -> None:
    """ "I försöket Rätt bock" names what is tried."""
    text = "# Djur\n\nRegion Skåne lånar ut höns i försöket Rätt bock."
    assert [one[::2] for one in told(text)] == [("Skåne", "Rätt bock")]


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Region Skåne har på egen bekostnad byggt en hage.", True),
        ("Även Västra Götalandsregionen har byggt en hage.", True),
        ("I Skåne har regionen byggt en hage, där getter kan bo.", True),
        ("På Gotland prövar regionen en hage.", True),
        ("I Skåne har Lunds kommun byggt en hage.", True),
        ("I Skåne prövar Lunds kommun en hage.", True),
        ("I Skåne prövar Region Skåne en hage.", True),
        ("I Skåne har gården byggt en hage.", False),
        ("I Skåne prövar gården en hage.", False),
        ("I Skåne har regionen ökat antalet hagar.", False),
        ("Region Skåne har efter ansökan byggt en hage.", False),
        ("Region Skåne har begärt en hage.", False),
        ("Region Skåne har framfört att getter äter.", False),
        ("Region Skåne har påpekat att getter äter.", False),
        ("Region Skåne har på vårt uppdrag räknat getter.", False),
        ("Region Skåne har föreslagit en hage.", False),
        ("Region Skåne har fått fler getter.", False),
    ],
)
def test_what_a_region_itself_has_done(sentence: str, is_one: bool) -> None:
    """It is an example wherever the document has more, and none where it stands alone.

    So is what one of its municipalities has; but not what was asked for, or only said.
    """
    examples = "".join(f"# {name}\n\nProjektet Get drivs av {name}.\n\n" for name in REGIONS)
    alone = f"# Hagar\n\nGetter finns. {sentence}"
    assert len(told(examples + alone)) == len(REGIONS) + is_one
    assert told(alone) == []
    beside = "".join(f"# {name}\n\n{name} bygger hagar.\n\n" for name in REGIONS)
    assert told(beside + alone) == []
