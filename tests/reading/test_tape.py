"""Text that remembers where its characters stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sok.reading.lines import split_lines
from sok.reading.tape import Edit, Tape, apply, from_lines, runs
from sok.records import Repair, Run


def tape(*texts: str) -> Tape:
    """All lines of these pages on one tape."""
    return from_lines([line for lines in split_lines(texts) for line in lines])


def test_lines_are_joined_by_their_own_line_feeds() -> None:
    """Within a page the tape is the page; between pages a line feed is put in."""
    made = tape("ab\nc", "d")
    assert made.text == "ab\nc\nd"
    assert made.origins == ((0, 0), (0, 1), (0, 2), (0, 3), None, (1, 0))
    assert runs(made) == (Run(0, 0, 0, 4), Run(5, 1, 0, 1))


def test_an_edit_splits_the_run_and_is_recorded() -> None:
    """What was taken out is in no run, what was put in neither."""
    made = apply(tape("EUsam\narbete"), [Edit(2, 2, "-", "hyphen"), Edit(5, 6, "", "break")])
    assert made.text == "EU-samarbete"
    assert runs(made) == (Run(0, 0, 0, 2), Run(3, 0, 2, 3), Run(6, 0, 6, 6))
    assert made.repairs == (Repair("hyphen", 0, 2, "", "-"), Repair("break", 0, 5, "\n", ""))


def test_white_space_is_no_repair() -> None:
    """An edit without a kind leaves no record."""
    assert apply(tape("a  b"), [Edit(1, 3, " ")]).repairs == ()


def test_a_repair_ends_at_the_first_gap() -> None:
    """Over a page break the repair is what it took from the first page."""
    made = apply(tape("kom-", "  munen"), [Edit(3, 7, "", "hyphen")])
    assert made.text == "kommunen"
    assert made.repairs == (Repair("hyphen", 0, 3, "-", ""),)


def test_a_repair_that_takes_nothing_stands_behind_the_character_before() -> None:
    """A word cut by the page's end loses only the line feed that was put in."""
    made = apply(tape("kom", "munen"), [Edit(3, 4, "", "break")])
    assert made.repairs == (Repair("break", 0, 3, "", ""),)


def test_later_edits_know_the_raw_places() -> None:
    """A second round of edits is recorded in the page's offsets, not in those of the text."""
    first = apply(tape("• EUstöd"), [Edit(0, 2, "", "mark")])
    second = apply(first, [Edit(2, 2, "-", "hyphen")])
    assert second.repairs[1] == Repair("hyphen", 0, 4, "", "-")


@given(
    st.text(alphabet="ab \n", max_size=30),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from(["", "-"])), max_size=5
    ),
)
def test_runs_and_repairs_tell_the_whole_change(
    text: str, wishes: list[tuple[int, int, str]]
) -> None:
    """Runs are verbatim, and runs, repairs and puts-in make up text and page exactly."""
    edits, done = [], 0
    for start, length, put in sorted(wishes):
        if done <= start and start > 0 and start + length <= len(text):
            edits.append(Edit(start, start + length, put, "test"))
            done = start + length + 1
    made = apply(tape(text), edits)
    copied = "".join(text[r.raw_start : r.raw_start + r.length] for r in runs(made))
    shown = "".join(made.text[r.start : r.start + r.length] for r in runs(made))
    assert copied == shown
    assert len(copied) + sum(len(repair.raw) for repair in made.repairs) == len(text)
    assert len(shown) + sum(len(repair.text) for repair in made.repairs) == len(made.text)
    assert all(text.startswith(repair.raw, repair.start) for repair in made.repairs)
