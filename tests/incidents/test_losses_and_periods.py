"""Losses of a side, a period and the worst of its cases, and who is blamed: each in the incident it is of."""

import histor


def incidents(text):
    """The incidents of a text."""
    return histor.read(text, published="2024-05-18", language="en").incidents


def test_what_an_army_lost_in_a_day_is_no_part_of_a_strike():
    strike, clash = incidents(
        "Russian guided bombs hit an apartment block in Kharkiv on Friday, killing a woman of 40. Ukraine's general "
        "staff said that Russia had lost 1,150 soldiers, nine tanks and 31 vehicles over the past day."
    )
    assert strike.figures["killed"].best == 1
    assert (clash.event, clash.figures["killed"].best) == ("armed clash", 1150)


def test_the_worst_single_incident_is_apart_from_the_period():
    found = incidents(
        "At least 1,031 civilians were killed and 2,560 injured between January and March, the UN office said in a "
        "report on Thursday. In the worst single incident, 62 people died on 9 February when shells hit a market."
    )
    killed = {i.figures["killed"].best: {m: f.best for m, f in i.figures.items()} for i in found}
    assert killed[1031]["injured"] == 2560
    assert "injured" not in killed[62]


def test_a_day_on_which_a_report_came_out_is_not_that_of_the_deaths():
    (incident,) = incidents("Four people were killed in a raid on Lund, the ministry said in a statement on Thursday.")
    assert incident.time is None


def test_mines_are_no_people():
    (claim,) = histor.read("Landmines killed 38 people.", published="2024-05-18", language="en").claims
    assert not claim.roles.perpetrator
    assert [party.text for party in claim.roles.weapon] == ["Landmines"]


def test_who_is_blamed_is_blamed_for_the_news():
    text = (
        "Masked men stormed a school in Wadi Nour on Tuesday and shot a guard dead.\n\nIn February gunmen attacked a "
        "college in Dorsa; four people were killed.\n\nA security source blamed bandits for the raid."
    )
    reading = histor.read(text, published="2024-05-18", language="en")
    told = [claim for claim in reading.claims if claim.id in reading.incidents[0].claims]
    assert any(claim.certainty == "alleged" for claim in told)
