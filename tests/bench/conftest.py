"""An invented set of two documents with a scorer of three lines, and a stand-in for the command `histor`."""

import json
import sys
from pathlib import Path

import pytest

from bench import sets

FAKE = [sys.executable, str(Path(__file__).with_name("fake") / "histor.py")]
SCORER = """
import json, sys
readings = [json.loads(line) for line in open(sys.argv[2])]
gold = [json.loads(line) for line in open(sys.argv[4])]
if any(row["text"] == "UNSCORABLE" for row in readings):
    sys.exit("error: record r1: text: what is this")
words = sum(len(row["text"].split()) for row in readings)
print(json.dumps({"share": {"of words": words / 10}, "over": len(gold) / 10}))
"""
TINY = sets.DeveloperSet(
    name="tiny",
    about="an invented set",
    scorer="score_tiny.py",
    takes_docs=False,
    in_sample=1,
    metrics=(
        sets.Metric("words", "share/of words", baseline=0.25, published=".9 elsewhere"),
        sets.Metric("over", "over", lower_is_better=True),
    ),
)


@pytest.fixture
def tiny():
    return TINY


@pytest.fixture
def histor():
    return FAKE


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes the tiny set with these texts, and makes it the only one; gives the data's folder."""
    monkeypatch.setattr("bench.run.declared", lambda: {"tiny": TINY})

    def put(*texts):
        folder = tmp_path / "data" / "tiny"
        folder.mkdir(parents=True, exist_ok=True)
        rows = [{"record": f"r{at}", "text": text} for at, text in enumerate(texts)]
        for kind in ("docs", "gold"):
            (folder / f"tiny.dev.{kind}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
        (folder.parent / "score_tiny.py").write_text(SCORER)
        return folder.parent

    return put
