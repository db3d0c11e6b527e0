"""The rules of figures, each with short reports of our own: what the news of a report comes to."""

import pytest
from tests.claims.counting import counted, counted_apart

import histor

# killed, injured of the main incident as (low, best, high); None where nothing is stated; then the report
FIGURES = [
    # one of those brought to a hospital dies there
    (
        (1, 1, 1),
        (1, 1, 1),
        "Otto Kell was stabbed in the neck and a boy in the arm. Both were taken to a clinic, where Kell died.",
    ),
    ((1, 1, 1), (2, 2, 2), "Three women were taken to a clinic, where one of them was declared dead."),
    ((2, 2, 2), (2, 2, 2), "Four cooks were rushed to hospital, where Ida Brandt and Jan Orme were pronounced dead."),
    ((1, 1, 1), (3, 3, 3), "Four people were flown to a hospital. A 71-year-old was declared dead at the hospital."),
    (
        (1, 1, 1),
        (1, 1, 1),
        "Two clerks were wounded on Monday. Both were taken to a hospital, and Ida Brandt died there.",
    ),
    ((1, 1, 1), (2, 2, 2), "Two men were taken to hospital. A third man died there."),
    ((1, 1, 1), (4, 4, 4), "A cook died at the scene. Four people were rushed to hospital."),
    # the doer beside those whom they hurt, and who was also hurt
    (None, (3, 3, 3), "A man shot two clerks in Lunt before he was shot and wounded by officers."),
    (None, (4, 4, 4), "Jan Kern wounded three people in Lunt. Officers then shot him in the leg."),
    (None, (3, 3, 3), "Two cooks were wounded when Jan Kern opened fire. Kern was also shot."),
    (None, (5, 5, 5), "Five people, including the gunman, were hurt when Jan Kern opened fire. Kern was also shot."),
    ((2, 2, 2), (2, 2, 2), "Jan Kern killed a guard and wounded two clerks. Kern was shot and killed by officers."),
    (None, (3, 3, 3), "Two men were wounded in Lunt. A woman was also grazed."),
    (None, (5, 5, 5), "Four adults were shot in Lunt. A boy of 4 was also struck by a bullet."),
    (None, (4, 4, 4), "Four people were shot in Lunt. A woman was also hit in the leg."),
    (None, (2, 2, 2), "Two pupils were shot in Lunt. A boy was hit in the leg. A girl was also hit."),
    (None, (2, 2, 2), "Two men were shot in Lunt. A 30-year-old was hit in the leg. A 25-year-old was also grazed."),
    # the rest of a number told of before
    (None, (5, 5, 5), "A gunfight wounded five men. The two other victims were brought to a clinic."),
    # several, and a number of those shot
    (None, (4, 4, 4), "Several people were injured at a club on Friday. Four people were shot, police said."),
    ((1, 1, 1), (4, 4, 4), "Several people were wounded on Friday. Five people were shot and one of them died."),
    # beside fewer dead than there are now
    (
        (2, 2, 2),
        (2, 2, 2),
        "A raid left one dead and three injured. He killed Ida Brandt, 21, and Davi Funk, 22. Two others were hurt.",
    ),
    (
        (2, 2, 2),
        (3, 3, 3),
        "Two died and three were injured on Friday. Ida Brandt was killed. Two others were badly hurt.",
    ),
    (
        (30, 30, None),
        None,
        "At least 30 people drowned on Monday, the coast guard said. The bodies of 17 people were recovered.",
    ),
    (
        (21, 21, 21),
        None,
        "An air strike on Brod killed 21 people on Monday. The army put the number of militants killed at four.",
    ),
    ((3, 3, 3), None, "A woman and two children were killed in the raid on Brod on Monday."),
    ((3, 3, 3), None, "Three people, including two children, were killed in the raid on Monday."),
    (
        (2, 2, 2),
        (3, 3, 3),
        "Five people were shot in the bar on Monday. Two of them died, police said: two men were killed.",
    ),
    ((4, 4, 4), None, "A man shot and killed his wife and two daughters before killing himself on Monday."),
    ((1, 1, 1), (6, 6, 6), "The blast left one man dead and six others injured on Monday."),
    ((2, 2, 2), None, "Olha Hnat, 61, was killed on Monday. Petro Bilyk, 33, died in hospital."),
    (
        (1, 1, 1),
        None,
        "A man was killed on Monday. Petro Bilyk, 33, was shot dead outside his house. Bilyk died at the scene.",
    ),
    (None, (2, 2, 2), "One man was wounded on Monday. Another man was wounded near the market."),
    (None, (12, 12, 12), "Twelve people were injured on Monday. Three of the injured are in a critical condition."),
    (
        (2, 3, 3),
        None,
        "Police said that two people were killed on Monday. The governor said that three people were killed. "
        "Three people were killed, the ministry said.",
    ),
    ((0, 0, 0), (0, 0, 0), "A drone fell on a field near Brod on Monday. There were no casualties."),
    ((1, 1, 1), None, "A soldier was killed on Monday. No officers were killed."),
    # the head of a report in its own voice goes before what others say below
    (
        (4, 4, 5),
        None,
        "A house was hit by a strike killing between four and five lodgers. The council said two died.",
    ),
    (
        (7, 9, 9),
        None,
        "At least seven people were killed on Monday. The ministry said that nine people were killed. "
        "The council said that three people were killed.",
    ),
    # deaths told of without saying whose: one who was shot, of whom nothing else is said, is the one
    *(
        ((1, 1, 1), None, f"A cook of 19 was shot in Orvale on Monday. {told}")
        for told in (
            "Jan Brod, 22, is charged with murder.",
            "Brod faces a charge of second-degree murder in the shooting.",
            "Detectives treat the shooting as a homicide.",
            "The county coroner identified him as Ivo Lund.",
            "An autopsy is planned for Tuesday.",
            "The death was ruled an accident.",
            "Police arrested two men on suspicion of murder.",
            "His killer is still at large.",
            "His body was found by a neighbour.",
        )
    ),
    *(
        (None, (1, 1, 1), f"A cook of 19 was shot in Orvale on Monday. {told}")
        for told in (
            "Brod is charged with attempted murder.",
            "Brod was convicted of murder in 2004.",
            "Brod could face a murder charge if the cook dies.",
            "The non-fatal shooting is under investigation.",
            "It is not being investigated as a homicide.",
            "Homicide detectives were called in because of his condition.",
            "Police used deadly force.",
            "Bullets struck his body.",
        )
    ),
    ((1, 1, 1), None, "Police investigate a fatal shooting in Orvale. A cook of 19 was shot on Monday near the mill."),
    ((1, None, None), None, "A deadly attack on the market shook Orvale on Monday."),
    (
        (1, None, None),
        (2, 2, 2),
        "Police investigate a fatal shooting in Orvale. A cook was shot on Monday. A nurse was shot as well.",
    ),
    # lists: an item that the tree takes for a remark, names behind their office, brackets, "along with"
    ((6, 6, 6), None, "Troops admitted killing 4 nuns, a gardener, and his nephew on Monday."),
    ((6, 6, 6), None, "They are suspected in the murder of the abbot Anton Veld, three other monks, and two cooks."),
    ((3, 3, 3), None, "Three people, a nurse, a driver and a cook, were shot dead."),
    ((3, 3, 3), None, "Ana Veld, second judge of the lower court, and two of her guards were shot dead."),
    ((14, 14, 14), None, "Police have killed Anton Veld, his brother Karl, and 12 others."),
    ((3, 3, 3), None, "Gunmen murdered sisters Ana and Rosa Veld and their father Karl Veld in the village."),
    (None, (9, 9, 9), "Three boys and six other people (two guards and four shoppers) were wounded."),
    ((2, 2, 2), None, "Anton Veld, a lorry driver, was found dead along with Rosa Klim, his daughter, on Monday."),
    ((3, 3, 3), None, "The gunman, along with two others, killed three men on Monday."),
    ((1, 1, 1), (3, 3, 3), "A cook was shot dead on Monday, along with three guests who had been wounded in a brawl."),
    ((2, 2, 2), None, "Her cook and one of her guards were killed in the ambush."),
    # a doer who is dead was none of those shot; one of those shot was
    ((1, 1, 1), (2, 2, 2), "Police shot and killed a man in Akron, Ohio, after he shot two officers."),
    ((1, 1, 1), (2, 2, 2), "Officers killed a man in Akron who had shot two clerks on Monday."),
    ((1, 1, 1), (3, 3, 3), "A gunman shot three people in Tulsa on Monday. Police killed the gunman."),
    ((1, 1, 1), (3, 3, 3), "A man shot four people in Tulsa on Monday. One of them died."),
    ((2, 2, 2), (2, 2, 2), "Four people were shot on Monday. Two died. Police shot and killed the suspect."),
    # a number that holds the one who did it is not raised by them
    (
        (3, 3, 3),
        (0, 0, 0),
        "A woman from Tulsa appears to have shot her two sons before killing herself on Monday. "
        "Rangers found the bodies of the two boys and Greta Holm in a shed. Holm, 40, was a baker.",
    ),
    (
        (4, 4, 4),
        None,
        "Four people are dead in Tulsa, where a man took his own life on Monday. The man had shot three nurses dead.",
    ),
    # the dead counted on, and not those of whom the report tells
    ((1, 3, 3), None, "A third victim has died after the fire in Tulsa on Monday."),
    ((1, 1, 1), (1, 1, 1), "A cook was hurt in a fire in Tulsa on Monday. A second cook was killed."),
    # who died of those counted before, and those beside the dead
    (
        (1, 1, 1),
        (3, 3, 3),
        "Four men were found with gunshot wounds. One of the men, Ravi Menon, 17, was pronounced dead at the scene.",
    ),
    ((1, 1, 1), (2, 2, 2), "Police seek three men for the murder of a driver and the shooting of two others."),
    # a suspect who was hit is not the guard who was; who died is the one whose sentence tells of the way to hospital
    (
        (1, 1, 1),
        (1, 1, 1),
        "A guard was shot in the arm. Officers shot the suspect. The suspect was taken to hospital, where he died.",
    ),
    # crimes counted by the week are none of the report's own
    (None, (1, 1, 1), "There were eight murders this week. A man was wounded in a brawl on Sunday."),
    # those named as a set are counted where no number is given, and do not raise one that is
    (
        (2, 2, 2),
        None,
        "Two people were killed on Monday. The coroner identified the dead as Jon Rask, Tove Rask and Jon Rask Berg.",
    ),
    # an illness is none of the violence
    (None, (5, 5, 5), "Five people were shot at a wake on Monday. It was held for a man who died of natural causes."),
    (None, (5, 5, 5), "Five people were shot at the fair on Monday. Anders Lie, a diver who won gold, dies at 96."),
    # none of some is not nobody
    (None, (1, 1, 1), "A man was shot in the arm by a deputy on Monday. No deputies were hurt."),
    (None, (1, 1, 1), "A boy was hurt, residents said. There were no injuries among staff, the company said."),
    (None, (1, 1, 1), "A boy was hurt on Monday. Nobody else was injured, police said."),
    (None, None, "No officers were injured on Monday."),
    (None, (0, 0, 0), "No civilians were hurt on Monday."),
    # what a toll has come to goes before what it was; what counts something far wider does not
    (
        (5, 5, 5),
        None,
        "Four people were killed, the governor said. The death toll later rose to five, the council said.",
    ),
    ((12, 12, 12), None, "Nine people were killed on Monday. Three more died in hospital, bringing the toll to 12."),
    ((12, 12, 12), None, "Nine were killed on Monday. Two deaths overnight brought the toll to 12."),
    (
        (19, 19, 19),
        None,
        "A blast killed 23 people, the ministry said. It later corrected the number of dead from 23 to 19.",
    ),
    ((14, 27, 27), None, "At least 14 people were killed on Monday. The number of people killed has climbed to 27."),
    ((4, 4, 4), None, "Four people were killed on Monday. The toll of the war has risen to 40,000."),
    # several without a number are at least two
    ((3, 3, 3), (2, None, None), "Three people were killed on Monday and others were injured."),
    ((3, 3, 3), (2, None, None), "Three people were killed on Monday and a number of others were injured."),
    (
        None,
        (2, None, None),
        "Workers were injured at a mill on Monday. A medic was seen carrying an injured young boy.",
    ),
    (None, (1, 1, 1), "A clerk, 20, was injured on Monday. He called it a plan for shooting honest citizens."),
    ((7, 7, 7), None, "Seven members of the Vesny family were killed on Monday."),
    # those in care beside the dead, whoever counts them
    ((1, 1, 1), (1, 1, 1), "A girl of six is dead and her father in a hospital after shots were fired on Monday."),
    (None, (1, 1, 1), "A nurse, 41, is at Lund Medical Center with grave injuries after a stabbing on Monday."),
    ((1, 1, 1), None, "A man was killed on Monday. Guards are at the hospital that he died in."),
    (
        (2, 2, 2),
        (1, 1, 1),
        "Two men were found dead in a barn on Monday. Both were shot in the chest. A third man was taken to a clinic "
        "with a wound in the arm.",
    ),
    ((3, 3, 3), (1, 1, 1), "Three people were found dead on Monday. Another boy was brought to a hospital."),
    # some of those told of, others than the dead, and the next one
    ((1, 1, 1), (3, 3, 3), "Four men on their way home were shot on Monday, one fatally."),
    ((2, 2, 2), (1, 1, 1), "Three people were shot, two of them fatally, in a bar on Monday."),
    ((2, 2, 2), (4, 4, 4), "Six people were wounded, two mortally, on Monday."),
    ((2, 2, 2), (2, 2, 2), "Two bakers were shot dead on Monday. Two others who were shot are recovering."),
    (None, (3, 4, 4), "A gunman wounded three children on Monday. A fourth victim, 31, was grazed in the arm."),
    (
        (1, 1, 1),
        (4, 4, 4),
        "One of the five people who were hurt in a bar on Sunday has died, police said on Monday. Five people were "
        "taken to hospital after the fight.",
    ),
    # what is asked after, and who is dead whoever did it
    ((1, 1, 1), None, "The village wants to learn why a shepherd of 14 was killed on Monday."),
    ((1, 1, 1), None, "Karl Lindt was charged on Monday with the murder of Ines Ruiz."),
    (None, (1, 1, 1), "A clerk was hurt on Monday. Karl Lindt is charged with a plot for the murder of a judge."),
    # one set beside those of another fate, and whom the tree hangs on no verb
    ((1, 1, 1), (2, 2, 2), "A siege ended with two guards wounded and the gunman dead on Monday."),
    ((3, 3, 3), (1, 1, 1), "The raid ended with three men dead and a baker wounded on Monday."),
    ((9, 9, 9), None, "Raiders hacked to death nine herders on Monday."),
    ((12, 12, None), None, "Raiders struck two villages on Monday, stoning to death at least 12 herders."),
    ((8, 8, 8), None, "The relief society said that it had counted eight bodies in the mill on Monday."),
    (
        None,
        (17, 17, 17),
        "The council said 17 wardens were hurt, two of them seriously, by bricks and bottles on Monday.",
    ),
    ((5, 5, 5), None, "Two wardens were killed in a raid on Monday. Three raiders were also killed, the council said."),
    (
        (5, 5, 5),
        None,
        "Five people were killed in a raid on Monday. Three children were also killed, the council said.",
    ),
    # those in care here and there, the rest, and none of some
    (
        None,
        (7, 7, 7),
        "A fight broke out at a fair on Monday and shots were fired. Five visitors were taken to a clinic by "
        "ambulance. Two others drove to a clinic with gunshot wounds.",
    ),
    (
        None,
        (6, 6, 6),
        "Shots were fired at a ferry on Monday. Two of the passengers are in a critical condition, while the other "
        "four suffered light injuries.",
    ),
    (
        None,
        (8, 8, 8),
        "Gunfire at a quarry sent eight miners to hospital on Monday. Six of the miners were shot in the arm.",
    ),
    (
        None,
        (3, 3, None),
        "Shots fell on Monday and at least three fans went to hospital with wounds. None of the guards was hurt.",
    ),
    # who is said to live is none of the dead whom nobody describes
    (
        (2, 2, 2),
        (1, 1, 1),
        "A man killed two of his lodgers on Monday. The cook was also shot. She is listed in critical condition.",
    ),
    ((4, 4, 4), (1, 1, 1), "Raiders killed four herders on Monday. A smith was shot but survived."),
    # another, a second and a fourth are somebody else
    ((3, 3, 3), (1, 1, 1), "Three lodgers are dead and a fourth wounded after a raid on Monday."),
    ((1, 1, 1), (1, 1, 1), "Wardens found one cook dead and another wounded in a barn on Monday."),
    (
        (1, 1, 1),
        (1, 1, 1),
        "Ivo Lansing, 15, was shot dead by raiders on Monday. A second teenager, 15 as well, was hit in the "
        "thumb by a bullet.",
    ),
    ((1, 1, 1), (3, 3, 3), "A raid on Monday left one cook fatally wounded and three others with grave injuries."),
    ((1, 1, 1), (5, 5, 5), "A man fired at dancers, leaving a sailor dead and five others wounded, one gravely."),
    # victims counted by what they are victims of, and who was hit where shots are told of
    (
        (1, 1, 1),
        (3, 3, 3),
        "Wardens found four shooting victims in a barn on Monday, and Ivo Lansing died at the scene.",
    ),
    (None, (4, 4, 4), "Shots rang out at a fair on Monday. Four people were hit."),
    (None, (1, 1, 1), "A cook who was shot on Monday is fighting for her life."),
    ((1, 1, 1), None, "A cook was shot dead on Monday. Her surgeons were fighting for her life for hours."),
    # of whom the verb is not said again, and the other of two
    (None, (3, 3, 3), "A cook was stabbed in the leg, a nurse in the arm and a baker in the back on Monday."),
    (None, (2, 2, 2), "One cook was stabbed in the chest on Monday and the other in the back."),
    (None, (1, 1, 1), "A cook was stabbed in the leg and back on Monday."),
    ((1, 1, 1), (1, 1, 1), "Two cooks were stabbed on Monday. One died and the other is in critical condition."),
    (None, (1, 1, 1), "A boy of 15 was shot on Monday. Wardens said the teenager had shot the other by chance."),
    # those gravely hurt are some of all, and "all four" are more than two
    (
        (1, 1, 1),
        (7, 7, 7),
        "Two rowers were critically hurt. A brawl on Monday left a sailor dead and seven others injured.",
    ),
    (
        None,
        (4, 4, 4),
        "A warden stopped a van with two wounded men on Monday. A fourth man was hurt in a barn. All four victims "
        "are in stable condition.",
    ),
    # who is told beside a number of dead lives, and "somebody" is nobody told of before
    ((4, 4, 4), (1, 1, 1), "A raid on Monday killed four lodgers and left one critically injured."),
    (
        (2, 2, 2),
        (1, 1, 1),
        "Two lodgers were killed on Monday. A cook who was stabbed was listed in serious condition.",
    ),
    # hurt this way or that, and the victim who survived
    (None, (9, 9, 9), "Nine rowers were stabbed or suffered other wounds in a brawl on Monday."),
    ((4, 4, 4), (1, 1, 1), "Four lodgers were killed in a raid on Monday. One of the victims survived."),
    # objects of verbs that are told of one after another are two
    (
        (1, 1, 1),
        (1, 1, 1),
        "A boy beat his younger sister to death, hurt his older sister in the thigh and fled on Monday.",
    ),
    (
        None,
        (2, 2, 2),
        "A man shot his girlfriend, then wounded an officer on Monday. The officer was taken to hospital.",
    ),
    # one of a number told of is one of those whom it counts, and one of them who died is hurt no more
    ((1, 1, 1), (3, 3, 3), "Karl Lindt, one of the four rowers shot on Monday, died on Tuesday."),
    ((1, 1, 1), (5, 5, 5), "Karl Lindt, 30, one of six rowers wounded at a mill on Monday, died on Tuesday."),
    ((1, 1, 1), (3, 3, 3), "Karl Lindt was one of four rowers shot on Monday at a mill. He died on Tuesday."),
    (None, (4, 4, 4), "Karl Lindt was among four rowers hurt on Monday at a mill. He is stable."),
    ((1, 1, 1), (5, 5, 5), "A blast hurt six miners on Monday. One of those injured in the blast died on Tuesday."),
    ((1, 1, 1), (5, 5, 5), "One of the cooks in a blast that left six people hurt on Monday has died in hospital."),
    ((2, 2, 2), (4, 4, 4), "Two of the six wounded in Monday's raid died on Tuesday."),
    (None, (6, 6, 6), "Five of the six wounded in Monday's raid go to school in Orvale."),
    (
        None,
        (6, 6, 6),
        "A blast in Orvale hurt six miners on Monday. In Brod on Tuesday, one of the two guards shot there died.",
    ),
    # the other of both, and the same others told of once more
    (
        (1, 1, 1),
        (1, 1, 1),
        "Lindt and another rower were shot on Monday. Both were taken to a clinic, where Lindt died. The other rower "
        "is recovering.",
    ),
    (
        (2, 2, 2),
        (3, 3, 3),
        "A cook was stabbed in the arm on Monday. Four other men were also stabbed. Two of these died. Four other men "
        "were stabbed at the gate.",
    ),
    # who comes to a hospital on their own, and another behind a number
    (None, (4, 4, 4), "Three rowers were shot on Monday. Another man was grazed by a bullet in a barn."),
    (None, (3, 3, 3), "Three rowers were shot on Monday. One was hit in the leg. Another was hit in the arm."),
    (None, (3, 4, 4), "Three rowers were wounded on Monday. A fourth victim showed up at a clinic in a taxi."),
    (
        None,
        (4, 5, 5),
        "Four rowers were hit by shots on Monday. A fifth man who was struck by a bullet was found later.",
    ),
    (
        (1, 1, 1),
        (3, 3, 3),
        "One rower was shot dead on Monday and two others were taken to a clinic. Another victim was found two "
        "streets away with slight wounds.",
    ),
    (None, (6, 6, 6), "Police learned that six victims of Monday's shooting arrived at clinics in private cars."),
    (None, (1, 1, 1), "A cook was shot on Monday. The governor and two aides went to the hospital to see her."),
    (None, (1, 1, 1), "A cook was shot on Monday. Another woman came to the hospital to give blood."),
    # a guard is no manager, and both are not who shot them
    (None, (2, 2, 2), "A man shot a guard in a shop on Monday. He also grazed the manager and fled."),
    (None, (2, 2, 2), "A teacher was stabbed at a school on Monday. The headmaster was stabbed in the hand."),
    (None, (1, 1, 1), "A guard was shot in a shop on Monday. The bouncer was hit in the leg."),
    # others beside a number, a second one who died, and a number of several of whom no number is given
    (None, (7, 7, 7), "Five wardens were wounded on Monday and two others were grazed."),
    (None, (8, 8, 8), "Five rowers were shot on Monday. Three others were hurt by glass."),
    (
        None,
        (4, 4, 4),
        "Two rowers injured in a raid on Monday were brought to a clinic and two others were flown to a hospital.",
    ),
    ((1, 1, 1), (3, 3, 3), "Four rowers were shot on Monday. One died. Three others were hurt."),
    ((2, 2, 2), (3, 3, 3), "Two rowers were killed and three were hurt on Monday. Two others were hurt."),
    (
        (2, 2, 2),
        (2, 2, 2),
        "Four rowers were shot on Monday. One died at the scene, a second was taken to a clinic. He later died there. "
        "Two others have slight wounds.",
    ),
    ((1, 1, 1), (3, None, None), "Shots hit Ivo Lansing and others, including three cooks, on Monday. Lansing died."),
    (None, (4, None, None), "Others were wounded in a raid on Monday, including four children."),
    # who is surely none of those counted, by sex or years, or is told of in addition to them
    (None, (3, 3, 3), "Two men were stabbed on Monday. A woman was hit in the arm with a bottle."),
    (None, (3, 3, 3), "Two girls were wounded on Monday. A 40-year-old man was hit by a bullet in the arm."),
    (None, (5, 5, 5), "Four adults were stabbed on Monday. A boy of 3 was hit with a stone."),
    (None, (3, 3, 3), "Three people were stabbed on Monday. A woman was hit in the arm with a bottle."),
    (None, (2, 2, 2), "Two teenagers were stabbed on Monday. A 19-year-old man is in critical condition."),
    (None, (3, 3, 3), "Two boys were stabbed on Monday. In addition to the boys, a cook was stabbed in a barn."),
    # who is cared for, and a victim who is found, where shots are told of
    (None, (2, 2, 2), "Two rowers were treated at the scene of a brawl on Monday."),
    (None, (4, 5, 5), "Four rowers were shot on Monday. A fifth victim was located in an alley."),
    (None, (4, 4, 4), "Two rowers were shot on Monday. Wardens found two more victims in a van."),
    (None, (1, 1, 1), "A rower was shot on Monday. Another victim was found unharmed in an alley."),
    # a girl is not the woman who died, and the child who died is not the second one
    (
        (3, 3, 3),
        (1, 1, 1),
        "Raiders killed a woman and her two boys in a barn on Monday. The girl was also shot and is in a clinic.",
    ),
    (
        (1, 1, 1),
        (1, 1, 1),
        "A boy shot and killed a girl of 12 by chance on Monday. A second child was hurt. The coroner named the child "
        "accidentally killed as Ilka Brenn.",
    ),
    # who was killed by the one who shot four is none but one of them
    (
        (1, 1, 1),
        (3, 3, 3),
        "A man who shot four rowers on Monday, killing one, is being sought. Police took Jan Kern, 29, for the "
        "suspect. One rower was shot in the head. A woman was hit in the leg.",
    ),
    # what did not come about, and where nobody is cared for
    (None, (1, 1, 1), "Bullets struck Ilka Brenn in the knee on Monday. “They could have killed somebody,” she said."),
    ((1, 1, 1), None, "Karl Lindt was shot dead on Monday. A boy of 15 was taken to a youth detention center."),
]


