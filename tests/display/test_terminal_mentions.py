"""The lists of `histor read --mentions`: every place, time and actor once, with the words that name it."""

import histor
from histor.display.terminal import render

TEXT = (
    "Governor Halina Moroz said on Monday that two drones had fallen near Lviv. Moroz said Lviv was calm. "
    "She went to Springfield on 3 May 2024. The Revolutionary Guards denied it."
)


def lists(width=120):
    shown = render(histor.read(TEXT, published="2024-05-08"), width=width, text=False, with_mentions=True)
    return shown[shown.index("\nPlaces\n") :]


def test_places_come_once_with_how_exact_they_are():
    (lviv,) = [line for line in lists().splitlines() if "Lviv, " in line and "near" not in line]
    assert "UA (within" in lviv
    assert "“Lviv”" in lviv


def test_an_ambiguous_place_says_so():
    assert "not on the map: one of" in next(line for line in lists().splitlines() if "“Springfield”" in line)


def test_times_are_dates():
    assert any(line.split() == ["3", "May", "2024", "“on", "3", "May", "2024”"] or "3 May 2024  " in line
               for line in lists().splitlines())  # fmt: skip
    assert any(line.strip().startswith("6 May 2024") and "Monday" in line for line in lists().splitlines())


def test_an_actor_comes_once_with_title_side_and_all_its_words():
    (moroz,) = [line for line in lists(160).splitlines() if line.strip().startswith("Halina Moroz")]
    assert "Halina Moroz, Governor, person" in moroz
    assert "“Governor Halina Moroz”, “Moroz”, “She”" in moroz
    assert any("Revolutionary Guards, of Iran, force" in line for line in lists(160).splitlines())


def test_without_any_mention_there_are_no_lists():
    shown = render(histor.read("It rained."), text=False, with_mentions=True)
    assert "Places" not in shown
    assert "bodies" not in shown
