"""What a question compares: regions or other things."""

from __future__ import annotations

import pytest
from answering.queries import read

from sok.answering.asked.contenders import may_want_regions, names_regions, wants_regions


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Vem fick mest stöd?", True),
        ("Vilket län fick mest stöd?", True),
        ("Vad fick mest stöd?", False),
        ("Ställ de fyra områdena mot varandra: vem fick mest stöd?", False),
        ("Jämför hamnarna, vem fick mest stöd?", False),
        ("Jämför regionerna, vem fick mest stöd?", True),
        ("Rangordna områdena efter stöd till regionala projekt", False),
        ("Vad fick länet mest av?", True),
        ("Ordna länen efter stöd", True),
        ("Lista toppregionerna för stöd", True),
        ("Rangordna läns stöd", True),
        ("Vad tar längst tid?", False),
    ],
)
def test_who_got_something_is_a_region(question: str, wanted: bool) -> None:
    """Unless a question says what is held against each other."""
    assert wants_regions(read(question)) is wanted


@pytest.mark.parametrize(
    ("question", "may_be"),
    [
        ("Var gick mest stöd till kranar?", True),
        ("Vart gick mest stöd?", True),
        ("Vad fick mest stöd?", False),
        ("Var och en fick stöd, hur mycket?", False),
    ],
)
def test_where_something_went_may_be_told_by_regions(question: str, may_be: bool) -> None:
    """Or by what it went to, so that nothing is asked for that has no region."""
    query = read(question)
    assert may_want_regions(query) is may_be
    assert not wants_regions(query)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Vem fick mest stöd?", False),
        ("Vem tar längst tid på sig?", False),
        ("Vilket län fick mest stöd?", True),
        ("Fick Skåne mest stöd?", True),
    ],
)
def test_who_may_be_a_region_or_another(question: str, named: bool) -> None:
    """Of regions alone asks who says so, or names one."""
    query = read(question)
    assert wants_regions(query)
    assert names_regions(query) is named
