"""Who did what to whom with what: what the incident's entities are first, phrasings after, near misses last."""

import pytest

import histor

CASES = [
    ({"perpetrator": "hooded men", "victim": "Luis Cordo"}, [
        "Hooded men murdered Luis Cordo in Orvale on Monday.",
        "Luis Cordo was murdered in Orvale on Monday by hooded men.",
        "The murder of Luis Cordo by hooded men in Orvale was condemned.",
        "Police accused hooded men of murdering Luis Cordo in Orvale.",
    ]),
    ({"perpetrator": "guerrillas", "organisation": "Northern Liberation Front", "target": "police station"}, [
        "Guerrillas of the Northern Liberation Front attacked a police station on Monday.",
        "On Monday a police station was attacked by guerrillas of the Northern Liberation Front.",
        "On Monday 40 guerrillas of the Northern Liberation Front raided a police station.",
    ]),
    ({"target": "bank", "weapon": "bomb"}, [
        "A bomb exploded outside a bank on Friday.",
        "On Friday a bomb went off in front of the bank.",
        "A bomb destroyed a bank on Friday.",
        "There was a bomb explosion at the bank on Friday.",
    ]),
    ({"perpetrator": "unidentified men", "target": "offices of the Popular Party", "weapon": "grenade"}, [
        "Unidentified men threw a grenade at the offices of the Popular Party.",
        "A grenade was hurled at the offices of the Popular Party by unidentified men.",
    ]),
    ({"perpetrator": "guerrillas", "target": "buses"}, [
        "The guerrillas set fire to two buses on Monday.",
        "The guerrillas burned two buses on Monday.",
        "On Monday two buses were torched by guerrillas.",
    ]),
    ({"victim": "Ana Prado"}, [
        "Lawyers mourned Ana Prado, who was murdered in Orvale on Monday.",
        "The mayor, Ana Prado, was murdered in Orvale on Monday.",
        "The assassination of Senator Ana Prado in Orvale was condemned.",
    ]),
    ({"target": "bank"}, [
        "A bomb shattered the windows of the bank on Friday and damaged the bank.",
        "A bomb went off at the entrance of the bank on Friday.",
    ]),
    ({"organisation": "Northern Liberation Front", "perpetrator": "Northern Liberation Front urban guerrillas"}, [
        "Northern Liberation Front urban guerrillas attacked the depot on Monday.",
    ]),
    ({"organisation": "army", "target": "embassy"}, [
        "The attack on the embassy on Monday was blamed on the army.",
        "On Monday the army staged an attack on the embassy.",
        "Witnesses blamed the army for the attack on the embassy on Monday.",
    ]),
    ({"organisation": "Lantern Sons"}, [
        "The so-called Lantern Sons attacked a depot on Monday.",
        "The rebel organisation Lantern Sons attacked a depot on Monday.",
        'A depot was attacked on Monday by an armed group called "Lantern Sons".',
        'On Monday a "Lantern Sons" column attacked a depot.',
    ]),
    ({"organisation": "NLF", "perpetrator": "NLF rebels"}, [
        "NLF rebels attacked a depot on Monday.",
    ]),
    ({"organisation": "air force"}, [
        "Air force helicopters bombed two villages on Monday.",
    ]),
    ({"victim": "Hugo Brandt"}, [
        "Msgr Hugo Brandt was murdered in Orvale on Monday.",
        "Father Hugo Brandt was murdered in Orvale on Monday.",
        "A retired weaver named Hugo Brandt was murdered in Orvale on Monday.",
    ]),
    ({"target": "telephone exchange"}, [
        "A bomb destroyed a telephone exchange on Friday.",
        "On Friday one telephone exchange was damaged by a bomb.",
    ]),
    ({"target": "privately owned minibus"}, [
        "On Monday a privately owned minibus was set on fire.",
    ]),
]  # fmt: skip
BY = [
    ("accused", "Police blamed the Northern Liberation Front for the attack on the pipeline."),
    ("accused", "Members of the army are accused of murdering six priests."),
    ("accused", "Witnesses hold the army responsible for the massacre of nine villagers."),
    ("accused", "The attack on the pipeline was attributed to the Northern Liberation Front."),
    ("claimed", "The Northern Liberation Front claimed responsibility for the attack on the pipeline."),
    ("claimed", "The Northern Liberation Front has claimed the attack on the pipeline."),
    ("claimed", "The attack on the pipeline was claimed by the Northern Liberation Front."),
    ("claimed", "The Northern Liberation Front took responsibility on Friday for the killing of two guards."),
    (
        "accused",
        "A bomb hit a depot. Two died in the attack, for which the Northern Liberation Front is held responsible.",
    ),
    ("stated", "The Northern Liberation Front attacked the pipeline on Monday."),
]
NOBODY = [
    "Neither group nor anybody else has claimed responsibility for the attack on the pipeline.",
    "No group has claimed responsibility for the attack on the pipeline.",
    "No group has claimed the attack on the pipeline.",
    "The Northern Liberation Front has not claimed the attack on the pipeline.",
    "The Northern Liberation Front denied responsibility for the attack on the pipeline.",
    "Nobody claimed responsibility for the bombing of the pipeline.",
]


