"""Claims without a measure: real happenings are claimed, talk of them is not."""

import pytest

import histor

REAL = [
    "Rebels attacked the convoy on Monday.",
    "Gunmen opened fire on a bus near Orvale.",
    "Soldiers withdrew from the town of Orvale on Sunday.",
    "An explosion damaged a shop; the blast at the depot was heard for miles.",
]
UNREAL = [
    ("planned", "The rebels threatened to attack the convoy."),
    ("planned", "The rebels will burn the embassy, he vowed."),
    ("hypothetical", "If the rebels attacked the embassy, troops would come."),
]
NONE = [
    "Attacks on convoys are a war crime.",
    "Rebels must not set fire to embassies.",
    "The army usually opened fire on looters.",
    "They fear an attack.",
    "The gunman in the film opened fire on a bus.",
    "An exercise simulated an attack on the embassy.",
]


def _bare(sentence):
    claims = histor.read(sentence, published="2024-11-13", language="en").claims
    return [claim for claim in claims if claim.measure is None]


def _said(sentence):
    return histor.read(sentence, published="2024-11-13", language="en").claims


@pytest.mark.parametrize("sentence", REAL)
def test_a_happening_is_claimed_with_its_words(sentence):
    claims = [c for c in _said(sentence) if c.certainty == "stated" and c.measure in (None, "struck")]
    assert claims
    assert all(sentence[c.evidence.start : c.evidence.end] == c.evidence.text for c in claims)


@pytest.mark.parametrize(("certainty", "sentence"), UNREAL, ids=[s for _, s in UNREAL])
def test_what_did_not_happen_is_marked(certainty, sentence):
    assert {c.certainty for c in _said(sentence)} <= {certainty}


@pytest.mark.parametrize("sentence", NONE)
def test_talk_of_violence_is_no_event(sentence):
    assert not [
        c for c in _bare(sentence) if c.certainty in ("stated", "hedged", "alleged") and c.polarity == "affirmed"
    ]


def test_the_attack_is_the_one_told_of_before():
    reading = histor.read(
        "A bomb exploded outside the bank in Orvale on Monday. Witnesses blamed the army for the attack.",
        published="2024-11-13",
        language="en",
    )
    (incident,) = reading.incidents
    assert incident.event == "remote explosive/landmine/ied"
    assert incident.roles.organisation == (("army",),)


def test_another_bomb_is_another_incident():
    reading = histor.read(
        "A bomb exploded outside the bank in Orvale on Monday. Another bomb went off at a school.",
        published="2024-11-13",
        language="en",
    )
    assert [i.roles.target for i in reading.incidents] == [(("bank",),), (("school",),)]


def test_talk_that_nothing_tells_apart_is_background():
    (incident,) = histor.read("Soldiers have murdered civilians.", published="2024-11-13", language="en").incidents
    assert incident.background


def test_the_murder_of_somebody_else_is_another_incident():
    reading = histor.read(
        "The assassination of Ana Prado shocked Orvale. The assassination of Luis Cordo is being investigated as well.",
        published="2024-11-13",
        language="en",
    )
    assert [i.roles.victim for i in reading.incidents] == [(("Ana Prado",),), (("Luis Cordo",),)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine miners were killed on Monday after methane exploded in a coal mine. The blast was heard for miles.",
        "An explosion in a coal mine killed four miners near Brod.",
    ],
)
def test_a_pit_is_no_landmine(text):
    events = {c.event for c in histor.read(text, published="2024-11-13").claims}
    assert "remote explosive/landmine/ied" not in events


def test_a_mine_that_is_laid_is_one_also_among_miners():
    text = "A landmine blew up a bus with coal miners near Brod, killing two miners."
    assert "remote explosive/landmine/ied" in {c.event for c in histor.read(text, published="2024-11-13").claims}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels attacked the consulate in Orvale with explosives tonight.", "remote explosive/landmine/ied"),
        ("An attack with dynamite on the tax office wounded four clerks.", "remote explosive/landmine/ied"),
        ("Rebels attacked the post with rifles and grenades.", "attack"),
        ("A mob hurled petrol bombs at the courthouse.", "looting/property destruction"),
        ("Eight miners were arrested on Monday. They planned to bomb the station, police said.", "arrests"),
        (
            "An armed gang killed the envoy Anton Veld on Friday. It was quiet. Nobody spoke. It rained. It was cold. "
            "Troops came. Nobody had heard of a bomb. The group used to leave bombs in bins.",
            "attack",
        ),
    ],
)
def test_the_weapon_and_who_did_it_tell_the_kind(text, kind):
    found = histor.read(text, published="2024-11-13", language="en").incidents
    assert [i.event for i in found if not i.background] == [kind]
