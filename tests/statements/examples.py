"""Examples of every construction: the text, and of each statement source | cue | content | mode | stance."""

from __future__ import annotations

Row = tuple[str, str]

DIRECT: list[Row] = [
    # after the quote
    ('"Two houses are gone," the mayor said.', 'the mayor | said | "Two houses are gone," | direct | asserts'),
    ('"Two houses are gone," said the mayor.', 'the mayor | said | "Two houses are gone," | direct | asserts'),
    ("“The bridge has fallen,” she said on Tuesday.", "she | said | “The bridge has fallen,” | direct | asserts"),
    ("''We heard nothing,'' he told reporters.", "he | told | ''We heard nothing,'' | direct | asserts"),
    ("«Nobody came to help us», a resident said.", "a resident | said | «Nobody came to help us» | direct | asserts"),
    ("'They shot at everyone,' a witness said.", "a witness | said | 'They shot at everyone,' | direct | asserts"),
    (
        '"Why were we not warned?" asked Iryna Zelenko, a teacher.',
        'Iryna Zelenko, a teacher | asked | "Why were we not warned?" | direct | asks',
    ),
    (
        '"Stay in the cellars!" the sergeant shouted.',
        'the sergeant | shouted | "Stay in the cellars!" | direct | asserts',
    ),
    (
        '"We will answer this," vowed the defence minister.',
        'the defence minister | vowed | "We will answer this," | direct | vows',
    ),
    (
        '"The road is closed," a police spokeswoman, who asked not to be named, said.',
        'a police spokeswoman, who asked not to be named | said | "The road is closed," | direct | asserts',
    ),
    ('"It was an accident." said the driver.', 'the driver | said | "It was an accident." | direct | asserts'),
    # before the quote
    ('The mayor said: "Two houses are gone."', 'The mayor | said | "Two houses are gone." | direct | asserts'),
    ('The mayor said, "Two houses are gone."', 'The mayor | said | "Two houses are gone." | direct | asserts'),
    ("He added: “We are still digging.”", "He | added | “We are still digging.” | direct | asserts"),
    (
        'The commander wrote on Telegram: "The attack has been repelled."',
        'The commander | wrote | "The attack has been repelled." | direct | asserts',
    ),
    (
        'She left the hall in anger, saying: "This is no inquiry."',
        'She | saying | "This is no inquiry." | direct | asserts',
    ),
    # around the cue
    (
        '"If the dam goes," the engineer said, "the lower town will drown."',
        'the engineer | said | "If the dam goes," the engineer said, "the lower town will drown." | direct | asserts',
    ),
    (
        '"Two houses are gone," the mayor said. "We found no bodies."',
        'the mayor | said | "Two houses are gone," the mayor said. "We found no bodies." | direct | asserts',
    ),
    # only the later part of a sentence is quoted
    (
        'The raid was "a cowardly act," the bishop said.',
        'the bishop | said | The raid was "a cowardly act," | mixed | asserts',
    ),
]

MIXED: list[Row] = [
    (
        'The mayor said the raid was "a cowardly act" against his town.',
        'The mayor | said | the raid was "a cowardly act" against his town | mixed | asserts',
    ),
    (
        "The ministry said that “all targets were hit” in the strike.",
        "The ministry | said | that “all targets were hit” in the strike | mixed | asserts",
    ),
]

