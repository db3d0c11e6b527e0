"""A check of a ledger names the first thing that does not hold."""

import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
import zstandard
from tests.ledger import reports

from histor import cli
from histor.ledger import Ledger
from histor.ledger.contents import digest
from histor.ledger.custody import hands, held, spans
from histor.ledger.custody.backup import as_held
from histor.ledger.custody.fault import Fault
from histor.ledger.custody.spans import check
from histor.ledger.custody.verifying import verify
from histor.record import to_json


@pytest.mark.parametrize("deep", [False, True])
def test_a_ledger_as_it_was_written_holds(filled, deep):
    found = verify(filled, deep=deep)
    assert found.fault is None
    assert (found.readings, found.entries) == (5, 13)
    assert found.contents == 13
    assert found.spans > 50
    assert found.bytes > 10_000


def test_parts_hold_what_the_whole_holds(filled, monkeypatch):
    whole = verify(filled, workers=1)
    monkeypatch.setattr(held, "_FEW", 4)
    assert verify(filled, workers=1) == whole


def test_an_empty_ledger_holds(name):
    Ledger(name).close()
    assert verify(name, deep=True).fault is None


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE log SET author = 'me' WHERE seq = 2", "log entry 2: ('document added', "),
        ("UPDATE log SET at = replace(at, '202', '201') WHERE seq = 3", "log entry 3: ("),
        ("DELETE FROM log WHERE seq = 2", "log entry 2: is missing; the next one is 3"),
        ("UPDATE log SET previous = hash WHERE seq = 2", "log entry 2, previous: is not the hash of the"),
        ("UPDATE contents SET size = size + 1 WHERE rowid = 3", "size: says "),
        ("UPDATE contents SET data = NULL WHERE rowid = 3", "have no bytes, and no entry of the log erases them"),
        ("DELETE FROM contents WHERE rowid = 1", "log entry 1: speaks of sha256:"),
        ("UPDATE documents SET key = 'doc-1' WHERE id = 1", "documents, row of log entry 1, key: is 'doc-1', but"),
        ("DELETE FROM decisions WHERE id = 2", "table decisions, row of log entry 11: is not there"),
        ("UPDATE decisions SET reason = 'none' WHERE id = 1", "row of log entry 9, reason: is 'none', but"),
        ("UPDATE links SET score = score + 1", "table links, row of log entry "),
        ("UPDATE claims SET speaker = 999 WHERE id = 1", "row of id 1, speaker: leads to row 999 of names"),
        ("UPDATE linked SET documents = 7", "documents: is 7, but its members are of "),
        ("UPDATE linked SET key = 'inc-x' WHERE id = (SELECT max(id) FROM linked)", "is not the least id of"),
    ],
)  # fmt: skip
def test_what_was_changed_is_named(path, spoilt, statement, words):
    spoilt(statement)
    assert words in (verify(str(path)).fault or "nothing found")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE claims SET best = 30 WHERE best = 4", "best: is 30, but should be 4"),
        ("UPDATE claims SET status = 'current' WHERE status = 'withdrawn'", "is 'current', but should be 'withdrawn'"),
        ("DELETE FROM claims WHERE id = 2", "table claims, row of id 2, claim "),
        ("UPDATE names SET folded = 'x' WHERE id = 1", "table names, row of id 1, folded: is 'x', but should be"),
        ("DELETE FROM blocks", "table blocks, row of "),
        ("UPDATE figures SET high = 9 WHERE measure = 'killed'", "table figures, row of linked 'inc-"),
        ("DELETE FROM voices", "table voices, row of linked 'inc-"),
        ("UPDATE linked SET origins = 9", "origins: is 9, but should be "),
        ("UPDATE documents SET title = 'x' WHERE id = 2", "table documents, row of id 2"),
        ("INSERT INTO document_words (rowid, words) VALUES (77, 'hidden')", "table document_words_words, row of "),
    ],
)
def test_a_deep_check_compares_every_row(path, spoilt, statement, words):
    spoilt(statement)
    assert verify(str(path)).fault is None, "cheap comparisons leave this to the deep ones"
    assert words in (verify(str(path), deep=True).fault or "nothing found")


def test_bytes_that_were_put_in_place_of_others_are_named(path, spoilt):
    other = zstandard.ZstdCompressor().compress(b"another report")
    spoilt("UPDATE contents SET data = ? WHERE rowid = 4", other)
    fault = verify(str(path)).fault
    assert fault.startswith("contents 'sha256:")
    assert fault.endswith("its bytes have another SHA-256: they were changed")


def test_contents_that_no_entry_speaks_of_are_named(path, spoilt):
    data = zstandard.ZstdCompressor().compress(b"hidden")
    spoilt("INSERT INTO contents VALUES (?, 6, 'zstd', ?)", digest(b"hidden"), data)
    assert verify(str(path)).fault == f"contents {digest(b'hidden')}: stand in no entry of the log"


def test_another_table_or_trigger_is_named(path, spoilt):
    spoilt("INSERT INTO runs VALUES (1, 'then', NULL, '[]', '{}')")
    assert verify(str(path)).fault is None
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER log_stays")
    connection.close()
    assert verify(str(path)).fault == "the making of 'log_stays': is not what the migrations of this version make"