def _main(reading):
    return next(i for i in reading.incidents if not i.background)


def _range(figure):
    return None if figure is None else (figure.low, figure.best, figure.high)


@pytest.mark.parametrize(("killed", "injured", "text"), FIGURES)
def test_a_report_comes_to_its_figures(killed, injured, text):
    figures = _main(histor.read(text, published="2024-11-13", language="en")).figures
    assert (_range(figures.get("killed")), _range(figures.get("injured"))) == (killed, injured)


def test_voices_that_differ_are_contested_and_both_stand():
    reading = histor.read(
        "Police said that two people were killed on Monday. The governor said that five people were killed.",
        published="2024-11-13",
        language="en",
    )
    incident = _main(reading)
    assert incident.figures["killed"].agreement == "contested"
    assert set(incident.disputes[0].values) == {"two people", "five people"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The army said no civilians were killed in the strike on Mosul. Residents said 12 died.",
            (0, 12, ["no civilians", "12"]),
        ),
        (
            "The government said three protesters had died. Police said nobody was killed.",
            (0, 3, ["three protesters", "nobody"]),
        ),
    ],
)
def test_nobody_in_one_voice_disputes_a_number_in_another(text, values):
    incident = _main(histor.read(text, published="2024-11-13", language="en"))
    figure = incident.figures["killed"]
    assert (figure.low, figure.best, list(incident.disputes[0].values)) == values
    assert figure.agreement == "contested"


