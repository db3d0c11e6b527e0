"""What a report tells of side by side and is not one happening: other sides, places and days, and territory."""

import pytest

import histor


def incidents(text, published="2024-11-20"):
    reading = histor.read(text, published=published, language="en")
    return reading, [
        (one.event, one.background, {name: (f.low, f.high) for name, f in one.figures.items()})
        for one in reading.incidents
    ]


def test_what_each_side_sent_is_a_raid_of_its_own():
    text = (
        "Russia launched 90 drones at Ukraine overnight, the Ukrainian air force said. "
        "Air defences shot down 60 drones. "
        "The defence ministry in Moscow said that its forces had shot down 41 Ukrainian drones in the night."
    )
    reading, found = incidents(text)
    assert [figures.get("intercepted") for _, _, figures in found] == [(60, 60), (41, 41)]
    assert not any(one.disputes for one in reading.incidents)


@pytest.mark.parametrize(
    ("weapon", "incidents_told"),
    [("a Ukrainian drone had killed a tractor driver", 2), ("an Iranian-made drone had killed a tractor driver", 1)],
)
def test_whom_a_weapon_of_the_other_side_killed_is_another_incident(weapon, incidents_told):
    text = (
        "Russian forces launched 96 drones overnight, Ukraine's air force said. In Kharkiv five people were killed "
        f"when a drone hit a block of flats. Officials said {weapon} in the region."
    )
    _, found = incidents(text)
    assert len(found) == incidents_told


def test_drones_of_the_one_side_are_one_raid():
    text = (
        "Russia launched 90 drones at Ukraine overnight, the Ukrainian air force said. "
        "The president said that 60 Russian drones had been shot down."
    )
    _, found = incidents(text)
    assert [figures for _, _, figures in found] == [{"launched": (90, 90), "intercepted": (60, 60)}]


def test_nobody_hurt_in_one_place_says_nothing_of_another():
    text = (
        "Russia launched 90 drones at Ukraine overnight, the air force said. "
        "In the Lviv region a house was damaged, but there were no casualties, the governor said. "
        "In Odesa, debris wounded a boy and his grandmother, the mayor said."
    )
    reading, found = incidents(text)
    assert [figures.get("injured") for _, _, figures in found] == [(2, 2)]
    assert not any(one.disputes for one in reading.incidents)


def test_nobody_hurt_where_others_say_two_were_is_disputed():
    text = (
        "A drone hit a house in Odesa overnight, wounding two people, the mayor said. "
        "The governor said that there were no casualties in Odesa."
    )
    reading, _ = incidents(text)
    assert [d.field for one in reading.incidents for d in one.disputes] == ["injured"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit a clinic and hurt a nurse on Monday, the council said. Her son was not hurt, a neighbour said.",
        "The blast wounded a guard on Monday, police said. The bank's manager was unhurt, his wife said.",
    ],
)
def test_that_one_person_is_unhurt_disputes_nothing_of_another(text):
    reading, _ = incidents(text)
    assert not any(one.disputes for one in reading.incidents)


def test_a_village_that_is_taken_is_no_part_of_the_raid():
    text = (
        "Missiles hit a depot in Lviv, killing two guards. The ministry said that its army had captured three villages."
    )
    _, found = incidents(text)
    assert [(event, set(figures)) for event, _, figures in found] == [
        ("shelling/artillery/missile attack", {"killed", "struck"}),
        ("non-state actor overtakes territory", {"seized"}),
    ]


@pytest.mark.parametrize(
    "opening",
    ["The attack came two days after", "Monday's bombing happened a week after", "The blast came hours after"],
)
def test_what_an_attack_came_after_is_another(opening):
    text = (
        f"A bomb killed nine shoppers in the market of Lubny on Monday. {opening} a mortar shell killed six soldiers."
    )
    _, found = incidents(text)
    assert [(background, figures["killed"]) for _, background, figures in found] == [(False, (9, 9)), (True, (6, 6))]


def test_an_arrest_that_came_after_a_killing_leaves_the_killing_the_news():
    text = "The arrest came two days after a gunman killed six guests at a hotel in Lubny, police said."
    _, found = incidents(text)
    assert [(background, figures["killed"]) for _, background, figures in found if "killed" in figures] == [
        (False, (6, 6))
    ]


def test_who_puts_a_toll_at_a_number_disputes_another():
    text = (
        "At least 14 people were killed when shells hit a market in Lubny on Monday, doctors said. "
        "The rescue service put the toll at 17."
    )
    _, found = incidents(text)
    assert found[0][2]["killed"] == (14, 17)


def test_drones_that_disappear_are_nobody_missing():
    _, found = incidents("Air defences shot down 76 drones, while 95 more disappeared from radar, the air force said.")
    assert "missing" not in found[0][2]


def test_fighters_whom_somebody_calls_so_are_of_no_group_that_the_report_names_elsewhere():
    text = (
        'State radio said that "terrorists" had fired shells at a market in Lubny on Monday, killing six people. '
        "In a separate incident, a reporter was shot dead in Orvale. Colleagues accused the Northern Liberation Front."
    )
    reading, _ = incidents(text)
    assert reading.incidents[0].roles.organisation == ()


