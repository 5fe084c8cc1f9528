"""A question for who runs an initiative, or those of a region, to what says it."""

from __future__ import annotations

import re

from sok.answering.examples.initiatives import in_regions
from sok.answering.searching.corpus import Corpus
from sok.answering.searching.reply import Reply
from sok.answering.searching.search import Search, evidence
from sok.answering.searching.spans import same_block
from sok.answering.searching.topics import topic_of
from sok.records import Form, Span

# Said where nobody is named who runs what is done in a region.
ONLY_PROJECTS = "Vem som driver insatserna nämns inte, men vilka projekt de hör till."
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
    """The sentence that says who runs an initiative, for one who asks that.

    Of all that a region does those initiatives of which somebody is named, if they are several.
    """
    asked = found.query.standalone if found.query.who else found.query.asked
    if not _LEADERS.search(asked) or not found.query.asking:
        return None
    if all_of_region := _led_in_region(corpus, found):
        return all_of_region
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


def _led_in_region(corpus: Corpus, found: Search) -> Reply | None:
    """The initiatives of a region whose actors are named, or else the projects they belong to.

    None where more than a region is asked about, or the only one that names its actor says it best.
    """
    initiatives = corpus.index.initiatives
    topic = topic_of(found.query.asking, corpus.index.chunk_terms.frequencies)
    if not (found.query.who and topic.regions) or topic.text:
        return None
    among = in_regions(initiatives, topic.regions)
    led_by = [number for number in among if initiatives[number].actor]
    chosen = led_by or [number for number in among if initiatives[number].project]
    if not chosen or len(led_by) == 1:
        return None
    spans = tuple(initiatives[number].span for number in chosen)
    lead = "" if led_by else ONLY_PROJECTS
    weighed = evidence(corpus, found, spans)
    return Reply(Form.INITIATIVES, spans, weighed, lead, initiatives=tuple(chosen))


def _saying(corpus: Corpus, within: Span, text: str) -> Span | None:
    """The sentence of a block that says a text, or None."""
    parts = (part.span for part in corpus.index.sentences if same_block(part.span, within))
    return next((span for span in parts if text in corpus.index.text(span)), None)
