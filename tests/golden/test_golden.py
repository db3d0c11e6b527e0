"""The example reports and their readings, as files to be read side by side.

After a change that is meant: `python -m tests.golden.update`, then read the difference.
"""

from pathlib import Path

import pytest
from tests.golden.outline import outline
from tests.golden.update import GOLDEN, REPORTS, reading_of


@pytest.mark.parametrize("name", REPORTS)
def test_the_reading_is_the_golden_one(name):
    golden = (GOLDEN / f"{Path(name).stem}.golden.txt").read_text(encoding="utf-8")
    assert outline(reading_of(name)) == golden
