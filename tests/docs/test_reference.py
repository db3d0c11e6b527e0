"""The reference says what the code says: fields, columns, errors, licences."""

import re
import tomllib
from pathlib import Path
from typing import get_args, get_type_hints

import msgspec
import pytest

import histor
from histor import errors, record
from histor.display import frame

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
TYPES = [
    kind
    for kind in vars(record).values()
    if isinstance(kind, type) and issubclass(kind, record.Value) and kind is not record.Value
]


def section(page, heading):
    parts = re.split(r"^## ", (REFERENCE / page).read_text("utf-8"), flags=re.MULTILINE)
    return next((part for part in parts if part.startswith(f"{heading}\n")), "")


def rows(text):
    return re.findall(r"^\| `([^`]+)` \| (.*) \|$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_field_of_the_record_is_described_in_order(kind):
    described = [name for name, words in rows(section("record.md", kind.__name__)) if words.strip()]
    assert described == [field.encode_name for field in msgspec.structs.fields(kind)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_value_that_a_field_can_have_is_named(kind):
    described = dict(rows(section("record.md", kind.__name__)))
    hints = get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        values = {value for value in _literals(hints[field.name]) if field.name != "figures"}
        assert values <= set(re.findall("`([^`]+)`", described[field.encode_name])), field.name


def _literals(hint):
    for one in get_args(hint):
        if isinstance(one, str):
            yield one
        yield from _literals(one)


def test_every_column_of_the_frame_is_described_in_order_with_its_type():
    described = [(name, words.split(" | ")[0]) for name, words in rows(section("python.md", "The data frame"))]
    assert described == list(frame.dtypes().items())


def test_every_error_is_described():
    described = {name.rpartition(".")[2] for name, _ in rows(section("python.md", "Errors"))}
    raised = {name for name, kind in vars(errors).items() if isinstance(kind, type) and name != "HistorError"}
    assert described == raised | {"MissingPandasError"}


def test_every_dependency_is_named_with_its_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for group in (
        *project["project"].get("optional-dependencies", {}).values(),
        *project.get("dependency-groups", {}).values(),
    ):
        asked += group
    names = {re.match(r"[\w.-]+", one).group().lower() for one in asked if isinstance(one, str)}
    page = (REFERENCE / "licences.md").read_text("utf-8")
    assert {name for name in names if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", page)} == set()


def test_every_public_name_is_described():
    page = (REFERENCE / "python.md").read_text("utf-8")
    assert [name for name in histor.__all__ if not re.search(rf"`(histor\.)?{name}`", page)] == []
