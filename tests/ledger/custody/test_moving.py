"""A whole ledger moved: dumps without loss, backups while others write, and nothing half-made."""

import io
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time

import pytest
from tests.ledger import reports
from tests.ledger.custody.filling import fill

from histor import cli
from histor.errors import LedgerError
from histor.ledger import Ledger
from histor.ledger.custody.backup import as_held, backup, restore
from histor.ledger.custody.dump import dump
from histor.ledger.custody.load import load, unfold
from histor.ledger.custody.verifying import verify
from histor.ledger.store import Store


def dumped(name):
    store, out = Store(name), io.BytesIO()
    try:
        dump(store, out)
    finally:
        store.close()
    return out.getvalue()


@pytest.fixture
def filled(path):
    """All kinds of entries, an original that is no text, and characters of all kinds."""
    with Ledger(path) as ledger:
        ledger.add(reports.strike(title="“Ночь” \u2028 \x00 😀"))
        (path.parent / "latin.txt").write_bytes(reports.MARKET.replace("Sumy", "Besançon").encode("latin-1"))
        assert ledger.add(path.parent / "latin.txt").added == 1
    return str(path)


def test_dump_load_dump_gives_the_same_bytes_and_a_ledger_that_holds(filled, tmp_path):
    before = dumped(filled)
    copy = str(tmp_path / "copy.db")
    assert load(before.splitlines(keepends=True), copy) > 100
    assert dumped(copy) == before
    assert verify(copy, deep=True).fault is None
    with Ledger(copy) as one, Ledger(filled) as other:
        assert one.incidents() == other.incidents()
        assert one.search("apartment building") == other.search("apartment building")
        assert one.add(reports.market(), reports.strike("two", "2024-11-20")).added == 1


def test_from_sqlite_to_postgresql_and_back_it_is_the_same(filled, postgresql, tmp_path):
    before = dumped(filled)
    load(before.splitlines(keepends=True), postgresql)
    assert dumped(postgresql) == before
    assert verify(postgresql, deep=True).fault is None
    with Ledger(postgresql) as ledger:
        assert ledger.search("apartment building")
    load(dumped(postgresql).splitlines(keepends=True), str(tmp_path / "back.db"))
    assert dumped(str(tmp_path / "back.db")) == before
    with pytest.raises(LedgerError, match="holds a ledger already"):
        load(before.splitlines(keepends=True), postgresql)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda lines: lines[:-1], "was cut off before its end"),
        (lambda lines: lines[:9], "was cut off before its end"),
        (lambda lines: [*lines[:5], *lines[6:]], "log entry 5: is missing; the next one is 6 in this dump"),
        (lambda lines: [line.replace(b"R. Iwanow", b"K. Iwanow") for line in lines], r"log entry \d+: .* in this dump"),
        (lambda lines: [line.replace(b"Harkivska", b"Harkivskb") for line in lines], "other bytes: they were changed"),
        (lambda lines: [line.replace(b'"status":"current"', b'"status":"hidden"') for line in lines],
         "not as it was written: a line was changed"),
        (lambda lines: [line.replace(b'"table":"names"', b'"table":"nomes"') for line in lines], "which there is not"),
        (lambda lines: [b"{}\n", *lines[1:]], "is no dump of a ledger"),
        (lambda lines: [b"0123 histor.db\n"], "is no dump of a ledger"),
        (lambda lines: [*lines[:4], b"nonsense\n", *lines[4:]], "line 5 of this dump is none of its own"),
        (lambda lines: [lines[0].replace(b"0001-ledger", b"0009-later"), *lines[1:]], "by another version of histor"),
    ],
)  # fmt: skip
def test_a_dump_that_was_cut_off_or_changed_leaves_nothing(filled, tmp_path, change, words):
    lines = dumped(filled).splitlines(keepends=True)
    with pytest.raises(LedgerError, match=words):
        load(change(lines), str(tmp_path / "new.db"))
    assert not [found for found in tmp_path.iterdir() if "new.db" in found.name]


def test_a_load_that_fails_leaves_nothing_in_postgresql(filled, postgresql):
    lines = dumped(filled).splitlines(keepends=True)
    with pytest.raises(LedgerError, match="cut off"):
        load(lines[:-1], postgresql)
    load(lines, postgresql)


def test_a_load_that_is_killed_leaves_no_ledger_and_can_be_done_again(filled, tmp_path):
    lines = dumped(filled).splitlines(keepends=True)
    code = "from histor.cli import main; main()"
    command = [sys.executable, "-c", code, "load", "-", "--ledger", str(tmp_path / "new.db")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE)
    os.write(process.stdin.fileno(), b"".join(lines)[:50_000])
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".new.db.draft*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.kill()
    process.communicate()
    assert not (tmp_path / "new.db").exists()
    load(lines, str(tmp_path / "new.db"))
    assert not list(tmp_path.glob(".new.db.draft*"))


def test_a_ledger_is_never_loaded_or_restored_over_another(filled, tmp_path):
    lines = dumped(filled).splitlines(keepends=True)
    for make in (lambda: load(lines, filled), lambda: restore(tmp_path / "copy.db", filled)):
        if not (tmp_path / "copy.db").exists():
            backup(filled, tmp_path / "copy.db")
        with pytest.raises(LedgerError, match="is there already; name another one, or move it away first"):
            make()
    with pytest.raises(LedgerError, match="name a new file for each backup"):
        backup(filled, tmp_path / "copy.db")


