"""A name set beside a person is no place, whatever the tagger takes it for."""

import histor


def test_a_name_beside_a_person_is_no_place_of_the_incident():
    text = (
        "A raid on Gaza City on Monday killed at least 12 people.\n\n"
        "Basim’s mother, Umm al-Fahm al-Taybeh was killed along with five sons."
    )
    (told,) = histor.read(text, published="2024-05-15").incidents
    assert told.figures["killed"].best == 12
