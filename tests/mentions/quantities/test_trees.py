"""What is counted, by the tree: the tree may point past the nearest noun."""

from __future__ import annotations

import pytest

from histor.mentions.quantities import describe

# (head, relation, part of speech, tag) of each token.
OF_THE_DRONES = [
    (4, "nsubj:pass", "NUM", "CD"), (3, "case", "ADP", "IN"), (3, "det", "DET", "DT"), (0, "nmod", "NOUN", "NNS"),
    (4, "root", "VERB", "VBN"), (4, "punct", "PUNCT", "."),
]  # fmt: skip
BOTH_JOINS = [
    (1, "cc:preconj", "CCONJ", "CC"), (4, "nsubj", "NOUN", "NNS"), (3, "cc", "CCONJ", "CC"), (1, "conj", "NOUN", "NNS"),
    (4, "root", "VERB", "VBD"), (4, "punct", "PUNCT", "."),
]  # fmt: skip


def test_the_noun_of_a_part(find):
    analysis, found = find("Seventeen of the drones crashed.", [*OF_THE_DRONES])
    (quantity,) = found
    assert analysis.tokens[quantity.noun].text == "drones"
    assert (quantity.best, quantity.unit) == (17, "drone")


def test_both_that_only_joins_is_no_two(find):
    _, found = find("Both soldiers and civilians fled.", BOTH_JOINS)
    assert found == []


def test_features_of_people():
    nurse, women, guard = describe("nurses"), describe("women"), describe("guard", "security")
    assert (nurse.unit, nurse.status, nurse.occupation, nurse.plural) == ("person", "civilian", "health", True)
    assert (women.sex, women.age, women.plural) == ("female", "adult", True)
    assert guard.word == "security guard"
    assert describe("cloud") is None


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("nurses", ("person", None, None, "civilian", "health")),
        ("firefighter", ("person", None, None, "civilian", "rescue")),
        ("cameramen", ("person", None, None, "civilian", "media")),
        ("teachers", ("person", None, None, "civilian", "education")),
        ("mayor", ("person", None, None, "civilian", "official")),
        ("priest", ("person", None, None, "civilian", "religion")),
        ("villagers", ("person", None, None, "civilian", None)),
        ("soldiers", ("person", None, None, "military", None)),
        ("militants", ("person", None, None, "combatant", None)),
        ("policemen", ("person", None, None, "police", None)),
        ("girl", ("person", "female", "child", None, None)),
        ("boys", ("person", "male", "child", None, None)),
        ("toddlers", ("person", None, "child", None, None)),
        ("grandmother", ("person", "female", "adult", None, None)),
        ("pensioners", ("person", None, "elderly", None, None)),
        ("ferry", ("ship", None, None, None, None)),
        ("hryvnias", ("money", None, None, None, None)),
        ("hamlets", ("settlement", None, None, None, None)),
    ],
)
def test_a_noun_says_of_whom(noun, said):
    found = describe(noun)
    assert (found.unit, found.sex, found.age, found.status, found.occupation) == said