def test_a_toll_that_rose_is_revised():
    incident = _main(
        histor.read(
            "Four people were killed, the governor said. The toll later rose to five, the council said.",
            published="2024-11-13",
            language="en",
        )
    )
    assert incident.figures["killed"].agreement == "revised"
    assert not incident.disputes


def test_a_dispute_shows_each_number_once():
    incident = _main(
        histor.read(
            "Storm of shells kills two in Orvale, officials say\n\nTwo people were killed by shells on Monday, the "
            "governor said. The council said that three had died.",
            published="2024-11-13",
            language="en",
        )
    )
    assert [d.values for d in incident.disputes] == [("two", "three")]


@pytest.mark.parametrize(
    "wider",
    [
        "So far, four mayors have been murdered in only 20 days.",
        "Over the course of a month, four judges, who were known as brave men, have been shot dead in the region.",
        "Since the beginning of the rebel drive on the hill towns and the roads to them, some 900 people have died.",
        "It was the first attack since talks began to end the war, in which more than 40,000 people have died.",
    ],
)
def test_what_weeks_or_a_war_have_cost_is_background(wider):
    text = f"Two drivers were shot dead in Brod on Monday. The town is small. Nobody was held. It is calm. {wider}"
    reading = histor.read(text, published="2024-11-20", language="en")
    assert (reading.incidents[0].background, reading.incidents[0].figures["killed"].best) == (False, 2)
    assert all(i.background for i in reading.incidents[1:])


