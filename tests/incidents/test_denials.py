"""Whoever denies what another said just before, in words that only point back, disputes it."""

import pytest

import histor

SAID = "Residents said soldiers had shot dead 14 weavers in Lubny. "
DENIALS = [
    "The interior minister, Ana Prado, denied this.",
    "The army denied it.",
    "The army has denied the accusations.",
    "The army rejected the claim.",
    "The army called it a lie.",
    "The army dismissed the report as invented.",
    "The army dismissed the claim as propaganda.",
    "The army said that was not true.",
    "The army said the accusation was false.",
    '"This is a lie," an army spokesman said.',
]
NONE = [
    "The army refuted the figure.",
    "The army denied that its planes had been there.",
    "Asked about this, the army declined to comment.",
    "The army denied any wrongdoing.",
    "The army called it a tragedy.",
    "The army dismissed the officer.",
]
SUSPECTS = [
    "Police say Karl Lind shot two men in a bar. Lind denied the allegation.",
    "Police say Karl Lind shot two men in a bar. He denies this.",
    "Lind, accused of shooting two women, denied it.",
]


def _fields(text):
    return [d.field for i in histor.read(text, published="2024-11-13", language="en").incidents for d in i.disputes]


@pytest.mark.parametrize("denial", DENIALS)
def test_a_denial_that_points_back_is_a_dispute(denial):
    first = histor.read(SAID + denial, published="2024-11-13", language="en").incidents[0]
    assert (first.figures["killed"].best, [d.field for d in first.disputes]) == (14, ["killed denied"])


@pytest.mark.parametrize("denial", NONE)
def test_other_words_deny_nothing_of_it(denial):
    assert _fields(SAID + denial) == []


@pytest.mark.parametrize("text", SUSPECTS)
def test_who_denies_having_done_it_does_not_deny_that_it_happened(text):
    assert _fields(text) == []


def test_there_was_no_strike():
    text = (
        'A strike on a school killed nine pupils, state television said. "There was no strike," an army spokesman said.'
    )
    assert _fields(text) == ["killed denied"]


def test_what_a_voice_takes_back_itself_is_denied():
    text = "Police said nine people had died. Police later said that was not true."
    (claim,) = histor.read(text, published="2024-11-13", language="en").claims
    assert (claim.polarity, _fields(text)) == ("denied", [])
