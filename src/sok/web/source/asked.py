"""What an address asks the page Källa for; it comes from outside, and may hold anything."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from sok.settings import NAME_LIMIT
from sok.web import addresses

# Characters. A quote is no longer than a paragraph or a row: the longest in three reports has
# 1 300. Nobody looks for more words than a line or two hold.
LONGEST_QUOTE = 5_000
LONGEST_SEARCH = 200
_LONGEST_NUMBER = 20
_LONGEST_HASH = 64

_VERSION = re.compile(r"[0-9a-f]+")
# What stands for bytes that were no text when the address was taken apart.
_NO_TEXT = "\ufffd"
# Categories of characters without a look of their own: control signs, those that turn the
# direction of writing, halves of characters.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Quotation marks that come along when a quote is copied.
_QUOTATION = '”“„"»« \t\r\n'


@dataclass(frozen=True, slots=True)
class Asked:
    """The values of an address, each "" where there is none, and no longer than it may be.

    `is_damaged` says that something of it cannot be what an address of ours held.
    """

    document: str = ""
    page: str = ""
    pdf: str = ""
    quote: str = ""
    version: str = ""
    search: str = ""
    is_damaged: bool = False


def asked_for(values: Mapping[str, str]) -> Asked:
    """What the values of a query string ask for; what is too long is cut off."""
    limits = {
        addresses.DOCUMENT: NAME_LIMIT,
        addresses.PAGE: _LONGEST_NUMBER,
        addresses.PDF_PAGE: _LONGEST_NUMBER,
        addresses.QUOTED: LONGEST_QUOTE,
        addresses.VERSION: _LONGEST_HASH,
        addresses.SEARCHED: LONGEST_SEARCH,
    }
    given = {name: values.get(name, "") for name in limits}
    cut = {name: given[name][:limit] for name, limit in limits.items()}
    version = cut[addresses.VERSION].strip().lower()
    is_version = not version or _VERSION.fullmatch(version) is not None
    return Asked(
        document=unicodedata.normalize("NFC", cut[addresses.DOCUMENT]),
        page=cut[addresses.PAGE].strip(),
        pdf=cut[addresses.PDF_PAGE].strip(),
        quote=unicodedata.normalize("NFC", cut[addresses.QUOTED]).strip(_QUOTATION),
        version=version if is_version else "",
        search=" ".join(unicodedata.normalize("NFC", cut[addresses.SEARCHED]).split()),
        is_damaged=cut != given or not is_version or any(_NO_TEXT in one for one in cut.values()),
    )


def seen(text: str, longest: int = LONGEST_QUOTE) -> str:
    """The text for showing: without signs that cannot be seen or turn what stands beside them."""
    spaced = "".join(" " if sign.isspace() else sign for sign in text)
    shown = "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN)
    return shown if len(shown) <= longest else f"{shown[:longest].rstrip()} …"
