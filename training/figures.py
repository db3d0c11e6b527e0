"""What is measured: shares of right tags and arcs, and F scores of spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from training.scoring import universal
from training.tally import Tally
from training.treebank import Sentence

from histor.language.analysis import Analysis, Token
from histor.language.reader import Reader, Reading

Figures = dict[str, float]
Marked = set[tuple[int, ...] | tuple[object, ...]]


def gold_words(reader: Reader, documents: Iterable[list[Sentence]]) -> Figures:
    """Shares of right tags, heads and relations when words and sentences are given.

    UAS and LAS leave punctuation out; LAS compares relations by their universal part, as the
    CoNLL 2018 shared task (Zeman et al. 2018) does, `LAS full` whole.
    """
    tally = Tally()
    for document in documents:
        reading = reader.read([sentence.words for sentence in document], split=False)
        base = 0
        for sentence in document:
            _count(reader, reading, sentence, base, tally)
            base += len(sentence.words)
    return tally.shares()


def _count(reader: Reader, reading: Reading, sentence: Sentence, base: int, tally: Tally) -> None:
    golds = (("UPOS", "upos", sentence.upos), ("XPOS", "xpos", sentence.xpos), ("features", "feats", sentence.feats))
    for name, head, gold in golds:
        numbers = reading.tags[head][base : base + len(gold)]
        right = sum(reader.classes[head][n] == g for n, g in zip(numbers, gold, strict=True))
        tally.add(name, right, len(gold))
    lemmas = reader.lemmas(sentence.words, reading.tags, base)
    tally.add("lemma", sum(map(str.__eq__, lemmas, sentence.lemmas)), len(lemmas))
    names = reader.classes["relation"]
    for word, (gold_head, relation) in enumerate(zip(sentence.heads, sentence.relations, strict=True)):
        if universal(relation) == "punct":
            continue
        guess = names[int(reading.relations[base + word])]
        attached = int(reading.heads[base + word]) == base + gold_head
        tally.add("UAS", attached)
        tally.add("LAS", attached and universal(guess) == universal(relation))
        tally.add("LAS full", attached and guess == relation)


def raw_text(analysed: Iterable[tuple[Analysis, list[Sentence], list[int]]]) -> Figures:
    """F scores by spans on text that nobody cut into words, as the CoNLL 2018 shared task counts.

    Each item is an analysis, the gold sentences of its text, and where each of them begins. LAS
    counts punctuation too, as the shared task does.
    """
    both: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for analysis, gold, offsets in analysed:
        guessed, wanted = _marks(analysis), _gold_marks(gold, offsets)
        for name, spans in wanted.items():
            both[name] += len(spans & guessed[name])
            ours[name] += len(guessed[name])
            theirs[name] += len(spans)
    return {name: 2 * both[name] / (ours[name] + theirs[name]) for name in theirs}


def _marks(analysis: Analysis) -> dict[str, Marked]:
    tokens = analysis.tokens
    return {
        "words": {(t.start, t.end) for t in tokens},
        "sentences": {(s.start, s.end) for s in analysis.sentences},
        "UPOS": {(t.start, t.end, t.pos) for t in tokens},
        "UAS": {_arc(t) for t in tokens},
        "LAS": {(*_arc(t), universal(t.dep)) for t in tokens},
    }


def _arc(token: Token) -> tuple[int, int, int, int]:
    if token.is_root:
        return token.start, token.end, -1, -1
    return token.start, token.end, token.head.start, token.head.end


def _gold_marks(gold: list[Sentence], offsets: list[int]) -> dict[str, Marked]:
    found: dict[str, Marked] = {name: set() for name in ("words", "sentences", "UPOS", "UAS", "LAS")}
    for sentence, offset in zip(gold, offsets, strict=True):
        spans = [(offset + a, offset + b) for a, b in sentence.spans]
        found["sentences"].add((spans[0][0], spans[-1][1]))
        for word, span in enumerate(spans):
            head = sentence.heads[word]
            arc = (*span, *((-1, -1) if head == word else spans[head]))
            found["words"].add(span)
            found["UPOS"].add((*span, sentence.upos[word]))
            found["UAS"].add(arc)
            found["LAS"].add((*arc, universal(sentence.relations[word])))
    return found


def entities(reader: Reader, documents: Iterable[list[Sentence]]) -> Figures:
    """F scores of entities by type, exact spans, words given; `all` over all types."""
    both: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for document in documents:
        reading = reader.read([sentence.words for sentence in document], split=False)
        labels = [reader.classes["entity"][n] for n in reading.entities.tolist()]
        base = 0
        for sentence in document:
            end = base + len(sentence.words)
            if sentence.entities is not None:
                guessed, wanted = names(labels[base:end]), names(sentence.entities)
                for counter, some in ((both, guessed & wanted), (ours, guessed), (theirs, wanted)):
                    counter.update(kind for _, _, kind in some)
            base = end
    for counter in (both, ours, theirs):
        counter["all"] = counter.total()
    return {kind: 2 * both[kind] / (ours[kind] + theirs[kind]) for kind in (*sorted(set(theirs) - {"all"}), "all")}


def names(labels: Sequence[str]) -> set[tuple[int, int, str]]:
    """The entities (first word, end, type) of iob2 labels."""
    from histor.language.entities import begun

    found: list[tuple[int, int, str]] = []
    for word, (kind, first) in enumerate(begun(labels, [False] * len(labels))):
        if first:
            found.append((word, word + 1, kind))
        elif kind:
            found[-1] = (found[-1][0], word + 1, kind)
    return set(found)


def kinds(reader: Reader, documents: Iterable[list[Sentence]]) -> Figures:
    """How well the kinds of mentions are told: F of persons, and share of right ones of all."""
    both = ours = theirs = right = heads = 0
    for document in documents:
        reading = reader.read([sentence.words for sentence in document], split=False)
        gold = [kind for sentence in document for kind in sentence.kinds or []]
        guesses = [reader.classes["kind"][n] for n in reading.tags["kind"].tolist()]
        for guess, kind in zip(guesses, gold, strict=True):
            both += guess == kind == "person"
            ours += guess == "person"
            theirs += kind == "person"
            heads += bool(kind)
            right += bool(kind) and guess == kind
    return {"person F": 2 * both / (ours + theirs), "kind of a mention's head": right / heads}
