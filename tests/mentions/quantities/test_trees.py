"""What is counted, by the tree: the tree may point past the nearest noun."""

from __future__ import annotations

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
