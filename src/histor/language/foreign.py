"""Docs of any spaCy pipeline to columns of ours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from histor.language.building import Columns
from histor.language.clearnlp import Node, to_ud

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DATA = Path(__file__).parent / "data"


def columns(docs: Sequence[Doc], offsets: Sequence[int], pipeline: Language) -> Columns:
    """The tokens of a document's paragraphs, each read as one Doc that begins at its offset."""
    made = Columns([], [], [], [], [], [], [], [], [], [], [], [])
    convert = _clearnlp(pipeline)
    for number, (doc, offset) in enumerate(zip(docs, offsets, strict=True)):
        for sentence in doc.sents:
            tokens = [token for token in sentence if not token.is_space]
            if tokens:
                _add(made, tokens, offset, number, convert)
    return made


def _clearnlp(pipeline: Language) -> bool:
    """Whether a pipeline's parser has labels of the ClearNLP scheme."""
    labels = {label for some in pipeline.pipe_labels.values() for label in some}
    return "pobj" in labels


def _add(made: Columns, tokens: list[Any], offset: int, paragraph: int, convert: bool) -> None:
    base = len(made.texts)
    place = {token.i: number for number, token in enumerate(tokens)}
    nodes = [Node(token.lower_, token.lemma_, token.pos_, _head(token, place), _label(token))
             for token in tokens]  # fmt: skip
    _one_root(nodes)
    if convert:
        nodes = to_ud(nodes)
    for token, node in zip(tokens, nodes, strict=True):
        kind = _entities().get(token.ent_type_, "")
        made.starts.append(offset + token.idx)
        made.texts.append(token.text)
        made.lemmas.append(token.lemma_ or token.text)
        made.pos.append(token.pos_)
        made.tags.append(token.tag_)
        made.morphs.append(str(token.morph))
        made.deps.append(node.relation)
        made.heads.append(base + node.head)
        made.entities.append(kind)
        made.firsts.append(bool(kind) and token.ent_iob_ == "B")
        made.kinds.append(_kind(token, kind))
    made.sentences.append((base, len(made.texts), paragraph, True))


def _head(token: Any, place: dict[int, int]) -> int:
    """The place of a token's head in its sentence; white space is no head."""
    head = token.head
    while head.i not in place and head.head.i != head.i:
        head = head.head
    return place.get(head.i, place[token.i])


def _label(token: Any) -> str:
    return "root" if token.dep_ == "ROOT" else token.dep_.lower() or "dep"


def _one_root(nodes: list[Node]) -> None:
    """Further roots, as white space leaves them, hang on the first."""
    roots = [number for number, node in enumerate(nodes) if node.head == number]
    for number in roots[1:]:
        nodes[number].head, nodes[number].relation = roots[0], "parataxis"


def _kind(token: Any, entity: str) -> str:
    """What the shipped model learned, here only told by names: the kind of a name's head."""
    if token.has_extension("kind") and (known := token._.kind):
        return str(known)
    outside = token.head.ent_type_ != token.ent_type_ or token.head.i == token.i
    return {"organisation": "organization"}.get(entity, entity) if outside else ""


@cache
def _entities() -> dict[str, str]:
    """The entity types of a reading for the labels that pipelines use."""
    rows = (DATA / "entity-labels.txt").read_text("utf-8").splitlines()
    return dict(row.split() for row in rows if row and not row.startswith("#"))