def test_earlier_years_are_background():
    reading = histor.read(
        "A man was killed in the port on Monday. In 2019 a blast there killed nine people.",
        published="2024-11-13",
        language="en",
    )
    assert [(i.background, i.figures["killed"].best) for i in reading.incidents] == [(False, 1), (True, 9)]


def test_what_is_told_separately_is_another_incident():
    reading = histor.read(
        "Two people were killed in Brod on Monday. Separately, three people were killed in Lunt.",
        published="2024-11-13",
        language="en",
    )
    assert [i.figures["killed"].best for i in reading.incidents] == [2, 3]


def test_what_is_counted_over_several_happenings_is_of_none_of_them():
    reading = histor.read(
        "Four people were killed in three separate shootings in Lund on Monday. A baker was shot dead in his shop at "
        "noon. The baker, Karl Lindt, died at once.",
        published="2024-11-13",
        language="en",
    )
    assert [i.figures["killed"].best for i in reading.incidents if not i.background] == [4, 1]


def test_a_report_of_an_arrest_has_the_old_harm_for_its_news():
    reading = histor.read(
        "The only man arrested after a gunfight left a guest dead and nine people hurt in Lund last year may learn on "
        "Monday who saw it.",
        published="2024-11-13",
        language="en",
    )
    assert [
        (i.figures["killed"].best, i.figures["injured"].best)
        for i in reading.incidents
        if "killed" in i.figures and not i.background
    ] == [(1, 9)]


