"""The table of vague words says what the reader reads."""

from tests.docs import vague_table


def test_the_table_is_made_from_the_lists():
    text = vague_table.PAGE.read_text("utf-8")
    assert text == vague_table.page(text), "write it anew: python -m tests.docs.vague_table"


def test_the_table_holds_every_vague_word():
    assert "| several, a handful | 3 | 5 | 9 |" in vague_table.table()
    assert "| several dozen | 36 | 60 | 119 |" in vague_table.table()