def _read(sentence):
    return histor.read(sentence, published="2024-11-13", language="en")


@pytest.mark.parametrize(
    ("want", "sentence"), [pytest.param(want, s, id=s) for want, sentences in CASES for s in sentences]
)
def test_roles_are_read_from_every_phrasing(want, sentence):
    found = {}
    for incident in _read(sentence).incidents:
        for role in ("perpetrator", "organisation", "target", "victim", "weapon"):
            found.setdefault(role, []).extend(entity[0].lower() for entity in getattr(incident.roles, role))
    assert {role: found[role] for role in want} == {role: [name.lower()] for role, name in want.items()}


@pytest.mark.parametrize(("by", "sentence"), BY, ids=[s for _, s in BY])
def test_a_doer_says_who_puts_it_on_them(by, sentence):
    parties = {p.by for c in _read(sentence).claims for p in (*c.roles.perpetrator, *c.roles.organisation)}
    assert parties == {by}


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Gunmen suspected to be members of the Northern Liberation Front killed a judge.", {"accused"}),
        ("A judge was killed by men thought to be Northern Liberation Front rebels.", {"accused"}),
        ("Youths believed to be drunk killed a driver.", set()),
    ],
)
def test_what_doers_are_thought_to_be_is_an_accusation(sentence, bodies):
    [claim] = _read(sentence).claims
    assert {p.by for p in claim.roles.organisation} == bodies
    assert {p.by for p in claim.roles.perpetrator} == {"stated"}


@pytest.mark.parametrize("sentence", NOBODY)
def test_who_denies_it_or_is_nobody_has_not_done_it(sentence):
    assert not [c for c in _read(sentence).claims if c.roles.perpetrator or c.roles.organisation]


def test_later_mentions_join_the_first_and_the_best_name_leads():
    reading = _read(
        "Gunmen attacked the home of Judge Ana Prado in Orvale on Monday. The attackers, members of the Northern "
        "Liberation Front (NLF), wounded Prado. The NLF claimed responsibility for the attack."
    )
    (incident,) = [i for i in reading.incidents if not i.background]
    assert incident.roles.victim == (("Ana Prado", "Prado"),)
    assert incident.roles.organisation == (("Northern Liberation Front", "NLF"),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Governor Luis Cordo, Telegram, 9:40: A drone hit a car and killed a man.",
        'Head of the district council Luis Cordo: "Two people were killed on Monday."',
    ],
)
def test_who_stands_before_a_colon_neither_did_nor_suffered_what_stands_behind_it(sentence):
    claims = _read(sentence).claims
    assert {c.measure for c in claims} >= {"killed"}
    parties = [p.text for c in claims for p in (*c.roles.perpetrator, *c.roles.victim)]
    assert not {"Luis Cordo", "Cordo", "Head"} & set(parties)


def test_those_who_were_arrested_are_no_victims():
    reading = _read("Ana Prado was murdered in Orvale on Monday. Police arrested Juan Tello over the murder.")
    assert [i.roles.victim for i in reading.incidents if not i.background] == [(("Ana Prado",),)]


