"""Harm told by the way it was done and by how its victims are, in the English of many countries: best numbers."""

import pytest
from tests.claims.counting import counted


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # beaten, hacked
        (0, 1, "A guard was beaten with iron rods by villagers near Lund on Monday."),
        (0, 1, "Villagers beat a baker with sticks near Lund on Monday."),
        (0, 1, "A guard was severely beaten in Lund on Friday."),
        (0, 2, "Two bakers were beaten up by a mob in Lund on Monday."),
        (0, 1, "A shepherd was hacked with a panga near Lund on Monday."),
        (0, 0, "The Lund team were badly beaten by their neighbours on Saturday."),
        (0, 0, "A report said on Monday that thousands of users were hacked."),
        # hanged, strangled, burnt
        (1, 0, "A tailor was found hanged in his cell in Lund on Monday."),
        (1, 0, "The body of a tailor was found hanging from a beam in Lund on Monday."),
        (0, 0, "The stolen portrait was found hanging in a museum in Lund on Monday."),
        (2, 0, "A tailor killed his aunt and then hanged himself in Lund on Monday."),
        (1, 0, "A tailor was strangled in her flat in Lund on Monday."),
        (0, 1, "A clerk is accused of strangling his cousin until she passed out in Lund on Monday."),
        (0, 1, "A baker was set alight by her husband in Lund on Monday."),
        (0, 2, "Two guards were doused with petrol and set aflame by a mob in Lund on Monday."),
        (0, 2, "A mob set two bakers on fire in Lund on Monday."),
        (0, 0, "A mob set two cars on fire in Lund on Monday."),
        (1, 0, "Thieves strangled a pensioner in her bed in Lund on Monday."),
        (1, 1, "One robber was shot dead and his accomplice wounded when a guard opened fire in Lund on Monday."),
        (1, 0, "A shepherd was burnt alive by raiders near Lund on Monday."),
        (1, 0, "A shepherd was shot near Lund on Monday. He breathed his last on the way to a clinic."),
        # brought to hospital, and how they are
        (0, 1, "A tailor was attacked by two men near Lund. She was shifted to hospital."),
        (0, 1, "A tailor was attacked by two men near Lund. She is nursing wounds."),
        (0, 1, "A tailor was attacked by two men near Lund. She is in intensive care."),
        (0, 1, "A tailor was attacked by two men near Lund. She is said to be critical."),
        (0, 1, "A tailor was attacked by two men near Lund. She is out of danger."),
        (0, 1, "A tailor was attacked with acid near Lund. She is undergoing treatment at a clinic."),
        (0, 1, "A tailor was attacked by two men near Lund. She is recovering at home."),
        (0, 2, "Two tailors were attacked by a mob near Lund. Both were treated and discharged."),
        (0, 0, "Gunmen stopped two lorries near Lund and set them on fire after they had forced the drivers out."),
        # who is dealt with so is not healed, nor is who is taken off a stage dead
        (0, 2, "Two tailors were stabbed in Lund. A senator deplored the manner in which he is being treated by them."),
        (0, 2, "Two tailors were stabbed in Lund. Ivo Brandt was being treated unfairly, his lawyer said."),
        (0, 2, "Two tailors were stabbed in Lund. Ivo Brandt had been bumped off the main stage of the debate."),
        (0, 0, "Two men attacked a bus stop with hammers. The council was critical of the police."),
        (0, 0, "Two men attacked a shop near Lund. The next hours are critical, and the situation is not stable."),
        (0, 0, "A tailor was treated as a suspect after the attack on a van near Lund."),
    ],
)  # fmt: skip
def test_harm_by_its_way(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        # who is cared for now is none of the dead
        (1, 1, "A man stabbed his aunt to death in Lund on Sunday and then tried to kill himself. He is in hospital."),
        (1, 2, "A man opened fire on his wife, her mother and her brother in Lund. The mother died in a taxi to a "
               "clinic. The wife and brother are being treated."),
        (2, 1, "A blast in a bar in Lund killed the owner and a guest. A waitress lost a leg."),
        (2, 1, "Two gang members were killed in a shootout in Lund. An officer was hit by shrapnel."),
        # shot at, found dead together
        (0, 1, "Two guards were shot at in Lund on Friday. One was hit in the hip. The other was not hurt."),
        (0, 1, "A guard was shot at a bus stop in Lund on Friday."),
        (3, 0, "Police found a woman, 31, and her two sons, aged six and three, dead in Lund on Thursday."),
        (1, 1, "Police found a man dead and a woman wounded in a flat in Lund on Thursday."),
        # a description between somebody and the verb
        (1, 0, "A man believed to be in his 30s was shot dead in Lund on Monday."),
        (0, 1, "A teenager believed to be 16 was stabbed in the neck in Lund on Monday."),
        (2, 0, "Two men believed to be cousins were shot dead in Lund on Monday."),
        (0, 1, "A woman said to be his aunt was stabbed in Lund on Monday."),
        # a second name, and ages in words
        (1, 0, "Ivo Brandt alias Fox (35) was shot dead in Lund on Monday."),
        (3, 0, "A mother and her two sons, five and three, were found dead in Lund on Monday."),
    ],
)  # fmt: skip
def test_who_is_none_of_the_dead_and_who_is_described(killed, injured, text):
    assert counted(text) == (killed, injured)


@pytest.mark.parametrize(
    ("killed", "injured", "text"),
    [
        (2, 2, "Four cooks were shot in Ebrach on Monday. Two of them didn't survive."),
        (1, 0, "A clerk was stabbed in Ebrach on Monday. He didn't make it."),
        (0, 0, "Soldiers didn't shoot the farmer in Ebrach on Monday."),
        (0, 0, "The mayor of Ebrach hasn't been killed, police said on Monday."),
    ],
)
def test_typographic_apostrophes_say_the_same(killed, injured, text):
    assert counted(text) == counted(text.replace("'", "’")) == (killed, injured)
