"""Files, folders and standard input, good and bad."""

import io
import json
from datetime import date

import pytest

from histor.errors import IntakeError
from histor.intake import Metadata, Source, documents, kinds, limits

REPORT = "Three people were killed when drones struck two houses in the town on Tuesday night, officials said."
PAGE = f"<!doctype html><html><body><article><h1>Raid</h1><p>{REPORT}</p></article></body></html>"
LINE = json.dumps({"text": REPORT, "published": "2025-03-12"})


def read(path, data=None, **more):
    if data is not None:
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(documents(path, **more))


KINDS = [
    ("a.txt", REPORT, REPORT),
    ("a", REPORT, REPORT),
    ("a.txt", f"<p>{REPORT}</p>", f"<p>{REPORT}</p>"),
    ("a.html", PAGE, f"Raid\n\n{REPORT}"),
    ("a", PAGE, f"Raid\n\n{REPORT}"),
    ("a", f"\ufeff \n<html lang=en><p>{REPORT}</p></html>", REPORT),
    ("a.HTM", f"<p>{REPORT}</p>", REPORT),
    ("a.jsonl", LINE, REPORT),
    ("a", LINE + "\n", REPORT),
    ("a.json", LINE, REPORT),
    ("a", "[Agency] " + REPORT, "[Agency] " + REPORT),
    ("a", "{not json} " + REPORT, "{not json} " + REPORT),
    ("a", REPORT.encode("utf-16"), REPORT),
]


@pytest.mark.parametrize(("name", "data", "text"), KINDS)
def test_kind_of_file(tmp_path, name, data, text):
    assert [source.text for source in read(tmp_path / name, data)] == [text]


BAD = [
    ("a.txt", b"", "a.txt: is empty"),
    ("a.txt", b" \n", "a.txt: is empty"),
    ("a.txt", bytes(range(256)) * 20, "a.txt: is no text"),
    ("a.pdf", b"%PDF-1.7 ...", "a.pdf: is a PDF file; histor reads plain text"),
    ("a.txt", b"%PDF-1.7 ...", "a PDF file"),
    ("a.warc", b"WARC/1.0\r\n", "web archive"),
    ("a.warc.gz", b"\x1f\x8b\x08\x00", "gzip"),
    ("a.docx", b"PK\x03\x04....", "office document"),
    ("a.xml", b'<?xml version="1.0"?><rss version="2.0"><channel>', "news feed"),
    ("a.xml", b'<?xml version="1.0"?><feed xmlns="x">', "news feed"),
    ("a.xml", b'<?xml version="1.0"?><other>', "XML"),
    ("a.json", b'{\n "text": "x"\n}', "write each document as one line"),
    ("a.json", b'[{"text": "x"}]', "write each document as one line"),
    ("a.jsonl", LINE.encode("utf-16"), "convert it to UTF-8"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD)
def test_a_bad_file_is_named(tmp_path, name, data, message):
    (error,) = read(tmp_path / name, data)
    assert isinstance(error, IntakeError)
    assert message in str(error)
    assert name in str(error)
    assert "\n" not in str(error)


LINES = [
    ("", "no JSON"),
    ("{", "no JSON"),
    ("3", "no JSON object"),
    ("{}", 'needs a string "text" or "html"; it has none'),
    ('{"text": 3, "title": "x"}', 'its "text" is a number'),
    ('{"text": null}', 'its "text" is null'),
    ('{"html": ["x"]}', 'its "html" is a list'),
    (json.dumps({"k" * 500: 1}), "it has '" + "k" * 40 + "'"),
    ('{"body": "x", "record": "1"}', "'body', 'record'"),
    ('{"text": 3}', 'needs a string "text"'),
    ('{"text": null, "html": null}', 'needs a string "text"'),
    ("[" * 100_000, "nested too deep"),
    ("\udcff".encode("utf-8", "surrogateescape") + bytes(range(1, 9)) * 5, "no "),
]


@pytest.mark.parametrize(("bad", "message"), LINES[1:])
def test_a_bad_line_is_named_and_the_others_go_on(tmp_path, bad, message):
    bad = bad if isinstance(bad, bytes) else bad.encode()
    first, error, last = read(tmp_path / "a.jsonl", LINE.encode() + b"\n\n" + bad + b"\r\n" + LINE.encode())
    assert isinstance(error, IntakeError)
    assert "a.jsonl, line 3: " in str(error)
    assert message in str(error)
    assert first == last


def test_what_a_line_says(tmp_path):
    fields = {
        "text": REPORT,
        "record": 7,
        "published": "2025-03-12",
        "publisher": "P",
        "uri": "u",
        "title": "T",
        "language": "en",
        "other": [1],
    }
    (source,) = read(tmp_path / "a.jsonl", json.dumps(fields))
    assert (source.record, source.published, source.publisher, source.uri, source.title, source.language) == (
        "7",
        "2025-03-12",
        "P",
        "u",
        "T",
        "en",
    )
    assert source.notices == ()


def test_what_a_line_says_wrongly(tmp_path):
    fields = {"text": REPORT, "record": [1], "published": 2025, "title": "", "publisher": None}
    (source,) = read(tmp_path / "a.jsonl", json.dumps(fields))
    assert (source.record, source.published, source.title) == (None, None, None)
    assert [notice.code for notice in source.notices] == ["metadata-unread", "metadata-unread", "undated"]


def test_a_line_with_a_page(tmp_path):
    fields = {"html": PAGE, "title": "Mine", "record": "1"}
    (source,) = read(tmp_path / "a.jsonl", json.dumps(fields))
    assert (source.text, source.title, source.record) == (f"Raid\n\n{REPORT}", "Mine", "1")


def test_text_of_a_line_is_unchanged(tmp_path):
    text = "\ufeff\r\n “Three”\u00a0killed.\r\n\tEnd \n\ud83d\ude00"
    (source,) = read(tmp_path / "a.jsonl", json.dumps({"text": text}))
    assert source.text == "\ufeff\r\n “Three”\u00a0killed.\r\n\tEnd \n😀"
    (source,) = read(tmp_path / "b.jsonl", '{"text": "half \\ud83d"}')
    assert source.text == "half \ufffd"
    assert "characters-replaced" in {notice.code for notice in source.notices}


def test_an_empty_text_in_a_line_is_an_empty_reading(tmp_path):
    (source,) = read(tmp_path / "a.jsonl", '{"text": " ", "record": "1"}')
    assert (source.record, source.blocks) == ("1", ())
    assert "empty" in {notice.code for notice in source.notices}


def test_a_line_beyond_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr("histor.intake.jsonl._CHUNK", 10)
    monkeypatch.setattr("histor.intake.jsonl.limits.TEXT_BYTES", 500)
    long = json.dumps({"text": "x" * 1000})
    first, error, last = read(tmp_path / "a.jsonl", f"{LINE}\n{long}\n{LINE}")
    assert "line 2: longer than 500 bytes" in str(error)
    assert first == last


def test_a_file_beyond_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "TEXT_BYTES", 50)
    (error,) = read(tmp_path / "a.txt", REPORT)
    assert "larger than 50 bytes" in str(error)


