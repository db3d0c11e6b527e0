"""The reference names every notice, every reason, every kind of file and every limit of the intake."""

import re
from pathlib import Path

import pytest

from histor.intake import kinds, limits

ROOT = Path(__file__).parents[2]
SOURCES = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/histor/intake").glob("*.py")))
REFERENCE = (ROOT / "docs/reference/input.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(re.findall(r'(?:code|reason)="([\w-]+)"', SOURCES)) | set(kinds.SUFFIXES)))
def test_is_named(name):
    assert f"`{name}`" in REFERENCE


@pytest.mark.parametrize("limit", [limits.CHARACTERS, limits.TEXT_BYTES, limits.PAGE_BYTES, limits.PAGE_ELEMENTS])
def test_limit_is_stated(limit):
    assert f"{limit:,}" in REFERENCE


def test_every_code_of_the_reference_exists():
    table = REFERENCE.partition("## Notices")[2].partition("## Limits")[0]
    assert set(re.findall(r"^\| `([\w-]+)`", table, re.MULTILINE)) <= set(re.findall(r'code="([\w-]+)"', SOURCES))
