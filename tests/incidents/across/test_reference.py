"""The reference of linked incidents names every field, in order."""

import re
from pathlib import Path

import msgspec
import pytest

from histor.incidents import across

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "linked-incident.md").read_text("utf-8")
TYPES = ["LinkedIncident", "Appearance", "LinkedFigure", "Number", "Origin", "Sum", "Comparison", "Feature"]


@pytest.mark.parametrize("name", TYPES)
def test_every_field_is_described_in_order(name):
    section = re.split(r"^## ", PAGE, flags=re.MULTILINE)
    of = next(part for part in section if part.startswith(f"{name}\n"))
    described = re.findall(r"^\| `([^`]+)` \| .+ \|$", of, flags=re.MULTILINE)
    assert described == [field.encode_name for field in msgspec.structs.fields(getattr(across, name))]