INDIRECT: list[Row] = [
    (
        "The mayor said two houses had burned down.",
        "The mayor | said | two houses had burned down | indirect | asserts",
    ),
    (
        "The mayor said that two houses had burned down.",
        "The mayor | said | that two houses had burned down | indirect | asserts",
    ),
    (
        "Police said on Monday that two houses had burned down.",
        "Police | said | that two houses had burned down | indirect | asserts",
    ),
    (
        "Two houses had burned down, the mayor said.",
        "the mayor | said | Two houses had burned down | indirect | asserts",
    ),
    (
        "Two houses had burned down, the mayor said on Monday.",
        "the mayor | said | Two houses had burned down | indirect | asserts",
    ),
    (
        "Two houses had burned down, said the mayor.",
        "the mayor | said | Two houses had burned down | indirect | asserts",
    ),
    (
        "The mayor told reporters that nobody had been hurt.",
        "The mayor | told | that nobody had been hurt | indirect | asserts",
    ),
    (
        "The ministry said in a statement posted on Telegram that 17 drones had been shot down.",
        "The ministry | said | that 17 drones had been shot down | indirect | asserts",
    ),
    ("She added that her son was missing.", "She | added | that her son was missing | indirect | asserts"),
    (
        "The army reported that six boats had been sunk.",
        "The army | reported | that six boats had been sunk | indirect | asserts",
    ),
    (
        "Officials warned that the wall could fall.",
        "Officials | warned | that the wall could fall | indirect | asserts",
    ),
    ("Rebels claimed the army had fired first.", "Rebels | claimed | the army had fired first | indirect | alleges"),
    (
        "Prosecutors allege that the guards took bribes.",
        "Prosecutors | allege | that the guards took bribes | indirect | alleges",
    ),
    (
        "The governor confirmed that a child had died.",
        "The governor | confirmed | that a child had died | indirect | confirms",
    ),
    (
        "The governor confirmed the death of a child.",
        "The governor | confirmed | the death of a child | indirect | confirms",
    ),
    (
        "The general admitted that his men had fled.",
        "The general | admitted | that his men had fled | indirect | confirms",
    ),
    (
        "The minister denied that the port had been hit.",
        "The minister | denied | that the port had been hit | indirect | denies",
    ),
    ("The minister denied the allegations.", "The minister | denied | the allegations | indirect | denies"),
    (
        "The company rejected claims that it had sold the shells.",
        "The company | rejected | claims that it had sold the shells | indirect | denies",
    ),
    ("Police believe the men fled by boat.", "Police | believe | the men fled by boat | indirect | estimates"),
    (
        "Aid workers fear that hundreds are trapped.",
        "Aid workers | fear | that hundreds are trapped | indirect | estimates",
    ),
    (
        "The president urged both sides to lay down their arms.",
        "The president | urged | both sides to lay down their arms | indirect | asks",
    ),
    ("The bishop called for a ceasefire.", "The bishop | called for | a ceasefire | indirect | asks"),
    (
        "The council called on residents to boil their water.",
        "The council | called on | residents to boil their water | indirect | asks",
    ),
    (
        "The captain ordered his crew to abandon ship.",
        "The captain | ordered | his crew to abandon ship | indirect | asks",
    ),
    ("She asked whether the road was open.", "She | asked | whether the road was open | indirect | asks"),
    (
        "The prime minister vowed to rebuild the town.",
        "The prime minister | vowed | to rebuild the town | indirect | vows",
    ),
    ("The rebels threatened to blow up the dam.", "The rebels | threatened | to blow up the dam | indirect | vows"),
    ("The ministry plans to close the camp.", "The ministry | plans | to close the camp | indirect | vows"),
    ("The miners want to return to work.", "The miners | want | to return to work | indirect | asks"),
    (
        "Opposition leaders accused the army of shelling a market.",
        "Opposition leaders | accused | the army of shelling a market | indirect | alleges",
    ),
    (
        "The envoy described the talks as a failure.",
        "The envoy | described | the talks as a failure | indirect | asserts",
    ),
    ("The envoy called the talks a failure.", "The envoy | called | the talks a failure | indirect | asserts"),
    ("The chief of staff condemned the attack.", "The chief of staff | condemned | the attack | indirect | asserts"),
    (
        "The doctor spoke of terrible burns.",
        "The doctor | spoke of | terrible burns | indirect | asserts",
    ),
    # participles
    (
        "The governor left at once, saying that he had to warn the villages.",
        "The governor | saying | that he had to warn the villages | indirect | asserts",
    ),
    # verbs with particles
    (
        "The lawyer pointed out that nobody had been charged.",
        "The lawyer | pointed out | that nobody had been charged | indirect | asserts",
    ),
    (
        "Police put the number of wounded at 23.",
        "Police | put | the number of wounded at 23 | indirect | asserts",
    ),
    # inside what is said
    (
        "The bridge, the mayor said, had been mined for weeks.",
        "the mayor | said | The bridge, the mayor said, had been mined for weeks | indirect | asserts",
    ),
    # documents and pictures
    (
        "Video footage showed that the roof had collapsed.",
        "Video footage | showed | that the roof had collapsed | indirect | asserts",
    ),
    (
        "Satellite images show a long column of trucks.",
        "Satellite images | show | a long column of trucks | indirect | asserts",
    ),
    (
        "The inquiry found that the alarm had failed.",
        "The inquiry | found | that the alarm had failed | indirect | asserts",
    ),
    # adjectives
    (
        "The minister was confident that the line would hold.",
        "The minister | was confident | that the line would hold | indirect | estimates",
    ),
]

