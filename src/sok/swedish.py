"""What `sok` knows of Swedish words: the dictionary, by way of Hunspell (the only user of it)."""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata
from pathlib import Path

import hunspell


@lru_cache(maxsize=1)
def _dictionary() -> hunspell.HunspellWrap:
    """The dictionary `sv_SE` of the package hunspell-sv (279 000 entries, compounds by rule)."""
    files = metadata.files("hunspell-sv") or []
    entry = next(file for file in files if file.name == "sv_SE.dic")
    folder = Path(str(entry.locate())).resolve().parent
    return hunspell.Hunspell("sv_SE", hunspell_data_dir=str(folder) + "/")


@lru_cache(maxsize=200_000)
def is_word(word: str) -> bool:
    """Whether `word` is Swedish as it is written: a form in the dictionary or a valid compound."""
    return len(word) > 0 and bool(_dictionary().spell(word))


@lru_cache(maxsize=200_000)
def is_entry(word: str) -> bool:
    """Whether `word` is a form of a dictionary entry, not a compound made up by rule."""
    return any(" pa:" not in reading for reading in _dictionary().analyze(word))


# Words of the closed classes: they never begin or end a compound that a stray space broke.
FUNCTION_WORDS = frozenset(
    """
    alla allt andra annan annat att av bland bara blev bli blir bort de dels dem den denna deras
    dess dessa det detta dig din du där därför då efter ej eller emot en enligt er ett fler flera
    från få får för före första gör ha hade han har helt hon hos hur här i ibland in inför inga
    ingen inget innan inom inte ju kan kom kunna kring man med medan mellan men mer mest mot
    mycket många måste när nära och om oss per på redan respektive samt sedan sig sin sina sitt
    ska skulle som så sådan till trots tre två under upp ur ut utan utom utöver vad var vara varit
    varje vars vem vi via vid vilka vilken vilket väl våra vårt än ännu är även åt över
    """.split()
)


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> tuple[str, ...]:
    """The dictionary entries that `word` may be a form of; none for a compound made up by rule."""
    readings = (r for r in _dictionary().analyze(word) if " pa:" not in r)
    return tuple(r.split(" st:")[1].split()[0] for r in readings if " st:" in r)


@lru_cache(maxsize=100_000)
def is_verb_form(word: str) -> bool:
    """Whether a lower-case word is the present or past of a verb, and the form of no noun.

    The entry of such a verb ends in -a; a plural that looks like it has a genitive ("hissars").
    """
    if word in FUNCTION_WORDS or not word.endswith(("ar", "er", "ade", "ades")):
        return False
    entries = [entry for entry in lemmas(word) if entry != word]
    return bool(entries) and all(entry[-1] == "a" for entry in entries) and not is_entry(word + "s")
