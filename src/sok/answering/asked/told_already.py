"""A follow-up to whether it wants nothing but what the answer before told, or the share of it."""

from __future__ import annotations

import re

# "Är det mycket?" after an amount.
_IS_MUCH = re.compile(
    r"^\W*(?:är|var|blev|låter) (?:det|den|de)(?: här)? "
    r"(?:mycket|lite|litet|stort|stor del|många|få|högt|lågt)(?: pengar)?"
    r"(?: egentligen| då| eller (?:lite|litet|inte)| i sammanhanget| totalt sett)*"
    r"\W*$",
    re.IGNORECASE,
)
# "Pengarna i procent av allt stöd?"
_IN_PERCENT_OF = re.compile(
    r"^\W*(?:(?:pengarna|summan|det|den|beloppet),? )?(?:i procent|i andel|som andel) (?:av|utav) "
    r"(?:allt|alla|det|den|hela|samtliga|totalen|summan)\b[^,.?!]*\W*$",
    re.IGNORECASE,
)
# "Sida?", "Var står det?": the answer before tells, and each answer has its page.
_WHERE_IT_STANDS = re.compile(
    r"^\W*(?:(?:på )?(?:vilken )?(?:sida|sidan|källa|källan|referens)|"
    r"(?:på )?vilken sida (?:är|står|var|finns) (?:det|den|de)(?: (?:på|om))?|"
    r"var(?: i rapporten)? står (?:det|den|de))(?: (?:då|nu|tack))*\W*$",
    re.IGNORECASE,
)
# "Bara de tre översta": those come first in the answer before.
_FIRST = (
    r"(?:de|topp) (?:två|tre|fyra|fem|\d)(?: (?:översta|första|främsta|största|högsta))?(?: där)?"
)
_THE_FIRST = re.compile(
    rf"^\W*(?:(?:(?:kan du|visa|ta|ge mig|jag vill ha|bara|endast|enbart) )*{_FIRST}"
    r"(?:,? med \w+)?|"
    rf"(?:vad|hur mycket) (?:fick|har|hade) {_FIRST}(?: var för sig)?)\W*$",
    re.IGNORECASE,
)


def wants_share(question: str) -> bool:
    """Whether a follow-up asks what share an amount is of all, which tells if it is much."""
    return bool(_IS_MUCH.match(question) or _IN_PERCENT_OF.match(question))


def wants_same(question: str) -> bool:
    """Whether a follow-up is answered by the answer before, by its page or by its first figures."""
    return bool(_WHERE_IT_STANDS.match(question) or _THE_FIRST.match(question))
