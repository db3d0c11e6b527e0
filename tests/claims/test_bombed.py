"""Who bombs, and what, tells a raid from the air from a charge that was laid."""

import pytest

import histor

AIR, LAID = "air/drone strike", "remote explosive/landmine/ied"

# the report; the kind of its claims
KINDS = [
    ("The government bombed a school in Orvale on Monday.", AIR),
    ("The junta has bombed the people of the hills, a nun said on Tuesday.", AIR),
    ("Troops bombed two hamlets near Orvale on Sunday, killing six herders.", AIR),
    ("Three villages near Orvale were bombed on Sunday, and seven farmers were killed.", AIR),
    ("The suburbs were bombed on Sunday. Two nurses were killed there.", AIR),
    ("Seven people died in the bombing of a village near Orvale on Monday.", AIR),
    ("The bombing of densely populated districts killed eleven people on Monday.", AIR),
    ("Rebels bombed a bank in Orvale on Monday.", LAID),
    ("Guerrilla forces bombed the town hall of Orvale on Friday.", LAID),
    ("Two men on a motorcycle bombed a bakery in Orvale on Friday.", LAID),
    ("The bombing of a brewery in Orvale killed two clerks on Friday.", LAID),
    ("The rebels bombed a village near Orvale on Monday, killing a shepherd.", LAID),
]


@pytest.mark.parametrize("shape", [str, str.upper], ids=["mixed", "capitals"])
@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_who_bombs_and_what_tells_how(text, kind, shape):
    claims = [
        c for c in histor.read(shape(text), published="2024-05-15", language="en").claims if c.certainty == "stated"
    ]
    assert {c.event for c in claims} == {kind}
