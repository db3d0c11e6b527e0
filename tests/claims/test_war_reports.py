"""Other things that reports of war tell: places under fire, losses of a side, who is in hospital, harm of before."""

import pytest

import histor

# the report; the numbers that it claims as (measure, number, unit)
COUNTS = [
    ("Nine settlements in the Sumy region came under fire on Tuesday.", [("struck", 9, "settlement")]),
    ("Six villages came under artillery fire.", [("struck", 6, "settlement")]),
    ("The army lost 340 soldiers in a day.", [("killed", 340, "person")]),
    ("Israel has lost 17 soldiers and eight civilians.", [("killed", 17, "person"), ("killed", 8, "person")]),
    (
        "Drones attacked Sumy. Thirteen people are in hospital.",
        [("struck", 1, "settlement"), ("injured", 13, "person")],
    ),
    ("The Air Force fired at the drones, with 17 shot down.", []),
    ("Police put the dead at eight, and the wounded at 22.", [("killed", 8, "person"), ("injured", 22, "person")]),
    (
        "Air defences destroyed 28 targets: 24 Shaheds and four Kh-59s.",
        [("intercepted", 24, "drone"), ("intercepted", 4, "missile")],
    ),
    (
        "Of the 31 targets, 28 were downed: 24 Shaheds and four Kh-59s.",
        [("intercepted", 24, "drone"), ("intercepted", 4, "missile")],
    ),
    (
        "Sixteen people were wounded, governor Ivan Lysenko said on Telegram, including two medics.",
        [("injured", 16, "person"), ("injured", 2, "person")],
    ),
    ("Killed: 3. Wounded: 16.", [("killed", 3, "person"), ("injured", 16, "person")]),
    (
        "Launched: 87 drones. Destroyed: 71. Jammed: 13.",
        [("launched", 87, "drone"), ("intercepted", 71, "drone"), ("intercepted", 13, "drone")],
    ),
    ("He put the injured at more than 100.", [("injured", 100, "person")]),
    ("The bodies of 37 people lie on the platform.", [("killed", 37, "person")]),
    ("Nine high-rises were damaged.", [("damaged", 9, "building")]),
    ("Twelve wounded, among them two nurses.", [("injured", 12, "person"), ("injured", 2, "person")]),
    ("They shot down 47 drones. Another 16 vanished from radar.", [("intercepted", 47, "drone")]),
    (
        "Damage: 17 houses, a school and a power line, the mayor of Lund reported.",
        [("damaged", 17, "house"), ("damaged", 1, "school"), ("damaged", 1, "building")],
    ),
    (
        "Damaged: 8 houses, 4 lorries, a gas pipeline. No one was hurt.",
        [("damaged", 8, "house"), ("damaged", 4, "vehicle"), ("damaged", 1, "building"), ("injured", 0, "person")],
    ),
    (
        "The mayor listed the night's damage: 14 apartment blocks, a library, 37 private homes.",
        [("damaged", 14, "building"), ("damaged", 1, "building"), ("damaged", 37, "house")],
    ),
    ("Hit: a hospital and four schools.", [("struck", 1, "hospital"), ("struck", 4, "school")]),
    ("Destroyed: two barns and seven lorries.", [("destroyed", 2, "building"), ("destroyed", 7, "vehicle")]),
    (
        "Denmark launched 84 drones and six missiles, the army said. Air defences shot down 52 and jammed 17.",
        [
            ("launched", 84, "drone"),
            ("launched", 6, "missile"),
            ("intercepted", 52, "drone"),
            ("intercepted", 17, "drone"),
        ],
    ),
    (
        "The army destroyed 48 drones over four regions. Twenty-six were downed over Kaluga region.",
        [("intercepted", 48, "drone"), ("intercepted", 26, "drone")],
    ),
    (
        "Gunners shot down 36 of 55 drones that the enemy launched.",
        [("intercepted", 36, "drone"), ("launched", 55, "drone")],
    ),
    ("Denmark had sent between 200 and 260 drones into its airspace.", [("launched", 230, "drone")]),
    ("The militia hurled 70 rockets at the port.", [("launched", 70, "rocket")]),
    ("A missile slammed into a warehouse in Lubny.", [("struck", 1, "building")]),
    ("The council wrote that a drone had flown into the clinic.", [("struck", 1, "hospital")]),
    ("Rockets fell on two villages on Sunday.", [("struck", 2, "settlement")]),
    # near misses
    ("A drone fell on Sunday.", []),
    ("A plane of the club crashed into a barn.", []),
    ("Drones flew over two villages.", []),
    ("Denmark sent 70 drones to its ally.", []),
    ("The firm sends 300 drones over the harbour for a show.", []),
    ("Damage: none, the mayor said.", []),
    ("Damaged: the mayor thought of the school.", []),
    ("Shot: 20 scenes of the film.", []),
    ("He put the injured at ease.", []),
    ("The army hit 28 targets, including a depot.", []),
    ("The school came under fire over its fees.", []),
    ("The minister came under fire for her remarks.", []),
    ("The team lost four fighters to a rival club.", []),
    ("The club lost three players to injury.", []),
    ("Thirteen people are in hospital.", []),
    ("All but three of the dead lived in the village.", []),
    ("The enemy carried out two missile and 47 air strikes.", []),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_reports_of_war_are_counted(text, counts):
    claims = histor.read(text, published="2024-11-13", language="en").claims
    numbered = [(c.measure, c.count.best, c.count.unit) for c in claims if c.count is not None]
    assert numbered == counts


# the report; the dead of the news
NEWS = [
    ("Two nurses were killed on Monday, a week after a baker died in the same town.", 2),
    ("The strike killed four people, two days after rockets killed seven in the same town.", 4),
    ("Four people were killed, the mayor said, a day after shells killed a woman there.", 4),
    ("A week after nine people were killed there, the town was struck again: four dead.", 4),
    # near misses
    ("He died on Monday, a week after he was shot.", 1),
    ("Two days after two men were killed, police said they had been shot by a rival.", 2),
    ("A man was arrested on Monday, two days after three men were killed in a bar.", 3),
]


@pytest.mark.parametrize(("text", "killed"), NEWS)
def test_harm_that_only_dates_the_news_is_no_part_of_it(text, killed):
    incidents = histor.read(text, published="2024-11-13", language="en").incidents
    news = [i for i in incidents if not i.background]
    assert [i.figures["killed"].best for i in news if "killed" in i.figures] == [killed]


def test_the_number_that_a_source_puts_losses_at_is_all_its_own():
    reading = histor.read("A hospital source put the losses at 40 dead. Nobody commented.", language="en")
    assert reading.statements[0].content.text == "the losses at 40 dead"


def test_an_institute_assesses():
    reading = histor.read("The Institute of War assessed that troops had seized the village of Lipa.", language="en")
    assert [s.source.text for s in reading.statements if s.source] == ["The Institute of War"]
