"""What is said of people in general, was only to be done, or is recalled from long ago gives an incident no figure."""

import pytest

import histor

BANK = "A bomb went off at a bank in Lunt on Monday."
GENERAL = [
    "Reporters have been murdered, and the press is afraid.",
    "The rebels are blamed for killing shepherds in the hills.",
    "The army has been accused of murdering villagers.",
    "The league of relatives of missing and murdered people condemned it.",
    "Shepherds are being killed in the hills.",
    "A reader accused them of killing so many teachers.",
    "The killings of teachers had been suspended, the callers said.",
    "The rebels should cease their attacks on shepherds.",
]
PARTICULAR = [
    ("Passers-by were killed.", (2, None)),
    ("Others have been killed.", (2, None)),
    ("Three reporters have been murdered.", (3, 3)),
    ("The rebels are blamed for killing two shepherds.", (2, 2)),
]


def _killed(text: str) -> list[tuple[int | None, int | None]]:
    reading = histor.read(text, published="2024-10-12", language="en")
    return [(f.low, f.best) for i in reading.incidents if not i.background and (f := i.figures.get("killed"))]


@pytest.mark.parametrize("general", GENERAL)
def test_what_is_said_of_people_in_general_counts_nobody(general):
    assert _killed(f"{BANK} {general}") == []


@pytest.mark.parametrize(("text", "wanted"), PARTICULAR)
def test_what_is_said_of_some_counts_them(text, wanted):
    assert _killed(f"{BANK} {text}") == [wanted]


@pytest.mark.parametrize("noun", ["mission", "task", "aim", "objective"])
def test_what_somebody_had_the_mission_to_do_has_not_been_done(noun):
    assert _killed(f"The spy had the {noun} of assassinating the mayor of Lunt, the ministry said on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels must cease their acts of sabotage against power lines and buses, the mayor of Lunt said.",
        "The front should suspend the sabotage of power poles and shops, the mayor said.",
        "The mayor asked the guerrillas to stop their attacks on the harbour.",
    ],
)
def test_what_is_to_go_on_no_longer_is_no_happening(text):
    assert histor.read(text, published="2024-10-12", language="en").incidents == ()


def test_an_attack_that_was_stopped_has_happened():
    text = "The rebels stopped their attack on the bridge in Lunt at noon on Monday."
    assert len(histor.read(text, published="2024-10-12", language="en").incidents) == 1


TALK = "The envoy spoke of trade. He praised the harvest. He likes chess. He opened a school."


def test_a_murder_of_long_ago_in_the_midst_of_an_interview_is_background():
    assert _killed(f"{TALK} The poet Ivo Brandt was murdered in May 2011.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"The poet Ivo Brandt was murdered in May 2011. {TALK}",
        f"{TALK} The poet Ivo Brandt was murdered in May 2024.",
    ],
)
def test_a_murder_that_a_report_begins_with_or_of_this_year_is_its_news(text):
    assert _killed(text) == [(1, 1)]