@pytest.mark.parametrize(
    ("doers", "text"),
    [
        (
            {"Gunmen"},
            "Gunmen killed nine herders near Orvale on Monday. Troops hunted the attackers, killing four of them.",
        ),
        ({"Gunmen"}, "Gunmen killed nine herders near Orvale on Monday. Soldiers shot dead four of the attackers."),
        ({"Troops"}, "Troops killed four rebels near Orvale on Monday."),
        (
            {"Gunmen"},
            "Gunmen stormed a hall near Orvale on Monday. They herded the guests out and killed four of them.",
        ),
    ],
)
def test_who_kills_the_attackers_is_not_behind_the_attack(doers, text):
    (incident,) = _read(text).incidents
    assert {names[0] for names in incident.roles.perpetrator} == doers


def test_the_rebels_are_those_of_the_one_body_that_a_report_names():
    reading = _read(
        "Guerrillas of the Northern Liberation Front held a parade in May. "
        "The guerrillas attacked a depot in Orvale on Monday."
    )
    (incident,) = [i for i in reading.incidents if not i.background]
    assert incident.roles.organisation == (("Northern Liberation Front",),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen killed three wardens in Orvale on Monday: Major Ida Lund, Captain Tom Brandt and Jan Weiss.",
        "The following wardens were killed in Orvale on Monday: Ida Lund, Captain Tom Brandt and Lieutenant Jan Weiss.",
        "Those who were killed in Orvale on Monday are Ida Lund, 55, from Ede; Tom Brandt, 52; and Jan Weiss, 35.",
    ],
)
def test_a_list_behind_several_names_them(sentence):
    (incident,) = _read(sentence).incidents
    assert incident.roles.victim == (("Ida Lund",), ("Tom Brandt",), ("Jan Weiss",))


@pytest.mark.parametrize(
    "sentence",
    [
        "Three wardens were killed in Orvale on Monday, the mayor told reporters: Ida Lund asked Tom Brandt to stay.",
        "Two wardens were killed in Orvale on Monday. Photographs: Ida Lund, Tom Brandt, Jan Weiss.",
    ],
)
def test_names_behind_another_colon_are_no_victims(sentence):
    assert [i.roles.victim for i in _read(sentence).incidents] == [()]


def test_what_the_scandal_destroyed_is_no_building():
    assert not _read("The scandal destroyed his business and damaged the system in Orvale on Monday.").claims


def test_the_rebels_are_those_of_the_one_group_named_even_where_its_fighters_are_not():
    news = "On Monday the rebels attacked a depot in Orvale."
    one = _read(f"The Northern Liberation Front left the talks in May. {news}").incidents[0]
    assert one.roles.organisation == (("Northern Liberation Front",),)
    two = _read(f"The Northern Liberation Front and the Ridge Liberation Army left the talks in May. {news}").incidents
    assert [i.roles.organisation for i in two if i.roles.target] == [()]
    some = _read("The Northern Liberation Front left the talks in May. On Monday rebels attacked a depot in Orvale.")
    assert some.incidents[0].roles.organisation == ()  # which rebels, nobody says


def test_a_line_in_capitals_names_nobody_guerrillas():
    reading = _read("Guerrillas stormed a depot in Orvale on Monday. Rebels also shot a guard at the depot.")
    assert [i.roles.perpetrator for i in reading.incidents] == [(("Guerrillas", "Rebels"),)]


def test_a_town_with_the_name_of_a_thing_is_the_place_and_no_target():
    reading = histor.read("A bomb hit a police van in Tank on Monday, killing three officers.", language="en")
    assert [party.text for claim in reading.claims for party in claim.roles.target] == ["police van"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people were killed during fighting between the army and the Lantern Front near Orvale on Monday.",
        "Nine people died in clashes between the army and the Lantern Front near Orvale on Monday.",
        "Clashes between the army and the Lantern Front killed nine people near Orvale on Monday.",
    ],
)
def test_both_who_fight_fought(sentence):
    (incident,) = [i for i in _read(sentence).incidents if "killed" in i.figures]
    assert {names[0] for names in incident.roles.organisation} == {"army", "Lantern Front"}


def test_a_road_between_two_towns_has_no_sides():
    (incident,) = _read("Nine people were killed on a road between Orvale and Ede on Monday.").incidents
    assert (incident.roles.organisation, incident.roles.perpetrator) == ((), ())


def test_stones_are_no_doers():
    (claim,) = histor.read("The ministry said that 38 officers had been hurt by stones.").claims
    assert (claim.roles.perpetrator, claim.roles.organisation) == ((), ())
