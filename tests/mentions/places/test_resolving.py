"""Which of its namesakes a place is."""

import pytest

MEANT = [  # region, name, text
    ("Texas", "Paris", "The fire in Paris, Texas, was out by noon."),
    ("Île-de-France", "Paris", "The talks were held in Paris and in Berlin."),
    ("Illinois", "Springfield", "Springfield, Ill. — The budget was passed."),
    ("Missouri", "Springfield", "The storm crossed Joplin, Branson and Springfield on its way through Missouri."),
    ("Ohio", "Athens", "Athens lies in Ohio, south of Columbus and Lancaster, Ohio."),
    ("Attica", "Athens", "Greece closed its port; ships left Athens for Thessaloniki."),
    ("Idaho", "Twin Falls", "TWIN FALLS, Idaho — Snow closed the canyon."),
    ("Ontario", "London", "The mayor of London, Ont., met officials from Toronto and Ottawa."),
    ("Kharkiv Oblast", "Kharkiv", "Drones were shot down over Kharkiv."),
]


@pytest.mark.parametrize(("region", "name", "text"), MEANT)
def test_resolves(places, region, name, text):
    [found] = {place.admin1 for place in places(text) if place.name == name}
    assert found == region


COUNTRIES = [
    ("country", "Georgia has closed its border with Russia near Tbilisi and Gori."),
    ("region", "Georgia troopers closed the interstate between Atlanta, Macon and the Alabama line."),
]


@pytest.mark.parametrize(("kind", "text"), COUNTRIES)
def test_georgia(places, kind, text):
    assert places(text)[0].name == "Georgia"
    assert places(text)[0].kind == kind


KINDS = [
    ("region", "Kharkiv Oblast", "Fighting went on in the Kharkiv region."),
    ("region", "Kharkiv Oblast", "Fighting went on in Kharkiv Oblast."),
    ("city", "Kharkiv", "Fighting went on in the city of Kharkiv."),
    ("region", "Odesa Oblast", "Two died in Odesa oblast."),
    ("river", "Mississippi", "The Mississippi River rose again."),
    ("district", "Laurel County", "Deputies in Laurel County found the car."),
]


@pytest.mark.parametrize(("kind", "name", "text"), KINDS)
def test_kind_words_pick_the_kind(places, kind, name, text):
    place = places(text)[0]
    assert (place.kind, place.name) == (kind, name)


def test_an_ambiguous_name_without_context_lists_its_candidates(places):
    [place] = places("Fire broke out in Springfield.")
    assert place.gazetteer is None
    assert place.latitude is None
    assert len(place.candidates) >= 2


def test_another_name_of_a_small_place_alone_is_no_pin(places):
    assert places("The clinic in the village of Loho was closed.")[0].latitude is None
    there = places("The clinic in the village of Loho in western Ukraine was closed.")
    assert {place.text: place.country for place in there}["Loho"] == "UA"


def test_a_province_that_the_gazetteer_lacks_is_not_a_village_of_its_name(places):
    found = places("A bomb went off in Dalar province on Monday. More than 300 have died in Dalar since January.")
    assert {place.text: place.latitude for place in found} == {"Dalar province": None, "Dalar": None}


def test_the_outlets_home_decides(places):
    [place] = places("Fire broke out in Springfield.", publisher="Oakdale News", uri="https://www.nola.com/x")
    [other] = places("Fire broke out in Dublin.", uri="https://www.irishtimes.com/x")
    assert (other.admin1, other.country) == ("Leinster", "IE")
    assert place.country in (None, "US")


def test_one_sense_in_a_document(places):
    found = places("The fire in Paris, Texas, spread.\nResidents of Paris fled.")
    assert {place.admin1 for place in found if place.text == "Paris"} == {"Texas"}


def test_a_small_place_far_from_all_others_is_not_believed(places):
    found = places("Strikes hit [Gaza City], [Rafah], [Khan Younis] and [Karama].")
    assert [place.gazetteer for place in found if place.text == "Karama"] == [None]


def test_transliterations_meet(places):
    names = {
        "Kyiv": ("Kyiv", "Kiev"),
        "Kharkiv": ("Kharkiv", "Kharkov"),
        "Odesa": ("Odesa", "Odessa"),
        "Zaporizhzhia": ("Zaporizhzhia", "Zaporozhye", "Zaporizhzhya"),
        "Khan Younis": ("Khan Younis", "Khan Yunis"),
    }
    for name, written in names.items():
        for spelling in written:
            [place] = places(f"Ukraine and Gaza aside, shells fell in {spelling}.")[-1:]
            assert place.name == name


def test_a_site_lies_in_its_town(places):
    found = places("A shell hit [Zholtova Hospital] in [Khan Younis].")
    site = found[0]
    assert (site.name, site.kind, site.gazetteer) == ("Zholtova Hospital", "site", None)
    assert site.relation is not None
    assert found[site.relation.of].name == "Khan Younis"
    assert (site.country, site.admin1) == ("PS", "Gaza Strip")


def test_explains(analyse_marked, gazetteer):
    from histor.mentions.places import explain

    [first, *_] = explain(analyse_marked("Fire broke out in Paris, Texas."), None, gazetteer)
    assert first.spotted["contained"] == 1.0
    best = first.candidates[0]
    assert best[0].admin1 >= 0
    assert best[1]["within"] == 1.0


def test_the_only_one_of_its_name_is_believed_far_from_the_rest(places):
    found = places("Gunmen in Nigeria closed the road from Maiduguri and [Bama] to [Damaturu] in Borno state.")
    assert [place.admin1 for place in found if place.text == "Damaturu"] == ["Yobe"]


def test_a_village_is_no_big_city_of_its_name(places):
    text = (
        "A drone killed two people in the village of [Murom], Shebekino district, the governor of Belgorod region said."
    )
    assert [place.gazetteer for place in places(text) if place.name == "Murom"] == [None]
    [town] = [place for place in places("A drone hit [Murom], a city in Russia.") if place.name == "Murom"]
    assert town.latitude is not None


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [  # what a small town's name is only short for is what it lies in, however many of the places are near the town
        ("Long Island", "area", "Snow fell on Uniondale, Astoria and Hempstead. Roads on Long Island were closed."),
        ("New York City", "city", "Snow fell on Queens, Brooklyn and Astoria. Schools in New York were closed."),
    ],
)
def test_a_name_is_not_that_of_the_small_town_that_bears_it_too(places, name, kind, text):
    assert kind in {place.kind for place in places(text) if place.name == name}


HOUSES = [  # region of "Renton", text, outlet
    (None, "A new wing of [Renton Hospital] opens.", {"publisher": "nypost.com"}),
    ("Washington", "A new wing of [Renton Hospital] opens.", {"publisher": "seattletimes.com"}),
    ("Washington", "A new wing of [Renton Hospital] opens in Renton, Washington.", {"publisher": "nypost.com"}),
]


@pytest.mark.parametrize(("region", "text", "fields"), HOUSES)
def test_a_house_far_from_the_outlet_is_not_in_the_town_of_its_name(places, region, text, fields):
    found = [place for place in places(text, **fields) if place.text.startswith("Renton")]
    assert found[0].admin1 == region


def test_the_town_of_an_outlets_name_keeps_its_size_where_no_other_rivals_it(places):
    [_, found, _] = places("Florida officials met. [Miami] police came from Texas.", publisher="miami.stations.com")
    assert found.admin1 == "Florida"
