"""Dispatches on attacks, bombs and murders: the killed and injured of each incident that a few sentences tell of."""

import pytest
from tests.claims.counting import counted_apart

import histor

CASES = [
    # those of another calling or side are no parts of the number before them, but sorts of the same people are
    ("Raiders stormed Lunt and killed three policemen, a clerk and two peasants.", [(6, 0)]),
    ("A mine killed four soldiers, a driver and three nuns near Lunt.", [(8, 0)]),
    ("Gunmen in Lunt shot dead two peasants, a judge and a soldier.", [(4, 0)]),
    ("Three policemen, one clerk and two guerrillas died in the attack on Yali.", [(6, 0)]),
    ("The bomb killed three people, a clerk and two peasants, in Lunt.", [(3, 0)]),
    ("The bomb killed three policemen, a sergeant and two constables, in Lunt.", [(3, 0)]),
    ("The bomb in Yali killed five villagers, two men and three women.", [(5, 0)]),
    # nobody alone is several: what stands behind the first is the next of a list
    ("A lieutenant, four soldiers and a farmer died when rebels ambushed a truck near Yali.", [(6, 0)]),
    ("A bomb killed a judge, two guards and a clerk in Lunt.", [(4, 0)]),
    ("A priest, two nuns and their driver were shot dead by soldiers in Lunt.", [(4, 0)]),
    ("A captain, five soldiers and two cooks were wounded when a bomb exploded in Lunt.", [(0, 8)]),
    ("A family, two men and a woman, were shot dead in Lunt.", [(3, 0)]),
    # "left" tells of all that stand between it and what has become of them
    ("The attack on Lunt left a policeman, two clerks and a nun dead.", [(4, 0)]),
    ("The attack on Lunt left four policemen, a clerk and two guerrillas dead.", [(7, 0)]),
    ("The bomb in Lunt left a man and two women injured.", [(0, 3)]),
    ("The raid in Lunt left the mayor, his wife and two children dead.", [(4, 0)]),
    ("The attack in Yali left a man dead and two women and a boy injured.", [(1, 3)]),
    ("The bomb in Lunt left four guards hurt and one dead.", [(1, 4)]),
    # others brought in by a clause of their own are beside those before it
    ("A bomb killed a judge in Lunt, and three of her escorts died in hospital.", [(4, 0)]),
    ("Five soldiers and 11 rebels died in the fighting in Lunt, and a woman was killed by a shell.", [(17, 0)]),
    ("Two guards were shot dead in Lunt and a passerby was killed by a stray bullet.", [(3, 0)]),
    ("Four miners died in Lunt, and two rescuers were killed when the gallery fell in.", [(6, 0)]),
    ("Three soldiers were wounded in Lunt, and a child was injured by a stray bullet.", [(0, 4)]),
    ("Two guards were killed in Lunt, and a nun was hit by a stray bullet and died.", [(3, 0)]),
    ("Five people, a couple and their three children, were hacked to death in Lunt.", [(5, 0)]),
    ("Two guards were shot dead in Lunt and the gunman was killed by police.", [(3, 0)]),
    ("Three people were killed in Lunt and a woman died in hospital.", [(3, 0)]),
    ("Two children were killed in Lunt and a boy died in hospital.", [(2, 0)]),
    ("Two soldiers were killed in Lunt and one of them was shot dead after he had surrendered.", [(2, 0)]),
    # a sentence that tells of harm town by town tells of several happenings, however near the towns lie
    ("Rebels killed a mayor in Orito and a schoolteacher in Mocoa on Monday.", [(1, 0), (1, 0)]),
    ("Gunmen shot dead a lawyer in Pereira and two farmers in Manizales on Monday.", [(1, 0), (2, 0)]),
    ("A judge was murdered in Pasto and a priest in Ipiales on Monday.", [(1, 0), (1, 0)]),
    ("Rebels murdered a farmer in Tame, a priest in Yali and two teachers in Brod.", [(1, 0), (1, 0), (2, 0)]),
    ("Hooded men shot and killed a cook in Santa Ana and wounded another in Sonsonate.", [(1, 0), (0, 1)]),
    (
        "A sergeant was shot dead in Pereira, while two officers were wounded in Manizales by a grenade.",
        [(1, 0), (0, 2)],
    ),
    ("Police reported the murder of a trader in Juliaca and of a student in Puno.", [(1, 0), (1, 0)]),
    ("Gunmen shot a trader in Pereira and he died in a hospital in Manizales.", [(1, 0)]),
    (
        "Rebels murdered a clerk in Lunt. They have also murdered two cooks in Tame and a nun in Yopal.",
        [(1, 0), (2, 0), (1, 0)],
    ),
    ("A column of the rebels killed a judge in Pasto and two peasants in Ipiales.", [(1, 0), (2, 0)]),
    # what a participle says came of a deed is of it, whatever places are named
    (
        "Meanwhile, a big bomb went off in an inn of the Lunt resort, by the sea, killing two.",
        [(2, 0)],
    ),
    # hurts that are done to somebody
    ("A bomb killed a driver in Lunt on Monday and caused injuries to nine passers-by.", [(1, 9)]),
    ("The blast in Lunt caused serious injuries to two guards.", [(0, 2)]),
    ("The explosion inflicted burns on a cook and two waiters in Lunt.", [(0, 3)]),
    ("A grenade was thrown at a bar in Lunt, causing minor injuries to seven people.", [(0, 7)]),
    ("The attack caused damage to four cars in Lunt.", []),
    ("A bomb in a hotel in Lunt killed the porter. The manager was operated on for a wound in the chest.", [(1, 1)]),
    # a throat that is cut is a death
    ("Rebels cut the throats of 14 villagers in Lunt.", [(14, 0)]),
    ("The gunmen slit the throat of a priest in Lunt.", [(1, 0)]),
    ("A shepherd was found with his throat cut in Lunt.", [(1, 0)]),
    ("The monk cleared his throat and cut the cake in Lunt.", []),
    # who was "also killed" is beside the number told of right before
    ("Two soldiers and five rebels were killed in a clash near Lunt. A shepherd was also killed.", [(8, 0)]),
    ("Three policemen were shot dead in Lunt. A passer-by was also killed.", [(4, 0)]),
    ("Four miners were killed in Lunt. A child also died.", [(5, 0)]),
    ("Three people were shot dead in Lunt. A woman was also killed.", [(3, 0)]),
    # a deed that "in addition" brings in, or that met another by name on another day, is another incident
    (
        "Raiders killed the mayor, Otto Kell, on Sunday. In addition, a bomb exploded at a school, wounding two cooks.",
        [(1, 0), (0, 2)],
    ),
    (
        "Two policemen were shot dead in Lunt. Likewise, a grenade exploded at a bank and injured four clerks.",
        [(2, 0), (0, 4)],
    ),
    ("Two policemen were shot dead in Lunt. In addition, two others were wounded.", [(2, 2)]),
    ("A bomb killed a guard in Lunt. In addition, three people were hurt by the blast.", [(1, 3)]),
    ("Otto Kell was murdered today in Lunt. Judge Jan Orme was gunned down in Lunt yesterday.", [(1, 0), (1, 0)]),
    ("Otto Kell was shot dead on Monday in Lunt. Jan Orme died on Tuesday of his wounds.", [(2, 0)]),
    # bodies that turn up are dead
    ("The hospital in Lunt received three bodies and 12 wounded.", [(3, 12)]),
    ("Two bodies with bullet wounds turned up in a ditch near Mixco.", [(2, 0)]),
    ("The charred body of a trader appeared on a dump in Mixco.", [(1, 0)]),
    ("A corpse with signs of torture surfaced in a canal in Mixco.", [(1, 0)]),
    ("Two legislative bodies appeared to agree in Mixco.", []),
    ("The student body turned out in Mixco for the vote.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:60] for text, _ in CASES])
def test_each_incident_counts_its_own(text, wanted):
    assert sorted(pair for pair in counted_apart(text) if pair != (0, 0)) == sorted(wanted)


KIDNAPPINGS = [
    ("The bodies of two clerks who were kidnapped last week were found in a ditch near Mixco on Monday.", 2),
    ("Nine clerks were abducted by raiders near Mixco. Two of them were later found murdered.", 2),
    ("The raiders took three guards hostage near Mixco and executed them two days later.", 3),
    ("The kidnapping of nine clerks, two of whom were later found murdered, shook Mixco.", 2),
    ("The corpse of a nurse kidnapped by unknown men turned up on a beach near Mixco.", 1),
    ("The kidnapping of nine clerks, out of which two were later found murdered, shook Mixco.", 2),
    ("Otto Kell was kidnapped on 25 January 1998 and was found dead eight hours later near Mixco.", 1),
]


@pytest.mark.parametrize(("text", "killed"), KIDNAPPINGS, ids=[text[:60] for text, _ in KIDNAPPINGS])
def test_those_taken_and_killed_are_of_one_happening(text, killed):
    news = [i for i in histor.read(text, published="2024-11-13", language="en").incidents if not i.background]
    assert [(i.muc_type, i.figures["killed"].best) for i in news] == [("kidnapping", killed)]


def test_whoever_was_taken_long_ago_and_is_shot_now_is_no_hostage():
    text = "The trader Otto Kell, who was kidnapped by rebels in 1999, was shot dead by a neighbour on Monday."
    news = [i for i in histor.read(text, published="2024-11-13", language="en").incidents if not i.background]
    assert [i.muc_type for i in news] == ["attack"]


def test_whoever_is_killed_beside_those_taken_is_another_incident():
    text = "Gunmen kidnapped a rancher in Mixco. The rancher's driver was shot dead when he resisted."
    assert [i.muc_type for i in histor.read(text, published="2024-11-13", language="en").incidents] == [
        "kidnapping",
        "attack",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "An attack in Lima on Monday left 31 dead and more than 90 injured. A minister condemned the attack. "
            "The car bomb attack on the hospital is the bloodiest in years.",
            "bombing",
        ),
        (
            "Gunmen attacked a bank in Lunt on Monday and shot four guards dead. The attack lasted an hour. "
            "A bomb was found in the bank.",
            "attack",
        ),
    ],
)
def test_a_noun_that_means_the_attack_again_may_name_its_weapon(text, kind):
    assert [i.muc_type for i in histor.read(text, published="2024-11-13", language="en").incidents] == [kind]
