"""What a report tells of side by side and is not one happening: other sides, places and days, and territory."""

import histor


def incidents(text, published="2024-11-20"):
    reading = histor.read(text, published=published, language="en")
    return reading, [
        (one.event, one.background, {name: (f.low, f.high) for name, f in one.figures.items()})
        for one in reading.incidents
    ]


def test_fighters_whom_somebody_calls_so_are_of_no_group_that_the_report_names_elsewhere():
    text = (
        'State radio said that "terrorists" had fired shells at a market in Lubny on Monday, killing six people. '
        "In a separate incident, a reporter was shot dead in Orvale. Colleagues accused the Northern Liberation Front."
    )
    reading, _ = incidents(text)
    assert reading.incidents[0].roles.organisation == ()


def test_who_is_hurt_after_shooting_at_a_place_shot_at_nobody():
    reading, _ = incidents("Sheriff: One dead, cyclist hurt after shooting at lakeside motel")
    assert all(one.roles.perpetrator == () for one in reading.incidents)
    reading, _ = incidents("A man was killed after shooting at officers in Lubny on Monday, the sheriff said.")
    assert reading.incidents[0].roles.perpetrator == (("man",),)
