"""What counts as said again: the number of the skipped block (or none), then the blocks."""

import pytest

from histor.intake import from_text

BODY = "At least three people were killed when drones struck two houses in Chuhuiv on Tuesday night, the governor said."
OTHER = "Rescue workers were still searching for a woman of 61 on Wednesday, according to the emergency service."

AGAIN = [
    (1, [BODY, BODY, OTHER]),
    (2, [BODY, OTHER, BODY.upper()]),
    (2, [OTHER, "“We heard a loud bang,” he said.", '"We heard a loud bang," he said.']),
    (1, [BODY, "At least three people were killed when drones struck two houses in Chuhuiv on Tuesday night.", OTHER]),
    (1, [BODY, "At least three people were killed when the drones struck two houses in Chuhuiv… ", OTHER]),
    (1, [BODY, "At least three people were killed when drones struck two houses in Chuh...", OTHER]),
    (
        1,
        [
            BODY,
            "At least three people were killed when drones struck two houses in Chuhuiv. (Example Agency/Ann Example)",
            OTHER,
        ],
    ),
    (
        1,
        [
            BODY,
            "At least three people were killed when drones struck two houses in Chuhuiv. Photo by Ann Example",
            OTHER,
        ],
    ),
    (0, ["At least three people were killed when drones struck two houses in Chuhuiv", BODY, OTHER]),
    (1, [f"{OTHER} {BODY}", BODY, "The army did not comment."]),
    (
        0,
        [
            "“The whole house shook and then the roof came down”",
            OTHER,
            "“The whole house shook and then the roof came down,” said Maria Example, who lives across the road.",
        ],
    ),
]
NEW = [
    ["Analysis", BODY, "Analysis", OTHER],
    [BODY, BODY.replace("three", "four")],
    [BODY, BODY.replace("At least three", "Three")],
    [BODY, BODY.replace("Chuhuiv", "Izium")],
    [BODY, "At least three people were killed when drones struck two houses in Izium"],
    [BODY, "At least three people were killed when drones struck two houses in Chuhuiv, according to the mayor."],
    [BODY, "Nobody denies that at least three people were killed when drones struck two houses in Chuhuiv."],
    [
        "Officials denied that at least three people were killed when drones struck two houses in Chuhuiv.",
        "At least three people were killed when drones struck two houses in Chuhuiv.",
    ],
    [
        "Monday:",
        "- Kharkiv: two people killed, three injured",
        "Tuesday:",
        "- Kharkiv: two people killed, three injured",
    ],
    ["Monday", "One person was killed in shelling.", OTHER, "Tuesday", "One person was killed in shelling.", BODY],
    ["Yes.", BODY, "Yes."],
]


def _read(blocks):
    source = from_text("\n\n".join(blocks), language="en")
    return [source.text[gap.start : gap.end] for gap in source.skipped if gap.reason == "repeated"]


@pytest.mark.parametrize(("number", "blocks"), AGAIN)
def test_said_again(number, blocks):
    assert _read(blocks) == [blocks[number].strip()]


@pytest.mark.parametrize("blocks", NEW)
def test_not_said_before(blocks):
    assert _read(blocks) == []
