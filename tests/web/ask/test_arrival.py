"""What is said to those who do not see an answer come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from presenting.answers import AMOUNT, COMPARISON, HELP, REFUSED
from web.fakes import an_answer

from sok.records import Answer, Form
from sok.web.ask.arrival import announcement
from sok.web.script import announcing


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (AMOUNT, "Svar: 1 citat."),
        (COMPARISON, "Svar: 2 citat."),
        (HELP, "Svar: vad som går att fråga."),
        (REFUSED, "Inget svar i dokumenten. 3 ställen ligger närmast."),
        (
            replace(an_answer("?", answered=False), form=Form.REFUSAL),
            "Inget svar i dokumenten.",
        ),
    ],
)
def test_it_is_said_what_came(answer: Answer, said: str) -> None:
    """How much, and whether it is an answer."""
    assert announcement(answer) == said


def test_what_is_said_cannot_end_the_script() -> None:
    """Our own words are written as a string that holds no tag."""
    assert announcing("</script>").count("</script>") == 1
