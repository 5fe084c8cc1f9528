"""Without rules, a header, a caption or columns in line are what a table is known by."""

from __future__ import annotations

from drawn import PITCH, Text, bold, paragraph, rows, sheet, shown, tables


def test_aligned_columns_under_a_bold_header_are_a_table() -> None:
    """Without rules a bold header over aligned columns is evidence, and cells may be empty."""
    cells = [
        ["Förvaltning", "Ansvarig", "Tidsplan"],
        ["Kommunledning", "Chefen", "31 maj"],
        ["Miljöförbundet", "", ""],
        ["Olofströms Hus", "Chefen", "31 maj"],
        ["Räddning", "", ""],
    ]
    texts = bold(rows(cells, (70, 200, 330), 200))
    page = sheet([*paragraph(70, 160, 80, 2), *texts, *paragraph(70, 300, 80, 2)])
    assert tables(page) == [cells]


def test_under_a_bold_header_most_cells_may_be_empty() -> None:
    """A bold header and one full row say what the columns are; the rest may be names alone."""
    names = ("Miljöförbundet", "Räddning", "Socialtjänst")
    cells = [["Förvaltning", "Ansvarig", "Tid"], ["Ledning", "Chefen", "31 maj"]]
    cells += [[name, "", ""] for name in names]
    assert tables(sheet(bold(rows(cells, (70, 200, 330), 200)))) == [cells]


def test_a_name_goes_on_in_lower_case_or_with_a_parenthesis() -> None:
    """Such a line of the first column is in the row above, though rows are not set apart."""
    lines = [
        ["Arbete", "Luft"],
        ["Lätt arbete", "15 l"],
        ["(Promenad", ""],
        ["och lek)", ""],
        ["Tungt", "40 l"],
        ["arbete", ""],
        ["Vila", "8 l"],
    ]
    expected = [
        ["Arbete", "Luft"],
        ["Lätt arbete (Promenad och lek)", "15 l"],
        ["Tungt arbete", "40 l"],
        ["Vila", "8 l"],
    ]
    assert tables(sheet(bold(rows(lines, (70, 250), 200)))) == [expected]


def test_set_apart_rows_may_follow_their_header_closely() -> None:
    """The first line that is not bold ends the header, though the other rows are set apart."""
    names = ["Lätt", "Medeltungt", "Tungt", "Mycket tungt"]
    cells = [["Arbete", "Luft"], *([name, "15 l"] for name in names)]
    texts = [*rows(cells[:2], (70, 250), 200), *rows(cells[2:], (70, 250), 232, 20)]
    assert tables(sheet(bold(texts))) == [cells]


def test_a_line_across_the_gutters_ends_a_table() -> None:
    """A note right below runs across columns: it is no row, and merges none."""
    cells = [["Län", "Män", "Kvinnor"], *([f"Län {n}", str(n), str(n)] for n in range(5))]
    note = Text(150, 200 + 6 * PITCH, "Källa: länens egna uppgifter")
    assert tables(sheet([*bold(rows(cells, (70, 150, 210), 200)), note])) == [cells]


def test_figures_in_line_at_their_right_edge_are_a_table() -> None:
    """Columns of figures are in line on the right, under a caption."""
    texts = [Text(70, 180, "Tabell 3. Bidrag, kronor")]
    cells = [["Skåne", "1 200", "14"], ["Halland", "90", "7"], ["Dalarna", "12 500", "120"]]
    for number, (name, *figures) in enumerate(cells):
        texts.append(Text(70, 200 + number * PITCH, name))
        texts += [
            Text(right - 5 * len(figure), 200 + number * PITCH, figure)
            for right, figure in zip((250, 330), figures, strict=True)
        ]
    assert tables(sheet(texts)) == [cells]


def test_terms_and_their_meanings_are_a_table() -> None:
    """A list of terms has no header; a term can be two lines long, a meaning many."""
    cells = [
        ["Fältpersonal", "Den som länsstyrelsen har förordnat\natt inventera rovdjur"],
        ["Föryngring", "Björn, varg, järv eller lodjur som\nhar fött ungar"],
        ["Olägenhet för\nmänniskors hälsa", "en störning som kan påverka hälsan\nmenligt"],
        ["Sameby", "Enligt rennäringslagen"],
        ["Tillfällig", "Art som inte uppträder normalt\ni samebyn"],
    ]
    assert tables(sheet(rows(cells, (70, 200), 200, 30))) == [shown(cells)]


def test_a_term_may_stand_lower_than_what_it_means() -> None:
    """A term that is set a little below the first line of its meaning is of the same row."""
    meaning = "Område där en explosiv blandning\nkan förekomma"
    cells = [[f"Zon {n}", meaning] for n in range(1, 6)]
    texts = [
        Text(t.x, t.y + 5, t.text) if t.text == "Zon 3" else t
        for t in rows(cells, (70, 200), 200, 30)
    ]
    assert tables(sheet(texts)) == [shown(cells)]


def test_a_running_head_beside_the_first_row_is_no_column() -> None:
    """What stands beside one line at the top and one at the foot is not in the table."""
    cells = [[f"Begrepp {n}", f"Betydelsen av begreppet {n}"] for n in range(8)]
    beside = [Text(20, 200, "NFS"), Text(20, 200 + 7 * 20, "2")]
    assert tables(sheet([*rows(cells, (100, 230), 200, 20), *beside])) == [cells]
