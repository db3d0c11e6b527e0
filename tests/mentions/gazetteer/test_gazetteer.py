"""The shipped gazetteer opens, answers, and is what its manifest says."""

import hashlib
import json

import pytest

from histor.errors import DataError
from histor.mentions.gazetteer import Gazetteer, fold
from histor.mentions.gazetteer.folding import skeleton
from histor.mentions.gazetteer.gazetteer import SHIPPED
from histor.mentions.places.points import distance_km


@pytest.fixture(scope="module")
def gazetteer():
    return Gazetteer.open()


def test_files_are_those_of_the_manifest():
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((SHIPPED / name).read_bytes()).hexdigest() == digest
    assert sum((SHIPPED / name).stat().st_size for name in manifest["files"]) < 30_000_000


FIRST = [  # name, GeoNames number, kind, country
    ("Kharkiv", 706483, "city", "UA"),
    ("Харків", 706483, "city", "UA"),
    ("Харьков", 706483, "city", "UA"),
    ("Kharkiv Oblast", 706482, "region", "UA"),
    ("Twin Falls", 5610810, "city", "US"),
    ("Khān Yūnis", 281124, "city", "PS"),
    ("khan younis", 281124, "city", "PS"),
    ("Denmark", 2623032, "country", "DK"),
    ("the Netherlands", 2750405, "country", "NL"),
    ("Danish", 2623032, "country", "DK"),
    ("Calif.", 5332921, "region", "US"),
    ("Crimea", 703883, "region", "UA"),
    ("Крим", 703883, "region", "UA"),
    ("Крым", 703883, "region", "UA"),
    ("Sevastopol", 694423, "city", "UA"),
    ("Київ", 703448, "city", "UA"),
    ("Kiev", 703448, "city", "UA"),
    ("Киев", 703448, "city", "UA"),
    ("Kharkov", 706483, "city", "UA"),
    ("Odesa", 698740, "city", "UA"),
    ("Odessa", 698740, "city", "UA"),
    ("Одеса", 698740, "city", "UA"),
    ("Одесса", 698740, "city", "UA"),
    ("Zaporizhzhia", 687700, "city", "UA"),
    ("Zaporozhye", 687700, "city", "UA"),
    ("Запоріжжя", 687700, "city", "UA"),
    ("Запорожье", 687700, "city", "UA"),
    ("Харківська область", 706482, "region", "UA"),
    ("Харьковская область", 706482, "region", "UA"),
    ("Курская область", 538555, "region", "RU"),
    ("Чечня", 569665, "region", "RU"),
    ("Chechens", 569665, "region", "RU"),
    ("Україна", 690791, "country", "UA"),
    ("Германия", 2921044, "country", "DE"),
    ("Boone County", 4048522, "district", "US"),
    ("Oxfordshire", 2640726, "district", "GB"),
]


@pytest.mark.parametrize(("name", "number", "kind", "country"), FIRST)
def test_lookup(gazetteer, name, number, kind, country):
    found = {entry.number: entry for entry in gazetteer.lookup(name)}
    assert (found[number].kind, found[number].country) == (kind, country)


WATERS = [  # name, id, kind, a point near its middle, kilometres
    ("Black Sea", "histor:black-sea", "sea", (43.0, 34.5), 150),
    ("Чёрное море", "histor:black-sea", "sea", (43.0, 34.5), 150),
    ("Sea of Azov", "histor:azov", "sea", (46.1, 36.8), 60),
    ("Lake Ladoga", "histor:ladoga", "lake", (60.8, 31.4), 40),
    ("Dnipro River", "natural-earth:river/Dnieper", "river", (49.7, 31.6), 120),
    ("Днепр", "natural-earth:river/Dnieper", "river", (49.7, 31.6), 120),
    ("Siverskyi Donets", "natural-earth:river/Donets", "river", (49.0, 38.3), 120),
]


@pytest.mark.parametrize(("name", "mark", "kind", "near", "kilometres"), WATERS)
def test_waters(gazetteer, name, mark, kind, near, kilometres):
    found = {entry.id: entry for entry in gazetteer.lookup(name)}[mark]
    assert found.kind == kind
    assert distance_km((found.latitude, found.longitude), near) < kilometres


