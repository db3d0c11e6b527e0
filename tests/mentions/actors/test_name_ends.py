"""Where a person's name begins and ends: unknown given names, nicknames, the place that somebody is of."""

import pytest

import histor


def names(text):
    return [a.name for a in histor.read(text, language="en").actors if a.kind == "person"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Daemoan Pattersen", "The coroner said 17-year-old Daemoan Pattersen was pronounced dead on Tuesday."),
        ("James Robert Lindtson", 'James Robert "J.R." Lindtson was killed on Monday.'),
        ("Martin Watkin", "Martin “EJ” Watkin was shot and killed on Monday."),
        ("Sylvia Jane Norton", "Sylvia Jane Norton of Leeds was gunned down on Monday."),
    ],
)
def test_a_name_is_whole(name, text):
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        'James Robert said "No way" and Lind left.',
        'Anna Lind said: "Karl" was the word.',
    ],
)
def test_what_somebody_quotes_is_no_nickname(text):
    assert not any("Lind left" in n or n.endswith("way") or "Karl" in n.split()[1:] for n in names(text))


def test_a_woman_of_a_town_is_described_and_not_named():
    reading = histor.read("A 29-year-old Smithfield woman was killed on Saturday.", language="en")
    assert [(p.name, p.age) for c in reading.claims for p in c.people] == [(None, 29)]
