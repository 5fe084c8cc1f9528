"""The words of the lists of this folder -> their stems, as `stems.txt` holds them.

To stem them all takes four seconds, too long for each start, and some are met in every question.
Run as a program (`python -m sok.answering.words.stems`) it writes the file anew from the lists, as
it must be when they or the dictionary have changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from pathlib import Path

from sok.indexing.terms import stem

STEMS = Path(__file__).with_name("stems.txt")
_HEAD = """\
# Each word of the other lists whose stem is not the word itself, and its stem.
# Made by `python -m sok.answering.words.stems`; not written by hand.

"""


def lines_of(path: Path) -> list[str]:
    """The lines of a list but empty ones and comments."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def stem_of(word: str) -> str:
    """What `stem` gives for a word of the lists."""
    return _stems().get(word, word)


@lru_cache(maxsize=1)
def _stems() -> dict[str, str]:
    return dict(line.split() for line in lines_of(STEMS))


def made_of(lists: Iterable[Path]) -> str:
    """What `stems.txt` has to be if these are the lists."""
    lines = chain.from_iterable(map(lines_of, lists))
    words = {word for line in lines for word in line.replace(":", " ").split()}
    changed = ((word, stem(word)) for word in sorted(words))
    return _HEAD + "".join(f"{word} {its}\n" for word, its in changed if its != word)


def lists() -> list[Path]:
    """The lists whose words are stemmed."""
    return [path for path in sorted(STEMS.parent.glob("*.txt")) if path != STEMS]


if __name__ == "__main__":
    STEMS.write_text(made_of(lists()), encoding="utf-8")
