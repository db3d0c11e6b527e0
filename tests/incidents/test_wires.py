"""Short wire reports of our own on attacks, bombs and murders: what the news of each comes to."""

import pytest

import histor

# killed and injured of the main incident, None where nothing is stated; then the report
FIGURES = [
    # a serious wound is lived through, as the words go, whoever is dead beside
    (1, 1, "A bomb killed a clerk on Friday. Deputy Ulf Brandt was seriously wounded."),
    (2, 1, "Raiders killed two guards on Monday. Colonel Jan Orme was severely wounded."),
    (4, 1, "Four people were killed in the blast. Mayor Sara Kell was gravely injured."),
    (1, 1, "Rebels killed a policeman at the gate. Policeman Ulf Moe was seriously hurt. He was taken to a clinic."),
    (1, 1, "Deputy Ulf Brandt was seriously injured in the attack. One of the gunmen died."),
    # but who is found so, or is in a critical condition, may be the one who died
    (1, None, "One man died in a shooting in Lunt. Officers found Jan Orme seriously wounded in an alley."),
    # whose kin is named is another than the one whose kin they are, however alike the names
    (
        1,
        1,
        "Ida Brandt Moe, a cook in Lunt, was killed by gunmen. Her mother, Ida Moe Kell, was wounded in the attack.",
    ),
    (1, 1, "Ida Brandt Moe was killed on Monday. Her mother, Ida Moe Kell, was wounded in the attack."),
    (1, 1, "Raiders shot Otto Kell dead as he drove home. One of Kell's sons, 24-year-old Otto, was also wounded."),
    (1, 1, "A mine killed Mayor Jan Orme. His son Jan was injured."),
    (1, 1, "Jan Orme was murdered as he walked to a chapel. His son Jan, 17, is in serious condition."),
    (2, None, "Raiders killed Sara Moe at home. Her aunt, Sara Moe, 71, was killed too."),
    (1, None, "Ida Brandt was stabbed on Monday. Her mother, Sara Kell, wept. Ida Brandt, 31, died at a clinic."),
    # "to death" between the verb and its object
    (2, None, "Rebels shot to death Father Otto Kell and Sister Ida Brandt."),
    (1, None, "Gunmen shot to death a prison warden in Lunt."),
    (8, None, "Soldiers clubbed to death at least eight shepherds."),
    (1, None, "Militiamen beat to death the village elder, Jan Orme."),
    (2, None, "Gunmen on horses shot to death Judge Ida Brandt and her cook in Lunt on Sunday."),
    (1, None, "A cook was shot to death Sunday in Lunt."),
    # lists that go on behind a name or what somebody is
    (4, None, "Killed in the raid were Captain Otto Kell, two sergeants and a cook."),
    (6, None, "The mine killed Captain Otto Kell, two sergeants, and three privates."),
    (4, None, "Killed in the raid were Captain Otto Kell, his wife, and two cooks."),
    (2, None, "Otto Kell and Jan Orme, two police officers, were killed in Lunt."),
    (3, None, "Raiders killed Ida Brandt, a midwife, Jan Orme, a farmer, and a girl."),
    # who also died is beside those told of before
    (3, None, "Colonel Jan Orme was gunned down at noon. His driver and one of his guards also died."),
    (4, None, "Captain Otto Kell was killed on Monday. Three soldiers also died."),
    # what a toll has come to, told before it or far behind it, holds who died for it to rise
    (43, None, "Two more cooks died in hospital on Sunday, bringing to 43 the death toll from the attack."),
    (12, None, "Three more victims of the ambush died, raising to 12 the number of people killed."),
    (1, None, "A mayor was shot dead in Lunt. That raises to 61 the number of mayors killed since 1985."),
    (27, None, "The number of dead in the blast rose to 27 after two more people died in hospital."),
    (
        38,
        None,
        "The death toll from a bomb attack on a wedding in the harbour town of Lunt has risen to 38.",
    ),
    (
        2,
        None,
        "The death toll from the attack included a boy of two, a nurse from the clinic and two guards of 30 farms.",
    ),
    # the dead of each side of a fight are others, but not two voices' numbers of one side, nor a number of all
    (21, None, "Nine soldiers were killed in the ambush near Lunt. Troops killed 12 militants in the clash."),
    (
        36,
        None,
        "Rebels ambushed a convoy on Monday, killing 12 soldiers and four volunteers. Troops killed some 20 attackers.",
    ),
    (22, None, "In the battle eight policemen died and 14 guerrillas were killed."),
    (15, None, "Fifteen people died in the attack. Nine soldiers were killed. Six militants died as well."),
    (4, None, "Four farmers were killed in a raid on a bus. Two soldiers died when they came to help."),
    (30, None, "Rebels said they killed 30 soldiers. The army said that seven soldiers were killed."),
    # deeds told one after another
    (9, None, "The gunmen killed a guard at the gate, then stormed the inn and killed eight guests."),
    (11, None, "He killed two clerks before killing nine monks."),
    (None, 5, "The rebels wounded a nurse and then wounded four soldiers."),
    (5, None, "Raiders killed five people, killing a priest."),
    (5, None, "A gunman killed four people at a farm before taking his own life."),
    (8, None, "Soldiers killed eight pupils and killed eight people in all."),
    # who has no name yet is none of those named, nor who died in a town far away
    (2, None, "An unidentified man was shot dead on Monday. Police also found the body of Jan Orme, 40."),
    (2, None, "Otto Kell was murdered in Lunt. The driver, whom police have not identified, was also killed."),
    (1, None, "An unidentified woman was killed. She was later identified as Ida Brandt."),
    (1, None, "One soldier was killed. The soldier was identified as Jan Orme."),
    (1, None, "A man was killed in Mosul on Monday. Captain Otto Kell was murdered in Basra last week."),
    # who is left for dead need not be
    (None, None, "The robbers left a baker for dead in Lunt."),
    # one of a people
    (1, None, "A Palestinian was killed by gunfire in Jenin."),
    (None, 1, "Another Colombian was wounded in the blast."),
    (1, 1, "Gunmen killed a Thai and wounded an Indian."),
]


