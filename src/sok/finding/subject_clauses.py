"""A Swedish clause to its parts: what stands before the finite verb, between it and a figure.

Verbs are known by a list of those that figures are most often told with, and others by the
dictionary; what both lack leaves the clause whole, which is longer and still right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sok.swedish import FUNCTION_WORDS, is_verb_form, lemmas

_FINITE = """uppgick uppgår utgör utgjorde utgjort är var blir blev blivit får fick ger gav har hade
    motsvarar motsvarade omfattar omfattade står stod svarar svarade kostar kostade ligger låg
    går gick finns fanns består bestod når nådde avser avsåg avsatte avsätter satsar satsade lägger
    lade bidrar bidrog betalar betalade ger gav kom kommer tog tar gäller gällde anser ansåg uppger
    uppgav tycker tyckte menar menade bor bodde arbetar arbetade deltar deltog ska skulle kan kunde
    bör måste vill ville behöver behövde innebär innebar visar visade använder använde
    beviljades fördelades fördelas fördelar beviljas användes används satsades satsas betalades
    betalas avsattes avsätts finansierades finansieras investerades investeras lämnades lämnas
    ökar ökade minskar minskade stiger steg sjunker sjönk växer växte föll faller höjdes höjs
    sänktes sänks fördubblades halverades minskades ökades beräknas beräknades uppskattas
    uppskattades beslutade beslutar anslog anslår
    investerar investerade beviljade fördelade finansierade tilldelades tilldelas väntas
    sker skedde får krävs krävdes saknas sitter satt håller höll drog säljer sålde väljer
    valde hyr hyrde lever levde skilde driver drev reser reste byter vinner vann rymde
    följer följde görs gjordes"""
FINITE = frozenset(_FINITE.split())
# Forms that are also participles before a noun ("det beviljade stödet").
_PARTICIPLE = re.compile(r"\w+ade$")
_IS = frozenset("är var blev utgör utgjorde uppgick uppgår".split())
_DETERMINERS = frozenset("de den det detta denna dessa en ett all alla".split())
_CHANGE = re.compile(
    r"\b(?:ök(?:a|ar|as|ade|at|ats|ning\w*)|minsk(?:a|ar|ade|at|ning\w*|ades|as)|stig(?:er|it|a)|steg|"
    r"sjunk(?:er|it|a)|sjönk|väx(?:er|te|t|a)|föll|faller|(?:höj|sänk)(?:a|er|de|te|des|tes|s|t|ts|"
    r"ning\w*)|reducer\w*|nedgång\w*|uppgång\w*|ned|ner|lägre|högre)\b[^.]{0,30}$|"
    r"\b(?:ök|minsk|höj|sänk)ning(?:en)? av\b[^.]{0,120}$",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"(?:under|förra|varje|i|inom|år|på|totalt|sammanlagt|sammantaget|jämfört|sedan|enligt|av|för|dessutom|"
    r"därutöver|därtill|här|där|då|samtidigt|dock|till|vid|från|med|bland|hos|utöver|efter|före|"
    r"idag|nu|numera|tillsammans|bara|endast|också|även|därmed|därför|genom|hittills|utan|mellan|"
    r"drygt|knappt|nästan|ungefär|cirka|minst|mest|störst|lägst|högst|flest|därefter|\d{4}|"
    r"därnäst(?=$| (?:kom|följ|är|var)))\b",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(
    r"(?:^|[\s,])(?:att|eftersom|medan|varav|därav|men|så att|om att|då|;|–)\s+|[;:]\s+|,\s+där\s+",
    re.IGNORECASE,
)
# "Högst var andelen i Halland, där 80 procent fick ja."
WHERE = re.compile(r",\s+där\s+$")
_WORD = re.compile(r"[\w-]+")
# The dictionary has no verb for these: "gett", "sett", "nått", and others that change a vowel.
_SHORT_SUPINE = re.compile(
    r"\w{1,3}[eå]tt|(?:an|av|be|bi|er|fram|för|före|in|om|över|ned|på|sam|till|ut|upp|åter)?(?:"
    r"valt|sålt|lärt|gjort|lagt|tagit|dragit|bytt|sagt|löst|rest|bundit|skurit|burit|vunnit|"
    r"hunnit|spritt|drivit)"
)
_PREPOSITIONS = re.compile(
    r"(?:(?:^|\s+)(?:till|med|på|om|för|av|mellan|ca|c\.a))+$", re.IGNORECASE
)
# Verbs that say nothing of what a figure is of.
_LEADS_UP = frozenset(
    """har hade är var fick får gick går betalades användes beviljades fördelades
    satsades""".split()
)
_TIME = re.compile(r"\b(?:(?:19|20)\d\d|\w*år(?:et|ets|en)?|slut)\b", re.IGNORECASE)
# "Tillgänglighet, som hade": how a clause goes on to its figure.
_RELATIVE_TAIL = re.compile(
    r",?\s+(?:som|vilket|där|då)(?:\s+(?:det|den|de|bara|endast))?$", re.IGNORECASE
)
# What may stand between subject and figure and is neither.
_TRAILING = re.compile(
    r"(?:^|\s+)(?:till|med|på|om|för|totalt|sammanlagt|sammantaget|tillsammans|endast|bara|hela|"
    r"också|även|uppgått|fått|haft|varit|blivit|ut|gått|fördelat|beviljat|betalat|satsat|avsatt|"
    r"investerat|ökat|minskat|utgjort|omfattat|svarat|stått|motsvarat|kostat|använts|beviljats|"
    r"betalats|fördelats|motsvarande|lagt|gett|givit|vara|bli|uppgå|få|ha|öka|minska|för|då|nu|dock|därmed|"
    r"på att|cirka|av|,|och|samt|resp|i snitt|i genomsnitt|dessutom|"
    r"istället|fortfarande|redan|ca|upp|ner)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A finite verb of a text, from `start` to `end`."""

    word: str
    start: int
    end: int


