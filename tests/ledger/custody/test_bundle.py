"""A bundle is checked by what it brings along, without histor, and a change anywhere in it is found."""

import json
import re
import subprocess
import sys

import pytest
from tests.ledger import reports

from histor import cli
from histor.errors import LedgerError
from histor.ledger import Ledger
from histor.ledger.custody import keys
from histor.ledger.custody.bundle import bundle
from histor.ledger.custody.seal import seal


@pytest.fixture
def incident(path):
    with Ledger(path) as ledger:
        return next(one.id for one in ledger.incidents().incidents if len(one.documents) == 2)


@pytest.fixture
def key(tmp_path):
    keys.make(tmp_path / "office.key")
    return tmp_path / "office.key"


def checked(folder):
    """What the script says, run where no histor can be imported."""
    hidden = "import sys, runpy; sys.modules['histor'] = None; sys.argv = ['check.py']; "
    hidden += "runpy.run_path('check.py', run_name='__main__')"
    command = [sys.executable, "-I", "-S", "-c", hidden]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_script_needs_nothing_but_the_standard_library(path, incident, tmp_path):
    bundle(str(path), incident, tmp_path / "out")
    lines = (tmp_path / "out" / "check.py").read_text("utf-8").splitlines()
    imports = {line.split()[1] for line in lines if line.startswith(("import ", "from "))}
    assert imports <= {"base64", "hashlib", "json", "sys", "pathlib"}


def test_a_bundle_is_checked_without_histor(path, incident, tmp_path):
    assert bundle(str(path), incident, tmp_path / "out") == 3  # one of them is an older version
    ran = checked(tmp_path / "out")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Seal: none; compare root and hash of log/head.json" in ran.stdout
    assert ran.stdout.endswith("All holds.\n")
    decisions = [json.loads(line) for line in (tmp_path / "out" / "decisions.jsonl").read_text("utf-8").splitlines()]
    assert [one["author"] for one in decisions] == ["R. Iwanow", "K. Osei"]
    entries = (tmp_path / "out" / "log" / "entries.jsonl").read_text("utf-8").splitlines()
    kinds = {json.loads(line)["kind"] for line in entries}
    assert kinds >= {"document added", "links judged", "decision"}
    originals = {file.read_bytes() for file in (tmp_path / "out").glob("documents/*/original.*")}
    assert reports.LOCAL.format(killed="Four").encode() in originals
    assert reports.MARKET.encode() not in originals, "what is of other incidents stays out"


