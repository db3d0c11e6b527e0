import pytest
from hypothesis import given
from hypothesis import strategies as st

from histor.display.safe import one_line, shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("three killed", "three killed"),
        ("Здолбунів — “тут”\u00a0ок", "Здолбунів — “тут”\u00a0ок"),
        ("a\tb\nc", "a\tb\nc"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\x1b[2Jgone\x07", "\ufffd[2Jgone\ufffd"),
        ("\x9b31mred", "\ufffd31mred"),
        ("\u202edellik 3\u202c", "\ufffddellik 3\ufffd"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("[bold red]3[/] :skull:", "[bold red]3[/] :skull:"),
    ],
)
def test_what_a_document_may_show(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_whatever_comes_is_printable_and_a_line_is_a_line(text):
    visible(text).encode("utf-8")
    assert "\x1b" not in visible(text)
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [
        ("a short line", 20, "a short line"),
        ("cut at the last word", 13, "cut at the…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        ("two\n  lines", 20, "two lines"),
    ],
)
def test_shortened(text, length, shown):
    assert shortened(text, length) == shown
    assert len(shown) <= length
