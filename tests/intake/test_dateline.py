import pytest

from histor.intake.dateline import split

DATELINES = [
    "SUMY, Ukraine, Nov 13 (Meridian Wire) - Three people were hurt.",
    "KYIV (Meridian) — Three people were hurt.",
    "LITTLE FERN, Mont. -- Three people were hurt.",
    "Port Salas, 16 May 89 (Agencia Sur) -- Three people were hurt.",
    "NEW HARBOUR – Three people were hurt.",
]
NONE = [
    "Three people were hurt - two of them badly.",
    "The mayor — Iryna Savchenko — said that nobody was hurt.",
    "NATO said on Monday that it was ready - and waiting.",
    "A man (32) was hurt.",
    "Well-known places were hit.",
    "",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_is_told_from_its_sentence(text):
    assert text[split(text, 0, len(text)) :] == "Three people were hurt."


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_dateline_stays_whole(text):
    assert split(text, 0, len(text)) is None
