"""An earlier question, with its region replaced by what a follow-up names or asks for."""

from __future__ import annotations

import re

from sok.answering.asked.leaning import ALIKE
from sok.answering.words.naming import own_nouns
from sok.answering.words.openings import PREPOSITIONS
from sok.answering.words.wording import GENERAL, topical
from sok.regions import REGIONS, parts_in, regions_in, without_parts, without_regions

# "Vilka fick mest då?"
_WHO_GOT = r"(?:vem|vilka|vilken)(?: region(?:er|erna)?| län)? (?:fick|får|har fått|hade|tog) "
_WHO_GOT_BEST = re.compile(
    rf"{_WHO_GOT}(?:(?:näst|allra) )?(?:mest|minst)"
    r"(?P<of> av (?:det|dem|de pengarna|pengarna|stödet))?\W*",
    re.IGNORECASE,
)
# "Har de gjort något för jämställdheten?": what somebody does, and in which field.
_THEY_ACT = re.compile(
    r"(?:(?:vad|hur) )?(?:har|gör|gjorde|arbetar|arbetade|jobbar|jobbade|satsar|satsade|ska) "
    r"(?P<they>de|dom|regionen|länet|samma (?:region|län))\b(?! som\b)[^,.]* "
    rf"(?P<field>(?:{PREPOSITIONS}) .*)",
    re.IGNORECASE,
)
# "Har de gjort något annat där?", "Exempel därifrån?"
_ELSE = (
    r"(?:(?:något|nåt|några) )?(?:(?:annat|mer|mera|nytt|andra saker)|"
    r"(?:(?:fler|flera|andra) )?(?:exempel|insatser|initiativ|projekt))"
)
_THEY_ELSE = re.compile(
    r"(?:(?:har|gör|gjorde|arbetar|jobbar) (?:de|dom|man|regionen|länet)\b(?! som\b)[^,.]* "
    rf"{_ELSE}(?: (?:där|också|i (?:länet|regionen)|på ön))*|"
    rf"{_ELSE} (?:där|därifrån|från (?:dem|dom|ön|länet|regionen))|"
    r"[^,.?!]*\bexempel på vad (?:de|dom|man) (?:gör|håller på med)(?: (?:där\w*|också))*)\W*",
    re.IGNORECASE,
)
# "Samma region, men för nyanlända?"
_FOR_OTHERS = re.compile(
    r"\W*(?:samma (?:region|län),? (?:(?:men|fast) )?|"
    r"deras (?:insats\w*|projekt\w*|satsning\w*|arbete) )"
    rf"(?P<field>(?:{PREPOSITIONS}) [^?!.]+)\W*",
    re.IGNORECASE,
)
_SAME_REGION = re.compile(r"\b(?:därifrån|samma (?:region|län))\b", re.IGNORECASE)


def points_to_region(question: str) -> bool:
    """Whether a question is of the region that was last named, if not in the question before."""
    return bool(_SAME_REGION.search(question))


def of_same_region(region: str, rest: str) -> str:
    """What a follow-up asks of the `region` that was asked of before, or "".

    "Har de gjort något för barn?" is "Har Skåne gjort något för barn?": who names a field of their
    own asks nothing more of the earlier question.
    """
    if regions_in(rest):
        return ""
    if _THEY_ELSE.fullmatch(rest):
        return f"Vad gör {region}?"
    if others := _FOR_OTHERS.fullmatch(rest):
        return f"Vad gör {region} {others['field']}?"
    found = _THEY_ACT.match(rest)
    if found is None or not own_nouns(found["field"]):
        return ""
    return f"{rest[: found.start('they')]}{region}{rest[found.end('they') :]}"


def with_other_region(earlier: str, rest: str) -> str | None:
    """The earlier question about the region or part that a short follow-up names, or None."""
    rest = ALIKE.sub("", rest)
    new = (*regions_in(rest), *parts_in(rest))
    old, old_parts = regions_in(earlier), parts_in(earlier)
    said = topical(without_parts(without_regions(rest)), GENERAL)
    if len(new) != 1 or len(old + old_parts) != 1 or said:
        return None
    place = _named(old[0]) if old else re.escape(old_parts[0])
    return re.sub(rf"\b{place}\b", new[0], earlier, count=1, flags=re.IGNORECASE)


def of_any_region(earlier: str, rest: str) -> str | None:
    """The earlier question of one region's amount as one for those who got most, or None.

    "Hur mycket stöd fick Skåne till vägar?" and "vilka fick mest?" is "Vilka fick mest stöd till
    vägar?".
    """
    old, best = regions_in(earlier), _WHO_GOT_BEST.fullmatch(rest)
    if len(old) > 1 or best is None:
        return None
    who = _named(old[0]) if old else r"(?:regionerna|länen)"
    got = re.fullmatch(
        rf"\W*hur (?:mycket|stor|många)(?P<what>.*?) (?:fick|får|har fått|tog) "
        rf"(?:region )?{who}(?P<rest> .*?)?\W*",
        re.sub(rf"\b({who}) fått\b", r"fått \1", earlier),
        re.IGNORECASE,
    )
    if got is None:
        return None
    most = rest.rstrip("?!. ").removesuffix(best["of"] or "")
    what = got["what"] or (" pengar" if best["of"] else "")
    whole = f"{most}{what}{got['rest'] or ''}?"
    return whole[:1].upper() + whole[1:]


def _named(region: str) -> str:
    """A pattern for the name of a region in any form."""
    forms = sorted((region, *REGIONS[region]), key=len, reverse=True)
    said = "|".join(re.escape(form).replace(r"\*", r"\w{0,2}") + "s?" for form in forms)
    return f"(?:{said})"
