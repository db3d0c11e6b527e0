"""The set that goes through a ledger: documents are added, and the incidents exported are what is scored."""

from dataclasses import replace

import pytest
from bench.run import main

SCORER = """
import json, sys
assert sys.argv[1] == "--incidents"
print(json.dumps({"share": {"of words": sum(1 for line in open(sys.argv[2])) / 10}, "over": 0}))
"""


@pytest.fixture
def bench(write, tiny, histor, tmp_path, capfd, monkeypatch):
    def run(texts, *more):
        data = write(*texts)
        monkeypatch.setattr("bench.run.declared", lambda: {"tiny": replace(tiny, through="ledger")})
        (data / "score_tiny.py").write_text(SCORER)
        code = main(["--data", str(data), "--floors", str(tmp_path / "floors.toml"), *more, "--histor", *histor])
        return code, *capfd.readouterr()

    return run


def test_linked_incidents_are_scored_and_kept(bench, tmp_path):
    code, out, _ = bench(["fire one", "raid two", "fire three"], "--keep", str(tmp_path / "kept"))
    assert (code, out.splitlines()[1].split()[2]) == (0, ".200")
    assert (tmp_path / "kept" / "tiny.incidents.jsonl").read_bytes().count(b"\n") == 2


def test_clusters_that_depend_on_the_order_of_arrival_fail(bench):
    texts = ["fire", "raid", "flood", "ORDER", "quake"]
    assert bench(texts[:3], "--same-bytes")[0] == 0
    code, _, err = bench(texts, "--same-bytes")
    assert code == 1
    assert "FAILED tiny: another order of the documents" in err


def test_the_sample_keeps_together_what_belongs_together(tiny, write):
    from bench.sets import part

    data = write(*"abcdefgh")
    gold = tiny.files(data)[1]
    lines = [
        line.replace(b"}", b', "incident": "%d"}' % (at // 4)) for at, line in enumerate(gold.read_bytes().splitlines())
    ]
    gold.write_bytes(b"\n".join(lines) + b"\n")
    chosen = part(replace(tiny, in_sample=4, sampled_by="incident"), data, "sample")
    assert len({line.split(b'"incident": ')[1] for line in chosen.gold}) == 1
