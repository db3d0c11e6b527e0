import pickle

import msgspec
import pytest

from histor import record
from histor.display.html import fragment
from histor.display.reading import Reading
from histor.display.terminal import render


def test_a_reading_is_written_as_its_record_is(raid):
    assert Reading.of(raid).to_json() == record.to_json(raid)


def test_a_reading_comes_back_from_its_line(raid):
    reading = Reading.of(raid)
    assert Reading.from_json(reading.to_json()) == reading
    assert pickle.loads(pickle.dumps(reading)) == reading


def test_a_broken_line_names_the_field():
    with pytest.raises(msgspec.ValidationError, match="document"):
        Reading.from_json('{"text": "x"}')


def test_it_shows_itself(raid):
    reading = Reading.of(raid)
    assert str(reading) == render(raid)
    assert reading.summary(80) == render(raid, width=80, text=False)
    assert reading._repr_html_() == fragment(raid)
    assert repr(reading) == "<Reading 'Drones hit grain terminal': 8 claims, 2 incidents>"


def test_it_cannot_be_changed(raid):
    with pytest.raises(AttributeError):
        Reading.of(raid).text = "other"