NEGATED: list[Row] = [
    (
        "Police did not say how many people were hurt.",
        "Police | did not say | how many people were hurt | indirect | declines",
    ),
    (
        "The army has not confirmed the report.",
        "The army | has not confirmed | the report | indirect | declines",
    ),
    ("The spokesman declined to comment.", "The spokesman | declined | to comment | indirect | declines"),
    (
        "The spokesman declined to say who had fired.",
        "The spokesman | declined to say | who had fired | indirect | declines",
    ),
    (
        "The colonel does not believe the village is lost.",
        "The colonel | does not believe | the village is lost | indirect | denies",
    ),
    ("The firm did not deny the reports.", "The firm | did not deny | the reports | indirect | declines"),
]

PASSIVE: list[Row] = [
    (
        "It was reported that the convoy had been hit.",
        "- | was reported | that the convoy had been hit | indirect | asserts",
    ),
    (
        "The pilot is believed to be alive.",
        "- | is believed | The pilot is believed to be alive | indirect | estimates",
    ),
    (
        "Two brothers are said to have escaped.",
        "- | are said | Two brothers are said to have escaped | indirect | asserts",
    ),
    (
        "The raid was condemned by the council.",
        "the council | was condemned | The raid | indirect | asserts",
    ),
    (
        "The commander was accused of burning farms.",
        "- | was accused | The commander was accused of burning farms | indirect | alleges",
    ),
]

PHRASES: list[Row] = [
    (
        "According to police, two men were arrested.",
        "police | According to | two men were arrested | indirect | asserts",
    ),
    (
        "Two men were arrested, according to police.",
        "police | according to | Two men were arrested | indirect | asserts",
    ),
    (
        "Two men, according to the police chief, were arrested.",
        "the police chief | according to | Two men, according to the police chief, were arrested | indirect | asserts",
    ),
    (
        "The village was reportedly empty.",
        "- | reportedly | The village was reportedly empty | indirect | asserts",
    ),
    (
        "The guards allegedly opened fire.",
        "- | allegedly | The guards allegedly opened fire | indirect | alleges",
    ),
]

NOUNS: list[Row] = [
    (
        "His warning that the dam would break went unheard.",
        "His | warning | that the dam would break | indirect | asserts",
    ),
    (
        "The army's claim that no shells fell there is false.",
        "The army | claim | that no shells fell there | indirect | alleges",
    ),
    (
        "A plan by the council to close the road was dropped.",
        "the council | plan | to close the road | indirect | vows",
    ),
]

# Texts without a statement.
NONE: list[str] = [
    "The band played “The Long Road Home” at the funeral.",  # a title of a work
    'The film "Winter Harvest" opens on Friday.',
    "The so-called “safe zone” lies east of the river.",  # scare quotes
    "The road shows signs of heavy traffic.",  # a thing that shows
    "The wall shows deep cracks.",
    "The talks went according to plan.",
    "The stones were sorted according to size.",
    "The day that the war began was cold.",
    "Soldiers found a rifle in the barn.",
    "The fact that it rained made the road worse.",
    "The bridge was hit at noon.",
    "She put the kettle on the stove.",
    "Troops defended the town for a week.",
    "Artillery supported the advance.",
    "Rescuers pulled a boy from the rubble.",
    "The shells fell short of the harbour.",
    "The river reports to nobody.",
    "The regiment marched north to relieve the town.",
    "Photo: a burned house near the station",
    "Fighters blasted a hole in the wall.",
    "Planes attacked the depot on Sunday.",
    "The driver was convicted of theft.",
]

HEADINGS: list[Row] = [
    ("Governor: nobody hurt in raid", "Governor | : | nobody hurt in raid | indirect | asserts"),
    ("Three killed in night raid: police", "police | : | Three killed in night raid | indirect | asserts"),
    ("Six dead in market blast, police say", "police | say | Six dead in market blast | indirect | asserts"),
    (
        "Six dead as drones strike port, officials say",
        "officials | say | Six dead as drones strike port | indirect | asserts",
    ),
    ("Two houses burned down, says mayor", "mayor | says | Two houses burned down | indirect | asserts"),
]