def test_the_plain_command_of_the_readme_works(path, incident, tmp_path):
    bundle(str(path), incident, tmp_path / "out")
    command = ["sha256sum", "-c", "--quiet", "SHA256SUMS"]
    try:
        ran = subprocess.run(command, cwd=tmp_path / "out", capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no sha256sum")
    assert ran.returncode == 0
    readme = (tmp_path / "out" / "README.txt").read_text("utf-8")
    assert "sha256sum -c SHA256SUMS" in readme
    assert "MASKED: " in readme


def test_a_bundle_with_a_seal_is_proven_against_it(path, incident, key, tmp_path):
    sealed = seal(str(path), key)
    with Ledger(path) as ledger:
        ledger.add(reports.market(title="Later"))
        ledger.decide(
            "same", *_reports(ledger, incident)[:2], author="A. Later", reason="after the seal", expects=10_000
        )
    bundle(str(path), incident, tmp_path / "out", sealed)
    ran = checked(tmp_path / "out")
    assert ran.returncode == 0
    assert f"with the key {keys.public(key)}" in ran.stdout
    assert f"entries proven to stand among {sealed.statement.entries}, 1 written later" in ran.stdout


def _reports(ledger, incident):
    with ledger.store.reading() as connection:
        query = (
            "SELECT i.key FROM incidents i JOIN linked l ON l.id = i.linked WHERE l.key = '"
            + incident
            + "' ORDER BY i.id"
        )
        return [row.key for row in connection.exec_driver_sql(query)]


@pytest.mark.parametrize(
    ("file", "change", "words"),
    [
        ("claims.jsonl", lambda text: text.replace('"evidence_start":', '"evidence_start":1', 1), "another SHA-256"),
        ("documents/01/text.txt", lambda text: text.replace("three", "eight"), "text.txt: is not what the log names"),
        ("documents/01/original.txt", lambda text: text + " ", "original.txt: is not what the log names"),
        ("documents/01/reading-1.json", lambda text: text.replace("three", "eight"), "is not what the log names"),
        ("documents.jsonl", lambda text: text.partition("\n")[2], "in the log, but not in documents.jsonl"),
        ("claims.jsonl", lambda text: text.replace('"evidence_end":', '"evidence_end":1', 1), "does not stand at its"),
        ("claims.jsonl", lambda text: text.replace('"claim":"c', '"claim":"d', 1), "no reading makes the claim d"),
        ("log/entries.jsonl", lambda text: text.replace("Iwanow", "Iwanov"), "has not the hash of what it says"),
        ("log/head.json", lambda text: text.replace('"root": "', '"root": "0'), "path does not lead to the root"),
        ("log/head.json", lambda text: re.sub('"entries": .*', '"entries": 99,', text), "1: its path"),
        ("seal/statement.json", lambda text: text.replace('"sealed":"2', '"sealed":"1'), "is not the signature of"),
        ("seal/statement.json", lambda text: re.sub('"entries":[0-9]+', '"entries":8', text), "not that of log/"),
    ],
)  # fmt: skip
def test_a_change_is_found_also_where_sums_are_made_anew(path, incident, key, tmp_path, file, change, words):
    folder = tmp_path / "out"
    bundle(str(path), incident, folder, seal(str(path), key))
    before = (folder / file).read_text("utf-8")
    assert change(before) != before
    (folder / file).write_text(change(before), "utf-8")
    assert "DOES NOT HOLD: " + file in (first := checked(folder).stderr), first
    if words != "another SHA-256":
        from histor.ledger.custody.bundle import _sums

        (folder / "SHA256SUMS").unlink()
        _sums(folder)
    ran = checked(folder)
    assert ran.returncode == 1
    assert words in ran.stderr


CHILD = (
    "OKHTYRKA, Ukraine - A drone strike on a bus stop in Okhtyrka killed Danylo Verbych, 9, and wounded two women on "
    "Monday, police said.\n"
)


@pytest.fixture
def of_a_child(path):
    import histor

    with Ledger(path) as ledger:
        ledger.add(histor.read(CHILD, published="2024-12-03", publisher="Coast Agency"))
        return next(one.id for one in ledger.incidents().incidents if one.documents[0].published == "2024-12-03")


def test_names_of_children_are_masked_and_the_bundle_says_so(path, of_a_child, tmp_path):
    folder = tmp_path / "out"
    bundle(str(path), of_a_child, folder)
    assert checked(folder).returncode == 0
    assert not [file for file in folder.rglob("*") if file.is_file() and b"Verbych" in file.read_bytes()]
    assert not list(folder.glob("documents/*/original.*"))
    assert "██████ ███████, 9" in (folder / "documents" / "01" / "text.masked.txt").read_text("utf-8")
    assert "can be had apart: documents/01." in (folder / "README.txt").read_text("utf-8")


def test_a_bundle_that_shows_names_needs_a_reason_which_is_logged(path, of_a_child, tmp_path, capfd):
    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main(["bundle", of_a_child, "--ledger", str(path), "--out", str(tmp_path / "out"), *arguments])
        return end.value.code, capfd.readouterr().err

    status, err = run("--unmask")
    assert status == 2
    assert "needs your name and a reason" in err
    assert run("--unmask", "--author", "K. Osei", "--reason", "for the court")[0] == 0
    assert checked(tmp_path / "out").returncode == 0
    assert (tmp_path / "out" / "documents" / "01" / "original.txt").read_text("utf-8") == CHILD
    with Ledger(path) as ledger, ledger.store.reading() as connection:
        row = connection.exec_driver_sql("SELECT author, payload FROM log ORDER BY seq DESC").first()
    assert (row.author, json.loads(row.payload)["reason"]) == ("K. Osei", "for the court")


def test_another_file_is_found(path, incident, tmp_path):
    bundle(str(path), incident, tmp_path / "out")
    (tmp_path / "out" / "extra.txt").write_text("x")
    assert "extra.txt: is not in SHA256SUMS" in checked(tmp_path / "out").stderr


def test_a_bundle_is_never_written_over_another_or_of_a_ledger_that_does_not_hold(path, incident, spoilt, tmp_path):
    bundle(str(path), incident, tmp_path / "out")
    with pytest.raises(LedgerError, match="is there already; name a new folder"):
        bundle(str(path), incident, tmp_path / "out")
    with pytest.raises(LedgerError, match="no such incident"):
        bundle(str(path), "inc-none", tmp_path / "other")
    spoilt("UPDATE log SET author = 'me' WHERE seq = 9")
    with pytest.raises(LedgerError, match=r"log entry 9: .* a ledger that does not hold is not bundled"):
        bundle(str(path), incident, tmp_path / "other")
    assert not list(tmp_path.glob("*other*"))


def test_the_command(path, incident, key, tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    for arguments, status in (([], 0), (["--key", str(key), "--out", "sealed"], 0), (["--key", "k", "--seal", "s"], 2)):
        with pytest.raises(SystemExit) as end:
            cli.main(["bundle", incident[:8], "--ledger", str(path), *arguments])
        assert end.value.code == status
    assert f"{incident}: 3 documents; {incident}/README.txt says how to check it" in capfd.readouterr().out
    assert checked(tmp_path / "sealed").returncode == 0