def test_a_round_up_of_a_night_is_as_many_incidents_as_it_has_hours():
    reading = histor.read(
        "A man of 26 was killed at 7:35 p.m. on Monday in Lund. He was hit in the chest. About 11:10 p.m., a woman was "
        "wounded on the quay. The woman was taken to a clinic.",
        published="2024-11-13",
        language="en",
    )
    assert [{m: f.best for m, f in i.figures.items()} for i in reading.incidents] == [{"killed": 1}, {"injured": 1}]


def test_one_who_dies_hours_later_was_hurt_before():
    reading = histor.read(
        "A man of 26 was shot at 7:35 p.m. on Monday in Lund. The man died in a clinic at 11:10 p.m.",
        published="2024-11-13",
        language="en",
    )
    assert [i.figures["killed"].best for i in reading.incidents] == [1]


def test_two_days_are_two_incidents():
    reading = histor.read(
        "Two people were killed in Kharkiv on 3 November. Four people were killed in Kharkiv on 11 November.",
        published="2024-11-13",
        language="en",
    )
    assert [i.figures["killed"].best for i in reading.incidents] == [2, 4]


def test_drones_and_missiles_do_not_add_up():
    reading = histor.read(
        "Air defences shot down 61 drones and four missiles on Monday.", published="2024-11-13", language="en"
    )
    figures = _main(reading).figures
    assert (figures["intercepted"].best, figures["intercepted"].unit) == (61, "drone")
    assert (figures["intercepted/missile"].best, figures["intercepted/missile"].unit) == (4, "missile")


