"""The whole command, with nothing stood in for: as a user runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from histor import record

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("night-raid-*"))


def histor(*arguments, **options):
    command = [sys.executable, "-c", "from histor.cli import main\nif __name__ == '__main__': main()"]
    return subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False, **options)


def test_the_same_bytes_with_any_number_of_processes():
    alone = histor("read", "--jsonl", *EXAMPLES)
    assert (alone.returncode, alone.stderr) == (0, b"")
    readings = [record.from_json(line) for line in alone.stdout.splitlines()]
    assert len(readings) == len(EXAMPLES)
    assert all(reading.claims for reading in readings)
    assert histor("read", "--jsonl", "--workers", "2", *EXAMPLES).stdout == alone.stdout


def test_an_example_from_standard_input_for_people():
    ran = histor(
        "read", "-", "--published", "2024-11-13", "--publisher", "Meridian Wire", input=EXAMPLES[0].read_bytes()
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    shown = ran.stdout.decode()
    assert "Meridian Wire · 13 November 2024 · en" in shown
    assert "\n1. " in shown
    assert "Killed" in shown


@pytest.mark.parametrize("name", ["no_such_pipeline", "../etc"])
def test_a_pipeline_that_is_not_there(name):
    ran = histor("read", EXAMPLES[0], "--pipeline", name)
    assert ran.returncode == 2
    assert ran.stdout == b""
    assert ran.stderr.count(b"\n") == 1
    assert name.encode() in ran.stderr
