"""A question for who runs an initiative to what says it."""

from __future__ import annotations

import re

from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import same_block
from sok.records import Form, Span

# Chunks among which the initiative that is meant must be.
NEAR = 2

# What is asked of who runs something.
LEADS = (
    r"\b(?:bakom|driver|drev|drivs|drevs|ansvarar|ansvarig\w*|håller i|leder|ledde|leds|genomför|"
    r"genomförs|utför|utförs|arrangerar|arrangeras|ordnar|ordnas|står för|utvecklar)\b"
)
# "Vilka projekt driver regionen?" asks for what is run.
_LEADERS = re.compile(
    r"\b(?:vem|vilka(?! (?:\w+ )?(?:projekt|insats\w*|satsning\w*|initiativ|exempel|försök)\b)|"
    rf"vilken (?:aktör|organisation|myndighet|part))\b.*(?:{LEADS})",
    re.IGNORECASE,
)


def led(corpus: Corpus, found: Search) -> Reply | None:
    """The sentence that says who runs an initiative, for one who asks that."""
    asked = found.query.standalone if found.query.who else found.query.asked
    if not _LEADERS.search(asked) or not found.query.asking:
        return None
    for chunk in found.order[:NEAR]:
        number = corpus.initiative_at(corpus.index.chunks[chunk].spans[-1])
        if number is None or len(corpus.index.chunks[chunk].spans) > 1:
            continue
        initiative = corpus.index.initiatives[number]
        weighed = evidence(corpus, found, [initiative.span])
        said = _saying(corpus, initiative.span, initiative.actor) if initiative.actor else None
        if said and weighed.is_enough:
            return Reply(Form.SPANS, (said,), weighed, initiatives=(number,))
    return None


def _saying(corpus: Corpus, within: Span, text: str) -> Span | None:
    """The sentence of a block that says a text, or None."""
    parts = (part.span for part in corpus.index.sentences if same_block(part.span, within))
    return next((span for span in parts if text in corpus.index.text(span)), None)
