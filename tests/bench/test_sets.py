from pathlib import Path

from bench.floors import load
from bench.sets import Metric, declared, part
from bench.table import number

import bench

SETS = ["gva", "links", "gvdb", "airwars", "muc4", "said", "where", "when", "tally_ru"]


def test_every_developer_set_is_declared():
    assert list(declared()) == SETS


def test_metric_names_are_unique_in_a_set():
    for one in declared().values():
        names = [metric.name for metric in one.metrics]
        assert len(names) == len(set(names)), one.name


def test_pinned_floors_name_metrics_that_are_measured():
    for (_, name), pinned in load(Path(bench.__file__).with_name("floors.toml")).items():
        assert pinned.floor.keys() <= {metric.name for metric in declared()[name].metrics}


def test_a_metric_finds_its_figure():
    figures = {"a": {"b c": {"f1": 0.5}}, "none": None, "flag": "x"}
    assert Metric("m", "a/b c/f1").score(figures) == 0.5
    assert [Metric("m", at).score(figures) for at in ("none", "a/x/f1", "flag", "a")] == [None] * 4


def test_the_digest_names_documents_and_gold(tiny, write):
    full = part(tiny, write("one", "two"), "full")
    assert full.digest == part(tiny, write("one", "two"), "full").digest
    assert full.digest != part(tiny, write("one", "too"), "full").digest
    gold = tiny.files(write("one", "two"))[1]
    gold.write_bytes(gold.read_bytes().replace(b"two", b"too"))
    assert full.digest != part(tiny, gold.parent.parent, "full").digest


def test_the_sample_is_chosen_by_the_records_and_not_by_their_order(tiny, write):
    data = write(*"abcdefgh")
    before = part(tiny, data, "sample")
    assert (len(before.docs), before.docs) == (1, before.gold)
    for path in tiny.files(data):
        path.write_bytes(b"".join(reversed(path.read_bytes().splitlines(keepends=True))))
    assert part(tiny, data, "sample") == before
    assert part(tiny, data, "full").digest != before.digest


def test_numbers_of_the_table():
    assert [number(value) for value in (None, 0.0, 0.4744, 1.0)] == ["–", ".000", ".474", "1.000"]
