"""Every feature that a decision weighs is explained to the public in the docstring of its module."""

import re

import pytest

from histor.incidents import towns
from histor.mentions.places import evidence, features
from histor.mentions.places.words import weights

MODULES = [
    (evidence, set(weights("spotting")) - {"threshold"}),
    (features, set(weights("resolving"))),
    (towns, set(towns.data()["weights"])),
]


@pytest.mark.parametrize(("module", "names"), MODULES, ids=["spotting", "resolving", "locating"])
def test_every_feature_is_explained(module, names):
    named = set(re.findall(r"[a-z_]+(?=(?:, [a-z_]+)*:)", module.__doc__))
    assert names <= named, names - named
