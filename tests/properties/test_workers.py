"""A file of documents gives the same bytes in any order and with any number of workers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.properties.conftest import TEXTS


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads texts by name with the command, and gives its lines by name."""
    folder = tmp_path_factory.mktemp("workers")

    def run(names, workers):
        docs = folder / "docs.jsonl"
        docs.write_text("".join(json.dumps({"record": name, **TEXTS[name]}) + "\n" for name in names))
        histor = Path(sys.executable).with_name("histor")
        call = [str(histor), "read", "--jsonl", "--workers", str(workers), str(docs)]
        done = subprocess.run(call, capture_output=True, check=False)
        lines = done.stdout.splitlines()
        assert [json.loads(line)["document"]["record"] for line in lines] == names, done.stderr.decode()
        return dict(zip(names, lines, strict=True))

    return run


def test_workers_and_order_change_nothing(read):
    assert read(list(reversed(TEXTS)), 2) == read(list(TEXTS), 1)
