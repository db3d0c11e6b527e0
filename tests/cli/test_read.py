import json
from pathlib import Path

import pytest

from histor import record
from histor.cli import run


def test_a_report_in_plain_text(histor, report):
    ran = histor("read", report(), "--title", "A raid", "--publisher", "The Courier", "--published", "2025-03-12")
    assert ran.status == 0
    assert ran.out.startswith("A raid\nThe Courier · 12 March 2025 · en")
    assert "[Three]¹ people were killed" in ran.out
    assert ran.err == ""
    assert "\x1b" not in ran.out


def test_json_lines_are_readings_in_order(histor, report):
    lines = [json.dumps({"record": f"r{n}", "text": f"Report {n} tells of it."}) for n in range(5)]
    ran = histor("read", "--jsonl", report("\n".join(lines), "many.jsonl"))
    assert ran.status == 0
    assert [record.from_json(line).document.record for line in ran.out.splitlines()] == [f"r{n}" for n in range(5)]


@pytest.mark.parametrize(
    ("name", "text"),
    [("gone.txt", None), ("empty.txt", ""), ("refused.txt", "We refuse."), ("broken.txt", "They break it.")],
)
def test_a_bad_file_is_named_and_skipped(histor, report, tmp_path, name, text):
    bad = tmp_path / name if text is None else report(text, name)
    ran = histor("read", "--jsonl", bad, report())
    assert ran.status == 1
    assert len(ran.out.splitlines()) == 1
    assert ran.err.startswith("histor: ")
    assert len(ran.err.splitlines()) == 1
    if text is None or not text or "break" in text:
        assert name in ran.err


def test_a_fault_of_ours_is_one_line_that_helps_to_find_it(histor, report):
    ran = histor("read", report("They break it."))
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "a fault of histor's: IndexError: list index out of range at conftest.py:" in ran.err


def test_a_bad_line_is_named_with_its_number(histor, report):
    ran = histor("read", "--jsonl", report('{"text": "One died."}\n{"title": "x"}\n{"text": "Two died."}\n', "a.jsonl"))
    assert ran.status == 1
    assert len(ran.out.splitlines()) == 2
    assert "a.jsonl" in ran.err
    assert "2" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--width", "20"),
        ("--workers", "0"),
        ("--colour",),
        ("--jsonl", "--html", "-"),
        ("--published", "yesterday"),
        ("--published", "2999-01-01"),
        ("--language", "12"),
    ],
)
def test_misuse_ends_with_two_and_no_traceback(histor, report, arguments):
    files = [report()] if arguments else []
    ran = histor("read", *arguments, *files)
    assert ran.status == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert ran.err


def test_hostile_names_of_files_do_not_reach_the_terminal(histor, tmp_path):
    ran = histor("read", tmp_path / "a\x1b[31m\nb.txt")
    assert ran.status == 1
    assert "\x1b" not in ran.err
    assert ran.err.count("\n") == 1


def test_width_columns_and_no_text(histor, report, monkeypatch):
    path = report("Three\n\n" + "Three people " * 60)
    assert max(map(len, histor("read", path, "--width", "60").out.splitlines())) <= 60
    monkeypatch.setenv("COLUMNS", "72")
    assert 60 < max(map(len, histor("read", path).out.splitlines())) <= 72
    monkeypatch.setenv("COLUMNS", "wide")
    assert 72 < max(map(len, histor("read", path).out.splitlines())) <= 100
    assert "Three people Three" not in histor("read", path, "--no-text").out


def test_statements(histor, report):
    assert "Nobody is quoted or reported." in histor("read", "--statements", report()).out


def test_the_pipeline_is_the_one_named(histor, report):
    assert "read with en_core_web_sm" in histor("read", report(), "--jsonl", "--pipeline", "en_core_web_sm").out
    assert "read with its own" in histor("read", report(), "--jsonl").out


def test_readings_in_a_terminal_are_parted(histor, report):
    out = histor("read", report(), report("Four died.", "b.txt")).out
    assert out.count("═" * 100) == 1


def test_a_page(histor, report, tmp_path):
    ran = histor("read", report(), report("Four died.", "b.txt"), "--html", tmp_path / "out.html")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    source = (tmp_path / "out.html").read_text("utf-8")
    assert source.startswith("<!doctype html>")
    assert source.count("<article") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.txt", "out.html", "report.txt"]


def test_a_page_to_standard_output_and_lines_beside_a_page(histor, report, tmp_path):
    assert histor("read", report(), "--html", "-").out.startswith("<!doctype html>")
    ran = histor("read", report(), "--jsonl", "--html", tmp_path / "out.html")
    assert len(ran.out.splitlines()) == 1
    assert (tmp_path / "out.html").exists()


@pytest.mark.parametrize("where", ["no/such/folder/out.html", "."])
def test_a_page_that_cannot_be_written(histor, report, tmp_path, where):
    ran = histor("read", report(), "--html", tmp_path / where)
    assert ran.status == 2
    assert len(ran.err.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_an_older_page_stands_until_the_new_one_is_whole(histor, report, tmp_path):
    old = tmp_path / "out.html"
    old.write_text("old", "utf-8")
    assert histor("read", report(), "--html", old, "--published", "never").status == 2
    assert old.read_text("utf-8") == "old"


def test_standard_input(histor, report, monkeypatch):
    with report().open("rb") as file:
        from types import SimpleNamespace

        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=file))
        ran = histor("read", "-")
    assert ran.status == 0
    assert "[Three]¹" in ran.out


def test_an_encoding_that_cannot_write_everything_does_not_stop(histor, report, monkeypatch, capfd):
    import io
    import sys

    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
    monkeypatch.setattr(sys, "stdout", narrow)
    assert histor("read", report("Троє загинули.")).status == 0
    assert b"[????]" in narrow.buffer.getvalue()


@pytest.mark.parametrize(("size", "many"), [(1_999_999, False), (2_000_000, True)])
def test_much_to_read_is_shared_among_processes_be_it_in_a_file_or_a_folder(tmp_path, monkeypatch, size, many):
    monkeypatch.setattr(run, "_cores", lambda: 7)
    (tmp_path / "sub").mkdir()
    file = tmp_path / "sub" / "a.jsonl"
    file.write_bytes(b" " * size)
    expected = 7 if many else 1
    assert run.workers_for((str(file), "gone.txt", "-")) == expected
    assert run.workers_for((str(tmp_path),)) == expected


def test_a_page_never_takes_the_place_of_a_report(histor, report, tmp_path):
    name = report()
    before = Path(name).read_bytes()
    (tmp_path / "link.html").symlink_to(name)
    for out in (name, str(tmp_path / "link.html")):
        ran = histor("read", name, "--html", out)
        assert ran.status == 2
        assert "name another file" in ran.err
    assert Path(name).read_bytes() == before
