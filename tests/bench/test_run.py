import json

import pytest
from bench.run import main


@pytest.fixture
def bench(write, histor, tmp_path, capfd):
    """Runs the bench over texts; gives exit code, standard output and standard error."""

    def run(texts, *more):
        data = write(*texts)
        code = main(["--data", str(data), "--floors", str(tmp_path / "floors.toml"), *more, "--histor", *histor])
        return code, *capfd.readouterr()

    return run


def test_without_data_it_says_so_and_exits_cleanly(tmp_path, capsys):
    assert main(["--data", str(tmp_path / "nowhere"), "--check"]) == 0
    assert f"no bench data at {tmp_path / 'nowhere'}" in capsys.readouterr().out


def test_one_table_of_all_scores(bench):
    code, out, _ = bench(["one two three", "four"])
    assert code == 0
    assert [line.split() for line in out.splitlines()[:3]] == [
        ["set", "metric", "score", "baseline", "floor", "published"],
        ["tiny", "words", ".400", ".250", "–", ".9", "elsewhere"],
        ["over", "(lower", "is", "better)", ".200", "–", "–"],
    ]
    assert "2 documents, 4 words" in out


def test_the_sample_is_a_part_of_the_set(bench, tmp_path):
    _, out, _ = bench(["a", "b b"], "--sample", "--keep", str(tmp_path / "kept"))
    assert "A fixed sample of the developer sets: 1 documents" in out
    assert (tmp_path / "kept" / "tiny.readings.jsonl").read_bytes().count(b"\n") == 1


def test_floors_are_pinned_only_on_request_and_hold(bench, tmp_path):
    floors = tmp_path / "floors.toml"
    assert bench(["one two three", "four"])[0] == 0
    assert not floors.exists()
    code, out, _ = bench(["one two three", "four"], "--update-floors")
    assert code == 0
    assert "tiny (full): words none -> 0.397" in out
    assert "tiny (full): over none -> 0.203" in out
    before = floors.read_bytes()
    code, out, _ = bench(["one two three", "four"], "--check")
    assert (code, floors.read_bytes()) == (0, before)
    assert "every score holds its floor" in out


def test_a_score_under_its_floor_fails(bench, tmp_path):
    bench(["one two three", "four"], "--update-floors")
    floors = tmp_path / "floors.toml"
    floors.write_text(floors.read_text().replace("0.397", "0.450"))
    code, _, err = bench(["one two three", "four"], "--check")
    assert code == 1
    assert "FAILED tiny: words 0.4000 is under its floor 0.450" in err


def test_other_data_fails_and_the_floors_are_not_shown(bench):
    bench(["one two three", "four"], "--update-floors")
    code, out, err = bench(["one two three", "five"], "--check")
    assert code == 1
    assert "FAILED tiny: data changed; floors don't apply" in err
    assert ".397" not in out


def test_the_sample_has_floors_of_its_own(bench):
    bench(["one two three", "four"], "--update-floors")
    code, _, err = bench(["one two three", "four"], "--sample", "--check")
    assert code == 1
    assert "tiny: no floors pinned for the sample set" in err


def test_a_failing_reader_fails_the_bench_and_leaves_the_floors(bench, tmp_path):
    code, _, err = bench(["one", "FAIL", "three"], "--update-floors")
    assert code == 1
    assert "FAILED tiny: exit code 1: histor: cannot read this" in err
    assert "FAILED tiny: 1 readings of 3 documents" in err
    assert "the floors are left as they are" in err
    assert not (tmp_path / "floors.toml").exists()


def test_a_reading_that_breaks_the_record_is_named(bench):
    code, _, err = bench(["one", "SPOIL"])
    assert code == 1
    assert "FAILED tiny: r1: places[0]: 'XXX', but the text there is 'SPO'" in err


def test_bytes_that_depend_on_the_workers_fail(bench):
    assert bench(["one"], "--same-bytes", "--workers", "2")[0] == 0
    code, _, err = bench(["WORKERS"], "--same-bytes", "--workers", "2")
    assert code == 1
    assert "one worker and 2 give different bytes" in err


def test_a_scorer_that_stops_is_one_line(bench):
    code, _, err = bench(["one", "UNSCORABLE"])
    assert code == 2
    assert err.splitlines()[-1] == "error: tiny: score_tiny.py stopped: error: record r1: text: what is this"


def test_a_set_that_is_not_there_is_one_line(write, capsys):
    data = write("one")
    (data / "tiny" / "tiny.dev.gold.jsonl").unlink()
    assert main(["--data", str(data), "--histor", "histor"]) == 2
    assert "tiny.dev.gold.jsonl: No such file or directory; give the data's folder" in capsys.readouterr().err


def test_a_command_that_is_not_there_is_one_line(write, capsys):
    assert main(["--data", str(write("one")), "--histor", "no-such-histor"]) == 2
    assert "no-such-histor: No such file or directory; give the command with --histor" in capsys.readouterr().err


def test_json_and_markdown_files(bench, tmp_path):
    bench(["one two"], "--json", str(tmp_path / "all.json"), "--markdown", str(tmp_path / "all.md"))
    row = json.loads((tmp_path / "all.json").read_text())["tiny"]
    assert row["scores"] == {"words": 0.2, "over": 0.1}
    assert row["figures"]["share"] == {"of words": 0.2}
    assert (row["documents"], row["words"], row["scope"]) == (1, 2, "full")
    assert "| tiny | words | .200 | .250 | – | .9 elsewhere |" in (tmp_path / "all.md").read_text()
