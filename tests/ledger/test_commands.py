"""The commands on a ledger: what people see, and what programs get."""

import csv
import json
import subprocess
import sys

import pytest
from tests.ledger import reports

from histor import cli
from histor.ledger import Ledger

HISTOR = [sys.executable, "-c", "from histor.cli import main; main()"]


@pytest.fixture
def histor(monkeypatch, capfd, tmp_path):
    monkeypatch.setenv("HISTOR_LEDGER", str(tmp_path / "histor.db"))
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return end.value.code, out, err

    return run


@pytest.fixture
def folder(tmp_path):
    rows = [
        {"text": reading.text, "published": reading.document.published, "publisher": reading.document.publisher}
        for reading in (reports.strike(), reports.local(), reports.market())
    ]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def filled(histor, folder):
    assert histor("add", folder)[:2] == (0, "3 documents added\n")
    return histor


def test_adding_says_what_came_of_it(filled, folder, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    status, out, err = filled("add", folder, tmp_path / "empty.txt")
    assert (status, out) == (1, "0 documents added, 3 were there before, 1 could not be read\n")
    assert err.endswith("empty.txt: is empty\n")
    status, out, _ = filled("add", folder, "--json")
    assert json.loads(out) == {"added": 0, "held": 3, "undated": 0, "failed": []}


@pytest.mark.parametrize("arguments", [(), ("--resume", "x.txt"), ("--resume", "--reread")])
def test_adding_needs_one_thing_to_do(histor, arguments):
    status, _, err = histor("add", *arguments)
    assert status == 2
    assert "give files, --resume or --reread" in err


def test_an_address_makes_versions(histor, tmp_path):
    for killed in ("three", "four"):
        (tmp_path / "report.txt").write_text(reports.STRIKE.format(killed=killed), "utf-8")
        report = (tmp_path / "report.txt", "--uri", "https://x.example/1", "--published", "2024-11-13")
        assert histor("add", *report)[0] == 0
    _, out, _ = histor("diff", "https://x.example/1")
    assert "version 2" in out
    assert "withdrawn: killed 3, Petro Halenko" in " ".join(out.split())
    assert "new: killed 4" in out
    _, out, _ = histor("claims", "--all", "--measure", "killed")
    assert "[withdrawn]" in out


def test_reading_again_changes_nothing_with_the_same_histor(filled):
    assert filled("add", "--reread")[1] == "0 documents are read otherwise than before; histor diff shows how.\n"


def test_a_list_of_incidents_fits_the_terminal_and_states_its_sums_with_their_rule(filled):
    status, out, err = filled("incidents", "--region", "UA")
    assert (status, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 100
    assert "2 incidents" in out
    assert "killed (person) 5 to 6" in " ".join(out.split())
    assert "counts once" in " ".join(out.split())


def test_an_incident_is_shown_side_by_side(filled):
    listed = json.loads(filled("incidents", "--kind", "air", "--json")[1])
    (incident,) = listed["incidents"]
    _, out, _ = filled("show", incident["id"][:10])
    words = " ".join(out.split())
    assert "Killed 3 to 4" in words
    assert "Coast Agency" in words
    assert "Our reporter counted three dead" in words.replace("“", "")
    assert json.loads(filled("show", incident["id"], "--json")[1])["incident"] == incident


@pytest.mark.parametrize(
    ("second", "told", "contested"),
    [
        (reports.strike("four", "2024-11-14", publisher="Sumy Post"), "revised killed: 3 (", "false"),
        (reports.local(), "disputed killed: 3 (", "true"),
    ],
)
def test_a_toll_that_only_rose_is_called_revised_and_not_disputed(histor, tmp_path, second, told, contested):
    with Ledger(tmp_path / "histor.db") as ledger:
        ledger.add(reports.strike(), second)
    (incident,) = json.loads(histor("incidents", "--json")[1])["incidents"]
    assert told in " ".join(histor("show", incident["id"])[1].split())
    assert ("contested]" in " ".join(histor("incidents")[1].split())) is (contested == "true")
    (row,) = csv.DictReader(histor("export", "incidents", "--csv")[1].splitlines())
    assert row["contested"] == contested


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("claims", "--speaker", "prosecutor"), "regional prosecutor's"),
        (("search", "apartment building"), "Okhtyrka Herald"),
        (("search", "unicorn"), "No document holds all of these words."),
        (("incidents", "--place", "Nowhere"), "No incident fits."),
        (("claims", "--place", "Nowhere"), "No claim fits."),
        (("incidents", "--near", "50.9,34.8", "--radius", "20"), "1 incident\n"),
        (("incidents", "--box", "50.2,34.5,50.5,35.0"), "November"),
        (("incidents", "--kind", "drone"), "No kind of event begins with 'drone'; this ledger has: air/drone strike, "),
        (("claims", "--kind", "drone"), "No claim fits. No kind of event begins with 'drone'"),
        (("incidents", "--as-of", "2024-11-12"), "No incident fits."),
        (("link", "--rebuild"), "2 incidents"),
    ],
)
def test_a_question_is_answered(filled, command, words):
    status, out, _ = filled(*command)
    assert status == 0
    assert words in out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("show", "inc-none"), "no such incident; histor incidents lists their ids"),
        (("diff", "none"), "no such document"),
        (("incidents", "--near", "50.9"), "'50.9' is not latitude,longitude in degrees"),
        (("incidents", "--box", "51,34,50,35"), "a box is south,west,north,east"),
        (("link", "inc-1"), "give two incidents, or --rebuild alone"),
        (("incidents", "--ledger", "/nowhere/x.db"), "no such ledger"),
        (("export", "incidents", "--parquet"), "name one with --out"),
        (("export", "documents", "--place", "X"), "documents are exported whole"),
    ],
)
def test_a_mistake_is_told(filled, command, words):
    status, _, err = filled(*command)
    assert status == 2
    assert words in err
    assert "Traceback" not in err


