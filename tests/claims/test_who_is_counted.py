"""Who is counted with whom: lists of kin, one more, two taken up again, hurts and shots that hit nobody."""

import pytest

import histor

CASES = [
    # an order's or a people's name in the plural is several, and what stands in a list behind it is somebody else
    ("He said that the murder of the four Marists, a cook, and her nephew in Lund on Monday was a crime.", 6, None),
    (
        "The murder of Lund school director Ivo Brandt, two other Marists, and three cooks shook Lund on Monday.",
        6,
        None,
    ),
    ("Brandt, his son, and nine others were killed in the attack in Lund on Monday.", 11, None),
    ("Lind said Ida Lund, his wife, and two others were killed in Lund on Monday.", 3, None),
    # a second office behind a remark is nobody new
    ("They mourned the death of Ivo Lind, founder of the party and its first secretary, in Lund on Monday.", 1, None),
    ("The gang condemned the murder of Ivo Lind, political leader and former captain, in Lund on Monday.", 1, None),
    ("They mourned the death of Ivo Lind, a baker, and his wife in Lund on Monday.", 2, None),
    ("They mourned the death of Ivo Lind, mayor of Lund, and the driver Karl Voss on Monday.", 2, None),
    # a clause behind what some of them are is of all
    ("Nine rowers, four of them Danes, who were killed in Lund on Monday were buried.", 9, None),
    ("They went to the funeral of nine nuns, two of them novices, who were killed in Lund on Monday.", 9, None),
    # "stabbed and killed" behind a noun is said of it, and "one of the nine" of nine
    ("One of the nine guests stabbed and killed Friday at a mill was a baker from Lund.", 9, None),
    ("The four divers shot and killed on Monday were from Lund.", 4, None),
    ("One of the nine people stabbed and wounded in Lund on Monday is a nurse.", None, 9),
    # what was told is counted in a row
    (
        "Ivo Lind was shot dead in Lund on Monday. It is the first time that a bishop's clerk has been killed.",
        1,
        None,
    ),
    ("Ivo Lind was shot dead in Lund on Monday. This marks the second time an officer has been killed here.", 1, None),
    ("A guard was hurt the first time, and two were killed the second time, in Lund on Monday.", 2, 1),
    # whoever is connected to a death has not died
    ("Brandt was connected to the death of Ivo Lind, a candidate, in Lund on Monday.", 1, None),
    # the father's name stands once behind the given one and once before the mother's
    (
        "Jorge Adolfo Brena, a consul, was shot dead in Lund. The motive for Brena Galdo's murder is not known.",
        1,
        None,
    ),
    ("Anna James was shot dead in Lund on Monday. James Lind was shot dead beside her.", 2, None),
    # lists in which each is somebody new
    (
        "A carpenter is in custody after his fiancee, her teenage son, the couple's baby and their cat were found dead "
        "in Lund on Monday.",
        3,
        None,
    ),
    (
        "The guard killed his 7-year-old daughter, Kara Holt; his 31-year-old girlfriend, Sonia Bell; and Bell's "
        "mother, Vera Strand, 62, on Monday.",
        3,
        None,
    ),
    # one more of those told of before, without a noun
    ("Two men were hurt in a brawl in Lund on Monday and a third was killed.", 1, 2),
    ("A sergeant shot and fatally wounded three cadets and seriously wounded another in Lund on Monday.", 3, 1),
    # two fates behind one "of"
    (
        "Two men were arrested over the blast that resulted in the death of Mina Dorsey, 22, and "
        "injuries to four others.",
        1,
        4,
    ),
    # two who are taken up again
    (
        "Officers found Ross Denby and Lee Harker, both 30, with gunshot wounds in Lund on Monday. "
        "They were pronounced dead at a hospital.",
        2,
        None,
    ),
    (
        "A woman and her son were found dead in Lund on Monday. Both victims had several gunshot wounds.",
        2,
        None,
    ),
    # a rank is nobody new
    (
        "Ivo Lansing was shot dead in Lund on Monday. Lansing was the third ranger to be fatally shot in two years.",
        1,
        None,
    ),
    # "several" says no other number than three
    (
        "One person was killed and three others injured in a shooting in Lund on Monday. Officers were called to "
        "calls that several people had been shot.",
        1,
        3,
    ),
    # who is with somebody, works for somebody or is one of somebody's people is somebody else
    ("Ivo Brandt was gunned down in Lund on Monday. A clerk who was with Brandt was wounded.", 1, 1),
    ("The mayor of Lund, Ivo Brandt, was wounded on Monday. The mayor's driver was killed.", 1, 1),
    ("Ivo Brandt was wounded in an attack on Monday. One of his bodyguards was killed.", 1, 1),
    ("Bishop Ivo Brandt was killed on Monday. The murdered bishop's secretary was wounded.", 1, 1),
    ("The wounded sailor's mother was killed in Lund on Monday.", 1, 1),
    ("One of the sailors, Ivo Brandt, was killed in Lund on Monday. Brandt was 30.", 1, None),
    (
        "Senator Ivo Brandt and police chief Otto Lind were attacked in Lund on Monday. The senator was killed and the "
        "chief was wounded.",
        1,
        1,
    ),
    # hedged, but the only number
    (
        "Police believe Otto Brandt fatally shot his wife and three daughters in Lund on Monday. "
        "The bodies of Greta Brandt and the daughters were found in the garden.",
        4,
        None,
    ),
    # whose they are is nobody told of before
    ("Captain Rosa Lind was killed in Lund on Monday. A grenade also killed her driver.", 2, None),
    # aimed at, and hurts that nobody has
    ("A clerk was shot in Lund on Monday. One of the robbers shot at officers while fleeing.", None, 1),
    ("A clerk was stabbed in Lund on Monday. The other clerk had no injuries.", None, 1),
    # what is denied is bail, and no crime
    ("A court denied bail on Friday to a weaver from Lund charged with killing his uncle and his aunt.", 2, None),
    # where somebody lived is nobody, and "Shed 9" no number
    ("The fight in Lund led to the death of Lars Denby, 31, of Tyler.", 1, None),
    ("Two more arrested in Shed 9 shooting death of Mina Dorsey", 1, None),
    # one by two names
    (
        "Bill Corwell was shot in Lund on Monday. William Corwell was taken to hospital. "
        "Officers shot Bill Corwell twice.",
        None,
        1,
    ),
    (
        "A student is held for shooting his mother and his brother in Lund on Monday. He told a neighbour that his "
        "mom and brother were dead.",
        2,
        None,
    ),
    # people by trades
    ("Two bailiffs, three plumbers and a bartender were killed in a fire in Lund on Monday.", 6, None),
    # as many as ages are given, or as the word before the crime says
    ("A fire that Ivo Brandt laid in Lund on Monday killed his nieces, aged 4, 6 and 9.", 3, None),
    ("A fire in Lund on Monday killed his nieces, aged under nine.", None, None),
    ("A driver is charged with a triple murder at a farm near Lund.", 3, None),
    ("A driver is charged with an attempted murder at a farm near Lund.", None, None),
    # "shot" that the tree takes for a noun, "found" with a list, a time before a colon
    ("Neighbours of a 16-year-old shot and killed by two rangers in Lund want answers.", 1, None),
    ("Medics found two nurses and three cadets dead in a shed in Lund on Monday.", 5, None),
    ("NEW (2/4 at 9 a.m.): According to the Lund Coroner's Office, Marta Holm, 17, died Monday.", 1, None),
    ("The two were flown to a clinic in Lund, where they were pronounced dead.", 2, None),
    # a number and those whom it counts, told one by one or by their sexes
    ("Two more clerks, Tomas Berg, 31, and Karl Moen, 44, suffered cuts in a brawl in Lund on Monday.", None, 2),
    ("Nine other guests, five men and four women aged 30 to 61, were also stabbed in Lund on Monday.", None, 9),
    # an age in front of a name, ages that are no number of people, a happening that has no object
    ("Jens Holt, 16, is held for stabbing 15-year-old Erik Dahl in Lund on Monday. Dahl's body was found.", 1, None),
    ("Six boys between the ages of 9 and 14 hospitalized after a brawl in Lund on Monday.", None, 6),
    # who saw it, and the word of a death, are not hurt
    ("Officers found an injured waiter in Lund on Monday and several people who had heard the shots.", None, 1),
    ("Lund police investigate Monday shooting death of waiter.", 1, None),
    # who did it is not the one to whom they did it
    ("A pupil is recovering after a neighbour by accident shot him with a rifle in Lund on Monday.", None, 1),
    ("A man who came to a house in Lund on Monday shot five guests, killing one.", 1, 4),
    ("A miner shot two waiters, one of them fatally, in Lund on Monday.", 1, 1),
    # those whom officers found may die later, and all three may be the dead
    (
        "Officers found two women with gunshot wounds in Lund on Monday. Greta Moen was hit in the arm. "
        "Nina Moen was shot in the neck. Nina Moen died on the way to hospital.",
        1,
        1,
    ),
    ("Three people were found dead in a flat in Lund on Monday. All three suffered gunshot wounds.", 3, None),
    # others stand beside the dead of the sentence before
    (
        "Berit Dahl, who was stabbed twice in Lund on Monday, told of her escape. In all, 31 people were killed there. "
        "Another 40 were wounded.",
        31,
        40,
    ),
    # a third beside two dead may be named later; one who was also hurt is somebody else
    ("A robbery in Lund on Monday killed two and injured a third. Ivar Holt, 33, was hurt in the leg.", 2, 1),
    ("A robbery in Lund on Monday killed two and injured another. Ivar Holt, 33, was also hurt.", 2, 2),
    (
        "A pupil was killed and another student injured in Lund on Monday. A second victim, Ole Moen, 16, was also "
        "taken to hospital.",
        1,
        1,
    ),
    # one of those counted is not told of beside them; a wound is nobody
    ("A cook was stabbed to death in Lund on Monday. A waiter and two other men were also stabbed.", 1, 3),
    (
        "Ivar Holt, 20, died in Lund on Monday. The doctor ruled the death accidental, owing to injuries from a "
        "gunshot wound.",
        1,
        None,
    ),
    ("The mayor told that Jonas Moen, a senior and hockey player, had been stabbed in Lund on Monday.", None, 1),
    # whose friend it is says who did it
    (
        "A boy of 17 came to a clinic in Lund on Monday with a gunshot wound. He had been on a walk with a 16-year-old "
        "friend. The 16-year-old slipped and he hit his friend with a shot.",
        None,
        1,
    ),
    ("A boy of 13 was shot in Lund on Monday. Police say a neighbour shot his friend by accident.", None, 1),
    # of whom "herself" is said
    ("A memorial was held for a girl who took a pistol her father had left in the car and shot herself.", None, 1),
    ("Suspects in killing of Lund boy due in court.", 1, None),
    # a list that ends in some of somebody's, and one whose first is called by a number of children
    ("The blast in Lund on Monday left a gardener and two of her pupils dead.", 3, None),
    ("The blast in Lund on Monday wounded a mother of two and her boyfriend.", None, 2),
    # whom officers shot after a killing, who fled, who is in a critical condition
    ("A baker gunned down his brother in Lund on Monday. Officers shot and killed him after a chase.", 2, None),
    ("A baker shot and killed his 40-year-old aunt in Lund on Monday. He fled on a bicycle.", 1, None),
    (
        "Otto Munk, 52, gunned down his boss in Lund on Monday. He then shot himself and is in a critical condition.",
        1,
        1,
    ),
    ("A baker killed his tenant in Lund on Monday. He was hospitalized with a self-inflicted wound.", 1, 1),
    # told of as the other, the third, the dead one of those counted before
    ("A man shot Ida Holm and a 22-year-old in Lund on Monday. One died and the other was hit in the arm.", 1, 1),
    (
        "Two cooks were shot dead in Lund on Monday. Another was wounded. The third victim, an 18-year-old, was struck "
        "in the knee.",
        2,
        1,
    ),
    (
        "One person was killed and another man injured in a brawl in Lund on Monday. The dead man was identified as "
        "Ivo Holm, 25.",
        1,
        1,
    ),
    # who is brought in right behind a name
    ("Ivo Holm was hit in the leg in Lund on Monday. A 16-year-old girl died of her wounds.", 1, 1),
    # two with wounds, of whom the tree hangs the wounds on one; shots that go off; a helicopter
    ("Officers found a 19-year-old cook and a 23-year-old waitress with gunshot wounds in Lund on Monday.", None, 2),
    ("A cook was shot in Lund on Monday. A helicopter flew him to a clinic.", None, 1),
    # two women among the dead, wherever the words for it stand
    ("At least six nurses, among them two trainees, died in an attack in Lund on Monday.", 6, None),
    ("Six nurses, two trainees among them, were killed in an attack in Lund on Monday.", 6, None),
    # who has died of an old wound, and who is known to be dead
    ("A baker who was hurt in a brawl in Lund in May has died.", 1, None),
    ("A baker was stabbed in Lund on Monday. Holm's deceased husband had sold him the house.", None, 1),
    # an old crime that is the news of a trial
    ("A baker pleaded guilty to killing his brother in Lund last year.", 1, None),
    ("A baker was jailed for the murder of his landlord, Ivo Holm, in Lund.", 1, None),
    # a passenger or a bystander told of further below is the one in the news; right behind another it is one more
    (
        "A small boy was hurt by gunfire in Lund on Monday. A bakery stands on the corner. The street was closed for "
        "an hour. Someone fired at a van, and a young passenger was hit in the leg.",
        None,
        1,
    ),
    ("A man died by gunfire in Lund on Monday. A passenger was hit in the leg.", 1, 1),
    # officers shoot the one whom they are told to have shot before
    (
        "A baker who was shot by officers in Lund on Monday after he rammed a gate was charged on Tuesday. Otto Munk, "
        "31, was charged with assault. Munk reversed the car, at which point officers shot him.",
        None,
        1,
    ),
    # who turned a gun on himself is one of the dead whom the words behind it sum up
    (
        "A cook is suspected of shooting a nurse and a boy to death in Lund on Monday before turning a rifle on "
        "himself, leaving officers to find the three dead.",
        3,
        None,
    ),
    # "one person" is not the man who was caught, the dead child not his father, and a son told of no victim
    (
        "A 40-year-old baker has been arrested over a blast in Lund on Monday that injured one person. Officers "
        "learned that a 12-year-old girl was shot in the foot.",
        None,
        1,
    ),
    (
        "A four-year-old girl was wounded in Lund on Monday and her father killed himself. The girl died at a clinic. "
        "The dead child was named as Ida Holm.",
        2,
        None,
    ),
    # a hurt of long ago; who died after he was brought in; two with wounds, of whom one died
    ("Shots killed a man in Lund on Monday. A clerk, Ivo Holm, underwent surgery at age nine.", 1, None),
    (
        'A teenager was gunned down in Lund on Monday. Officers named the victim as Ivo Holm, 17. "I have a '
        '12-year-old son myself," said a neighbour, Olga Brandt. Holm was found shot by a wall.',
        1,
        None,
    ),
    (
        "A baker shot and killed his own 12-year-old nephew in Lund on Monday. The teen died soon after he was taken "
        "to a clinic in a critical condition. Officers named the boy as Ivo Holm.",
        1,
        None,
    ),
    (
        "There were two men with stab wounds in a shop in Lund on Monday. Otto Munk died of his wounds. Ivo Holm is "
        "recovering.",
        1,
        1,
    ),
    # some of those whom the same voice counts in all
    ("The six monks' murder was planned. Guards massacred the six monks and two women in Lund on Monday.", 8, None),
    ("Six monks were killed in Lund on Monday. Six monks, a cook and her aunt were killed, police said.", 8, None),
    ("Two guards and a driver were killed in Lund on Monday. The two guards died at the gate.", 3, None),
    # said of nobody in particular
    ("Even the murder of a judge, warden, or mayor is a blow to the state.", None, None),
    ("The murder of a priest or a nun is a sin.", None, None),
    ("Killing a judge is a crime.", None, None),
    ("The murder of a nun is a blow to Lund.", 1, None),
    # one by an office and a name
    (
        "The killing of the press officer of the Ruritanian mission, Jorge Vants, in Lund on Monday was condemned. "
        "Vants was killed at his desk.",
        1,
        None,
    ),
    # who shoots is not shot
    ("Three masked men shot and killed a prosecutor in Lund on Monday.", 1, None),
    ("Two guards shot and badly wounded a boy at a gate in Lund on Monday.", None, 1),
    ("Police in Lund say two brothers shot, stabbed and robbed a 31-year-old baker on Monday.", None, 1),
    ("Two men shot and wounded in Lund", None, 2),
    ("Two men shot and killed by officers in Lund", 2, None),
    # who fares alike
    ("Ivo Ostin was beaten to death along with two fellow clerks in Lund on Monday.", 3, None),
    ("Along with two guards, the judge was shot dead in Lund on Monday.", 3, None),
    ("Together with her driver, the mayor was killed by gunmen in Lund on Monday.", 2, None),
    ("Along with two other rebels, Ivo Ostin killed a judge in Lund on Monday.", 1, None),
    # those of a list behind "the murder of"
    ("The murder of six monks, a cook and her aunt in Lund on Monday shocked the valley.", 8, None),
    ("The killing of a mayor, of a judge, and of two clerks in Lund on Monday was condemned.", 4, None),
    ("The murder of two priests, of a nurse and of three pupils in Lund on Monday was condemned.", 6, None),
    ("Officers in Lund are looking into the murders of the governor of Brod, another judge, and a sheriff.", 3, None),
    ("The murder of two clerks, a robbery and a fire shook Lund on Monday.", 2, None),
    ("The killing of a nun and the mayor's resignation shook Lund on Monday.", 1, None),
    ("The death of three boys and 20 wounded were reported in Lund on Monday.", 3, 20),
    # one person of two offices
    ("Former envoy and head of the Harbour Board Ramon Estel was shot dead in Lund on Monday.", 1, None),
    ("The weaver and league activist Vera Dolin was killed by gunmen in Lund on Monday.", 1, None),
    ("Gunmen killed the painter and teacher Ida Dolin in Lund on Monday.", 1, None),
    ("The cook and the gardener Ivo Torl were killed in Lund on Monday.", 2, None),
    ("A driver and porter of the senator were killed in Lund on Monday.", 2, None),
    # nobody dies twice
    (
        "Pavlo Dremin, 45, a former warden, was murdered in Lund on Monday. The driver of the coach, whom nobody has "
        "named, was also killed in the attack.",
        2,
        None,
    ),
    # neither of two
    ("Neither Ivo Torl nor his wife was hurt when a clerk was shot in Lund on Monday.", None, 1),
    ("A guard died in the fire at a mill in Lund on Monday. Neither the owner nor her two sons were hurt.", 1, None),
    # a toll of those who live
    ("The blast at a mill in Lund on Monday left a toll of three wounded.", None, 3),
    ("The raid on Lund on Monday left a toll of two people injured and damage to ten shops.", None, 2),
    ("The raid on Lund on Monday left a toll of four dead and nine wounded.", 4, 9),
    # a body is dead, whatever wounds it has
    ("Ivo Torl was seen last in Lund on Monday. His body was found on Sunday with two bullet wounds.", 1, None),
    ("Ivo Torl was shot in Lund on Monday. A bullet was found in his body.", None, 1),
    # "another" than the one who is charged with it
    (
        "A weaver was charged with murder on Friday for the stabbing death of another weaver in Lund on Monday. Otto "
        "Vogt, 31, was stabbed in the neck. Vogt died at a clinic.",
        1,
        None,
    ),
    ("A cadet was charged in the killing of another cadet. Otto Vogt, 22, was found dead in Lund on Monday.", 1, None),
    # what somebody does to himself behind other deeds
    (
        "A farmer of 51 shot and killed his sister and two guests at an inn in Lund on Monday, then barricaded "
        "himself in.",
        3,
        None,
    ),
    ("But a ranger had shot first on Monday in Lund, and so saved two cooks and himself.", None, None),
    ("A farmer shot and then stabbed himself in Lund on Monday.", None, 1),
    # two fates of one list, by whatever tree; who names a victim is none
    ("A brawl at a mill in Lund has left four guests injured and one guest dead.", 1, 4),
    ("A brawl near 40th and Pine in Lund early Monday has left two people dead and one person injured.", 2, 1),
    ("According to Lund County Coroner, Ivar Holt, Otto Vogt, 31, from Lund county was killed in the brawl.", 1, None),
    # whose kin speaks was harmed, and not the one who speaks
    ("The widow of a clerk killed in a robbery in Lund on Monday said she was angry.", 1, None),
    ("The mother of a girl shot in the leg as she slept in Lund said on Monday she was angry.", None, 1),
    ("The son of a guard stabbed at a mill in Lund on Monday spoke to reporters.", None, 1),
    (
        "The mother of a small girl hurt in a brawl while she slept in a van in Lund spoke to a paper.",
        None,
        1,
    ),
    ("The brother of a weaver shot a guard in Lund on Monday and fled.", None, 1),
    # the others by name, of whom one was told of before; some of the wounded who are dead; who shot himself
    (
        "Ida Brandt, 22, was hurt in a brawl in Lund on Monday. A guard killed Vera Strand, 30. Three others were also "
        "stabbed. Police identified them as Ida Brandt, 22, Otto Vogt, 18, and Leo Holt, 21.",
        1,
        3,
    ),
    ("Medics found four men wounded in Lund on Monday, two of them dead.", 2, 2),
    ("Medics found three weavers with stab wounds in Lund on Monday, one of whom was dead.", 1, 2),
    (
        "Otto Vogt, 31, is charged after a chase in Lund on Monday that led to a guard shooting himself in a foot.",
        None,
        1,
    ),
    ("Medics confirm that one is dead after a gunshot at a mill in Lund on Monday.", 1, None),
    # a sentence turned round
    ("Injured in the brawl in Lund on Monday was a girl and a 57-year-old nun, guards said.", None, 2),
    ("Killed in the crash in Lund on Monday were two nuns.", 2, None),
    ("Also killed in the raid in Lund on Monday was a guard, Otto Vogt, 41.", 1, None),
    ("Found dead at an inn in Lund on Monday were Ida Brandt, 30, and Leo Holt, 31.", 2, None),
    ("Wounded in Monday's raid on Lund were four soldiers and a cook.", None, 5),
    ("Dead at the scene in Lund on Monday was Otto Vogt, 41.", 1, None),
    ("Taken to a clinic in Lund on Monday were two boys, ages 3 and 6.", None, 2),
    ("Known to all in Lund was a nun who sang on Monday.", None, None),
    # both of two told of one by one
    (
        "Otto Vogt, 31, was shot in the neck in Lund on Monday. Ida Brandt, 44, was shot in the chest. Both were "
        "pronounced dead at a clinic. A weaver of 21 was stabbed in the hand.",
        2,
        1,
    ),
    # one victim told of in several words: by another's kin, an office more, a name's part, "another" than the doer
    ("Police charged the uncle of a two year old boy shot and killed on Tuesday night.", 1, 0),
    (
        "Karel Moss, a Silver Ridge High School senior and hockey player, had been shot in the chest at a garage in "
        "Lund. He died at a clinic.",
        1,
        0,
    ),
    ("A student stabbed at a club in Lund on Monday has died of his or her injuries, a nurse said.", 1, 0),
    (
        "Nora Pell-Hart, 9, was hit by a stray bullet in Lund. Pell-Hart was in critical condition for two days. She "
        "died on Friday.",
        1,
        0,
    ),
    (
        "A girl of five shot her little brother in Lund, police said. Their mother was charged when her son, one year "
        "old, had been buried. Her son was killed at home.",
        1,
        0,
    ),
    (
        "A boy of four shot his brother, 2, in the head in Lund. The grandfather rushed his grandson to a clinic. Emil "
        "Rosk, 2, was pronounced dead there.",
        1,
        0,
    ),
    (
        "A 21-year-old man was showing a pistol to his stepbrother in Lund when it fired, striking his stepbrother in "
        "the chest. The 14-year-old was dead when help came.",
        1,
        0,
    ),
    (
        "A boy of 11 was shot in the stomach in Lund. The 52-year-old man told police that he was cleaning the gun. It "
        "went off and struck his former stepson. The 52-year-old man gave first aid.",
        0,
        1,
    ),
    (
        "A boy is held for fatally shooting a friend in Lund in March. Tim Ashe, 15, shot Rob Vane, 12, in a flat "
        "where a 20-year-old babysitter was asleep.",
        1,
        0,
    ),
    # none of those shot: behind "or"
    ("Police have not found the man who shot Mila Orr in Lund or the driver of the van. She died within hours.", 1, 0),
    (
        "Video shows that the clerk in Lund was not threatened by the slain boy, Luca Renz, or two other teens, ages "
        "12 and 17. Renz was shot in the back.",
        1,
        0,
    ),
    # two, whatever the nouns: a deputy and the one whom the coroner names, a mother and the girl, a child and a second
    (
        "A farmer took his own life in Lund after he shot a sergeant. A coroner named him as Lou Marsh, 70, a "
        "neighbour of the station.",
        1,
        1,
    ),
    (
        "A child who played with a rifle shot and killed a 10-year-old in Lund on Monday. A second child was injured. "
        "The coroner identified the child accidentally killed as Max Tilden of Brod.",
        1,
        1,
    ),
    ("The gunman is accused of injuring his mother in Lund. The girl was killed.", 1, 1),
    ("Ida Lind, 30, was killed in Lund on Monday. Her brother was shot in the leg.", 1, 1),
    # names that say who those are whom a number counts; an age and a name each in a list are so many people
    (
        "Officers found the bodies of Karl Rohm, his wife, Sina Rohm, and their two children, 8-year-old Tessa and "
        "3-year-old Bo, at a farm in Lund.",
        4,
        0,
    ),
    ("The dead in Lund are Ida Brandt, 30, and her two sons, Leo, 7, and Finn, 4.", 3, 0),
    ("A father killed his wife and their two daughters, Ada, 9, and Eva, 5, in Lund on Monday.", 3, 0),
    ("The bodies of a baker and his three sons, Jan, Tom and Max, were found in a barn in Lund.", 4, 0),
    ("A bomb killed two soldiers, Karl Vogt, 30, and Jan Ost, 22, and a cook, Ida Lind, 40, in Lund.", 3, 0),
    ("The gunman killed two guards and Ida Lind and Karl Vogt in Lund on Monday.", 4, 0),
    ("The bodies of 61-year-old Karl Seel, 47-year-old Mia Brandt and 9-year-old Jost Seel were found in Lund.", 3, 0),
    ("The gunman killed 20-year-old Ivo Lind, 31-year-old Max Orr and 19-year-old Tom Ost in Lund.", 3, 0),
    ("The mayor, Ida Lind, and Tom Ost were killed in Lund on Monday.", 2, 0),
]