def test_who_is_hurt_after_shooting_at_a_place_shot_at_nobody():
    reading, _ = incidents("Sheriff: One dead, cyclist hurt after shooting at lakeside motel")
    assert all(one.roles.perpetrator == () for one in reading.incidents)
    reading, _ = incidents("A man was killed after shooting at officers in Lubny on Monday, the sheriff said.")
    assert reading.incidents[0].roles.perpetrator == (("man",),)


def test_arms_that_were_seized_name_no_bombing():
    text = (
        "Three soldiers were killed in fighting near Argelia on Thursday, the army said. "
        "Troops seized eleven rifles and 300 kg of explosives. "
        "The rebels said that they had killed ten soldiers. "
        "More than 200 families have fled to the next town."
    )
    _reading, found = incidents(text)
    assert [(event, set(figures)) for event, _, figures in found] == [
        ("armed clash", {"killed", "seized", "displaced"}),
    ]


def test_troops_who_kill_bandits_are_not_behind_their_raid():
    text = (
        "Gunmen raided the village of Gidan Kade on Tuesday, killing nine people. "
        "A police spokesman said that troops had killed six of the bandits in a gun battle."
    )
    reading, _ = incidents(text)
    assert [one.roles.perpetrator for one in reading.incidents] == [(("Gunmen",),)]


def test_the_arm_in_the_name_of_a_unit_names_no_shelling():
    text = (
        "An air strike on Brod killed nine people on Tuesday. The army called one of them a leader of a rocket unit. "
        "Two surgeons were among the wounded."
    )
    _, found = incidents(text)
    assert [event for event, _, _ in found] == ["air/drone strike"]


def test_a_word_that_names_an_event_with_its_clause_names_it_for_the_sentences_behind():
    text = (
        "The home of the Vogt family in Brod was bombed on Tuesday. Anna Vogt, 62, was killed alongside her brother. "
        "Her daughter, 28, was also killed."
    )
    _, found = incidents(text)
    assert len(found) == 1


