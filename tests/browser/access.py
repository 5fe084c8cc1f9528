"""What keeps people from using a page: what axe-core finds, but for what is known, and English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from browser.asking import rest
from playwright.sync_api import Page

_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
# English words that no Swedish text holds, in what Streamlit says of its own parts.
ENGLISH = re.compile(
    r"\b(the|send|message|upload|browse|file|files|open|close|clear|press|enter|choose|skip|"
    r"sidebar|running|remove|increment|decrement|select|options?|page|show|download)\b",
    re.IGNORECASE,
)
# What is known and stays: the rule, and a selector of what it is found in. The first is Streamlit's
# own markup, the second how documents are written. docs/tillganglighet.md says what each means.
KNOWN = {
    ("presentation-role-conflict", '[data-testid="stFileUploaderDropzone"]'),
    ("heading-order", ".blad *"),
}


def findings(page: Page) -> list[str]:
    """What is found on the page at rest: rule, how grave, the place and its beginning."""
    rest(page)
    page.evaluate(_AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return list(_unknown(page, found["violations"]))


def _unknown(page: Page, rules: list[dict[str, Any]]) -> Iterator[str]:
    for rule in rules:
        for node in rule["nodes"]:
            if not _is_known(page, rule["id"], node["target"]):
                said = f"{rule['impact']}: {rule['id']}: {node['target']}: {node['html'][:200]}"
                yield " ".join(said.split())


def _is_known(page: Page, rule: str, target: list[str]) -> bool:
    place = page.locator(target[0]).first
    return any(
        rule == known and place.evaluate("(found, known) => found.matches(known)", selector)
        for known, selector in KNOWN
    )
