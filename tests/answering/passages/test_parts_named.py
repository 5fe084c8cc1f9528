"""Lists that stand below the same words in each chapter, of which a question names one."""

from __future__ import annotations

from collections.abc import Callable

from sok.answering.asked.question import understand
from sok.answering.engine import Engine
from sok.answering.passages.parts_named import is_of_another_part
from sok.indexing.spelling import Speller

LEAD = "Prioriteringar inom området:"
DOCUMENT = f"""\
# 1 Båtar

{LEAD}

- nya kajer

- säkra farleder

# 2 Bröd

{LEAD}

- goda ugnar

- malda korn

# 3 Skola och service

Pengarna delas mellan små skolor, lanthandlar och bussar.
"""


def is_of_another(engine: Engine, question: str, last: str) -> bool:
    """Whether the list that ends with an item is of another part than the question names."""
    query = understand(question, [], Speller({}))[0]
    (document,) = engine.documents
    block = next(block for block in document.blocks if block.text == last)
    return is_of_another_part(engine.index, query, block, document)


def test_the_list_of_another_chapter(engine_of: Callable[..., Engine]) -> None:
    """Where the question names a chapter by its heading, and the list does not say the same."""
    engine = engine_of(DOCUMENT)
    school = "Vilka prioriteringar finns inom skola och service?"
    assert is_of_another(engine, school, "säkra farleder")
    assert is_of_another(engine, "Vilka prioriteringar finns för bröd?", "säkra farleder")
    assert not is_of_another(engine, "Vilka prioriteringar finns för båtar?", "säkra farleder")
    assert not is_of_another(engine, "Vilka prioriteringar finns för kajer?", "säkra farleder")


def test_what_no_heading_says_may_be_told_anywhere(engine_of: Callable[..., Engine]) -> None:
    """In other words than the question's."""
    engine = engine_of(DOCUMENT)
    assert not is_of_another(engine, "Vilka prioriteringar finns för bussar?", "säkra farleder")


def test_a_list_that_stands_alone_may_be_meant_by_any_words(
    engine_of: Callable[..., Engine],
) -> None:
    """No other has its lead."""
    engine = engine_of(DOCUMENT.replace(f"# 2 Bröd\n\n{LEAD}", "# 2 Bröd\n\nVi har:"))
    school = "Vilka prioriteringar finns inom skola och service?"
    assert not is_of_another(engine, school, "säkra farleder")
