"""Those who are called by their age alone: "a 24-year-old"."""

import histor


def test_somebody_called_by_age_alone_may_have_done_it():
    text = "Mara Holt was shot on Elm Road. That 24-year-old shot her in the foot."
    reading = histor.read(text, published="2024-11-13", language="en")
    told = {(p.name, p.age, p.role) for c in reading.claims for p in c.people}
    assert told == {("Mara Holt", None, "victim"), (None, 24, "perpetrator")}


def test_the_span_of_a_bare_age_is_the_whole_of_it():
    reading = histor.read("Police shot a 5-month-old on Monday.", published="2024-11-13", language="en")
    assert [p.span.text for c in reading.claims for p in c.people] == ["a 5-month-old"]
