"""The persons of a document: what its sentences say of each, joined, and who is kept apart."""

import pytest

import histor


def people(text):
    """Name, age, sex and role of everybody whom the claims are about, each once, in order."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return list(dict.fromkeys((p.name, p.age, p.sex, p.role) for c in reading.claims for p in c.people))


def killed(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    return [i.figures["killed"].best for i in reading.incidents if "killed" in i.figures and not i.background]


def test_a_man_who_is_named_later_is_one_man():
    assert people(
        "A 34-year-old man was shot dead on Pine Street on Monday. Police identified the victim as Karl Lindt. "
        "Lindt was pronounced dead at the scene."
    ) == [("Karl Lindt", 34, "male", "victim")]


def test_those_charged_are_suspects_and_no_victims():
    assert people(
        "Karl Lindt, 34, was shot and killed on Monday. Tom Brandt, 23, was charged with murder. "
        "Brandt opened fire after an argument, police said."
    ) == [("Karl Lindt", 34, None, "victim"), ("Tom Brandt", 23, None, "suspect")]


def test_a_speaker_is_neither():
    assert people("Karl Lindt, 34, was killed on Monday. “It was terrible,” said Mara Vogt, 50, a neighbour.") == [
        ("Karl Lindt", 34, None, "victim")
    ]


def test_ages_behind_a_number_of_people_are_theirs():
    assert people("Two men, ages 20 and 24, were shot on Monday.") == [
        (None, 20, "male", "victim"),
        (None, 24, "male", "victim"),
    ]


def test_a_man_of_an_age_and_a_baby_in_months():
    assert people("A man of 34 was killed on Monday. A nine-month-old girl was also killed.") == [
        (None, 34, "male", "victim"),
        (None, 0.75, "female", "victim"),
    ]


def test_kin_are_people_of_their_own():
    text = "Brandt shot and killed his wife on Monday. He then killed his mother."
    assert killed(text) == [2]


def test_what_stands_behind_the_verb_is_no_subject():
    assert killed("A nine-year-old girl is dead and her brother in hospital after shots were fired on Monday.") == [1]


def test_one_who_kills_kin_of_his_own_is_alive():
    assert killed("Brandt, 23, was accused of killing his own cousin on Monday.") == [1]


def test_the_occupation_relation_and_condition_are_told():
    reading = histor.read("Her brother, a nurse, was shot on Monday and is in a critical condition.", language="en")
    person = reading.claims[0].people[0]
    assert (person.occupation, person.relation, person.condition) == ("health", "brother", "critical")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (3, "A nurse was killed on Monday. A soldier was killed. A child was killed, the mayor of Goma said."),
        (2, "Israel said it killed a commander in Tyre. Residents said a nurse was killed there."),
        (2, "The mayor, Anton Grell, was shot dead in Omaha on Monday. One attacker was killed by his guards."),
        # near misses: a wide noun, or one for the same work, may mean the one told of before
        (1, "A man was killed in Omaha on Friday. Police said a 34-year-old father of two was killed."),
        (1, "A journalist was killed in Goma on Friday. A local reporter was killed, police said."),
        (1, "A soldier was killed in Goma on Friday. Police said the sergeant died at the scene."),
        (1, "A teacher was shot dead in Goma on Friday. Karl Lindt, 34, a teacher, died at the scene."),
    ],
)
def test_those_of_whom_different_things_are_said_are_different_people(number, text):
    assert killed(text) == [number]


def test_two_who_died_in_towns_far_from_each_other_are_two():
    reading = histor.read("A farmer was killed in Aleppo. A farmer was killed in Homs.", language="en")
    one, other = (claim.people[0].span.text for claim in reading.claims)
    assert one == other == "A farmer"
    assert [claim.people[0].span.start for claim in reading.claims] == [0, 31]


def test_how_many_children_a_father_has_is_not_his_age():
    assert people("A father of two was killed on Monday.") == [(None, None, "male", "victim")]


ONE_DEAD = [
    # in a list that the tree takes for an apposition; kin of the one who did it; an older and a younger one; "another"
    "A 5-year-old girl has been killed in Lund. The coroner says Ida Brandt died on Monday. Guards say the girl, "
    "a nurse and a cook were hit by shots from a roof.",
    "Guards found a 15-year-old girl, who had been shot on Monday and died. The girl's niece, Mara Vogt, 23, is held. "
    "Vogt was drunk, accidentally shooting and killing her own niece.",
    "The guard said an older sister held a rifle when it went off, fatally wounding her younger sister. The victim is "
    "16-year-old Ida Brandt. A 16-year-old girl is dead, he said on Monday.",
    "Guards look into the death of a 13-year-old girl. They want charges against another 13-year-old girl. She found a "
    "pistol. Her friend was fatally shot on Monday. The victim has been identified as Ida Brandt.",
    "A cadet is held after he shot another cadet on Monday. The dead one, a 15-year-old girl, was hit by a stone. "
    "One cadet is dead and another behind bars.",
    # one's own kin, an age before a name, who is charged, and "another" beside "one"
    "Rangers found a 15-year-old girl, who had been shot on Monday and died. The girl's niece, Mara Vogt, 23, is held. "
    "As Vogt was drunk and it was late, there was a shot, killing her own niece.",
    "Tom Brandt is accused of a fire on Monday that killed 2-year-old Nora Ida Roth and hurt a nurse. Roth died there.",
    "Tom Brandt was charged on Monday. The owner of the inn was shot dead. Karl Denby, its co-owner, was killed.",
    "A fire on Monday hurt one and killed another of her girls. A 6-year-old girl was killed and her sister hurt. "
    "Ida Roth died in her bed. Her sister Nora Roth, 11, has burns.",
    # a name told before or after the description, and a pronoun between them
    "A boy of eight was killed in his bed on Monday. Emil Darro slept when a bullet struck him. Emil was unconscious.",
    "Medics came to Rosa Brandt after shots on Monday. An 18-year-old died at the scene. Brandt was shot in the neck.",
    "A shooting killed a 15-year-old boy on Monday. Emil Darro was shot dead at a fair. He was a fine young man.",
    # a rank is nobody new
    "A 19-year-old was killed on Monday. Emil Darro was the fourth person to be shot and killed there. Darro died.",
    # the dead one who is described is the one who is named, and no other who was hurt
    "One man died after a feast on Monday. Emil Darro, 20, died of it. A 23-year-old guest has a bullet in his knee.",
    # "him", far below the one whom it was done to
    "A farmer killed his own son of 14 on Monday. The boy died at once. The road was shut. It rained. Nobody spoke. "
    "Rolf Vogt lives there. The farmer said that he had shot him in the neck.",
    # "the one who was killed" is not the other who was hurt
    "Emil Darro, 21, was killed on Monday. Another guest is in a critical condition. The man who was killed had a son.",
]


@pytest.mark.parametrize("text", ONE_DEAD)
def test_one_who_is_told_of_twice_died_once(text):
    assert killed(text) == [1]


def test_who_is_charged_is_not_the_dead_one_of_the_same_age():
    told = people("Emil Darro, 17, was shot dead on Monday. Police charged a 17-year-old boy. The boy shot Darro.")
    assert [(name, role) for name, _, _, role in told] == [("Emil Darro", "victim"), (None, "perpetrator")]


def test_whoever_arrests_did_none_of_it():
    told = people("Officer Karl Lindt was shot in the arm on Monday. Lindt arrested Tom Brandt, 23, all the same.")
    assert ("Karl Lindt", "victim") in [(name, role) for name, _, _, role in told]


def test_a_baby_in_months_is_not_a_child_of_the_next_year():
    assert killed("A two-year-old was killed on Monday. A 15-month-old has a wound. The 15-month-old was shot.") == [1]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "Karl Lindt, party leader and former envoy to Spain, was shot dead on Monday."),
        (1, "Karl Lindt was murdered on Monday. The party said its leader's murder was a loss to all."),
        (1, "Karl Lindt was murdered on Monday. The union, whose founder was murdered, will march."),
        (2, "Karl Lindt, party leader, and a former envoy to Spain were shot dead on Monday."),
        (2, "Karl Lindt was murdered on Monday. His driver was murdered at the gate."),
        (3, "Karl Lindt was killed on Monday. Two guards were also killed in the attack."),
    ],
)
def test_offices_are_one_persons_and_those_also_killed_are_more(number, text):
    assert killed(text) == [number]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            "The dead are Karl Lindt, age 37, of Harrowby, and Nils Omer, age 29. Both were shot.",
            {"Lindt": 37, "Omer": 29},
        ),
        ("Omar Vogt and Jamal Lindt, both 23, were shot on Monday.", {"Vogt": 23, "Lindt": 23}),
        ("Karl Lindt and Nils Omer, both 31 and of Harrowby, were shot dead.", {"Lindt": 31, "Omer": 31}),
        ("Karl Lindt, Nils Omer and Teo Brandt, all 19 years old, were shot.", {"Lindt": 19, "Omer": 19, "Brandt": 19}),
        ("Kora Vogt was shot dead on Friday. Vogt, who lived in Harrowby, was 26.", {"Vogt": 26}),
        ("Kora Vogt was shot dead on Friday. Vogt was just 21 years old.", {"Vogt": 21}),
        ("According to police Sgt. Tom Brandt, 19-year-old Nora Osmer was shot.", {"Osmer": 19}),
        ("Karl Lindt was shot dead as he left a bar. He was 5 of 6 to die there.", {"Lindt": None}),
    ],
)
def test_an_age_told_apart_from_its_name_is_that_ones(text, ages):
    assert {name.split()[-1]: age for name, age, _, _ in people(text) if name} == ages


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Brandt killed his nephews, ages 6 and 9, on Monday.", [6, 9]),
        ("Four others, women ages 33, 40, 51 and 52, were shot.", [33, 40, 51, 52]),
        ("Another, 25, was taken to hospital with gunshot wounds.", [25]),
        ("Five sailors, aged 22 to 41, were wounded.", [22, 41]),
        ("Five sailors, aged 20 to 40, were wounded.", []),  # round ends are those of a guess
        ("Five sailors aged 30 to 39 were wounded.", []),
        ("Four sailors, ages 17-26, were taken to a clinic with stab wounds.", [17, 26]),
        ("A cook was stabbed. Police look for two sailors aged 18 to 23 over it.", []),
        ("Two sailors, both 25, were wounded.", [25]),
        ("Two 17-year-olds were wounded.", [17]),
        ("Gunfire injured a 12-year-old and two 16-year-olds.", [12, 16]),
        ("Two 15-year-old sailors and a 14-year-old cook were wounded.", [15, 14]),
        ("Two sailors of a 15-year-old ship were wounded.", []),
        ("Two sailors, both 25 years old, were wounded.", [25]),
        ("Three sailors, 22 each, were wounded.", [22]),
        ("Three sailors, all aged 19, were wounded.", [19]),
        ("Two sailors, both wounded, lay beside 12 bags.", []),
        ("A girl was shot dead on Monday. Her ten-year-old brother was at school.", []),
        # a list of ages that stands apart from the words that tell how they fared
        ("Four sailors were hurt on Monday. The injured are cooks ages 26, 35, 44 and 58.", [26, 35, 44, 58]),
        ("Three sailors were hurt on Monday. Their ages are 18, 29 and 53.", [18, 29, 53]),
        ("Three sailors were stabbed on Monday. The ages of the victims were 18, 29 and 53.", [18, 29, 53]),
        ("Two sailors died on Monday and two were injured. Those injured are 27 and 33 years old.", [27, 33]),
        ("The victims — ages 25, 31 and 39 — were shot on Monday.", [25, 31, 39]),
        ("The dead were three cooks, 36, 47 and 55 years old.", [36, 47, 55]),
        ("Two 15- and 18-year-old cooks were shot on Monday.", [15, 18]),
        ("Two sailors were hurt on Monday. Both men are 43 years old.", [43]),
        ("Three sailors were hurt on Monday. They were ages 19, 20 and 24.", [19, 20, 24]),
        ("Six sailors were hurt on Monday. They range in age from 19 to 61.", [19, 61]),
        ("Six sailors were shot on Monday; the youngest was 19.", [19]),
        (
            "A gunman shot Nils Omer, 45, who was fishing with his 5-year-old grandson. The boy was hit in the arm.",
            [45, 5],
        ),
        ("A cook was stabbed on Monday. Police want to talk to a 30-year-old man.", [30]),
        ("Two girls, aged 9 and 12, were shot on Monday. The 9-year-old has died.", [9, 12]),
        # near misses: of others, of nobody, of no such number, or no one's very age
        ("Two sailors were hurt on Monday. A cook with her sons, ages 4 and 7, saw it.", []),
        ("Two sailors were hurt on Monday. The ships are 25 and 31 years old.", []),
        ("Two sailors were hurt on Monday. The three cooks, ages 19, 20 and 24, ran away.", []),
        ("Six sailors were hurt on Monday. All are between the ages of 19 and 26.", []),
        ("A man between 35 and 45 years old was shot on Monday.", []),
        ("A 20- to 25-year-old man was shot on Monday.", []),
        ("A man under 18 years old was shot on Monday.", []),
        # "a 17-year-old" that no noun follows
        ("A 19-year-old has confessed to the murder of a cook on Monday.", [19]),
        ("Rangers said a 16-year-old was wrestling with a friend when he was stabbed on Monday.", [16]),
        (
            "Three were wounded on Monday, with a 23-year-old shot in the jaw and a 34-year-old shot in the hip.",
            [23, 34],
        ),
        ("The victim was 44 and was shot on Monday.", [44]),
        # nobody to whom anything happened
        ("A cook was shot on Monday. A 6-year-old boy was in the kitchen, unharmed.", []),
        ("A cook was shot on Monday. She has a 14-year-old daughter.", []),
    ],
)
def test_ages_without_a_name_are_those_of_who_fared_so(text, ages):
    assert [age for _, age, _, _ in people(text) if age is not None] == ages


@pytest.mark.parametrize(
    "text",
    [
        "A woman was shot dead on Monday. Two others, Karl Lindt and Nils Omer, were later charged with murder.",
        "A boy was killed on Monday. Prosecutors want a life term for Karl Lindt, who has pleaded not guilty.",
        "A boy was killed on Monday. Karl Lindt is wanted on a murder charge.",
        "A boy was killed on Monday. Police are looking for Karl Lindt, 30.",
        "A boy was killed on Monday. Police want to talk to Karl Lindt, 30.",
    ],
)
def test_who_is_charged_or_wanted_is_called_a_suspect(text):
    assert ("Karl Lindt", "suspect") in [(name, role) for name, _, _, role in people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A boy was killed on Monday. His teacher, Karl Lindt, who has four children, wept.",
        "A boy was killed on Monday. Karl Lindt wanted answers from the police.",
        "A boy was killed on Monday. Police are looking for his missing uncle, Karl Lindt, 30.",
        "Witness Karl Lindt, 40, saw a man shoot a boy on Monday.",
        "A boy was killed on Monday. The lawyer of two others who were charged, Karl Lindt, left early.",
    ],
)
def test_who_is_not_called_so_is_no_suspect(text):
    assert "suspect" not in [role for name, _, _, role in people(text) if name == "Karl Lindt"]


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        ("Nils Omer, 29 and Karl Lindt, 26 were arrested on Monday over the killing of a cook.", "Karl Lindt", 26),
        ("A cook was killed on Monday. Rangers have arrested Karl Lindt, 22 in connection with it.", "Karl Lindt", 22),
        ("The murder of Karl Lindt, 61 on Monday was the first.", "Karl Lindt", 61),
        (
            "A cook was killed on Monday. The dead one was identified as Karl Lindt, 30. Lindt said it was hot.",
            "Karl Lindt",
            30,
        ),
        ("Karl Lindt, Jr., 21, was shot on Monday.", "Karl Lindt", 21),
        ("Emil Lindt, Jr., 27, of Lund, died of his wounds on Monday.", "Jr.", None),
        ("He is accused of the deaths of Oda and Kaia Vind -- 29 and 17 -- on Monday.", "Kaia Vind", 17),
        # near miss: a number that begins the clause
        ("According to Karl Lindt, 22 were hurt on Monday.", "Karl Lindt", None),
    ],
)
def test_the_age_behind_a_name_is_its_own(text, name, age):
    assert {a for n, a, _, _ in people(text) if n == name} == ({age} if age else set())


def test_who_saw_it_done_did_not_do_it():
    assert ("Karl Lindt", "perpetrator") not in [
        (name, role) for name, _, _, role in people("Karl Lindt, 40, saw a man shoot a boy on Monday.")
    ]


def test_who_shot_somebody_is_not_the_one_who_was_shot():
    assert people("Rangers identified Karl Lindt, 19, as the gunman who shot the boy on Monday.")[0][3] == "victim"


@pytest.mark.parametrize(
    "text",
    [
        "A 22-year-old baker was shot by a friend on Monday. Karl Lindt, 31, said that he shot his friend in the leg.",
        "A 22-year-old baker was stabbed on Monday by a cousin. The cousin, 31, ran off after stabbing his cousin.",
        "A 22-year-old baker was hurt on Monday when a colleague stabbed him. The colleague, 31, ran off.",
    ],
)
def test_a_friends_friend_is_the_one_whom_the_friend_hurt(text):
    assert {age: role for _, age, _, role in people(text) if role == "victim"} == {22: "victim"}


def test_one_of_the_victims_has_a_name_and_an_age():
    text = "Four people were shot on Monday. Medics reached one of the victims, Karl Lindt, 23, at a bus stop."
    assert ("Karl Lindt", 23) in [(name, age) for name, age, _, _ in people(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A man was killed on Monday. The officer who shot him, Brandt said, is devastated.", set()),
        ("Toddler shoots himself in the hand on Monday.", set()),
        ("District Attorney Tom Brandt identified the dead as Mara Lindt, her sister and a guest.", {"Mara Lindt"}),
    ],
)
def test_who_speaks_and_what_is_no_name_did_nothing(text, named):
    assert {name for name, _, _, _ in people(text) if name} == named


@pytest.mark.parametrize(
    "text",
    [
        "Tom Brandt, 16, was killed on Monday. A second 16-year-old survived with a wound to his knee.",
        "Three were wounded on Monday. A 16-year-old was hit by a bottle. A 16-year-old was stabbed in a lift.",
        "Nils Omer, 16, was stabbed on Monday. He died in a lift. A 16-year-old girl was stabbed in the arm.",
        "Nils Omer, 16, was killed on Monday. A 16-year-old cook was wounded by a bottle.",
        "Nils Omer, 16, was killed on Monday. Another cook, also 16, was stabbed in the arm.",
    ],
)
def test_two_of_one_age_who_are_told_of_one_after_the_other_are_two(text):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert len({p.span.start for c in reading.claims for p in c.people if p.age == 16}) == 2


@pytest.mark.parametrize(
    ("who", "age"), [("A grandmother of 71", 71), ("A grandmother of four", None), ("A father of two", None)]
)
def test_kin_of_a_high_number_are_of_that_age(who, age):
    (claim,) = histor.read(f"{who} was killed on Monday.", published="2024-11-13", language="en").claims
    assert [p.age for p in claim.people] == [age]