def test_a_text_beyond_the_limit_is_read_in_part(tmp_path):
    (source,) = read(tmp_path / "a.txt", (REPORT + "\n\n") * 20_000)
    assert len(source.text) == 20_000 * (len(REPORT) + 2)
    assert source.skipped[-1].reason == "limit"
    assert source.blocks[-1].end <= limits.CHARACTERS
    assert "limit" in {notice.code for notice in source.notices}


def test_standard_input():
    for data in (REPORT, PAGE, LINE):
        (source,) = documents("-", stdin=io.BytesIO(data.encode()))
        assert source.text.endswith(REPORT)
    (error,) = documents("-", stdin=io.BytesIO(b""))
    assert str(error) == "standard input: is empty"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a"])
def test_text_behind_much_blank_space_is_found(tmp_path, name):
    blank = "\n" * (kinds.HEAD + 5)
    (source,) = read(tmp_path / name, blank + LINE)
    assert REPORT in source.text
    assert not isinstance(source, IntakeError)


def test_blank_space_alone_is_empty(tmp_path, monkeypatch):
    blank = " \n" * kinds.HEAD
    (error,) = read(tmp_path / "a.txt", blank)
    assert str(error).endswith("a.txt: is empty")
    monkeypatch.setattr(limits, "TEXT_BYTES", kinds.HEAD)
    (error,) = read(tmp_path / "a.txt", blank)
    assert "has no text in its first" in str(error)


def test_many_lines_of_standard_input_come_one_by_one():
    class Endless(io.RawIOBase):
        rest = b""

        def readable(self):
            return True

        def readinto(self, buffer):
            self.rest = self.rest or (LINE + "\n").encode()
            part, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
            buffer[: len(part)] = part
            return len(part)

    stream = documents("-", stdin=io.BufferedReader(Endless()))
    assert all(next(stream).text == REPORT for _ in range(2000))


def test_a_folder(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.txt", "a.html", "sub/c.jsonl", ".hidden/x.txt", "picture.png"):
        (tmp_path / name).write_text({"a": PAGE, "c": LINE}.get(name.split("/")[-1][0], REPORT))
    sources = read(tmp_path)
    assert [source.title for source in sources] == ["Raid", None, None]
    assert all(isinstance(source, Source) for source in sources)


def test_an_empty_folder(tmp_path):
    (error,) = read(tmp_path)
    assert "holds no file that histor reads" in str(error)


def test_a_missing_file(tmp_path):
    (error,) = read(tmp_path / "none.txt")
    assert "none.txt: no such file; give a file, a folder, or - for standard input" in str(error)
    (error,) = documents("nul\0byte.txt")
    assert "cannot be opened" in str(error)


def test_the_callers_word_goes_before(tmp_path):
    overrides = Metadata(title="Mine", publisher="Me", published="2025-01-01", language="en")
    (source,) = read(tmp_path / "a.jsonl", LINE, overrides=overrides)
    assert (source.title, source.publisher, source.published, source.language) == ("Mine", "Me", "2025-01-01", "en")


def test_a_wrong_word_of_the_caller_is_an_error_at_once(tmp_path):
    with pytest.raises(IntakeError, match="'soon' is no time of publication"):
        documents(tmp_path / "a.txt", Metadata(published="soon"))


def test_a_page_from_2099(tmp_path):
    html = PAGE.replace("<body>", '<meta name="date" content="2099-01-01"><body>')
    (source,) = read(tmp_path / "a.html", html, today=date(2025, 3, 12))
    assert source.published is None
    assert "published-future" in {notice.code for notice in source.notices}
    assert source.blocks
