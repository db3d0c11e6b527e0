"""Dispatches on attacks, bombs and murders: the killed and injured of each incident that a few sentences tell of."""

import pytest
from tests.claims.counting import counted_apart

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
    ("Two guards were shot dead in Lunt and the gunman was killed by police.", [(3, 0)]),
    ("Three people were killed in Lunt and a woman died in hospital.", [(3, 0)]),
    ("Two children were killed in Lunt and a boy died in hospital.", [(2, 0)]),
    ("Two soldiers were killed in Lunt and one of them was shot dead after he had surrendered.", [(2, 0)]),
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
