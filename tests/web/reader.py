"""HTML as a browser sees it: its tags, its text, what is marked and what buttons copy."""

from __future__ import annotations

from html.parser import HTMLParser


class Reader(HTMLParser):
    """Collects the tags and the text of a piece of HTML; `copied` has buttons' labels as keys."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.marked: list[str] = []
        self.copied: dict[str, str] = {}
        self._open: list[str] = []
        self._copying: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag, and the text that a button copies."""
        self.tags.append(tag)
        self._open.append(tag)
        self._copying = dict(attrs).get("data-text")

    def handle_data(self, data: str) -> None:
        """Keep the text, and whose it is."""
        self.text += data
        if self._open[-1:] == ["mark"]:
            self.marked.append(data)
        if self._copying is not None:
            self.copied[data] = self._copying

    def handle_endtag(self, tag: str) -> None:
        """Close the tag; one that was never opened is an error."""
        assert self._open.pop() == tag
        self._copying = None


def read(html: str) -> Reader:
    """The piece read to its end, all of its tags closed."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader._open
    return reader