def test_a_town_named_by_the_report_is_inferred_for_the_incident():
    reading = histor.read(
        "KHARKIV, Ukraine (Meridian Wire) - A shell hit a street.\n\nKharkiv police came. Two people were killed.",
        published="2024-11-13",
        language="en",
    )
    place = reading.places[_main(reading).place]
    assert place.name == "Kharkiv"
    assert place.start is not None or place.inferred


def test_the_two_dead_brothers_are_some_of_all_the_dead():
    text = "The two dead brothers were in the van that was hit in Lund. Three people were killed, police said."
    assert counted(text) == (3, 0)
    assert counted("The two dead guards were in a van. Three guards were killed in Lund, the mayor said.") == (2, 0)


def test_a_body_that_is_somebodys_is_claimed_once():
    reading = histor.read("Ivo Brandt's body was found on a roof in Lund.", published="2024-11-13", language="en")
    assert [c.people[0].name for c in reading.claims if c.measure == "killed"] == ["Ivo Brandt"]


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        (
            "One guard was killed and another injured in Lund. Guard Ivo Lind, 32, was in a serious condition.",
            [],
            ["Ivo Lind"],
        ),
        (
            "A guard died in Lund. Ivo Lind, 32, was taken to a clinic in a critical condition and died.",
            ["Ivo Lind"],
            [],
        ),
    ],
)
def test_who_is_in_a_serious_condition_was_not_killed_before(text, dead, hurt):
    reading = histor.read(text, published="2024-11-13", language="en")
    named = {
        m: {p.name for c in reading.claims if c.measure == m for p in c.people if p.name} for m in ("killed", "injured")
    }
    assert named["killed"] == set(dead)
    assert set(hurt) <= named["injured"]


def test_those_hurt_without_a_verb_of_their_own_are_of_the_same_incident():
    assert counted_apart("A man was killed and two women hurt in Lund on Monday.") == [(1, 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A nurse was killed and three cooks and a boy injured in an attack in Lund.", (1, 4)),
        ("A nurse, 31, was killed, and three cooks and a boy injured in Lund.", (1, 4)),
        ("One man was shot dead and two women and a child wounded in Lund on Monday.", (1, 3)),
        ("Four men were killed and two women and a boy hurt in a blast in Lund.", (4, 3)),
        ("Two men were killed and a woman and two children were hurt in Lund.", (2, 3)),
        ("Police arrested a man and two women and a child died in a fire in Lund.", (1, 0)),
        ("Two boys, ages 4 and 6, and their aunt were found dead in Lund.", (3, 0)),
        ("A man killed four of his nephews, his aunt and himself in Lund.", (6, 0)),
        ("A man killed his wife, two of his sons and himself in Lund.", (4, 0)),
        ("A man killed two of his neighbours and fled from Lund.", (2, 0)),
    ],
)
def test_several_before_a_verb_without_was_are_all_hurt(text, told):
    assert counted(text) == told