def finite_verbs(text: str) -> tuple[Verb, ...]:
    """The finite verbs of a text that the list knows, without those of a clause after "som"."""
    words = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    found = []
    relative = False
    for place, (word, start, end) in enumerate(words):
        if relative and "," in text[words[place - 1][2] : start]:
            relative = False
        if word == "som":
            relative = True
        elif relative and words[place - 1][0] == "som" and is_supine(word):
            relative = False  # "dem som läst el": no "har" follows
        elif is_finite(word) and not _is_participle(words, place):
            if relative:
                relative = False
                continue
            found.append(Verb(word, start, end))
    return tuple(found)


def is_finite(word: str) -> bool:
    """Whether a lower-case word is a finite verb: listed, or the form of a verb and of no noun."""
    return word in FINITE or is_verb_form(word)


def is_supine(word: str) -> bool:
    """Whether a lower-case word is the form of a verb that "har" goes with: "läst", "fått"."""
    if word in FUNCTION_WORDS or not word.endswith("t"):
        return False
    known = any(entry != word and entry[-1] in "aå" for entry in lemmas(word))
    return known or bool(_SHORT_SUPINE.fullmatch(word))


def _is_participle(words: list[tuple[str, int, int]], place: int) -> bool:
    """Whether a form such as "ökade" stands as an adjective, between article and noun."""
    word = words[place][0]
    if not _PARTICIPLE.fullmatch(word):
        return False
    following = words[place + 1][0] if place + 1 < len(words) else "med"
    if place and following in _IS:
        return True  # "andelen beviljade är"
    after_determiner = place == 0 or words[place - 1][0] in _DETERMINERS
    return after_determiner and following not in {"med", "till", "från", "under", "mellan", "i"}


def clause_start(text: str, place: int) -> int:
    """Where the clause that holds `place` begins: after the last conjunction with a verb later."""
    start = 0
    for match in _CONJUNCTION.finditer(text, 0, place):
        rest = text[match.end() : place]
        # An infinitive ("målet är att nå 12 procent") belongs to the clause before.
        if match[0][0] in ":;" or not rest.strip() or finite_verbs(rest):
            start = match.end()
    return start


def is_adverbial(text: str) -> bool:
    """Whether what precedes the finite verb is an adverbial, so that the subject follows it."""
    return not text.strip() or bool(_ADVERBIAL.match(text.strip()))


def says_change(text: str) -> bool:
    """Whether a text that leads up to a figure says that something rose or fell by or to it."""
    verbs = finite_verbs(text)
    return bool(_CHANGE.search(text[verbs[-1].start :] if verbs else text))


def without_preposition(text: str) -> str:
    """A text without the prepositions that lead up to a figure.

    "Från" stays: what something rose from is not what it rose to.
    """
    return _PREPOSITIONS.sub("", text.strip()).strip(" ,(")


def without_verb(text: str) -> str:
    """What a clause tells a figure of, without the verb that only leads up to the figure.

    "I städerna har" is "I städerna", "broar, som fick" is "broar". What rose or fell is left, and
    what has nothing but a time before its verb.
    """
    before, _, last = text.rpartition(" ")
    if last.lower() not in _LEADS_UP or _TIME.search(before):
        return text
    kept = _RELATIVE_TAIL.sub("", before).rstrip(" ,")
    return kept if re.search(r"[^\W\d_]{4}", kept) else text


def without_trailing(text: str) -> str:
    """A text without the participles, prepositions and adverbs that lead up to a figure."""
    shorter = text.strip().rstrip(",(")
    while (cut := _TRAILING.sub("", shorter)) != shorter:
        shorter = cut.strip().rstrip(",(")
    return shorter.strip()
