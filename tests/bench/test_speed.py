"""What the speed benchmark counts; no test looks at a clock."""

import pytest

from bench import speed, stages

ROWS = [{"text": "one two three", "published": None}, {"text": "four"}]


def module(name, code):
    """The function `work` of a module that claims to be `name`."""
    names = {"__name__": name}
    exec(code, names)
    return names["work"]


FRAME = "import sys\ndef work(*_): return sys._getframe()"
CALL = "def work(below): return below()"


@pytest.mark.parametrize(
    ("stage", "outer", "inner"),
    [
        ("mentions", "histor.reading", "histor.mentions.places"),
        ("claims", "histor.claims.find", "histor.mentions.mentions"),  # looking a mention up is the claims' work
        ("language", "histor.language", "spacy.language"),
        ("other", "histor.reading", "histor.record"),
        ("other", "elsewhere.claims", "json"),
    ],
)
def test_a_sample_belongs_to_the_outermost_stage(stage, outer, inner):
    below = module(inner, FRAME)
    assert stages.stage_of(module(outer, CALL)(below)) == stage


def test_shares_are_of_the_work_and_sum_to_one():
    busy = module("histor.claims", "def work():\n for n in range(3_000_000): n * n")
    found = stages.shares(busy)
    assert list(found) == [*stages.STAGES, "other"]
    assert sum(found.values()) == pytest.approx(1)
    assert max(found, key=found.get) == "claims"


def test_every_document_is_read_in_every_turn_and_after_a_warm_up():
    read = {"whole": [], "bare": []}
    figures = speed.measured(ROWS, read["whole"].append, read["bare"].append, repeats=3)
    assert [len(turns) for turns in read.values()] == [1 + 3 + 1, 1 + 3]  # the last for the shares
    assert (figures["documents"], figures["words"], figures["reading"]["turns"]) == (2, 4, 3)
    assert speed.shown(figures).startswith("2 documents, 4 words, one thread\nwhole reading")


def test_without_data_it_says_so_and_exits_cleanly(tmp_path, capsys):
    assert speed.main(["--data", str(tmp_path / "nowhere")]) == 0
    assert "no bench data at" in capsys.readouterr().out
