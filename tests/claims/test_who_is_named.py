"""Who is given a name by what construction, and who stands before a court."""

import pytest

import histor

SHOT = "A pupil was shot dead in Lund on Monday. "


def people(text):
    """The role of everybody whom the claims are about, by name."""
    reading = histor.read(text, published="2024-11-13", language="en")
    return {p.name: p.role for c in reading.claims for p in c.people}


@pytest.mark.parametrize(
    "text",
    [
        "The family confirmed the pupil to be Nils Holt.",
        "The coroner said the pupil was named Nils Holt.",
        "The coroner said the pupil's name was Nils Holt.",
        "Nils Holt is the name of the pupil who was killed.",
        "The school identified the pupil who died as Nils Holt.",
        "The coroner identified the pupil killed in the shooting as Nils Holt.",
        "The police identified the pupil fatally shot in Lund as Nils Holt.",
        "The family of the pupil, Nils Holt, is collecting money.",
        "Nils Holt was the victim of the shooting, a judge said.",
    ],
)
def test_a_construction_names_the_victim(text):
    assert people(SHOT + text).get("Nils Holt") == "victim"


@pytest.mark.parametrize(
    "text",
    [
        "Two people were shot dead in Lund. They are Nils Holt and Karl Berg.",
        "Two people were shot dead in Lund. The two were identified as Nils Holt and Karl Berg.",
        "The two men killed in Lund on Monday were identified as Nils Holt and Karl Berg.",
    ],
)
def test_as_many_names_as_were_counted_are_the_victims(text):
    assert people(text) == {"Nils Holt": "victim", "Karl Berg": "victim"}


def test_the_name_of_a_survivor_is_a_victims():
    text = "Three people were wounded in a shooting in Lund. Survivor Nils Holt is back from the hospital."
    assert people(text) == {"Nils Holt": "victim"}


@pytest.mark.parametrize(
    "text",
    [
        "Police issued an arrest warrant for Nils Holt.",
        "Guards have a warrant for a third man involved named Nils Holt.",
        "Murder charges against Nils Holt were filed on Tuesday.",
        "A judge found Nils Holt guilty on Tuesday.",
        "Nils Holt was found guilty.",
        "Nils Holt entered a plea of not guilty.",
        "Nils Holt is facing gun and murder charges.",
        "Nils Holt made his first appearance in court.",
        "Sentencing for Nils Holt is set for May.",
        "Nils Holt's trial begins in May.",
        "Nils Holt rejected a plea deal and awaits trial.",
        "Police named Nils Holt and Karl Berg as persons of interest.",
        "The shooter's name is Nils Holt.",
    ],
)
def test_who_stands_before_a_court_is_a_suspect(text):
    assert people(SHOT + text).get("Nils Holt") == "suspect"


@pytest.mark.parametrize(
    "text",
    [
        "Nils Holt was the victim of a fraud, a judge said.",
        "A judge found Nils Holt a good man.",
        "Nils Holt made an appearance on stage.",
        "The school named a hall as a memorial to Nils Holt.",
        "A fund for Nils Holt was set up.",
    ],
)
def test_who_is_neither_is_nobody(text):
    assert "Nils Holt" not in people(SHOT + text)


def test_a_noun_in_capitals_is_no_name():
    text = "Student opens fire in a school in Lund, killing two. Brother shoots sister in Lund."
    assert not {"Student", "Brother"} & set(people(text))


def test_the_nearer_of_two_is_the_one_later_identified():
    text = "A man and a woman, later identified as Ida Holt, were shot in Lund on Monday."
    reading = histor.read(text, published="2024-11-13", language="en")
    named = [p for c in reading.claims for p in c.people if p.name == "Ida Holt"]
    assert [p.span.text for p in named if p.span is not None] == ["Ida Holt"]
    assert {p.span.text for c in reading.claims for p in c.people if p.span is not None} == {"A man", "Ida Holt"}
