"""Two voices that describe one happening in words that exclude each other dispute it; lists and other places do not."""

import pytest

import histor

DISPUTED = [
    (
        "target",
        ("school", "kindergarten"),
        "A missile hit a school in Lubny on Tuesday, the mayor, Ana Prado, said. "
        "The governor, Luis Cordo, said the missile had struck a kindergarten.",
    ),
    (
        "target",
        ("bus", "truck"),
        "A drone struck a bus near Orvale, the governor said. The army said the drone had struck a truck.",
    ),
    (
        "target",
        ("ammunition depot", "school"),
        "The army said it had struck an ammunition depot in Lubny. The mayor said a missile had hit a school.",
    ),
    (
        "weapon",
        ("drone", "mortar shell"),
        "Residents said a drone had hit the market, killing two. The army said a mortar shell had hit the market.",
    ),
    (
        "perpetrator",
        ("rebels", "army"),
        "The army blamed the rebels for the attack on the convoy. The rebels blamed the army for the attack.",
    ),
    (
        "perpetrator",
        ("rebels", "soldiers"),
        "The rebels killed three farmers near Orvale on Monday, the governor said. "
        "Residents said soldiers had killed the farmers.",
    ),
    (
        "perpetrator",
        ("Norway", "Denmark"),
        "Denmark accused Norway of shelling the harbour. Oslo blamed Denmark.",
    ),
    (
        "perpetrator",
        ("Norwegian forces", "Danish saboteurs"),
        "A bridge near Orvale was destroyed on Friday. Denmark blamed Norwegian forces for the blast, "
        "while Oslo said Danish saboteurs had blown it up.",
    ),
    (
        "perpetrator",
        ("Norway", "Islamic Jihad"),
        "Hamas blamed Norway for the explosion at the hospital. Oslo said the blast was caused by a rocket fired by "
        "Islamic Jihad.",
    ),
    (
        "perpetrator",
        ("rebels", "army"),
        "The junta said rebels had shelled the market, killing six. Residents said an army jet had bombed it.",
    ),
    (
        "perpetrator",
        ("Norway", "Danish jets"),
        "Denmark accused Norway of bombing the town. Oslo said that Danish jets had bombed it.",
    ),
    (
        "perpetrator",
        ("army", "rebels"),
        "Rebels blamed the army for the massacre of six villagers. The government said the rebels had killed them.",
    ),
    (
        "target",
        ("residential building", "barracks"),
        "The drone struck a residential building, the mayor said. The army said it had hit a barracks.",
    ),
    (
        "weapon",
        ("shell", "drone"),
        "A blast hit a mill in Lubny, killing two. The mayor said it was a shell. The army said it was a drone.",
    ),
    ("weapon", ("shell", "drone"), "A shell hit a mill near Lubny, the mayor said. The army said a drone had hit it."),
    (
        "weapon",
        ("rocket", "drone"),
        "A blast hit a mill in Lubny, killing two. Residents blamed a rocket; the army blamed it on a drone.",
    ),
    (
        "target",
        ("kindergarten", "school"),
        "A shell struck a building in Lubny. The mayor said the building was a kindergarten. "
        "The ministry described it as a school.",
    ),
    (
        "target",
        ("school", "ammunition depot"),
        "A missile struck a school in Lubny, the mayor said. The army said that the target was an ammunition depot.",
    ),
    (
        "target",
        ("school", "barracks"),
        "A missile struck a school in Lubny, the mayor said. The army said the school was used as a barracks.",
    ),
    (
        "perpetrator",
        ("rebels", "army"),
        "A shell killed two cooks in Lubny. The mayor blamed the rebels. The union said the army was responsible.",
    ),
    (
        "perpetrator",
        ("bandits", "soldiers"),
        "Gunmen killed two cooks in Lubny. The mayor said the attackers were bandits. Residents blamed soldiers.",
    ),
    (
        "weapon",
        ("gas leak", "bomb"),
        "A blast in a kitchen in Lubny hurt nine people. A gas leak caused it, according to the fire service. The "
        "owner "
        "said that somebody had planted a bomb.",
    ),
    (
        "weapon",
        ("gas cylinder", "mine"),
        "A blast in Lubny killed two cooks. Police blamed a gas cylinder. Residents said a mine had caused the "
        "explosion.",
    ),
    (
        "weapon",
        ("short circuit", "drone"),
        "An explosion in Lubny killed two cooks. The firm said a short circuit was to blame. Residents said it was "
        "a drone.",
    ),
    (
        "weapon",
        ("bomb", "grenade"),
        "A bomb killed four cooks at a bakery in Lubny, police said. The owner said a grenade had been thrown into it.",
    ),
    (
        "weapon",
        ("mine", "drone"),
        "A bus exploded near Lubny, killing four. The army said it had hit a mine; a driver said a drone had struck "
        "the bus.",
    ),
    (
        "weapon",
        ("old mine", "grenade"),
        "An explosion killed two boys near Lubny. The army said the boys had picked up an old mine. Their uncle "
        "said that a "
        "drone had dropped a grenade on them.",
    ),
    (
        "target",
        ("wedding", "meeting"),
        "An air strike hit a wedding in Lubny, killing 14, the mayor said. The army said its planes had struck a "
        "meeting of "
        "commanders.",
    ),
    (
        "victim",
        ("14 militants", "23 people"),
        "An air strike hit a mill in Lubny. The army said 14 militants were killed. Families said that 23 people died.",
    ),
    (
        "victim",
        ("Nine people", "two other militants"),
        "Nine people were killed when a missile hit a tent in Lubny, medics said. The army said that it had killed a "
        "commander and two other militants in the strike.",
    ),
    (
        "victim",
        ("14 fighters", "14 weavers"),
        "A drone strike in Lubny killed 14 fighters, the army said. The union said that 14 weavers were killed.",
    ),
]
UNDISPUTED = [
    "An air strike killed 14 people in Lubny, the mayor said. Police said four militants were among the dead.",
    "Rebels killed 14 weavers in Lubny, the mayor said. The army said that 23 rebels were killed.",
    "An air strike in Lubny killed 14 militants and two nurses, the army said. Families said that 23 people died.",
    "A blast in Lubny killed two. Police ruled out a gas leak. Residents said it was a drone.",
    "A drone fired a missile at a car near Lubny, police said. The army said a drone had hit the car.",
    "A bomb killed four in Lubny, police said. Residents said a car bomb had gone off.",
    "A blast hit a mill in Lubny, killing two. The mayor said it was not a drone. The army said it was a shell.",
    "A shell struck a school in Lubny, the mayor said. The priest said it was a church day.",
    "A shell killed two cooks in Lubny. The mayor accused the rebels of theft. The union said the army was responsible "
    "for the bridge.",
    "A missile hit a school and a hospital in Lubny on Tuesday, the mayor said. Police said a clinic was damaged.",
    "A missile hit a school in Lubny on Tuesday, the mayor said. Police said a missile had hit a hospital.",
    "A school, a kindergarten and a shop were hit in Lubny, the mayor said. Police said the kindergarten was hit.",
    "A missile hit a school in Lubny on Tuesday, the mayor said. Police said the building was hit.",
    "A missile hit a school in Lubny on Tuesday, the mayor said. Police said a kindergarten was also hit.",
    "A drone hit a school in Lubny, the mayor said. The ministry said a drone had hit a kindergarten in Odesa.",
    "Drones hit a market in Lubny, the mayor said. Police said missiles had hit a power station.",
    "The mayor said a drone had hit a school and a missile a nursery. Police said the school was hit.",
    "Gunmen killed three farmers near Orvale, the governor said. Residents said soldiers had killed the farmers.",
    "The army blamed the rebels for the attack on the convoy. Soldiers killed three rebels, residents said.",
    "A missile hit a school in Lubny on Tuesday. A kindergarten was hit on Tuesday.",
    "Danish shelling killed three people in Lubny. Norwegian forces had shelled Orvale, officials in Oslo said.",
    "Denmark blamed Norway for the strike on Lubny. Norway's ministry said its forces had hit a depot.",
    "Police blamed the militants for the blast. The militants had killed two officers, residents said.",
    "Denmark blamed Hezbollah for the bombing. Danish jets bombed Hezbollah camps, the ministry said.",
    "A drone hit the refinery in Lubny. Hezbollah claimed the attack. Copenhagen blamed Norway for it.",
    "Residents blamed the police for failing to protect them. Gunmen killed four people, the mayor said.",
    "Residents said the army had killed three farmers. The mayor said that the Danish army had killed the farmers.",
    "Residents said the police had killed three farmers. The mayor said that the Lubny police had killed the farmers.",
    "The army said it had struck a warship. The mayor said a missile had hit a school.",
]


