"""The looks of the pages: our style sheets, read once and sent as one.

They lie in the folder `looks`, one for each subject: the colours that the others use, type,
quotes and their references, tables, findings, forms, messages, what one page has for itself, the
page as a whole with Streamlit's own parts, motion, print.
"""

from __future__ import annotations

from importlib.resources import files

# In the order of reading, so that what is said later of the same thing holds.
SHEETS = (
    "colours",
    "type",
    "quotes",
    "references",
    "tables",
    "findings",
    "forms",
    "messages",
    "conversation",
    "source",
    "page",
    "motion",
    "print",
)


def looks_file(name: str) -> str:
    """The text of a file in the folder of our looks."""
    return (files("sok.web") / "looks" / name).read_text(encoding="utf-8")


STYLE = f"<style>\n{''.join(looks_file(f'{name}.css') for name in SHEETS)}</style>"
