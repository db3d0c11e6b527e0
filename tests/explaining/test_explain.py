"""A place is explained by the features that decided it, and the tables add up."""

import pytest

import histor
from histor.display.explanation import render
from histor.errors import ExplainError

ALONE = "SPRINGFIELD – A barn burned down in Springfield on Tuesday, police said."
WAR = "Two people were killed in Odesa and one in Lviv, officials in Kharkiv said on Tuesday."


def points(cell):
    return float(cell.split()[-1]) if cell not in ("", "–") else 0.0


def test_a_resolved_place_shows_features_that_add_up():
    [found] = histor.explain(WAR, "Kharkiv")
    assert found.decision.startswith("Resolved: Kharkiv (city, Kharkiv Oblast, UA), geonames:706483")
    assert [span.text for span in found.spans] == ["Kharkiv"]
    candidates, spotted = found.tables
    for column, total in list(enumerate(candidates.last))[2:]:
        assert sum(points(row[column]) for row in candidates.rows) == pytest.approx(float(total), abs=0.05)
    assert sum(points(row[3]) for row in spotted.rows) == pytest.approx(float(spotted.last[3]), abs=0.05)


def test_an_unresolved_place_says_between_which():
    [found] = histor.explain(ALONE, "Springfield")
    assert found.decision.startswith("Unresolved: too close to tell between geonames:")
    assert len(found.spans) == 2


def test_one_mention_by_its_number():
    [found] = histor.explain(ALONE, "Springfield#2")
    assert [span.text for span in found.spans] == ["Springfield"]


@pytest.mark.parametrize("what", ["Oz", "Springfield#3", "Springfield#0", ""])
def test_what_is_not_there_names_what_is(what):
    with pytest.raises(ExplainError, match="its places are SPRINGFIELD, Springfield"):
        histor.explain(ALONE, what)


def test_it_fits_the_width():
    shown = render(histor.explain(ALONE, "Springfield"), width=80)
    assert max(map(len, shown.splitlines())) <= 80
    assert "too close to tell" in " ".join(shown.split())
