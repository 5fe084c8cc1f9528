"""Paragraphs of a section tell of initiatives beside each other, by the regions they are of."""

from __future__ import annotations

from finding.examples import told

SERIES = """# Djur

I Halland lånar skolan ut getter.

I Skåne plockar Lunds kommun äpplen.

I Kalmar län öppnar museet en damm.
"""


def test_paragraphs_of_three_regions_are_a_series() -> None:
    """Though no heading, project or list says that they are examples; of two they are none."""
    assert [one[0] for one in told(SERIES)] == ["Halland", "Skåne", "Kalmar"]
    assert told(SERIES.rpartition("I Kalmar")[0]) == []


def test_two_paragraphs_are_a_series_beside_another_section_of_examples() -> None:
    """Of the same chapter; they tell of it in the same way."""
    two = SERIES.rpartition("I Kalmar")[0].replace("# Djur", "## Djur")
    other = "## Växter\n\nI Dalarna plockar Region Dalarna bär i projektet Rött guld.\n\n"
    assert [one[0] for one in told(f"# 1 Natur\n\n{other}{two}")] == ["Dalarna", "Halland", "Skåne"]
    assert [one[0] for one in told(f"# 1 Natur\n\n{other}# 2 Djur\n\n{two}")] == ["Dalarna"]


def test_two_regions_are_a_series_beside_a_series_and_in_one_paragraph() -> None:
    """Of the same chapter, if the paragraph begins with the first."""
    series = SERIES.replace("# Djur", "## Djur")
    two = "I Dalarna plockar byn bär. I Örebro län lånar skolan ut höns."
    beside = [one[0] for one in told(f"# 1 Natur\n\n{series}\n\n## Växter\n\n{two}")]
    assert beside == ["Halland", "Skåne", "Kalmar", "Dalarna", "Örebro"]
    assert len(told(f"# 1 Natur\n\n{series}\n\n## Växter\n\nBär finns. {two}")) == len(beside) - 2
    assert told(f"# 1 Natur\n\n## Växter\n\n{two}") == []


def test_each_week_is_no_state() -> None:
    """ "Var tredje vecka" has no verb."""
    often = SERIES.replace(
        "I Kalmar län öppnar museet en damm.",
        "I Kalmar län öppnar museet en damm var tredje vecka.",
    )
    assert [one[0] for one in told(often)] == ["Halland", "Skåne", "Kalmar"]
    state = often.replace("öppnar museet en damm var tredje vecka", "var dammen avgörande")
    assert told(state) == []


def test_a_paragraph_counts_once_in_a_series() -> None:
    """Two of them are no series, though one tells of two regions: it may tell how things are."""
    first, _, rest = SERIES.partition("\n\nI Skåne")
    assert told(f"{first} I Skåne{rest}") == []


def test_what_is_done_beside_a_box_is_an_example() -> None:
    """A box says that examples are told in its section, and not in the next."""
    beside = "# Djur\n\nI Skåne har gården byggt en hage.\n\n"
    box = f"{beside}## Ko i Kalmar\n\n| Byn har startat ett projekt."
    assert [one[0] for one in told(box)] == ["Skåne", "Kalmar"]
    assert [one[0] for one in told(box.replace("hage.\n\n", "hage.\n\n# Hö\n\n"))] == ["Kalmar"]
    assert [one[0] for one in told(box.replace("har gården byggt en", "säljer gården sin"))] == [
        "Kalmar"
    ]


def test_when_something_is_so_is_no_state_of_what_is_done() -> None:
    """What stands after "när" is not told of the place: "när vattnet är högt"."""
    often = SERIES.replace("en damm.", "en damm när ån är hög.")
    assert [one[0] for one in told(often)] == ["Halland", "Skåne", "Kalmar"]


def test_what_tells_more_of_an_example_is_none() -> None:
    """A paragraph below the same title, of the same region, and not of another."""
    text = (
        "# Djur\n\n## Ko\n\nI Kalmar har byn startat projektet Mu.\n\n"
        "Kon heter Rosa. Hembygdsföreningen i Kalmar sköter om den.\n"
    )
    assert [one[0] for one in told(text)] == ["Kalmar"]
    of_others = text.replace("i Kalmar sköter", "i Lund sköter")
    assert [one[0] for one in told(of_others)] == ["Kalmar", "Skåne"]


def test_paragraphs_that_each_begin_with_a_region_are_a_list() -> None:
    """Three or more below one heading, of which most tell what is done."""
    first = "Skåne: Skolan lånar ut höns.\n\nKalmar: Varje gård har bytt bock."
    text = f"# Exempel\n\nHär följer några.\n\n{first}\n\nHalland: Byn delar på en get."
    assert [one[0] for one in told(text)] == ["Skåne", "Kalmar", "Halland"]
    assert told(text.replace("# Exempel", "# Läget").replace("Halland: ", "Sedan: ")) == []
