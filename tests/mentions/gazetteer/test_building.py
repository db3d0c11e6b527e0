"""A gazetteer from a dump in GeoNames's format: places are found beside histor's own, and faults name file and line."""

import json
import zipfile

import pytest

from histor.errors import DataError
from histor.mentions.gazetteer import Gazetteer
from histor.mentions.gazetteer.building import Draft, Writer, from_dump

# An invented country's corner: number, name, plain name, other names, degrees, feature, country, regions, people.
ROWS = [
    (90000001, "Verkhnie", "Verkhnie", "Верхнє,Werchnje", 50.1, 36.2, "P", "PPL", "UA", "07", "90000009", 240),
    (90000009, "Vyhadanyi Raion", "Vyhadanyi Raion", "", 50.0, 36.0, "A", "ADM2", "UA", "07", "90000009", 0),
    (
        706482,
        "Kharkivska Oblast",
        "Kharkivska Oblast",
        "Харківська область",
        49.5,
        36.5,
        "A",
        "ADM1",
        "UA",
        "07",
        "",
        0,
    ),
    (706483, "Kharkiv", "Kharkiv", "Kharkow", 49.98, 36.25, "P", "PPLA", "UA", "07", "", 1500000),
    (90000002, "Clinic of Two Lindens", "Clinic of Two Lindens", "", 50.2, 36.3, "S", "HSP", "UA", "07", "", 0),
    (90000003, "Tykha", "Tykha", "Тиха", 50.3, 36.4, "H", "STM", "UA", "07", "", 0),
    (90000004, "Old Fence", "Old Fence", "", 50.3, 36.4, "S", "FNDY", "UA", "07", "", 0),
]


def line(number, name, plain, others, latitude, longitude, kind, code, country, region, part, people):
    cells = [number, name, plain, others, latitude, longitude, kind, code, country, "", region, part, "", "", people]
    return "\t".join(map(str, [*cells, "", "", "Europe/Kyiv", "2024-01-01"])) + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dump")
    with zipfile.ZipFile(folder / "UA.zip", "w") as archive:
        archive.writestr("readme.txt", "Readme")
        archive.writestr("UA.txt", "".join(line(*row) for row in ROWS))
    (folder / "alternateNamesV2.txt").write_text(
        "1\t90000001\tru\tВерхнее\t\t\t\t\t\t\n2\t90000001\tlink\thttps://example.org\t\t\t\t\t\t\n", "utf-8"
    )
    (folder / "admin2Codes.txt").write_text("UA.07.90000009\tFancied District\tFancied District\t90000009\n", "utf-8")
    from_dump([folder / name for name in ("UA.zip", "alternateNamesV2.txt", "admin2Codes.txt")], folder / "out", quiet)
    return Gazetteer.open(folder / "out")


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A gazetteer of one place to add to: what histor has takes seconds to copy."""
    folder = tmp_path_factory.mktemp("bare")
    with Writer() as writer:
        only = Draft("geonames", 90000020, "Samotnie", "village", 50.0, 36.0, country="UA")
        only.add(["Samotnie"], 0)
        writer.place(only)
        writer.finish(folder, {"sources": {}})
    return Gazetteer.open(folder)


def quiet(name, size):
    return lambda read: None


@pytest.mark.parametrize("name", ["Verkhnie", "Верхнє", "Werchnje", "Верхнее"])
def test_a_new_village_has_all_its_names_and_regions(made, name):
    [village] = [entry for entry in made.lookup(name) if entry.number == 90000001]
    assert (village.kind, village.country, village.population) == ("village", "UA", 240)
    assert made.entry(village.admin1).number == 706482
    assert made.entry(village.admin2).name == "Fancied District"


@pytest.mark.parametrize(
    ("name", "number", "kind"),
    [
        ("Clinic of Two Lindens", 90000002, "site"),
        ("Tykha", 90000003, "river"),
        ("Fancied District", 90000009, "district"),
    ],
)
def test_features_become_kinds(made, name, number, kind):
    assert (number, kind) in [(entry.number, entry.kind) for entry in made.lookup(name)]


def test_features_that_are_not_listed_are_left_out(made):
    assert made.lookup("Old Fence") == ()


def test_what_histor_has_stays_with_its_names(made):
    [city] = [entry for entry in made.lookup("Kharkov") if entry.kind == "city"]
    assert (city.number, city.name, city.population) == (706483, "Kharkiv", 1500000)
    assert made.lookup("Kharkow")[0].number == 706483
    assert made.lookup("Danish")[0].is_adjective
    assert made.lookup("Black Sea")[0].id == "histor:black-sea"


def test_provenance_is_in_the_file(made):
    assert set(made.manifest["dump"]) == {"UA.zip", "alternateNamesV2.txt", "admin2Codes.txt"}


def test_the_same_dump_gives_the_same_bytes(tmp_path, bare):
    (tmp_path / "UA.txt").write_text("".join(line(*row) for row in ROWS), "utf-8")
    for out in ("one", "two"):
        from_dump([tmp_path / "UA.txt"], tmp_path / out, quiet, bare)
    one, two = (json.loads((tmp_path / out / "manifest.json").read_text("utf-8")) for out in ("one", "two"))
    assert one == two


FAULTS = [  # what is in UA.txt, what the message says
    ("one\ttwo\n", r"UA\.txt:1: 2 columns"),
    (line(*ROWS[0]) + line("x", *ROWS[0][1:]), r"UA\.txt:2: 'x' where a GeoNames number"),
    (line(*ROWS[0][:4], 95.0, *ROWS[0][5:]), r"UA\.txt:1: '95.0' where degrees"),
    (line(*ROWS[0][:11], "many"), r"UA\.txt:1: 'many' where a population"),
]


@pytest.mark.parametrize(("written", "message"), FAULTS)
def test_a_fault_names_file_and_line(tmp_path, bare, written, message):
    (tmp_path / "UA.txt").write_text(written, "utf-8")
    with pytest.raises(DataError, match=message):
        from_dump([tmp_path / "UA.txt"], tmp_path / "out", quiet, bare)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("UA.txt", b"\xff\xfe\n", r"UA\.txt:1: not in UTF-8"),
        ("UA.zip", b"no zip", "no zip file"),
        ("places.csv", b"", "not named as a table of GeoNames"),
        ("admin2Codes.txt", b"", "no table of places"),
    ],
)
def test_what_is_no_dump_is_said(tmp_path, bare, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataError, match=message):
        from_dump([tmp_path / name], tmp_path / "out", quiet, bare)


def test_a_missing_dump_is_said(tmp_path, bare):
    with pytest.raises(DataError, match="no such file"):
        from_dump([tmp_path / "UA.txt"], tmp_path / "out", quiet, bare)
