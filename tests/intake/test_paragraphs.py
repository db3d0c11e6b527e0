"""Which line ends of plain text cut: what is read as one piece, by example. First the pieces, then the texts."""

import pytest

from histor.intake import from_text

FULL = "Three people were killed when drones struck two houses on Tuesday night, officials said."

PIECES = [
    (
        ["A first paragraph.", "A second one."],
        [
            "A first paragraph.\n\nA second one.",
            "A first paragraph.\nA second one.",
            "A first paragraph.\r\n\r\nA second one.\r\n",
            "A first paragraph.\rA second one.",
            "  A first paragraph.  \n \t \n\n\nA second one.\n",
            "A first paragraph.\u2029A second one.",
            "\u00a0A first paragraph.\n\u00a0\nA second one.",
        ],
    ),
    (
        [FULL],
        [
            FULL,
            FULL + "\n",
            "\n\n\n" + FULL,
            FULL.replace("struck two", "struck\ntwo"),
            FULL.replace("struck two", "struck\r\ntwo"),
            FULL.replace("struck two", "struck\u2028two"),
            FULL.replace("struck two", "struck\n\ftwo"),
        ],
    ),
]

WRAPPED = """\
KHARKIV, Ukraine - Three people were killed and eleven wounded when
drones struck two houses in the town of Chuhuiv on Tuesday night,
Governor Oleh Example said.

"We pulled two children out of the ruins," he told reporters. Rescue
workers were still searching on Wednesday morning for a woman of 61
- the owner of one of the houses - who had been seen on the evening of
12. The army did not comment.
"""

UNWRAPPED = """\
Three dead in Chuhuiv
Three people were killed and eleven wounded when drones struck two houses in the town of Chuhuiv on Tuesday.
Rescue workers were still searching on Wednesday for a woman of 61.
Killed: 3
Injured: 11
• one nurse
• two firefighters
The army did not comment.
"""

RAGGED = """\
Two villages near the border came under fire before dawn
on Monday and a third one in the afternoon, the head
of the district wrote. President Example
and Minister Example will visit them on Friday. Nobody
had been told to leave.
"""

CAPITALS = """\
TWO MONTHS AGO A BOY LOST HIS LITTLE BROTHER AND

MOTHER IN THE RAID ON THE TOWN OF EXAMPLE AND HIS

HOUSE BURNED DOWN.

HE HAS SINCE MADE A SLOW BUT STEADY RECOVERY WITH THE

SUPPORT OF HIS NEIGHBOURS.
"""

HEADLINES = """\
Three people killed in a raid on Chuhuiv
Parliament passes the budget of the year
Rescuers search ruins for a missing girl
Minister visits hospital after the storm
Farmers block the road to the border post
"""

LIST = """\
The toll by region:
- Kharkiv: three killed, among them a
  woman of 61
- Sumy: one killed
1. A first demand
2. A second demand
"""

INDENTED = """\
    Three people were killed and eleven wounded when drones struck
two houses in the town of Chuhuiv on Tuesday night, officials said.
    Rescue workers were still searching on Wednesday for a woman of
61, who had been seen on the evening of the raid. The army did not
comment.
"""

COUNTED = [
    (2, WRAPPED),
    (2, WRAPPED.replace("\n", "\r\n")),
    (8, UNWRAPPED),
    (1, RAGGED),
    (2, CAPITALS),
    (5, HEADLINES),
    (5, LIST),
    (2, INDENTED),
]
"""How many pieces each text has."""


def _pieces(text):
    source = from_text(text, language="en")
    return [source.text[block.start : block.end] for block in source.blocks]


@pytest.mark.parametrize(("pieces", "text"), [(pieces, text) for pieces, texts in PIECES for text in texts])
def test_pieces(pieces, text):
    assert [" ".join(piece.split()) for piece in _pieces(text)] == pieces


@pytest.mark.parametrize(("count", "text"), COUNTED)
def test_number_of_pieces(count, text):
    assert len(_pieces(text)) == count, _pieces(text)


KINDS = [
    ("title", "Three dead in raid on Chuhuiv\n\n" + FULL),
    ("title", "Title: Three dead\nSource: Example\n\n" + FULL),
    ("heading", "Analysis\n\n" + FULL),
    ("heading", "The Example family\n" + FULL),
    ("item", "- three killed in Sumy"),
    ("item", "3. A third demand is the release of prisoners."),
    ("item", "(a) the release of all prisoners"),
    ("paragraph", FULL),
    ("paragraph", "Killed: 3\nInjured: 11"),
    ("paragraph", "HAVANA (Agency) --\n\n" + FULL),
    ("paragraph", "A. Example said that nobody was hurt."),
    ("paragraph", "12.5 tonnes were destroyed."),
    ("paragraph", "-- ERIC --"),
]


@pytest.mark.parametrize(("kind", "text"), KINDS)
def test_kind_of_the_first_block(kind, text):
    assert from_text(text, language="en").blocks[0].kind == kind


HEADLINE = "Three dead in raid on Chuhuiv | Example Post"

RUN_TOGETHER = [
    ([("title", HEADLINE), ("paragraph", FULL)], HEADLINE + FULL),
    ([("title", HEADLINE), ("paragraph", "“Nobody slept,” she said.")], HEADLINE + "“Nobody slept,” she said."),
    ([("title", HEADLINE), ("paragraph", "11 were hurt.")], f"\ufeff \n{HEADLINE}11 were hurt."),
    ([("title", HEADLINE), ("heading", "After the raid on Chuhuiv"), ("paragraph", FULL)],
     f"{HEADLINE}After the raid on Chuhuiv\n\n{FULL}"),
    ([("title", HEADLINE), ("paragraph", FULL)], f"{HEADLINE}\n\n{FULL}"),
    # Near misses: the first sentence may begin with the words of the title, and a mark belongs to it.
    ([("paragraph", HEADLINE + " said on Tuesday that a fourth man died.")],
     HEADLINE + " said on Tuesday that a fourth man died."),
    ([("paragraph", HEADLINE + ". A fourth man died.")], HEADLINE + ". A fourth man died."),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "text"), RUN_TOGETHER)
def test_a_title_that_runs_into_the_text_is_a_block(blocks, text):
    source = from_text(text, title=HEADLINE, language="en")
    assert [(block.kind, source.text[block.start : block.end]) for block in source.blocks] == blocks


def test_a_word_or_two_are_no_title_that_runs_into_the_text():
    (block,) = from_text("Three deadlocked talks ended.", title="Three dead").blocks
    assert block.kind == "paragraph"


def test_invisible_marks_at_the_edges_are_not_read():
    source = from_text("\ufeffThree died.\u200b\n\n\u200e\n\u00adFour\u200dth died.", language="en")
    assert [source.text[block.start : block.end] for block in source.blocks] == ["Three died.", "Four\u200dth died."]


def test_the_label_of_a_title_gives_the_title():
    assert from_text("Title: Three dead\n\n" + FULL).title == "Three dead"
    assert from_text("Title: Three dead\n\n" + FULL, title="Four dead").title == "Four dead"
