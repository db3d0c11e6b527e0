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
        ("Martin Watkin", "Martin 'EJ' Watkin was shot and killed on Monday."),
        ("Martin Watkin", "Martin (Ziggy) Watkin was shot and killed on Monday."),
        ("Karl Lindtson", "Deputies arrested Karl Lindtson (left) on Monday."),
        ("Karl Olav Lind-Vogt", "Karl Olav Lind-Vogt, 23, was charged on Monday."),
        ("Tom Carlow", "Police shot Tom, Ida and Kirk Carlow at a bar."),
        ("Sylvia Jane Norton", "Sylvia Jane Norton of Leeds was gunned down on Monday."),
        ("Orlo Kemt", "Orlo Kemt of Harrowby, Teo Brandl of Fenwick and a third man were charged."),
        ("Medeo Karsh", "Deputies arrested him for shooting 10-year-old Medeo Karsh."),
        ("Latoy Marsden", "Nils Omer, 37, Latoy Marsden, 29, and Dario Hewes, 26, are in hospital."),
        ("Mekka Denby", "Mekka Denby, age 21, was jailed for endangering a child."),
        ("Cloe Nicole Dorn-Grell", "The toddler, Cloe Nicole Dorn-Grell, was in a car nearby."),
        ("ReyQuan U. Stanner", "Detectives arrested ReyQuan U. Stanner on Saturday."),
        ("Tom Carlow", "Police shot Tom and Kirk Carlow at a bar."),
        ("Major Dunn", "A shot hit 3-year-old Major Dunn in the arm."),
        ("Dean Marlow", "Dean Marlow, 33, was gunned down on Monday."),
        ("Princess Orley", "His sister, Princess Orley, 26, was grazed by a bullet."),
        ("King Marlow", "Prince Orley, 23, and King Marlow, 25, were shot."),
        ("Justice Orley", "Justice Orley (27) died on Monday."),
        # near misses: a title before a whole name, or one that nobody is given
        ("Ada Marlow", "Dean Ada Marlow, 63, was wounded on Monday."),
        ("Marlow", "Judge Marlow, 63, was wounded on Monday."),
        ("Olav Marlow", "Lance Cpl. Olav Marlow, 22, was shot and killed on Monday."),
    ],
)
def test_a_name_is_whole(name, text):
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        'James Robert said "No way" and Lind left.',
        'Anna Lind said: "Karl" was the word.',
        "Anna Lind (left) Karl Vogt was the caption.",
    ],
)
def test_what_somebody_quotes_is_no_nickname(text):
    assert not any("Lind left" in n or n.endswith("way") or "Karl" in n.split()[1:] for n in names(text))


def test_a_woman_of_a_town_is_described_and_not_named():
    reading = histor.read("A 29-year-old Smithfield woman was killed on Saturday.", language="en")
    assert [(p.name, p.age) for c in reading.claims for p in c.people] == [(None, 29)]


@pytest.mark.parametrize(
    "text",
    [
        "A 17-year-old South Valden native was shot.",
        "In New Orleans, 24, 25 and 26 shots were counted on three nights.",
        "The West End, 12 miles from town, is quiet.",
    ],
)
def test_an_age_beside_a_place_makes_nobody(text):
    assert not any(a.kind == "person" and " " in a.name and a.name[:1].isupper() for a in histor.read(text).actors)


def test_who_bears_a_surname_alone_is_given_no_other():
    assert "Carlow Vender" not in names("Carlow and Kirk Vender were shot. Tim Carlow died.")


def test_a_surname_of_two_parts_is_whole_where_it_stands_alone():
    text = "Karl Serrano-Vito was charged with murder. Serrano-Vito is described as tall. Police say Serrano-Vito fled."
    assert names(text) == ["Karl Serrano-Vito"] * 3


def test_a_name_behind_whose_it_is_holds_although_the_pronoun_means_somebody_too():
    text = "Officer Olav Berg, 38, was shot dead in Lund. His partner, Officer Luis Orta, 27, was shot in the vest."
    people = {p.name: p.age for c in histor.read(text, language="en").claims for p in c.people}
    assert people == {"Olav Berg": 38, "Luis Orta": 27}