MIDDLES = [  # name, kind, a point that reference works give, kilometres
    ("Ukraine", "country", (49.0, 32.0), 20),
    ("Texas", "region", (31.25, -99.25), 60),
    ("Ontario", "region", (50.0, -85.0), 161),
    ("Donbas", "area", (48.3, 38.0), 60),
    ("Shejaiya", "quarter", (31.5, 34.47), 8),
    ("Balkans", "area", (42.5, 22.0), 200),
]


@pytest.mark.parametrize(("name", "kind", "near", "kilometres"), MIDDLES)
def test_middles_that_are_worked_out(gazetteer, name, kind, near, kilometres):
    found = next(entry for entry in gazetteer.lookup(name) if entry.kind == kind)
    assert distance_km((found.latitude, found.longitude), near) < min(kilometres, found.radius_km)


def test_no_boundary_of_natural_earth_is_read(gazetteer):
    assert [name for name in gazetteer.manifest["sources"] if "boundary" in name or "admin_0" in name] == []


def test_every_place_in_crimea_is_in_ukraine(gazetteer):
    """ISO 3166-2 has UA-43 and UA-40; GeoNames numbers these regions UA.11 and UA.20."""
    regions = {entry.index for name in ("Crimea", "Sevastopol City") for entry in gazetteer.lookup(name)}
    held = [entry for entry in map(gazetteer.entry, range(len(gazetteer))) if entry.admin1 in regions]
    assert len(held) > 300
    assert {entry.country for entry in held} == {"UA"}


def test_entries_carry_their_regions_and_flags(gazetteer):
    [town] = [entry for entry in gazetteer.lookup("Twin Falls") if entry.country == "US"]
    assert gazetteer.entry(town.admin1).name == "Idaho"
    assert gazetteer.entry(town.admin2).name == "Twin Falls County"
    assert gazetteer.lookup("Danish")[0].is_adjective
    assert gazetteer.lookup("Ill.")[0].is_short
    assert any(entry.is_capital for entry in gazetteer.lookup("Kyiv"))


def test_most_populous_first(gazetteer):
    people = [entry.population for entry in gazetteer.lookup("Springfield")]
    assert len(people) > 10
    assert people == sorted(people, reverse=True)


@pytest.mark.parametrize("name", ["", "Qwertyville", "~", "the"])
def test_unknown_names(gazetteer, name):
    assert gazetteer.lookup(name) == ()


def test_every_point_is_on_earth(gazetteer):
    for index in range(0, len(gazetteer), 97):
        entry = gazetteer.entry(index)
        assert -90 <= entry.latitude <= 90
        assert -180 <= entry.longitude <= 180
        assert entry.radius_km > 0
        assert entry.name


@pytest.mark.parametrize(
    ("folded", "names"),
    [
        ("khan yunis", ["Khān Yūnis", "KHAN YUNIS", "Khan-Yunis", "Khan  Yunis"]),
        ("sanaa", ["Sana'a", "Sana’a", "Sanaa"]),
        ("ivano frankivsk", ["Ivano-Frankivsk", "Ivano–Frankivsk"]),
        ("u.s.", ["U.S."]),
    ],
)
def test_fold(folded, names):
    assert {fold(name) for name in names} == {folded}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khan Younis", "Khān Yūnis"),
        ("Beit Lahiya", "Bayt Lāhyā"),
        ("Al-Nuseirat", "An Nuşayrāt"),
        ("Qalqilya", "Kalkilia"),
    ],
)
def test_names_that_sound_alike(one, other):
    assert skeleton(one) == skeleton(other)


def test_lookup_by_sound(gazetteer):
    assert 281146 in [entry.number for entry in gazetteer.lookup_sound("Beyt Hanoon")]


def test_a_missing_gazetteer_is_said(tmp_path):
    with pytest.raises(DataError, match="no readable gazetteer"):
        Gazetteer.open(tmp_path)


def test_another_format_is_said(tmp_path):
    for path in SHIPPED.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "manifest.json").write_text(json.dumps({**manifest, "format": 0}), encoding="utf-8")
    with pytest.raises(DataError, match="format 0"):
        Gazetteer.open(tmp_path)
