from histor.mentions.settle import settled
from histor.record import Actor, Place, Relation


def _place(start, end, name, **known):
    return Place(start=start, end=end, text=name, name=name, **known)


GOVERNOR = Actor(start=0, end=27, text="the governor, Oleh Marchuk", name="Oleh Marchuk", id="actor-1", kind="person")


def test_an_unknown_name_inside_a_person_is_no_place():
    assert settled([_place(14, 26, "Oleh Marchuk")], [GOVERNOR]) == []


def test_an_unknown_town_whose_officer_a_person_is_stays():
    officer = Actor(start=0, end=27, text="Glenmoor police Sgt. Jo Lee", name="Jo Lee", id="actor-1", kind="person")
    assert [p.name for p in settled([_place(0, 8, "Glenmoor"), _place(21, 27, "Jo Lee")], [officer])] == ["Glenmoor"]


def test_a_known_place_inside_a_person_stays():
    sumy = _place(4, 8, "Sumy", latitude=50.9, longitude=34.8, radius_km=9.0)
    assert settled([sumy], [GOVERNOR]) == [sumy]


def test_relations_point_to_the_same_place_as_before():
    lubny = _place(40, 45, "Lubny", latitude=50.0, longitude=33.0, radius_km=4.0)
    near = _place(35, 45, "near Lubny", latitude=50.0, longitude=33.0, radius_km=14.0, relation=Relation(of=1))
    kept = settled([_place(14, 26, "Oleh Marchuk"), lubny, near], [GOVERNOR])
    assert [p.name for p in kept] == ["Lubny", "near Lubny"]
    assert kept[1].relation.of == 0
