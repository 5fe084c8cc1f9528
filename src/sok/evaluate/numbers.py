"""Texts -> the numbers they state, read apart from how answers find theirs, so as to check them."""

from __future__ import annotations

import re

# Digits with the Swedish decimal comma, or a point, and groups of three set apart by white space.
_GROUPED = re.compile(r"(?<![\w,.])\d{1,3}(?:\s\d{3})+(?!\d)")
# An appropriation ("anslag 1:1") is one number too.
_NUMBER = re.compile(r"(?<!\w)(?<!\d[,.:])\d+(?:[,.:]\d+)*")
_ONES = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton".split()
_ONES += "sexton sjutton arton nitton".split()
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
# "en" and "ett" are articles too.
_ARTICLES = frozenset({"en", "ett"})


def _named() -> dict[str, int]:
    """Words to the numbers 0 to 99, and the hundreds and thousands below ten thousand."""
    named = {word: value for value, word in enumerate(_ONES)} | {"en": 1}
    for value, ten in enumerate(_TENS, start=2):
        named |= {ten + (_ONES[one] if one else ""): 10 * value + one for one in range(10)}
    for large, size in (("hundra", 100), ("tusen", 1000)):
        named |= {_ONES[one] + large: size * one for one in range(1, 10)} | {large: size}
    return named


_WORDS = _named()
_MINUS = ("-", "\u2212")
# Percent in a whole.
_WHOLE = 100
# Words for a share, in percent.
_SHARES = {
    "hälften": 50.0,
    "halva": 50.0,
    "tredjedel": 100 / 3,
    "fjärdedel": 25.0,
    "femtedel": 20.0,
    "sjättedel": 100 / 6,
    "sjundedel": 100 / 7,
    "åttondel": 12.5,
    "niondel": 100 / 9,
    "tiondel": 10.0,
}
_SHARE = re.compile(rf"\b({'|'.join(_SHARES)})(?:ar|en|s)?\b", re.IGNORECASE)
# "Var femte skola" is 20 percent of them.
_ORDINALS = {
    "annan": 2, "annat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7,
    "åttonde": 8, "nionde": 9, "tionde": 10,
}  # fmt: skip
_ONE_IN = re.compile(rf"\bvart?\s?({'|'.join(_ORDINALS)})\b")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
# Words after a number that say what it counts, so that 14 miljoner is not taken for 14 miljarder.
_UNIT = re.compile(
    r"\s*(miljoner|miljon|miljarder|miljard|tusen|procentenheter|procent|promille|%|mnkr|mdkr|tkr)",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text in lower case, with no white space within numbers: "1 234,5" is "1234,5"."""
    return _GROUPED.sub(lambda match: re.sub(r"\s", "", match[0]), text).casefold()


def states(text: str, figure: str) -> bool:
    """Whether the text holds the figure as it is printed, white space and case not compared.

    A part of a longer number or word does not do: neither "14 procent" nor "4 procentenheter"
    states "4 procent".
    """
    letters = "".join(plain(figure).split())
    pattern = r"\s*".join(map(re.escape, letters))
    return bool(letters) and bool(
        re.search(rf"(?<!\w)(?<!\d[,.:]){pattern}(?!\w)(?![,.:]\d)", plain(text))
    )


def claims_in(text: str) -> tuple[tuple[str, str], ...]:
    """Each number of a text and its unit, "" if none follows; and each word for a share.

    Numbers in words are left out: they mostly count what is shown ("två initiativ").
    """
    plainly = plain(text)
    found: list[tuple[str, str]] = []
    for match in _NUMBER.finditer(plainly):
        unit = _UNIT.match(plainly, match.end())
        found.append((match[0], unit[1] if unit else ""))
    return (*found, *((match[0], "") for match in _SHARE.finditer(plainly)))


def values_of(printed: str) -> tuple[float, ...]:
    """What a printed figure can be worth, in its unit or (shares in words) in percent.

    A range has both ends, "åtta av tio" is also 80, "var femte" 20. A text without
    a number gives nothing.
    """
    plainly = plain(printed)
    digits = [match[0] for match in _NUMBER.finditer(plainly) if ":" not in match[0]]
    words = [word for word in re.findall(r"\w+?(?=tal\b|\b)", plainly) if word in _WORDS]
    if shares := [_SHARES[match[1]] for match in _SHARE.finditer(plainly)]:
        return tuple((_WORDS[words[0]] if words else 1) * share for share in shares)
    if one_in := _ONE_IN.search(plainly):
        return (_WHOLE / _ORDINALS[one_in[1]],)
    values = [value for one in digits for value in _readings(one)]
    counts = values + [float(_WORDS[word]) for word in words]
    if any(counts[1:2]) and re.search(r"\bav\b", plainly):
        values.append(_WHOLE * counts[0] / counts[1])
    if len(counts) > 1:
        words = [word for word in words if word not in _ARTICLES]
    values += [float(_WORDS[word]) for word in words]
    return tuple(-value for value in values) if plainly[:1] in _MINUS else tuple(values)


def _readings(digits: str) -> tuple[float, ...]:
    """The value of digits with a decimal comma or point; a point may also part thousands."""
    whole = digits.replace(".", "") if _POINTED.fullmatch(digits) else digits
    written = {digits, whole} if re.fullmatch(r"\d+[.]\d+", digits) else {whole}
    numbers = {one.replace(",", ".") for one in written}
    return tuple(sorted(float(one) for one in numbers if re.fullmatch(r"\d+(?:\.\d+)?", one)))
