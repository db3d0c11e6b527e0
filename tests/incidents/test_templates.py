"""The type that an incident has among the templates of MUC-4."""

import pytest

import histor

CASES = [
    # what is done to those who do not fight
    ("attack", "Gunmen killed two shepherds near Lunt on Monday."),
    ("attack", "Rebels ambushed a school bus near Lunt on Monday and wounded four pupils."),
    ("attack", "Soldiers clashed with rebels in Lunt on Monday. A baker was killed in the clash."),
    ("attack", "A sergeant and two nurses were killed when rebels attacked a convoy near Lunt on Monday."),
    ("attack", "They mourned Ida Lind, who was killed on Friday."),
    (None, "They mourned Ida Lind, who died on Friday."),
    (None, "They mourned Ida Lind, who was killed on Friday in the crash of a train near Lunt."),
    (None, "They mourned 30,000 people who have been killed in the highlands."),
    ("attack", "Guerrillas attacked a power substation near Lunt on Monday."),
    ("attack", "Two policemen were shot dead by gunmen in Lunt on Monday."),
    ("bombing", "A bomb exploded outside a bank in Lunt on Monday, wounding nine people."),
    ("bombing", "A mine killed three soldiers and a shepherd near Lunt on Monday."),
    ("attack", "Rebels damaged a rescue helicopter near Lunt on Monday."),
    ("attack", "Gunmen attacked the headquarters of the bakers' union in Lunt on Monday."),
    ("attack", "Gunmen attacked a bus carrying pupils in Lunt on Monday and killed a soldier."),
    ("arson", "Rebels burned a truck of the dairy near Lunt on Monday."),
    ("bombing", "Engineers defused a bomb under a bridge in Lunt on Monday."),
    ("kidnapping", "Rebels kidnapped a mayor near Lunt on Monday."),
    ("arson", "Hooded men burned three buses in Lunt on Monday."),
    ("arson", "Strangers set fire to a grocery in Lunt on Monday."),
    ("robbery", "Armed men robbed a bank in Lunt on Monday."),
    ("attack", "The murder of a member of the police shook Lunt on Monday."),
    ("attack", "Two members of the national police were murdered in Lunt on Friday."),
    ("attack", "Ivo Brandt, the head of the bakers, an old trade union leader, died in the clashes in Lunt on Monday."),
    ("attack", "Rebels clashed with troops in Lunt on Friday, and four members of a peasant family died."),
    ("attack", "Two bodies, one of them with bullet wounds, were found in Lunt on Monday."),
    ("attack", "The body of a teacher, riddled with bullets, was found near Lunt on Monday."),
    ("attack", "Four bodies with signs of torture were found in a ravine near Lunt on Sunday."),
    (None, "Four bodies were found in a ravine near Lunt on Sunday."),
    (None, "The rebel leader Ivo Brandt died in a clash with troops near Lunt on Monday."),
    (None, "Soldiers found a body and 900 bullets in a barn near Lunt on Monday."),
    # fights between armed sides
    (None, "Rebels ambushed an army patrol near Lunt on Monday and killed five soldiers."),
    (None, "Five members of the guerrilla column were killed in a clash with soldiers near Lunt on Monday."),
    (None, "Nine militiamen died in fighting near Lunt on Monday, as did a corporal."),
    (None, "Rebels attacked a garrison near Lunt on Monday, killing two sergeants."),
    (None, "Nine were wounded in a battle between the army and rebels near Lunt on Monday."),
    (None, "Two policemen and a rebel died in a clash in Lunt on Monday."),
    (None, "Three guerrillas, Ivo Brandt, Otto Munk and Karl Vogt, died in a clash with soldiers near Lunt on Monday."),
    (
        "attack",
        "Two clashes of soldiers and rebels shook Lunt on Monday. Four rebels died in the clashes. The rebels murdered "
        "Ivo Brandt during the clashes.",
    ),
    ("attack", "Soldiers clashed with rebels in Lunt on Monday. The baker Ida Lind was killed in the clash."),
    (
        None,
        "Soldiers clashed with smugglers near Lunt on Monday. Two smugglers were killed and four were hurt. The names "
        "of the wounded smugglers were not given.",
    ),
    (None, "Rebels attacked a column near Lunt on Monday. Fifteen army personnel were wounded."),
    (None, "Rebels killed seven soldiers, including a woman, near Lunt on Monday."),
    (None, "Rebels hit a helicopter near Lunt on Monday. Its pilot died and a gunner was hurt."),
    (None, "Rebels killed two soldiers near Lunt on Monday in clashes near the sugar mill."),
    (None, "Ivo Brandt, one of the most wanted smugglers, was killed in a clash with the police near Lunt on Monday."),
    (None, "An air raid near Lunt on Monday killed two militants."),
    (None, "A mine killed three soldiers near Lunt on Monday."),
    (None, "Six soldiers were killed and nine others wounded when rebels attacked a barracks near Lunt on Monday."),
    (None, "Rebels attacked two trucks filled with soldiers near Lunt on Monday and killed four recruits."),
    (None, "Guerrillas bombed a bus carrying 20 conscripts of the army in Lunt on Monday. Four soldiers died."),
    (None, "Rebels shot at a helicopter near Lunt on Monday and damaged it."),
    (None, "Rebels attacked the headquarters of the air force in Lunt on Monday."),
    (None, "Rebels killed two soldiers near Lunt on Monday. They threatened to kill shepherds in the hills."),
    # hundreds who are summed up over many happenings
    (None, "More than 700 mayors have been murdered in the highlands, the league said."),
    (None, "The league counted four murders and nine cases of torture in the highlands."),
    (None, "The junta massacred 30,000 people in the highlands, the league said."),
    ("attack", "The attack on the market in Lunt has killed 120 people."),
    # no violence against anybody
    (None, "Rebels captured the town of Lunt on Monday."),
]


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_an_incident_has_the_type_of_what_was_done_to_those_who_do_not_fight(wanted, text):
    reading = histor.read(text, published="2024-10-12", language="en")
    assert [i.muc_type for i in reading.incidents if not i.background][:1] == [wanted]