def test_a_backup_is_one_state_while_others_write(filled, tmp_path):
    stop = threading.Event()

    def write():
        with Ledger(filled) as ledger:
            number = 0
            while not stop.is_set():
                number += 1
                ledger.add(reports.market(title=f"Edition {number}"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        digests = [backup(filled, tmp_path / f"{number}.db") for number in range(5)]
    finally:
        stop.set()
        writer.join()
    for number, digest in enumerate(digests):
        assert (tmp_path / f"{number}.db.sha256").read_text() == f"{digest}  {number}.db\n"
        restore(tmp_path / f"{number}.db", str(tmp_path / f"restored-{number}.db"))
        assert verify(str(tmp_path / f"restored-{number}.db"), deep=number == 4).fault is None


def test_a_postgresql_ledger_is_backed_up_as_a_dump(postgresql, tmp_path):
    fill(postgresql)
    backup(postgresql, tmp_path / "copy.jsonl.zst")
    restore(tmp_path / "copy.jsonl.zst", str(tmp_path / "restored.db"))
    assert dumped(str(tmp_path / "restored.db")) == dumped(postgresql)


def test_a_backup_that_was_changed_is_not_restored(filled, tmp_path):
    copy = tmp_path / "copy.db"
    backup(filled, copy)
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)
    with pytest.raises(LedgerError, match=r"has not the SHA-256 that stands in copy\.db\.sha256"):
        restore(copy, str(tmp_path / "restored.db"))
    with pytest.raises(LedgerError, match=r"copy\.db\.sha256: is no backup of a ledger; name a file that "):
        restore(tmp_path / "copy.db.sha256", str(tmp_path / "restored.db"))
    (tmp_path / "copy.db.sha256").unlink()
    connection = sqlite3.connect(copy)
    connection.execute("UPDATE contents SET size = size + 1")
    connection.commit()
    connection.close()
    with pytest.raises(LedgerError, match="use an older backup"):
        restore(copy, str(tmp_path / "restored.db"))
    with pytest.raises(LedgerError, match="name a backup"):
        restore(tmp_path / "none.db", str(tmp_path / "restored.db"))
    assert not [found for found in tmp_path.iterdir() if "restored" in found.name]


def test_compressed_dumps_are_told_by_their_bytes(filled, tmp_path, capfd):
    def run(*arguments):
        with pytest.raises(SystemExit) as end:
            cli.main([str(argument) for argument in arguments])
        assert end.value.code == 0, capfd.readouterr()
        return capfd.readouterr().out

    run("dump", "--ledger", filled, "--out", tmp_path / "a.jsonl.zst")
    run("load", tmp_path / "a.jsonl.zst", "--ledger", tmp_path / "a.db")
    run("dump", "--ledger", tmp_path / "a.db", "--out", tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == dumped(filled)
    with (tmp_path / "a.jsonl.zst").open("rb") as file:
        assert b"".join(unfold(file)) == dumped(filled)
    assert "\nsha256 " in run("backup", tmp_path / "b.db", "--ledger", filled)
    assert run("restore", tmp_path / "b.db", "--ledger", tmp_path / "c.db").endswith("c.db is restored\n")


def test_a_ledger_as_it_was_held_is_the_one_of_then(path, tmp_path):
    backup(str(path), tmp_path / "then.db")
    with Ledger(path) as ledger:
        moment, entries = max(row.at for row in rows_of(ledger, "log")), len(rows_of(ledger, "log"))
        ledger.add(reports.strike("two", "2024-11-20"), reports.market(title="Published before, added later"))
        one, other = [row.key for row in rows_of(ledger, "incidents") if row.linked is not None][:2]
        ledger.decide("not the same", one, other, author="A. Later", reason="after that", expects=10_000)
    assert as_held(str(path), tmp_path / "held.db", moment) == entries
    assert history(dumped(str(tmp_path / "held.db"))) == history(dumped(str(tmp_path / "then.db")))
    assert verify(str(tmp_path / "held.db"), deep=True).fault is None
    with Ledger(tmp_path / "held.db") as held, Ledger(tmp_path / "then.db") as then:
        assert held.incidents() == then.incidents()
    with pytest.raises(LedgerError, match="held nothing at 2020"):
        as_held(str(path), tmp_path / "none.db", "2020")
    assert not (tmp_path / "none.db").exists()


def rows_of(ledger, table):
    with ledger.store.reading() as connection:
        return connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1").all()


def history(dump):
    """The log and the contents, which everything else follows from."""
    return [line for line in dump.splitlines() if line.startswith((b'{"table":"log"', b'{"table":"contents"'))]


def test_what_was_erased_stays_gone_and_the_rest_holds(filled, key_of_market, tmp_path):
    with Ledger(filled) as ledger:
        ledger.decide("erase", key_of_market, author="R. Iwanow", reason="asked by the family")
    found = verify(filled, deep=True)
    assert (found.fault, found.deep) == (None, False)
    assert found.erased > 1
    before = dumped(filled)
    assert b"market in Sumy" not in before
    load(before.splitlines(keepends=True), str(tmp_path / "copy.db"))
    assert dumped(str(tmp_path / "copy.db")) == before
    assert verify(str(tmp_path / "copy.db")).fault is None
    with pytest.raises(LedgerError, match="were erased, so that nothing can be made of them anew"):
        as_held(filled, tmp_path / "held.db", "2999")


@pytest.fixture
def key_of_market(filled):
    with Ledger(filled) as ledger:
        return next(document.key for document in ledger.documents() if document.publisher == "Sumy Post")


def test_a_dump_is_text_that_others_can_read(filled):
    head, *rows, end = map(json.loads, dumped(filled).splitlines())
    assert head["form"] == "histor/dump/1"
    assert end["end"]["rows"] == len(rows) == sum(head["rows"].values())
    contents = [row for row in rows if row["table"] == "contents"]
    assert sum("base64" in row for row in contents) == 1
    assert any("A drone strike on an apartment building" in row.get("text", "") for row in contents)
