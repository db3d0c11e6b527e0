"""Happenings that are told of places of which one is not on the map."""

import pytest

import histor

INCIDENTS = [  # number of incidents, and the names of their places, in order
    (
        ["Kandahar", "Moqokori"],
        "A bombing in Kandahar killed six people on Thursday. Army forces said on Friday they had killed 60 fighters "
        "in an operation in Moqokori.",
    ),
    (
        ["Mir Ali", "Tank"],
        "Soldiers raided a house in Mir Ali, killing five people. A bomb in Tank injured three people on Monday.",
    ),
    (
        [None, "Nabatiye et Tahta"],
        "An Israeli strike on a depot killed three people on Monday. A second strike, on Nabatieh, killed two people.",
    ),
    (["Tyre", "Sidon"], "A soldier was killed in Tyre. A nurse was killed in Sidon."),
    # near misses: the same number again, and one that the report points back with
    (
        ["Drumkal"],
        "Five people were killed in Wormtal on Monday. The five people were killed when shells hit Drumkal.",
    ),
    # where people went is not where it happened; where they left may be
    (
        ["Goma"],
        "Gunmen killed five people in Goma on Monday. Some 900 civilians fled to churches in Butembo. "
        "Four of the dead were women.",
    ),
    (
        ["Goma", "Butembo"],
        "Gunmen killed five people in Goma on Monday. Some 900 civilians fled from Butembo.",
    ),
    (["Goma"], "A bomb killed six people in Goma on Monday. The blast in Wormtal also wounded ten."),
    # a house with a name of its own is no town, and a hospital not where it happened
    (["Lund"], "Four people were shot in Lund on Monday. Two of them were shot behind Wormtal Tavern."),
    (["Lund"], "Four people were shot in Lund on Monday. A baker remained hospitalized in Malmo."),
]


@pytest.mark.parametrize(("places", "text"), INCIDENTS)
def test_places_of_which_one_is_not_on_the_map(places, text):
    reading = histor.read(text, published="2024-11-13", language="en")
    assert [None if i.place is None else reading.places[i.place].name for i in reading.incidents] == places
