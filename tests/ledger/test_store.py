"""What a ledger keeps, the same on each database: documents, versions, readings, and a log that holds."""

import sqlite3
import subprocess
import sys

import pytest
import sqlalchemy
from msgspec.structs import replace
from sqlalchemy import select
from tests.ledger import reports

from histor.errors import LedgerError
from histor.ledger import Ledger, migrations, schema
from histor.ledger.log import chained, head
from histor.ledger.preparing import of_reading

ADDRESS = "https://herald.example/okhtyrka"


def log(ledger):
    with ledger.store.reading() as connection:
        return connection.execute(select(schema.log).order_by(schema.log.c.seq)).all()


def test_adding_the_same_document_twice_changes_nothing(ledger):
    assert ledger.add(reports.strike(), reports.local()).added == 2
    before = log(ledger)
    summary = ledger.add(reports.strike(), reports.local())
    assert (summary.added, summary.held) == (0, 2)
    assert log(ledger) == before
    assert ledger.size()["documents"] == 2


def test_the_same_text_of_two_outlets_is_two_documents(ledger):
    ledger.add(reports.strike(), reports.strike(publisher="Sumy Post"))
    assert ledger.size()["documents"] == 2
    assert len({document.id for document in ledger.documents()}) == 1


def test_files_and_readings_are_added_and_bad_ones_are_named(ledger, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "market.txt").write_text(reports.MARKET, "utf-8")
    summary = ledger.add(tmp_path / "empty.txt", tmp_path / "market.txt", tmp_path / "gone.txt")
    assert summary.added == 1
    assert [message.split(": ", 1)[1][:8] for message in summary.failed] == ["is empty", "no such "]
    (document,) = ledger.documents()
    assert ledger.original(document.original) == reports.MARKET.encode()


def test_a_changed_article_is_a_new_version_and_its_vanished_claims_are_withdrawn(ledger):
    ledger.add(reports.strike("three", uri=ADDRESS), reports.strike("four", "2024-11-14", uri=ADDRESS))
    (document,) = ledger.documents()
    assert document.version == 2
    stands = {(claim.measure, claim.best): claim.status for claim in ledger.claims(status=None) if claim.measure}
    assert stands == {("killed", 3): "withdrawn", ("killed", 4): "current", ("injured", 9): "current"}
    statuses = sorted(claim.status for claim in ledger.claims(status=None) if claim.measure == "injured")
    assert statuses == ["current", "superseded"]
    (incident,) = ledger.incidents().incidents
    assert incident.figures["killed"].best == 4
    shown = ledger.incident(incident.id)
    assert ("withdrawn", 3) in {(claim.status, claim.best) for claim in shown.claims}


def test_the_change_of_an_article_can_be_seen(ledger):
    ledger.add(reports.strike("three", uri=ADDRESS), reports.strike("four", "2024-11-14", uri=ADDRESS))
    (change,) = ledger.changes(ADDRESS)
    assert change.kind == "version"
    assert [line[0] for line in change.text if line[0] in "+-"] == ["-", "+"]
    assert [(claim["measure"], claim["best"]) for claim in change.gone if claim["measure"]] == [("killed", 3)]
    assert [(claim["measure"], claim["best"]) for claim in change.new if claim["measure"]] == [("killed", 4)]


def test_a_version_of_the_same_adding_is_one_too(ledger):
    entries = [
        of_reading(reports.strike(n, f"2024-11-{d}", uri=ADDRESS))
        for n, d in (("three", 13), ("four", 14), ("five", 15))
    ]
    ledger.write(entries)
    assert [claim.best for claim in ledger.claims(measure="killed")] == [5]
    assert [claim.best for claim in ledger.claims(measure="killed", status="withdrawn")] == [3, 4]


