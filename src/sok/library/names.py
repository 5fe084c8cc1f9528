"""What a person calls a file to a name that is safe in the corpus, or a message why it is not."""

from __future__ import annotations

import re
import unicodedata

from sok.errors import LibraryError
from sok.settings import NAME_LIMIT

# Characters in a message: enough to know the file by.
_SHOWN = 60
# So many characters always fit: Swedish letters take two bytes.
_FITS = NAME_LIMIT // 2
_METADATA = (".toml", ".json")
_PATH = re.compile(r"[/\\]")
# What Windows has no file names for, in a corpus that may be copied there.
_UNUSABLE = re.compile(r'[<>:"|?*\x00-\x1f\x7f-\x9f]|[. ]$')
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")


def safe_name(name: str) -> str:
    """The name with å, ä and ö as one code point each; spaces and case are kept.

    Raises LibraryError, naming the file, if it is a path, hidden, too long, not a name on all
    systems, or that of a metadata file.
    """
    shown = shown_name(name)
    try:
        composed = unicodedata.normalize("NFC", name.encode("utf-8").decode("utf-8"))
    except UnicodeEncodeError:
        raise LibraryError(
            f"Filnamnet {shown} är inte giltig text. Döp om filen och försök igen."
        ) from None
    if problem := _problem(composed):
        raise LibraryError(f"Filnamnet {shown} {problem}")
    return composed


def shown_name(name: str) -> str:
    """The name as a message can show it: on one line, cut in the middle, always encodable."""
    flat = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
    half = _SHOWN // 2
    return flat if len(flat) <= _SHOWN else f"{flat[:half]}…{flat[-half:]}"


def same_name(one: str, other: str) -> bool:
    """Whether two names would be one file where case and forms of å, ä and ö do not count."""
    return _folded(one) == _folded(other)


def same_stem(one: str, other: str) -> bool:
    """Whether two documents would have the same metadata file."""
    return _folded(one).rpartition(".")[0] == _folded(other).rpartition(".")[0]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _problem(name: str) -> str:
    """What is wrong with a name and what to do, to go on a sentence; "" if nothing is."""
    if _PATH.search(name) or name in {".", ".."}:
        return "är en sökväg. Välj filen själv, med ett namn utan snedstreck."
    if not name.strip():
        return "är tomt. Ge filen ett namn."
    if name.startswith((".", "~$")):
        return "hör till en dold eller tillfällig fil. Döp om den så att den börjar med en bokstav."
    if len(name.encode("utf-8")) > NAME_LIMIT:
        return f"är för långt. Korta det till högst {_FITS} tecken."
    if _DEVICE.match(name):
        return "går inte att använda, för det är reserverat i Windows. Döp om filen."
    if _UNUSABLE.search(name):
        return 'går inte att använda. Döp om filen utan tecknen < > : " | ? * och avslutande punkt.'
    if name.lower().endswith(_METADATA):
        return "hör till en metadatafil. Lägg till själva dokumentet."
    return ""
