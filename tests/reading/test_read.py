"""`histor.read` and `histor.read_all`: what they take, and what they say of what they cannot."""

from datetime import date

import pytest

import histor

REPORT = "Two people were killed on Tuesday, police said."


def test_a_text_and_a_file_give_the_same_claims(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    text = histor.read(REPORT, published="2024-11-13")
    for given in (file, str(file)):
        assert histor.read(given, published="2024-11-13").to_json() == text.to_json()


def test_a_date_may_be_a_date():
    assert histor.read(REPORT, published=date(2024, 11, 13)).document.published == "2024-11-13"


def test_a_missing_file_is_said_to_be_missing():
    with pytest.raises(histor.IntakeError, match=r"missing\.txt: no such file"):
        histor.read("missing.txt")


def test_what_is_neither_path_nor_text_is_named():
    with pytest.raises(TypeError, match="not bytes"):
        histor.read(b"Two people were killed.")


def test_a_file_of_many_documents_points_to_read_all(tmp_path):
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "One man was hurt."}\n{"text": "Two men were hurt."}\n', encoding="utf-8")
    with pytest.raises(histor.IntakeError, match="read_all"):
        histor.read(file)
    assert [r.claims[0].count.best for r in histor.read_all(file)] == [1, 2]


def test_a_bad_line_comes_as_its_error_and_the_others_are_read(tmp_path):
    file = tmp_path / "bad.jsonl"
    file.write_text('{"title": "no text"}\n{"text": "Two men were hurt."}\n', encoding="utf-8")
    error, reading = histor.read_all(file)
    assert isinstance(error, histor.IntakeError)
    assert "line 1" in str(error)
    assert reading.claims[0].count.best == 2


def test_an_unknown_pipeline_is_a_clear_error():
    with pytest.raises(histor.PipelineError, match="no_such_pipeline"):
        histor.read(REPORT, pipeline="no_such_pipeline")