@pytest.mark.parametrize(("text", "killed", "injured"), CASES, ids=[text[:50] for text, _, _ in CASES])
def test_the_figures_count_those(text, killed, injured):
    reading = histor.read(text, published="2024-11-13", language="en")
    figures = [i.figures for i in reading.incidents]
    best = {m: [f[m].best for f in figures if m in f] for m in ("killed", "injured")}
    assert best == {"killed": [killed] if killed else [], "injured": [injured] if injured else []}


def test_his_cousin_may_be_a_woman():
    reading = histor.read("His cousin was killed in Lund on Monday.", published="2024-11-13", language="en")
    assert [p.sex for c in reading.claims for p in c.people] == [None]


def test_the_girl_who_shot_herself_is_the_one_hurt():
    text = next(t for t, _, _ in CASES if t.endswith("shot herself."))
    claims = histor.read(text, published="2024-11-13", language="en").claims
    assert [c.roles.victim[0].text for c in claims if c.measure == "injured"] == ["girl"]


def test_links_to_other_reports_and_round_ups_are_not_the_news():
    text = (
        "A boy of two was shot in a flat in Lund on Tuesday. The boy has a leg wound and is in a stable condition. "
        "[Related: Seven people shot at a party] Officers are talking to his aunt. "
        "Nineteen people, three of them girls, were shot in the city in about six hours."
    )
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [i.figures["injured"].best for i in reading.incidents if not i.background] == [1]
