"""Reports of war, with the incidents that a reader finds in them."""

from pathlib import Path

import pytest

import histor


def _reports():
    blocks = Path(__file__).with_name("war.txt").read_text(encoding="utf-8").split("\n\n")[1:]
    for block in blocks:
        lines = block.strip().splitlines()
        wanted = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
        text = " ".join(line for line in lines if not line.startswith("> ")).replace("|", "\n\n")
        yield pytest.param(wanted, text, id=text[:60])


@pytest.mark.parametrize(("wanted", "text"), list(_reports()))
def test_a_report_of_war_has_the_incidents_that_it_tells_of(wanted, text):
    reading = histor.read(text, published="2024-10-12", language="en")
    assert [_line(one, reading) for one in reading.incidents if not one.background] == wanted


def _line(incident, reading):
    place = reading.places[incident.place].name if incident.place is not None else "-"
    figures = ", ".join(f"{name} {_end(f.low)}..{_end(f.high)}" for name, f in incident.figures.items())
    return f"{place}: {incident.event}" + (f"; {figures}" if figures else "")


def _end(number):
    return "-" if number is None else number


def test_what_is_counted_over_many_regions_is_at_no_town_of_theirs():
    text = (
        "The army destroyed 48 drones over four regions. Twenty-six were downed over Kaluga region, 12 over Tula, "
        "seven over Orel and three over Bryansk. The governor of Tula said a barn had burned."
    )
    (one,) = (
        i for i in histor.read(text, published="2024-10-12", language="en").incidents if "intercepted" in i.figures
    )
    assert (one.place, one.figures["intercepted"].best, one.disputes) == (None, 48, ())