def test_links_are_explained_and_decided(filled):
    (incident,) = json.loads(filled("incidents", "--kind", "air", "--json")[1])["incidents"]
    shown = json.loads(filled("show", incident["id"], "--json")[1])
    one, other = sorted({claim["incident"] for claim in shown["claims"]})
    assert "are one" in filled("link", "--explain", one, other)[1]
    _, out, _ = filled("link", "--apart", one, other, "--author", "Reviewer A", "--reason", "an hour apart")
    assert "are not joined" in out
    assert "Reviewer A decided: not the same. an hour apart" in out


def test_a_timeline_names_who_gave_the_figure(filled):
    (incident,) = json.loads(filled("incidents", "--kind", "air", "--json")[1])["incidents"]
    _, out, _ = filled("timeline", incident["id"], "--measure", "killed")
    assert "2024-11-13" in out
    assert "(Coast Agency)" in out


def test_exports_go_where_they_are_asked_to(filled, tmp_path):
    lines = filled("export", "incidents", "--jsonl")[1].splitlines()
    assert len(lines) == 2
    assert filled("export", "claims", "--csv", "--out", tmp_path / "claims.csv", "--measure", "killed")[0] == 0
    assert len((tmp_path / "claims.csv").read_text("utf-8").splitlines()) == 5
    assert filled("export", "documents", "--parquet", "--out", tmp_path / "d.parquet")[0] == 0
    assert (tmp_path / "d.parquet").read_bytes()[:4] == b"PAR1"


def test_hostile_words_do_no_harm_in_a_terminal(histor, tmp_path):
    text = "A drone strike in Sumy killed two people on Friday, \x1b[31mpolice\x1b]0;x\x07 said.\n"
    (tmp_path / "bad.txt").write_text(text, "utf-8")
    histor("add", tmp_path / "bad.txt", "--title", "\x1b[2J [bold]title", "--publisher", "\u202egnihtemos")
    for command in (("incidents",), ("claims",), ("search", "strike")):
        out = histor(*command)[1]
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_help_and_a_missing_ledger_load_no_language_model():
    code = (
        "import sys; from histor.cli import main\n"
        "try: main(['incidents', '--ledger', 'none.db'])\n"
        "except SystemExit as end: assert end.code == 2\n"
        "print(sorted(set(sys.modules) & {'spacy', 'onnxruntime', 'pandas', 'pyarrow'}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_who_speaks_is_told_by_name_also_where_the_text_says_she(histor, tmp_path):
    (tmp_path / "quay.txt").write_text(
        "RIVNE, 4 March (Agency) - Governor Olha Demchuk said that a drone hit a grain silo in Rivne on Monday.\n\n"
        "Six people were killed, she said.\n",
        "utf-8",
    )
    histor("add", str(tmp_path / "quay.txt"), "--published", "2024-03-04")
    assert "she (Olha Demchuk)" in " ".join(histor("claims", "--measure", "killed")[1].split())


def test_reports_without_a_day_are_told_of(histor, tmp_path):
    (tmp_path / "quay.txt").write_text("A drone hit a grain silo in Rivne on Monday, killing two people.\n", "utf-8")
    told = "1 document added\n1 document without a date of publication: days such as Monday stay open"
    assert histor("add", tmp_path / "quay.txt")[1].startswith(told)