ROUND_UPS = [
    # what a sentence sums up, then each of several in turn: an hour of its own, reckoned from the last, or counted
    (
        "One man died and six others were hurt in shootings across Marlow on Friday, police said. Around 4:10 a.m., a "
        "clerk of 31 was hit in the chest at a kiosk on Harlow Avenue and died. Half an hour earlier, a nurse was shot "
        "in the leg on Dorn Street. At 11:40 p.m. on Thursday, three men were wounded in Kell Lane.",
        [(1, 6), (1, 0), (0, 1), (0, 3)],
    ),
    (
        "Two were shot dead and two wounded in unrelated shootings in Marlow. The first shooting was at 9 p.m. "
        "near Kell Street, where a baker was found dead. Shortly after 2 a.m., two women were shot outside a bar in "
        "Orme Road, and both are in a stable condition.\n\nA man was killed Saturday night in the Dorn Hill "
        "neighborhood.",
        [(2, 2), (1, 0), (0, 2), (1, 0)],
    ),
    (
        "Ilse Korn, 9, was shot in the leg in Marlow on Monday evening. Four other people were wounded in attacks in "
        "the city that day. About 5:30 p.m., a man of 21 was shot in the back on Lorne Street.",
        [(0, 1), (0, 4), (0, 1)],
    ),
    (
        "A mayor was asked about the weekend that left 28 people shot and ten killed in Marlow since Friday. Ida "
        "Brandt, 18, was killed on Saturday in Kell Lane.",
        [(10, 18), (1, 0)],
    ),
    (
        "Police in Marlow are looking into two shootings on Monday that left two men dead. The first shooting took "
        "place on Kell Lane about 10 a.m. There lay Karl Daum, 27, with a wound to the neck. He was brought to a "
        "clinic, where he later died. A second shooting was reported at Harl Park around 8 p.m. There they found the "
        "victim, later named as Ulf Brenn, 31, with several wounds. Brenn was flown to a clinic, where he later died.",
        [(2, 0), (1, 0), (1, 0)],
    ),
    # who is meant by "the victim" and "he" is somebody of the same happening
    (
        "Police are investigating two separate shootings in Marlow. The first shooting was at 6:20 p.m. on Dorn Lane. "
        "The victim, a man of 25, was shot by a neighbour and is being treated for a serious wound. Officers were "
        "called to another shooting near Orme Road around 3 a.m. They found Alan Jarre, 58, with a gunshot wound. A "
        "doctor could not save the victim. He died before dawn.",
        [(0, 1), (1, 0)],
    ),
    (
        "A girl of seven has died who was shot on Saturday in Marlow. It was the second shooting there in eight days. "
        "On Wednesday, a four-year-old and a cook were left in serious condition after gunfire on Pell Lane.",
        [(1, 0), (0, 2)],
    ),
    (
        "A baker was wounded by an officer on Saturday in Marlow. The shooting on Kell Lane is the second "
        "one by police that day. Earlier, a clerk and a cook were shot dead by officers in Lunt.",
        [(0, 1), (2, 0)],
    ),
    (
        "A baker was wounded in a shooting on Saturday in Marlow. The shooting was the third in town this week. On "
        "Monday, a clerk was killed on Pell Lane.",
        [(0, 1), (1, 0)],
    ),
    (
        "A baker was wounded in a shooting on Saturday in Marlow. It is the latest in a string of shootings. A clerk "
        "was killed on Pell Lane on Monday.",
        [(0, 1), (1, 0)],
    ),
    # near misses: nothing is summed up, a death told by its hour, an hour that goes on, a count in passing
    (
        "A baker of 17 was shot in Marlow on Monday. It was the second shooting on the street this month. The victim "
        "was found in a car. He died at a hospital.",
        [(1, 0)],
    ),
    (
        "A gunman killed a cook and hurt two waiters at a diner in Marlow on Monday. About an hour later, a neighbour "
        "was arrested on Dorn Street.",
        [(1, 2)],
    ),
    (
        "Two died in separate shootings in Marlow. Otto Brand was shot around 6 p.m. on Kell Street. He died two hours "
        "later at a clinic. At 6:10 p.m., officers came to Kell Street and found a wounded clerk.",
        [(2, 0), (1, 1)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROUND_UPS)
def test_a_round_up_tells_of_each_in_turn(text, expected):
    reading = histor.read(text, published="2024-10-12", language="en")
    told = [[i.figures[m].best if m in i.figures else 0 for m in ("killed", "injured")] for i in reading.incidents]
    assert [tuple(n or 0 for n in one) for one in told] == expected


NEWS = "A pupil of 11 was shot dead and his aunt was wounded in Lunt on Monday. "
BESIDE = [
    "Hours earlier, a man was shot across town.",
    "Weeks earlier, two brothers were stabbed at the same bar.",
    "The shooting came two days after a baker was killed on the same street.",
    "The attack happened a day after two nurses were stabbed in Brod.",
    "The shooting comes less than a week after the killing of Mina Roth, 9.",
    "Police are also looking into the death of a woman who was shot on Sunday night.",
    "Two other people were hurt in an unrelated stabbing.",
    "A clerk of 60 was killed in another shooting.",
    "A bomb went off at a bank in Lunt and wounded two clerks.",
    "Meanwhile, a car bomb exploded in Brod, killing a guard.",
    "Also on Monday in Brod, Judge Mina Roth was shot dead by gunmen.",
    "\n\nSee also: Five wounded at club",
    "\n\nREAD MORE: Woman, 30, fatally shot in Brod",
]


@pytest.mark.parametrize("beside", BESIDE)
def test_what_is_told_beside_the_news_is_none_of_it(beside):
    reading = histor.read(NEWS + beside, published="2024-10-12", language="en")
    figures = reading.incidents[0].figures
    assert (figures["killed"].best, figures["injured"].best) == (1, 1)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (NEWS + "Two days later, the aunt died.", 2, 0),
        (NEWS + "Minutes later, a second woman was found wounded in a yard.", 1, 2),
        ("A pupil of 11 was shot dead in Lunt on Monday. Two women were hurt in the shooting.", 1, 2),
    ],
)
def test_what_belongs_to_the_news_stays_with_it(text, killed, injured):
    reading = histor.read(text, published="2024-10-12", language="en")
    found = [reading.incidents[0].figures.get(m) for m in ("killed", "injured")]
    assert [f.best if f is not None else 0 for f in found] == [killed, injured]


REPORT = "A pupil of 11 was shot dead and his aunt was wounded in Lunt on Monday, police said.\n\n"
REST = "\n\nOfficers are looking for a grey van that left the street at great speed."
LINKS = [
    "Constable killed after traffic stop in Brod",
    "Two nuns killed in blaze near Marlow mill",
    "Man Charged in Fatal Stabbing of Baker",
    "Nurse, 41, stabbed to death by lodger, inquiry says",
    "1:07 Cyclist killed at bridge in Brod",
    "+ Second victim of ferry blaze dies",
    "[VIDEO: Baker stabbed by thief talks]",
]


@pytest.mark.parametrize("link", LINKS)
def test_a_line_that_names_another_story_is_none_of_the_news(link):
    reading = histor.read(REPORT + link + REST, published="2024-10-12", language="en")
    [news] = [i for i in reading.incidents if not i.background and i.figures]
    assert (news.figures["killed"].best, news.figures["injured"].best) == (1, 1)
    assert len(reading.claims) > 2  # the line is read, and stands apart


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Four Hurt in Kell Lane Attack", "Four hurt in Kell Lane attack, police say"),  # the title again
        ("Pupil, 11, shot dead in Lunt", None),  # the same boy
    ],
)
def test_a_line_that_tells_of_the_same_is_of_the_news(line, title):
    text = ("An attack shocked Lunt on Monday, the police said.\n\n" if title else REPORT) + line + REST
    reading = histor.read(text, title=title, published="2024-10-12", language="en")
    assert all(not i.background for i in reading.incidents)
