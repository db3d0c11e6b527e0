"""`histor add` is killed at any moment, meets a full disk, and runs beside itself: nothing lost, nothing doubled."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import select

from histor.ledger import Ledger, schema
from histor.ledger.log import chained

DRIVER = Path(__file__).with_name("driver.py")
KILLS = 30
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kills and limits as Linux has them")


def start(*arguments, **environment):
    known = os.environ | {name: str(value) for name, value in environment.items()}
    command = [sys.executable, str(DRIVER), *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=known, start_new_session=True
    )


def finished(*arguments, **environment):
    process = start(*arguments, **environment)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def reported(out):
    return [line for line in out.splitlines() if line.startswith("doc-")]


def write_raids(path, numbers):
    rows = (
        {"record": f"r{n}", "text": f"RAID {n % 90} {n % 7} report {n}", "published": "2024-06-01"} for n in numbers
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def whole(name):
    """What a ledger holds, after looking at every link of its chain: documents, claims and clusters."""
    with Ledger(name, create=False) as ledger, ledger.store.reading() as connection:
        previous = ""
        for row in connection.execute(select(schema.log).order_by(schema.log.c.seq)).mappings():
            assert row["previous"] == previous
            assert row["hash"] == chained(**{k: v for k, v in row.items() if k != "hash"})
            previous = row["hash"]
        keys = Counter(connection.execute(select(schema.documents.c.key)).scalars())
        claims = Counter(connection.execute(select(schema.claims.c.claim)).scalars())
        logged = Counter(
            json.loads(text)["document"]
            for text in connection.execute(
                select(schema.log.c.payload).where(schema.log.c.kind == "document added")
            ).scalars()
        )
        clusters = {
            tuple(sorted(report.record for report in incident.documents)) for incident in ledger.each_incident()
        }
    assert logged == keys
    assert set(keys.values()) <= {1}
    assert set(claims.values()) <= {1}
    return set(keys), set(claims), clusters


def has_tables(name):
    connection = sqlite3.connect(name)
    found = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    connection.close()
    return bool(found)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_at_random_moments_it_loses_and_doubles_nothing(database, tmp_path, request):
    name = str(tmp_path / "histor.db") if database == "sqlite" else request.getfixturevalue("postgresql")
    kills = KILLS if database == "sqlite" else KILLS // 6
    raids = write_raids(tmp_path / "raids.jsonl", range(300))
    chance = random.Random(20241113)
    safe: set[str] = set()
    for _ in range(kills):
        process = start("add", raids, "--ledger", name, HISTOR_TEST_DELAY=0.002)
        first = process.stdout.readline() if chance.random() < 0.7 else ""
        time.sleep(chance.uniform(0, 0.35))
        os.killpg(process.pid, signal.SIGKILL)
        rest, _ = process.communicate()
        safe.update(reported(first + rest))
        if safe:
            assert safe <= whole(name)[0]
    status, out, err = finished("add", "--resume", "--ledger", name)
    assert (status, err) == (0, "")
    assert "documents are left; adding them." in out or "Nothing is left" in out
    assert finished("add", raids, "--ledger", name)[0] == 0
    fresh = tmp_path / "fresh.db"
    assert finished("add", raids, "--ledger", fresh)[0] == 0
    assert whole(name) == whole(fresh)
    assert "Nothing is left" in finished("add", "--resume", "--ledger", name)[1]


def test_a_full_disk_is_told_and_what_was_added_before_is_safe(tmp_path):
    name, raids = tmp_path / "histor.db", write_raids(tmp_path / "raids.jsonl", range(600))
    status, out, err = finished("add", raids, "--ledger", name, HISTOR_TEST_ROOM=1_200_000)
    assert status == 2
    assert err.startswith(f"histor: {name}: the disk is full; what was added before is safe")
    assert err.count("\n") == 1
    safe = set(reported(out))
    assert 0 < len(safe) < 600
    assert safe <= whole(name)[0]
    status, out, _ = finished("add", "--resume", "--ledger", name)
    assert status == 0
    assert f"{600 - len(safe)} of 600 documents are left" in out
    assert len(whole(name)[0]) == 600


def test_two_processes_add_at_once_and_a_reader_sees_whole_states(tmp_path):
    name = tmp_path / "histor.db"
    both = (range(400), range(200, 600))
    files = [write_raids(tmp_path / f"{number}.jsonl", some) for number, some in enumerate(both)]
    running = [start("add", file, "--ledger", name, HISTOR_TEST_DELAY=0.001) for file in files]
    seen = 0
    while any(process.poll() is None for process in running):
        if name.exists() and any(process.poll() is None for process in running):
            documents, claims, _ = whole(name) if has_tables(name) else (set(), set(), set())
            assert len(documents) == len(claims) >= seen
            seen = len(documents)
    ended = [process.communicate() for process in running]
    assert [err for _, err in ended] == ["", ""]
    documents, _, _ = whole(name)
    assert len(documents) == 600
    told = Counter(key for out, _ in ended for key in reported(out))
    assert set(told) == documents
    assert set(told.values()) == {1}


def test_workers_end_with_the_process_that_started_them(tmp_path):
    raids = write_raids(tmp_path / "raids.jsonl", range(3000))
    process = start("add", raids, "--ledger", tmp_path / "histor.db", "--workers", 2, HISTOR_TEST_DELAY=0.01)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    until = time.monotonic() + 30
    while len(started := children.read_text().split()) < 3 and time.monotonic() < until:
        time.sleep(0.05)
    assert len(started) >= 3
    process.kill()
    process.communicate()
    while any(Path(f"/proc/{child}").exists() for child in started) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{child}").exists() for child in started)
