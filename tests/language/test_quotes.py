"""Quotation marks and how they pair, without a language pipeline."""

from __future__ import annotations

import re

import pytest

from histor.intake.source import Block
from histor.language.quotes import pair


def quotes(text: str) -> list[str]:
    blocks = [Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"[^\n]+", text)]
    return [text[quote.start : quote.end] for quote in pair(text, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," he said.', ['"No,"']),
        ("“No,” he said. “Never.”", ["“No,”", "“Never.”"]),
        ("''No,'' he said.", ["''No,''"]),
        ("``No,'' he said.", ["``No,''"]),
        ("«No», he said.", ["«No»"]),
        ("„No“, he said.", ["„No“"]),
        ("'No,' he said.", ["'No,'"]),
        ("‘No,’ he said.", ["‘No,’"]),
        ('He said: "She told me “go” and left."', ['"She told me “go” and left."']),
        ("“He said ‘go’ and left,” she said.", ["“He said ‘go’ and left,”"]),
        ("“People in “Free Port” shirts,” he wrote.", ["“People in “Free Port” shirts,”"]),
        ('("No," he said)', ['"No,"']),
        ('The "safe zone"—so called—fell.', ['"safe zone"']),
        ("“We lost it all.“", ["“We lost it all.“"]),  # closed with an opening mark
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the miners' pay.",
        "It's the mayor's house, isn't it?",
        "He was 6' tall.",
        "The '90s were worse.",
        "Rock ’n’ roll",
        'He measured 5" of rain.',
        "",
    ],
)
def test_apostrophes_and_stray_marks_open_nothing(text: str) -> None:
    assert quotes(text) == []


def test_a_quote_over_paragraphs_is_one() -> None:
    text = "“We ran.\n“We hid in the barn.\n“Then it was over,” she said."
    assert quotes(text) == ["“We ran.\n“We hid in the barn.\n“Then it was over,”"]


def test_an_unclosed_mark_inside_a_paragraph_is_dropped() -> None:
    assert quotes("He said “we ran and hid.\nThe town is empty.") == []


def test_an_unclosed_mark_does_not_swallow_the_next_paragraph() -> None:
    assert quotes("“We ran and hid.\nThe town is empty.") == ["“We ran and hid."]


def test_quotes_do_not_cross_paragraphs_without_an_opening_mark() -> None:
    assert quotes('One "stray mark.\nAnother "stray mark.') == []