@pytest.mark.parametrize(("killed", "injured", "report"), FIGURES, ids=[report for *_, report in FIGURES])
def test_figures(killed, injured, report):
    news = [i for i in histor.read(report, published="2024-05-15").incidents if not i.background]
    told = max(news, key=lambda i: len(i.claims)).figures if news else {}
    assert {m: told[m].best for m in ("killed", "injured") if m in told} == {
        m: n for m, n in (("killed", killed), ("injured", injured)) if n is not None
    }


APART = [
    "A bomb in Mosul killed seven people and gunmen shot dead two policemen in Basra.",
    "Rebels killed 12 villagers in Diffa and seven soldiers were killed in an attack on their base in Maiduguri.",
    "A driver was wounded by gunfire in Basra. Also yesterday, a girl died in a mortar attack in Mosul.",
    "A cook was stabbed in Basra. Meanwhile in Mosul, two clerks were hurt in a brawl.",
    "Clashes left four dead in El Fasher, while five people were killed in a bombing in Kosti.",
]


@pytest.mark.parametrize("report", APART)
def test_clauses_with_places_and_sentences_of_others_tell_of_two(report):
    assert len([i for i in histor.read(report, published="2024-05-15").incidents if not i.background]) == 2


def test_a_clause_without_a_place_is_of_the_one_beside_it():
    (incident,) = histor.read("Two men were shot in Mosul and a woman was wounded.", published="2024-05-15").incidents
    assert incident.figures["injured"].best == 3


def test_meanwhile_may_go_on_with_the_same_happening():
    report = "Rebels killed a mayor in Basra. Meanwhile, two of his guards were wounded."
    assert len(histor.read(report, published="2024-05-15").incidents) == 1