def test_every_span_is_compared_with_its_text_and_named():
    line = to_json(reports.strike())
    whole = check(line, "reading")
    assert whole > 20
    for old, new, words in (
        (b'"start":', b'"start":1', "is no stretch of a text of"),
        (b'"text":"Petro Halenko"', b'"text":"Petra Halenko"', "says 'Petra Halenko', but the text there is 'Petro"),
        (b'"schema":"histor/reading/1"', b'"schema":"histor/reading/0"', None),
    ):
        assert old in line
        spoilt_line = line.replace(old, new, 1)
        if words is None:
            assert check(spoilt_line, "reading") == whole
            continue
        with pytest.raises(Fault, match=words):
            check(spoilt_line, "reading")
    with pytest.raises(Fault, match=r"reading, document\.id: is not the SHA-256 of the text"):
        check(line.replace(b"Okhtyrka killed", b"Okhtyrka hurt"), "reading")


def test_many_processes_find_what_one_finds(path, spoilt, monkeypatch):
    monkeypatch.setattr(held, "_FEW", 4)
    assert verify(str(path), workers=2).bytes == verify(str(path), workers=1).bytes
    spoilt("UPDATE contents SET size = size + 1 WHERE rowid IN (3, 9)")
    assert verify(str(path), workers=2).fault == verify(str(path), workers=1).fault


def test_what_nobody_has_begun_is_done_here_and_raises_where_it_is_asked_for():
    begun, may_end = Event(), Event()
    with ThreadPoolExecutor(1) as pool:
        work = hands.Hands(pool)
        there = work.begin(lambda: begun.set() or may_end.wait(60))
        good, bad = work.begin(int, "7"), work.begin(int, "seven")
        assert begun.wait(60)
        assert list(work.helping()) == [bad, good]
        assert (there.done(), good.done(), good(), list(work.helping())) == (False, True, 7, [])
        with pytest.raises(ValueError, match="seven"):
            bad()
        may_end.set()
        assert there() is True


def test_the_command_says_that_all_holds_or_ends_with_one(path, spoilt, capfd):
    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main(["verify", "--ledger", str(path), *arguments])
        return end.value.code, *capfd.readouterr()

    status, out, _ = run("--workers", "1")
    assert status == 0
    assert out.startswith("All holds: 13 entries of the log, 13 contents of ")
    assert "what the log names and what leads from row to row was compared; --deep compares every row." in out
    spoilt("UPDATE log SET author = 'me' WHERE seq = 2")
    status, out, err = run("--json")
    assert (status, err) == (1, "")
    assert '"fault":"log entry 2: ' in out
    status, out, err = run()
    assert (status, out) == (1, "")
    fault, way_out = err.splitlines()
    assert fault.startswith(f"histor: {path}: log entry 2: ('document added', ")
    assert way_out == "What to do: keep this file as it is, restore a backup beside it, and compare the two"


def test_what_another_version_derived_otherwise_is_made_anew_from_the_log(path, spoilt, tmp_path):
    with Ledger(path) as ledger:
        log = list(ledger.log(limit=100))
    spoilt("UPDATE linked SET contested = 1 - contested, claims = 99")
    found = verify(str(path), deep=True)
    assert found.fault.startswith("table linked, row of key ")
    assert "histor link --rebuild makes all incidents" in found.way_out
    with Ledger(path) as ledger:
        ledger.rebuild()
        assert list(ledger.log(limit=100)) == log
    found = verify(str(path), deep=True)
    assert (found.fault, found.way_out) == (None, None)
    spoilt("UPDATE claims SET low = 99")
    assert "--as-held DATE a whole ledger" in verify(str(path), deep=True).way_out
    as_held(str(path), tmp_path / "anew.db", "9999-12-31T23:59:59.999999Z")
    assert verify(str(tmp_path / "anew.db"), deep=True).fault is None


def test_a_reading_of_an_earlier_histor_is_read_as_fast(monkeypatch):
    def less(value):
        if isinstance(value, list):
            return [less(one) for one in value]
        later = ("superlative", "hedges", "actors")  # what the record has learnt to hold
        return {k: less(v) for k, v in value.items() if k not in later} if isinstance(value, dict) else value

    reading = json.loads(to_json(reports.strike()))
    earlier = json.dumps(less(reading)).encode()
    monkeypatch.setattr(spans, "_slowly", None)
    assert 15 < check(earlier, "it") < check(json.dumps(reading).encode(), "it")


def test_a_process_that_checks_loads_nothing_that_reads():
    loaded = "import sys, histor.ledger.custody.verifying; print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert "histor.ledger.custody.held" in names
    assert not {"numpy", "histor.claims", "histor.incidents.across"} & set(names)


@pytest.mark.parametrize(("start", "end", "words"), [(-9, 4, ""), (4, 2, ""), (3, 99, "lacks its end")])
def test_a_span_outside_of_the_text_is_named(start, end, words):
    reading = json.loads(to_json(reports.strike()))
    text = reading["text"] = "What follows here lacks its end"
    reading["document"]["id"] = digest(text.encode())
    actor = reading["actors"][0] | {"start": 0, "end": 4, "text": "What"}
    reading |= {key: [] for key in ("places", "times", "statements", "claims", "incidents", "hedges")}
    assert check(json.dumps(reading | {"actors": [actor]}).encode(), "it") == 1
    actor |= {"start": start, "end": end, "text": text[start:end] if words == "" else text[3:]}
    with pytest.raises(Fault, match=rf"actors\[0\]: {start}\.\.{end} is no stretch of a text of 31 characters"):
        check(json.dumps(reading | {"actors": [actor]}).encode(), "it")
