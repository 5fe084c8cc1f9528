"""Words of questions that say what kind of answer is wanted, and so nothing of what it is about.

All but `VERBS` are sets of terms, as `terms` gives them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from sok.compounds import base, split
from sok.finding.number_years import IN_PERIOD
from sok.indexing.terms import stem, terms, word_terms, words

FIGURES = frozenset(
    terms(
        "pott kaka kassa nota notan peng bit mycket stor stort stora storlek andel andelen del "
        "procent totalen helheten procentsats procentandel procentuell "
        "kronor miljoner miljon miljarder belopp beloppet summa summan pengar många antal "
        "antalet siffra siffran hela satsades slutsumma ungefär exakt budget kostnad "
        "slutsumman snitt genomsnitt procenttal milj reda pengarna medel slut förra året år per"
    )
)
EXAMPLES = frozenset(
    terms(
        "exempel exemplen insats insatser insatserna initiativ initiativen projekt projektet "
        "projekten satsning satsningar satsningarna försök försöken åtgärd åtgärder region "
        "regioner regionen "
        "regionerna regional regionala län länet arbete arbetet konkret konkreta goda bra "
        "fram genomföra genomfört rapport rapporten år året lista typ olika sak saker något "
        "samt gång enskild enskilda ute hjälp därifrån liknande anknytning koppling bäring "
        "stadium stadie skede fas"
    )
)
RANKING = frozenset(
    terms(
        "tredje fjärde femte sjätte trio trion mest minst flest störst största lägst lägsta "
        "högst högsta först sist topp toppen pott kaka kassa bit "
        "topplista botten näst tvåa trea etta plats placering ordning rangordna ranka jämför "
        "jämföra skillnad skillnaden fördelad fördelat fördelade fördelas fördelning "
        "fördelningen uppdelning upp mindre större högre lägre lika enskild enskilda samtliga "
        "kronor procent miljoner andel andelen belopp beloppet summa pengar medel bit del "
        "siffror beviljad stora stor hur många lista respektive olika ihop tillsammans övriga "
        "andra andras annans tre två fyra fem procenttal tack finansiering stämmer per sätt "
        "finansieringen "
        "storleksordning storleksordningen allra mottagare mottagaren mottagarna "
        "region regioner regionen regionerna län länen"
    )
)
OVERVIEW = frozenset(
    terms(
        "allt berätta sammanställ sammanställning sammanfatta beskriv översikt information "
        "fakta siffror siffra statistik uppgifter läge överblick stå insatser exempel region "
        "regionen län länet arbete arbetet veta vet skrivs rapport rapporten"
    )
)
# What "vilken" can ask for without the answer saying it: "vilken myndighet" wants a name.
KINDS = frozenset(
    terms(
        "myndighet organisation aktör tidsperiod period typ sort sorts slags år datum roll "
        "person region län kommun plats ort landsdel landsända hjälp möjlighet sätt effekt nytta "
        "betydelse uppgift syfte tanke poäng mening avsikt innebörd definition begrepp term ord "
        "uttryck förkortning namn tidpunkt funktion orsak anledning skäl förklaring lagrum paragraf"
    )
)
NUMERALS = frozenset(terms("två tre fyra fem sex sju åtta nio tio elva tolv"))
# Ways to say that something became less or more; the first of each stands for all of them.
CHANGES = tuple(
    tuple(dict.fromkeys(terms(said)))
    for said in (
        "minskning minskade mindre lägre tapp nedgång sjönk sänktes krympte fall föll tappade",
        "ökning ökade högre uppgång växte vuxit steg höjdes tillväxt",
    )
)
# A year, or one told by another.
OTHER_TIME = (
    r"(?:(?:19|20)\d\d|(?:året|åren) (?:före|innan|dessförinnan)|förra året|föregående år|fjol)"
)
# What a question for a sum says beside what the parts are.
TOTALS = re.compile(
    r"\btotal(?:t|en|a|summa\w*)?\b|\bsamla(?:d|t|de)\b|\bsamman(?:lag\w+|taget)\b|\bslutsumma\w*|\bihop\b|"
    r"\bsumman av\b|\b(?:in|samman)räkna\w*|"
    r"\balla? (?:stöd|pengar|medel)\w*|\binalles\b|"
    r"\bhela (?:summan|stödet|beloppet|potten|kakan)\b",
    re.IGNORECASE,
)
# "Hur många gånger större" compares two amounts, and asks for no count.
NOT_TIMES = r"(?! gånger (?:så )?(?:mer|fler|\w+re)\b)"
# Everywhere, or all the time: what is said of a part is not said of that.
WHOLE = re.compile(
    r"\b(?:i|över|för|av) (?:hela )?(?:landet|sverige|riket)\b|\ballt som allt\b|"
    rf"{IN_PERIOD}",
    re.IGNORECASE,
)
# "Vad är Skånes andel?" asks for a figure, and "Vad är en andel?" does not.
FIGURE_OF = r"(?:\w+ )?\w+s (?:\w+ )?(?:andel|del|belopp|summa|antal)\b"
# What a question says of wanting a list.
LISTING = NUMERALS | frozenset(
    terms(
        "lista listan uppräkning punkter punktform rada räkna upp nämn ange redovisa sammanfatta "
        "rad heter titlar titel lyder visa ge"
    )
)
GENERAL = FIGURES | EXAMPLES | RANKING | LISTING | KINDS
# What says only that something is asked, beside that.
ASKING = (
    GENERAL
    | NUMERALS
    | frozenset(
        terms(
            "finns används använder heter menas betyder innebär någonting slags egentligen handlar "
            "gäller beskriv förklara förstår vill undrar behöver dokument sägs står själva"
        )
    )
)
# Verbs of such questions, by their form: the stem of "hamnade" is that of "hamnar" (ports), and
# those of "rör" and "leder" are nouns too.
VERBS = frozenset(
    (
        "hamnade hamna landar landade rör rörde leder ledde låg ligger visa visar tog tar ta tagit "
        "gick går kom kommer lade la lades lagt fick får få fått blev uppgick erhöll erhållit "
        "tillföll tilldelades beviljades beviljats beviljat avsattes anslogs delats delades "
        "delas dela delat stod står utgjorde utgör motsvarade motsvarar uttryckt räknar "
        "räknat räknas handlar gäller sjönk vann drog dra hem komma gjort gjorts görs gör "
        "gällde gällt gjorde gjordes gav gavs gett börja börjar började händer hänt arbeta arbetar "
        "jobba jobbar nämns nämnt lyfts lyfta finns fanns ge ges "
        "ger beskrivs beskriva kallas använder använda hitta håller söker läget låt form "
        "räkna totalt sammanlagt sysslar pågår visas inspiration sökes riktade riktad riktas "
        "rikta tilldelat tilldelats sett redogör redovisa namnge verkar lyder heter hetat "
        "ställ ställa såg ser sammanställ uppdelade uppdelat portionerats vägt mottagit "
        "se erbjuder erbjöd bedriver bedrivs bedriva bedrivits vidtar vidtas vidtagit föreligger "
        "återfinns framgår framkommer redogöra hör tillhör avser vänder vända vände vänt testar "
        "betalas betalades betalats utbetalas utbetalades utbetalats "
        "testa testat prövar pröva prövat provar prova provat försöker försöka försökt"
    ).split()
)


def says_nothing(word: str, its: Sequence[str], general: frozenset[str]) -> bool:
    """Whether a word, of which `its` are the terms, is one of the `general` ones or such a verb."""
    return word in VERBS or its[0] in general


def of_change(its: Collection[str]) -> tuple[str, ...]:
    """The term that stands for all that say the change that one of `its` says, if one does."""
    return next((same[:1] for same in CHANGES if not set(same).isdisjoint(its)), ())


def without_last(word: str, general: frozenset[str]) -> str:
    """A compound without its last part if that is `general`, else the word itself."""
    pieces = split(word)
    if not pieces:
        return word
    first, last = pieces
    shorter = base(first) if stem(last) in general else first + without_last(last, general)
    return shorter if shorter != first + last else word


def topical(text: str, general: frozenset[str]) -> list[tuple[str, ...]]:
    """The terms of each word of a text that is about something, its own first.

    Of a compound such as "projektpengar" the parts that are `general` are left out.
    """
    return [its for _, its in topical_words(text, general)]


def topical_words(text: str, general: frozenset[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The same, each with its word."""
    return list(_topical_words(text, general))


# Each text that is weighed asks it of the same question.
@lru_cache(maxsize=1_000)
def _topical_words(text: str, general: frozenset[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    shorter = (without_last(word, general) for word, _, _ in words(text))
    found = ((word, tuple(dict.fromkeys(word_terms(word)))) for word in shorter)
    return tuple(
        (word, _without(its, general))
        for word, its in found
        if its and not says_nothing(word, its, general)
    )


def _without(its: tuple[str, ...], general: frozenset[str]) -> tuple[str, ...]:
    parts = tuple(term for term in its[1:] if term not in general)
    if len(parts) == len(its) - 1 or not parts:
        return its
    return parts if len(parts) == 1 else (its[0], *parts)
