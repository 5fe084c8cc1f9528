"""Arguments understood, and Swedish messages for those that are not."""

from __future__ import annotations

import pytest
from cli.conftest import Run

from sok.cli.arguments import parse

WRONG = {
    (): "kommando saknas. Se `sok -h`.",
    ("fråga",): "okänt kommando: fråga. Se `sok -h`.",
    ("ask", "Vad?", "--jsn"): "okänt argument: --jsn. Se `sok -h`.",
    ("ask", "Vad?", "--js"): "okänt argument: --js. Se `sok -h`.",
    ("ask", "Vad?", "--json=1"): "--json tar inget värde. Se `sok ask -h`.",
    ("ask", "Vad?", "--history"): "--history ska följas av ett värde. Se `sok ask -h`.",
    ("ask", "Vad?", "--top", "0"): "--top: 0 är inget positivt heltal. Se `sok ask -h`.",
    ("ask", "Vad?", "--top", "många"): "--top: många är inget positivt heltal. Se `sok ask -h`.",
    ("show", "oar"): "--page saknas. Se `sok show -h`.",
    ("show",): "DOKUMENT, --page saknas. Se `sok show -h`.",
    ("tables", "--table", "x"): "--table: x är inget positivt heltal. Se `sok tables -h`.",
    ("tables", "--csv", "--json"): "--json och --csv går inte ihop. Se `sok tables -h`.",
    ("eval",): "FIL saknas. Se `sok eval -h`.",
}


@pytest.mark.parametrize("argv", WRONG, ids=" ".join)
def test_a_command_that_is_not_understood_is_answered_in_swedish(
    argv: tuple[str, ...], run: Run
) -> None:
    """One message on stderr that says what is wrong and where help is; status 1."""
    assert run(*argv) == (1, "", f"Kommandot går inte att tolka: {WRONG[argv]}\n")


def test_history_may_be_several_questions() -> None:
    """One option with many values and one given many times are the same, in order."""
    once = parse(["ask", "Vad?", "--history", "Ett?", "Två?"])
    twice = parse(["ask", "Vad?", "--history", "Ett?", "--history", "Två?"])
    assert once and twice
    assert once.history == twice.history == ["Ett?", "Två?"]
    again = parse(["ask", "Vad?"])
    assert again and (again.history, again.top) == ([], 8)


@pytest.mark.parametrize(
    "command",
    [(), *((name,) for name in ("index", "ask", "show", "tables", "figures", "eval", "status"))],
)
def test_help_is_swedish(command: tuple[str, ...], run: Run) -> None:
    """Every command explains itself on stdout, without argparse's own English words."""
    status, out, err = run(*command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"Användning: {' '.join(['sok', *command])} [-h]")
    english = ("usage:", "options:", "positional arguments:", "show this help")
    assert [phrase for phrase in english if phrase in out] == []


def test_help_names_every_command(run: Run) -> None:
    """The overview is where a person begins."""
    _, out, _ = run("--help")
    names = ("index", "ask", "show", "tables", "figures", "eval", "status")
    assert [word for word in names if word not in out] == []