def test_a_new_reading_stands_beside_the_old_one(ledger):
    reading = reports.strike()
    ledger.add(reading)
    killed = next(claim for claim in reading.claims if claim.measure == "killed")
    other = reading.of(
        replace(
            reading,
            claims=(killed,),
            incidents=(
                replace(
                    reading.incidents[0],
                    claims=(killed.id,),
                    figures={"killed": reading.incidents[0].figures["killed"]},
                ),
            ),
        )
    )
    assert ledger.reread(of_reading(other))
    assert not ledger.reread(of_reading(other))
    assert [claim.measure for claim in ledger.claims()] == ["killed"]
    assert {claim.status for claim in ledger.claims(status=None)} == {"current", "reread"}
    (change,) = ledger.changes(reading.document.id)
    assert (change.kind, len(change.gone), change.new) == ("reading", len(reading.claims) - 1, ())
    (incident,) = ledger.incidents().incidents
    assert set(incident.figures) == {"killed"}


def test_each_entry_of_the_log_is_bound_to_the_one_before(ledger):
    ledger.add(reports.strike(), reports.local(), reports.market())
    previous = ""
    for number, row in enumerate(log(ledger), start=1):
        assert (row.seq, row.previous) == (number, previous)
        assert row.hash == chained(
            seq=row.seq, kind=row.kind, at=row.at, author=row.author, payload=row.payload, previous=previous
        )
        previous = row.hash
        assert "Okhtyrka" not in row.payload, "the log holds no words of a document"
    with ledger.store.reading() as connection:
        assert head(connection).hash == previous


@pytest.mark.parametrize("change", ["UPDATE log SET author = 'me'", "DELETE FROM log"])
def test_the_log_refuses_to_be_changed(ledger, change):
    ledger.add(reports.strike())
    with pytest.raises(LedgerError, match="never changed"), ledger.store.writing() as transaction:
        transaction.connection.exec_driver_sql(change)
    assert log(ledger)[0].author.startswith("histor ")


def test_a_transaction_that_fails_leaves_nothing(ledger, monkeypatch):
    ledger.add(reports.market())
    before = log(ledger)
    monkeypatch.setattr("histor.ledger.ledger.Linking.link", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ledger.add(reports.strike())
    monkeypatch.undo()
    assert log(ledger) == before
    assert ledger.size()["documents"] == 1
    assert ledger.add(reports.strike()).added == 1


def test_the_migrations_make_the_tables_that_the_code_uses(ledger):
    with ledger.store.reading() as connection:
        inspector = sqlalchemy.inspect(connection)
        for table in schema.METADATA.sorted_tables:
            assert [column["name"] for column in inspector.get_columns(table.name)] == table.columns.keys()
        applied = [row.name for row in connection.exec_driver_sql("SELECT name FROM migrations ORDER BY name")]
        assert applied == migrations.names(connection.dialect.name)


def test_a_ledger_of_a_newer_histor_is_refused(name):
    with Ledger(name) as opened, opened.store.writing() as transaction:
        transaction.connection.exec_driver_sql("INSERT INTO migrations VALUES ('9999-later', 'then')")
    with pytest.raises(LedgerError, match=r"newer histor \(it has 9999-later\)"):
        Ledger(name)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mysql://x/y", "is no database for a ledger"),
        ("postgresql://nobody@127.0.0.1:9/none", "check that the database can be reached"),
        ("{folder}", "is a folder; name a file in it"),
        ("{folder}/none/histor.db", "name a ledger in a folder that can be written to"),
        ("{folder}/letter.txt", "it is no ledger"),
        ("{folder}/other.db", "holds other tables and no ledger"),
    ],
)
def test_what_is_no_ledger_is_told_in_one_line(name, words, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear all, " * 500, "utf-8")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE things (id)")
    other.close()
    with pytest.raises(LedgerError, match=words) as error:
        Ledger(name.format(folder=tmp_path))
    assert "\n" not in str(error.value)


def test_looking_makes_no_ledger(tmp_path):
    with pytest.raises(LedgerError, match="no such ledger; make one with: histor add"):
        Ledger(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_a_ledger_is_opened_without_what_reads_documents():
    heavy = "{'histor.reading', 'spacy', 'onnxruntime'}"
    code = f"import sys, histor.ledger; assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
