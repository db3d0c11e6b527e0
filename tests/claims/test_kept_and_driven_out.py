"""Who is kept, led away, driven out or brought to safety: measures by whole clauses, with their near misses."""

import pytest

import histor


def figure(text, measure):
    """The best number of a measure in the incidents of a text, background too; None where it has none."""
    reading = histor.read(text, published="2024-11-13", language="en")
    found = [i.figures[measure].best for i in reading.incidents if measure in i.figures]
    return max(found, default=None)


def figures(text):
    """The measures of a text's incidents."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return {measure for incident in reading.incidents for measure in incident.figures}


@pytest.mark.parametrize(
    ("measure", "number", "text"),
    [
        ("detained", 2, "Two suspects are in custody over the blast, the prosecutor said."),
        ("detained", 4, "Four officers remain behind bars."),
        ("detained", 1, "A former mayor is under arrest, police said."),
        ("detained", 3, "Three men were remanded until June for the killing of a judge."),
        ("detained", 18, "Soldiers swept the camp overnight and picked up 18 men."),
        ("detained", 1, "Agents raided the newspaper and led its editor away in handcuffs."),
        ("abducted", 4, "The gang is holding four monks, their abbot said."),
        ("abducted", 11, "The rebels are holding 11 fishermen, the coast guard said."),
        ("abducted", 3, "Insurgents have held three sailors since March."),
        ("abducted", 2, "Two surveyors were taken from their car at a roadblock by masked men."),
        ("abducted", 1, "A shopkeeper was bundled into a van and driven off, neighbours said."),
        ("abducted", 60, "Some 60 people were led into the forest at gunpoint."),
        ("displaced", 900, "Nearly 900 families have been driven from the valley."),
        ("displaced", 9, "Settlers forced nine families to leave the hamlet."),
        ("displaced", 300, "Some 300 residents were forced to abandon their homes."),
        ("displaced", 70_000, "Some 70,000 are sheltering in schools."),
        ("displaced", 6_000, "About 6,000 people have taken shelter in churches."),
        ("displaced", 4_000, "Around 4,000 refugees crossed the border in three days."),
        ("evacuated", 340, "Police have moved 340 people out of the front-line town."),
        ("evacuated", 60, "Rescuers led 60 miners to safety."),
        ("destroyed", 12, "The adversary lost 12 tanks in the battle."),
        ("detained", 2, "Two sergeants are being held on suspicion of murder."),
        ("abducted", 1, "A trader was pushed into a white pickup by men in masks."),
        ("destroyed", 90, "Ninety homes were reduced to ashes when militiamen came."),
        ("destroyed", 1, "A cathedral of the 12th century lies in ruins after the raid."),
        ("killed", 3, "A firing squad shot three officers accused of plotting a coup."),
        ("damaged", 1, "The roof of a kindergarten caved in when debris fell on it."),
    ],
)
def test_a_clause_tells_of_so_many(measure, number, text):
    assert figure(text, measure) == number


@pytest.mark.parametrize(
    "text",
    [
        "No one was in custody late on Sunday, police said.",
        "The boy is in protective custody.",
        "The bus picked up 18 men at the station.",
        "The army is holding 11 drills this year.",
        "She was held at gunpoint while the men searched the flat.",
        "Nine people had taken shelter in the cellar when it rained.",
        "The minister was forced to leave office.",
        "Three guests were forced to leave the hotel.",
        "The army drove 300 rebels from the town of Orvale.",
        "The army moved 600 soldiers out of the enclave.",
        "Three priests were taken from their homes by soldiers.",
        "She was taken to a hospital from the area near the mill.",
        "Three villagers sheltered behind a wall as it was shelled.",
        "The army could not pick up its dead and wounded.",
        "Four suspects fled on foot.",
        "Fighters seized the airport and the state broadcaster.",
        "He lost his car.",
        "The government caved in to the strikers.",
        "The party captured the suburb in the election.",
    ],
)
def test_a_near_miss_tells_of_nobody(text):
    kept = {"detained", "abducted", "displaced", "evacuated", "destroyed", "damaged", "seized"}
    assert not figures(text) & kept


def test_what_is_taken_out_by_gunmen_is_an_abduction():
    assert figures("Gunmen took 20 people out of the village.") == {"abducted"}


def test_whoever_lost_their_homes_did_not_destroy_them():
    (claim,) = histor.read("About 1,200 families lost their homes.", published="2024-11-13", language="en").claims
    assert claim.measure == "destroyed"
    assert not claim.roles.perpetrator
