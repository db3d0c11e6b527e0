"""Names that the encoder takes for people's and that stand as only a place's do.

What an army takes ("Russian forces captured X") or weapons hit ("drones attacked X", "X was shelled") is a place
wherever the text has it, also where the encoder takes it for nothing, but where anything says that it is a person's: an
age, a title, a first name, an office beside it, or another sentence that has it do something. What people, homes or a
local service are called by ("a Glenmoor man", "her Glen Moor home", "Glenmoor police said") is one there alone, for
a family may bear the town's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from histor.language.analysis import Analysis, Sentence, Token
from histor.mentions.places import standing
from histor.mentions.places.spot import Spot
from histor.mentions.places.words import words

ACTIVE_DEPS = ("nsubj", "appos", "nmod:poss")


def as_places(analysis: Analysis) -> None:
    """Tags the names of a document that armies are said to take as those of places, wherever they stand."""
    taken = {_text(part): part for s in analysis.sentences for t in s.tokens for part in _taken(t)}
    for name, first in taken.items():
        found = [part for part in _named(analysis) if _text(part) == name or part[-1].text == first[-1].text]
        found += _untagged(analysis, first)
        if not any(_is_a_person(part) for part in found):
            _retag(token for part in found for token in part)
    _retag(token for part in list(_named(analysis)) if _calls(analysis, part) for token in part)


def _retag(tokens: Iterable[Token]) -> None:
    for token in tokens:
        token.ent = token.kind = "place"


def _calls(analysis: Analysis, part: list[Token]) -> bool:
    """Whether people, a home or a local service are called by a name: "a Glenmoor man", "Glenmoor police"."""
    first, last = part[0], part[-1]
    name = Spot(first.i, last.i, first.start, last.end, _text(part).lower(), ())
    if not all(token.text[0].isupper() for token in part) or (first is not last and first.lower in words().first_names):
        return False
    if standing.is_sure_of_people(analysis.tokens, name, words()):
        return True
    of_home = standing.is_home(analysis.tokens, name, words()) and first.lower not in words().titles
    return of_home or standing.is_of_force(analysis.tokens, name, words())


def _taken(verb: Token) -> Iterator[list[Token]]:
    """The names tagged as people's, or not at all, that stand as what an army takes or weapons hit."""
    lemma = verb.lemma.lower()
    if verb.pos != "VERB" or lemma not in words().lands | words().retaking | words().hits | words().bombarding:
        return
    passive = any(c.dep == "aux:pass" for c in verb.children)
    doers = [c for c in verb.children if c.dep in ("obl", "obl:agent")] if passive else _subjects(verb)
    if not _is_of_land(verb, {doer.lower for doer in doers}):
        return
    things = [c for c in verb.children if c.dep == ("nsubj:pass" if passive else "obj")]
    things += [c for t in things if t.lower == "control" for c in t.children if c.dep == "nmod"]
    for thing in things:
        for head in (thing, *(c for c in thing.children if c.dep == "conj")):
            if head.pos == "PROPN" and head.ent == "person":
                yield _run(head)
            elif head.tag == "NNP" and not head.ent and (name := _bare_name(head)):
                yield name


def _is_of_land(verb: Token, doers: set[str]) -> bool:
    """Whether a verb has land for its object, by who does it: an army that captures, drones that hit."""
    lists, lemma = words(), verb.lemma.lower()
    if lemma in lists.bombarding or (lemma in lists.hits and doers & lists.hitters):
        return True
    if lemma in lists.retaking and doers & (lists.fighters | lists.takers):
        return True
    away = any(c.dep in ("obl", "advmod", "compound:prt", "xcomp") and _leads(c) for c in verb.children)
    return lemma in lists.lands and bool(doers & lists.takers) and not away


def _leads(word: Token) -> bool:
    """Whether a phrase says that somebody is led somewhere: "took X to a barracks", "took X prisoner"."""
    return word.lower in ("away", "prisoner", "hostage") or any(
        c.dep == "case" and c.lower in ("to", "from", "into") for c in word.children
    )


def _bare_name(head: Token) -> list[Token]:
    """The words of a name without a tag that may be a town's: neither an abbreviation nor a body, a day or a people."""
    lists, tokens = words(), head.sentence.tokens
    first = last = head.i - tokens[0].i
    while first and tokens[first - 1].tag == "NNP" and not tokens[first - 1].ent:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].tag == "NNP" and not tokens[last + 1].ent:
        last += 1
    name = list(tokens[first : last + 1])
    other = lists.bodies | lists.sites | lists.institutions | lists.calendar | lists.peoples | lists.authorities
    other |= lists.titles | lists.common
    plain = all(t.text.replace("-", "").isalpha() and t.text.istitle() and t.lower not in other for t in name)
    return name if plain and not any(c.dep == "det" for c in head.children) else []


def _subjects(verb: Token) -> list[Token]:
    """Who does it; the noun above, where the tree hangs the verb on that ("forces advanced and seized X, he says")."""
    above = verb
    while True:
        taken_for_one = above.pos == "VERB" and above.tag == "NN"  # "a strike hit X", read as one noun
        if own := [c for c in above.children if c.dep == "nsubj" or (taken_for_one and c.dep == "compound")]:
            return own
        if above.dep in ("acl", "acl:relcl"):
            return [above.head]
        if above.dep not in ("conj", "xcomp") or above.is_root:
            return []
        above = above.head


def _run(head: Token) -> list[Token]:
    """The words of a tagged name around one of them."""
    tokens = head.sentence.tokens
    first = last = head.i - tokens[0].i
    while first and tokens[first - 1].ent == head.ent and not tokens[first].ent_first:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].ent == head.ent and not tokens[last + 1].ent_first:
        last += 1
    return list(tokens[first : last + 1])


def _named(analysis: Analysis) -> Iterator[list[Token]]:
    for sentence in analysis.sentences:
        yield from _names(sentence)


def _untagged(analysis: Analysis, name: list[Token]) -> list[list[Token]]:
    """Where a name stands without a tag."""
    size, tokens, texts = len(name), analysis.tokens, [t.text for t in name]
    starts = (t.i for t in tokens if t.text == texts[0] and not t.ent)
    parts = (list(tokens[i : i + size]) for i in starts)
    return [part for part in parts if [t.text for t in part] == texts and not any(t.ent for t in part)]


def _names(sentence: Sentence) -> Iterator[list[Token]]:
    """The names tagged as people's of a sentence."""
    for token in sentence.tokens:
        if token.ent == "person" and (token.ent_first or token is sentence.tokens[0]):
            yield _run(token)


def _text(part: list[Token]) -> str:
    return " ".join(token.text for token in part)


def _is_a_person(part: list[Token]) -> bool:
    """Whether anything beside a name says that it is a person's."""
    tokens, first, last = part[0].sentence.tokens, part[0], part[-1]
    before = tokens[first.i - tokens[0].i - 1].lower if first is not tokens[0] else ""
    after = tokens[last.i - tokens[0].i + 1 : last.i - tokens[0].i + 3]
    if first.lower in words().first_names or before.rstrip(".") in words().titles:
        return True
    if len(after) > 1 and after[0].text == "," and (after[1].pos == "NUM" or after[1].lower in ("who", "whose")):
        return True
    head = next((t for t in part if t.head not in part), last)
    told = any(c.kind == "person" and c.dep == "appos" for c in head.children if c not in part)
    beside = [c for c in head.children if c.dep == "conj" and c.pos == "NOUN"]
    told = told or any(c.kind == "person" for c in beside)  # "X and his wife"
    return told or head.dep in ACTIVE_DEPS