def disputes(text):
    reading = histor.read(text, published="2024-11-13")
    return [(d.field, d.values) for i in reading.incidents for d in i.disputes]


@pytest.mark.parametrize(("field", "values", "text"), DISPUTED)
def test_words_of_two_voices_that_exclude_each_other(field, values, text):
    assert (field, values) in disputes(text)


@pytest.mark.parametrize("text", UNDISPUTED)
def test_no_dispute_over_words(text):
    assert [d for d in disputes(text) if d[0] in ("target", "weapon", "perpetrator", "victim")] == []


def test_each_side_of_a_dispute_has_its_claim():
    reading = histor.read(DISPUTED[0][2], published="2024-11-13")
    [dispute] = reading.incidents[0].disputes
    said = {s.id: s.source.text for s in reading.statements if s.source}
    claims = {c.id: c for c in reading.claims}
    assert [said[claims[c].statement] for c in dispute.claims] == ["the mayor, Ana Prado", "The governor, Luis Cordo"]


def test_one_thing_more_disputes_no_number_of_things():
    text = "Two schools and a shop were hit in Lubny, the mayor said. Police said the shop was hit."
    assert disputes(text) == []


HEADLINES = [
    ("killed", "Bloodbath: 20 dead", "Up to 20 people were feared dead in Orvale. Police said three had been killed."),
    (
        "killed",
        "Forty killed in market bombing",
        "A bomb killed 14 people in the market of Orvale on Monday, police said.",
    ),
    ("killed", "Massacre: 200 dead in Orvale", "Gunmen killed 23 people in Orvale. The mayor said 25 had died."),
    ("killed", "Rebels kill nine soldiers", "Rebels reportedly killed nine soldiers near Orvale on Monday."),
    ("injured", "A hundred people hurt in blast", "A blast in Orvale injured 31 people on Monday, the governor said."),
    (
        "killed",
        "Forty dead in blast",
        "At least nine people were killed in Orvale, the mayor said. Eleven are missing.",
    ),
    (
        "killed",
        "Rebel chief killed in raid",
        "The rebel chief Omar Dusk may have been killed in an air raid on Orvale.",
    ),
]
FAIR = [
    ("Ten dead in blast", "At least nine people were killed in Orvale on Monday, the mayor said."),
    ("Fourteen killed in market bombing", "A bomb killed 14 people in the market of Orvale on Monday, police said."),
    ("Dozens hurt in blast", "A blast in Orvale injured 31 people on Monday, the governor said."),
    ("40 feared dead in Orvale", "At least 14 people were killed in Orvale on Monday, police said."),
    (
        "Two attacks kill nine",
        "A bomb killed four in Orvale on Monday. On Thursday a mine killed five people in Brodno.",
    ),
    ("Ten years ago, 300 died here", "A bomb killed 14 people in the market of Orvale on Monday, police said."),
    ("Market bombing shocks Orvale", "A bomb killed 14 people in the market of Orvale on Monday, police said."),
    ("Nine soldiers reportedly killed", "Rebels reportedly killed nine soldiers near Orvale on Monday."),
]


def in_the_headline(title, text):
    reading = histor.read(text, title=title, published="2024-11-13")
    return [d for i in reading.incidents for d in i.disputes if d.field.endswith("in the headline")]


@pytest.mark.parametrize(("measure", "title", "text"), HEADLINES)
def test_a_headline_that_claims_more_than_its_report(measure, title, text):
    [dispute] = in_the_headline(title, text)
    assert dispute.field == f"{measure} in the headline"
    assert dispute.values[0] in title
    assert dispute.claims


@pytest.mark.parametrize(("title", "text"), FAIR)
def test_a_headline_that_claims_no_more(title, text):
    assert in_the_headline(title, text) == []
