from typing import ClassVar

import spacy
from spacy.tokens import Doc

from histor.language import analyse
from histor.language.clearnlp import Node, to_ud
from histor.language.foreign import columns

# word, lemma, part of speech, head (from 1, 0 the root), relation; and after the arrow UD's.
PASSIVE = """
Two     two    NUM   2 nummod     -> 2 nummod
men     man    NOUN  4 nsubjpass  -> 4 nsubj:pass
were    be     AUX   4 auxpass    -> 4 aux:pass
killed  kill   VERB  0 root       -> 0 root
by      by     ADP   4 agent      -> 7 case
a       a      DET   7 det        -> 7 det
mine    mine   NOUN  5 pobj       -> 4 obl:agent
in      in     ADP   7 prep       -> 9 case
Mosul   Mosul  PROPN 8 pobj       -> 7 nmod
"""
COPULA = """
He      he     PRON  2 nsubj      -> 4 nsubj
was     be     AUX   0 root       -> 4 cop
a       a      DET   4 det        -> 4 det
doctor  doctor NOUN  2 attr       -> 0 root
.       .      PUNCT 2 punct      -> 4 punct
"""
THERE = """
There   there  PRON  2 expl       -> 2 expl
were    be     VERB  0 root       -> 0 root
two     two    NUM   4 nummod     -> 4 nummod
dead    dead   NOUN  2 attr       -> 2 nsubj
"""
CHAIN = """
Kyiv    Kyiv   PROPN 0 root       -> 0 root
,       ,      PUNCT 1 punct      -> 1 punct
Lviv    Lviv   PROPN 1 conj       -> 1 conj
and     and    CCONJ 3 cc         -> 5 cc
Odesa   Odesa  PROPN 3 conj       -> 1 conj
"""
OUT_OF = """
fled    flee   VERB  0 root       -> 0 root
out     out    ADP   1 prep       -> 5 case
of      of     ADP   2 prep       -> 5 case
the     the    DET   5 det        -> 5 det
city    city   NOUN  3 pobj       -> 1 obl
"""
CLAUSE = """
accused accuse VERB  0 root       -> 0 root
of      of     ADP   1 prep       -> 3 mark
killing kill   VERB  2 pcomp      -> 1 advcl
him     he     PRON  3 dobj       -> 3 obj
"""


def rows(table: str) -> list[tuple[Node, int, str]]:
    found = []
    for number, line in enumerate(table.strip().splitlines()):
        word, lemma, pos, head, relation, _, wanted, name = line.split()
        places = [int(place) - 1 if int(place) else number for place in (head, wanted)]
        found.append((Node(word.lower(), lemma, pos, places[0], relation), places[1], name))
    return found


def check(table: str) -> None:
    expected = rows(table)
    found = to_ud([node for node, _, _ in expected])
    assert [(node.head, node.relation) for node in found] == [(head, name) for _, head, name in expected]


def test_passive_and_prepositions() -> None:
    check(PASSIVE)


def test_copula() -> None:
    check(COPULA)


def test_there_is() -> None:
    check(THERE)


def test_chains_of_conjuncts() -> None:
    check(CHAIN)


def test_two_prepositions() -> None:
    check(OUT_OF)


def test_clauses_under_prepositions() -> None:
    check(CLAUSE)


def clearnlp_doc(nlp: spacy.language.Language) -> Doc:
    table = rows(PASSIVE)
    lines = [line.split() for line in PASSIVE.strip().splitlines()]
    return Doc(
        nlp.vocab,
        words=[line[0] for line in lines],
        heads=[node.head for node, _, _ in table],
        deps=["ROOT" if node.relation == "root" else node.relation for node, _, _ in table],
        pos=[node.pos for node, _, _ in table],
        lemmas=[node.lemma for node, _, _ in table],
        ents=["O"] * 8 + ["B-GPE"],
    )


class Foreign:
    """As much of a pipeline as is asked for."""

    pipe_names = ("parser", "ner")
    pipe_labels: ClassVar = {"parser": ["nsubjpass", "pobj"]}

    def __init__(self, doc: Doc) -> None:
        self.doc = doc

    def pipe(self, texts: list[str]) -> list[Doc]:
        assert texts == [self.doc.text.rstrip()]
        return [self.doc]


def test_a_foreign_pipeline() -> None:
    doc = clearnlp_doc(spacy.blank("en"))
    text = f">> {doc.text.rstrip()}"
    analysis = analyse(text, [(3, len(text))], Foreign(doc))  # type: ignore[arg-type]
    mosul = analysis.tokens[-1]
    assert (mosul.dep, mosul.head.text, mosul.ent, mosul.kind) == ("nmod", "mine", "place", "place")
    assert text[mosul.start : mosul.end] == "Mosul"
    assert analysis.sentences[0].root.text == "killed"


def test_a_pipeline_that_speaks_ud_is_left_alone() -> None:
    doc = clearnlp_doc(spacy.blank("en"))

    class Universal(Foreign):
        pipe_labels: ClassVar = {"parser": ["nsubj:pass", "obl"]}

    made = columns([doc], [0], Universal(doc))  # type: ignore[arg-type]
    assert made.deps[1] == "nsubjpass"
