"""Deeds and fates that a tree joins to the wrong words of their sentence.

"Killing three and injuring four": the second deed is none of those killed. "Leaving Ida Lind, 29, dead and two waiters
wounded": dead is she, and not the waiters. "Killed Ida Lind, 37, of Brod": nobody killed Brod. "The man killed a block
from his home was identified": who was killed is the one identified, and did not kill.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree, is_under
from histor.language.kin import Move

DEAD, PART, ALONG = "dead", "including", "along"
OBJECT, CONJ, JOINT = "obj", "conj", "cc"
UNMARKED = ("obj", "obl:unmarked", "obl:npmod", "obl:tmod", "nsubj", "nsubj:pass")
HELPERS = ("aux", "aux:pass", "cop")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass")
IRREGULAR = ("shot", "hit", "struck", "hurt", "found", "slain")  # participles that may be taken for a past
STOPS = ("CC", ",", ":", "WDT", "WP", "WP$", "WRB", ".")
PAST = ("VBD", "VBN")


def joints(columns: Tree, first: int, end: int) -> Iterator[Move]:
    """The tokens of one sentence that change their heads, with the new head and relation."""
    for i in range(first, end):
        if columns.deps[i] == CONJ and columns.pos[i] == "VERB":
            yield from _second_deed(columns, i, first, end)
            yield from _third_deed(columns, i)
            yield from _behind_a_clause(columns, i, first, end)
        elif columns.texts[i].lower() == DEAD and columns.deps[i] == "amod":
            yield from _left_dead(columns, i, first, end)
        elif columns.tags[i] in PAST and _is_participle(columns.texts[i].lower()):
            yield from _behind_its_noun(columns, i, first, end)
        else:
            yield from _behind_a_case(columns, i, first, end)


def _behind_a_case(columns: Tree, i: int, first: int, end: int) -> Iterator[Move]:
    """Nominals whose preposition says that they are neither subject, nor object, nor another name."""
    cases = {columns.texts[c] for c in _below(columns, i, first, i) if columns.deps[c] == "case"}
    dep, head = columns.deps[i], columns.heads[i]
    if dep == "iobj" and _has_objects_of_another(columns, head, first, end):
        yield i, head, OBJECT  # "killed Ida Lind and wounded her father"
    if not cases:
        return
    if dep in SUBJECTS and ALONG in cases:
        if any(columns.deps[k] == dep for k in _below(columns, head, first, i)):
            yield i, head, "obl"  # "Lind was killed, along with two of his friends"
    elif dep == "nmod" and PART in cases:
        yield from _part_of_the_last(columns, i, first, end)
    elif dep == "appos" and "of" in cases:
        yield i, head, "nmod"  # "the grandson of U.S. Rep. Karl Lind" is not he
    elif dep == "nmod" and "as" in cases and columns.pos[i] == "PROPN" and columns.deps[head] == OBJECT:
        yield i, columns.heads[head], "obl"  # "identified the victims of it as Lind and Vogt"
    elif dep in (OBJECT, CONJ):
        yield from _from_there(columns, i, first, end)


def _has_objects_of_another(columns: Tree, verb: int, first: int, end: int) -> bool:
    """Whether a verb has no object, and the one beside it has."""
    below = _below(columns, verb, first, end)
    others = [i for i in below if columns.deps[i] == CONJ and columns.pos[i] == "VERB"]
    own = any(columns.deps[i] in (OBJECT, "ccomp") for i in below)
    return not own and any(columns.deps[k] == OBJECT for i in others for k in _below(columns, i, i, end))


def _second_deed(columns: Tree, verb: int, first: int, end: int) -> Iterator[Move]:
    """ "Killing three and injuring four others": one deed beside the other, with the others as its object."""
    above = columns.heads[verb]
    deed = above if columns.pos[above] == "VERB" else columns.heads[above]
    noun = next((i for i in _below(columns, deed, deed, verb) if columns.deps[i] == OBJECT), None)
    alike = noun is not None and above in (noun, deed) and columns.tags[verb] == columns.tags[deed] == "VBG"
    joint = any(columns.deps[i] == JOINT for i in _below(columns, verb, deed, verb))
    if noun is None or not alike or not joint:
        return
    if above != deed:
        yield verb, deed, CONJ
    if any(columns.deps[i] == OBJECT for i in _below(columns, verb, verb, end)):
        return
    others = [i for i in _below(columns, noun, verb + 1, end) if columns.deps[i] == CONJ]
    others += [i for i in _below(columns, deed, verb + 1, end) if columns.deps[i] == OBJECT]
    if others and not any(columns.deps[i] == JOINT for i in _below(columns, min(others), verb, min(others))):
        yield min(others), verb, OBJECT


def _third_deed(columns: Tree, verb: int) -> Iterator[Move]:
    """ "Shot and killed Lind and wounded Moe": Moe was not killed, for the first two have an object of their own."""
    second = columns.heads[verb]
    deed = columns.heads[second]
    row = columns.deps[second] == CONJ and columns.pos[second] == "VERB" and deed < second < verb
    if row and any(columns.deps[i] == OBJECT for i in _below(columns, deed, second, verb)):
        yield verb, deed, CONJ


def _behind_a_clause(columns: Tree, verb: int, first: int, end: int) -> Iterator[Move]:
    """ "A woman hurt in a crash that killed her husband died": the woman died, and was hurt."""
    above = columns.heads[verb]
    clause = above if columns.deps[above] == "acl:relcl" else None
    hurt = columns.heads[columns.heads[above]] if clause is not None else above
    relative = [i for i in range(hurt, verb) if columns.deps[i] == "acl:relcl" and is_under(columns, i, hurt)]
    subject = [i for i in _below(columns, hurt, first, hurt) if columns.deps[i] in ("nsubj", "nsubj:pass")]
    joint = any(columns.tags[i] in STOPS for i in _below(columns, verb, hurt, verb)) or columns.texts[verb - 1] == ","
    helped = any(columns.deps[i] in (*HELPERS, OBJECT) for i in _below(columns, hurt, first, end))
    if not (hurt < above <= verb or hurt == above) or not relative or len(subject) != 1 or joint or helped:
        return
    plain = columns.tags[hurt] in PAST and _is_participle(columns.texts[hurt].lower())
    if not plain or any(columns.deps[i] in SUBJECTS for i in _below(columns, verb, first, end)):
        return
    yield verb, (verb if columns.heads[hurt] == hurt else columns.heads[hurt]), columns.deps[hurt]
    yield subject[0], verb, "nsubj"
    yield hurt, subject[0], "acl"


def _left_dead(columns: Tree, dead: int, first: int, end: int) -> Iterator[Move]:
    """ "Leaving Ida Lind, 29, dead and two waiters wounded": the word behind the first, and before "and"."""
    others = columns.heads[dead]
    one = columns.heads[others]
    left = columns.heads[one]
    behind = dead + 1 < end and columns.tags[dead + 1] == "CC" and dead < columns.heads[dead + 1] <= others
    if behind and columns.deps[others] == CONJ and columns.deps[one] == OBJECT and left < one < dead < others:
        yield dead, left, "xcomp"
        yield others, left, CONJ


def _from_there(columns: Tree, place: int, first: int, end: int) -> Iterator[Move]:
    """ "Killed Ida Lind, 37, of Brod, and": where she is from, behind a comma and "of"."""
    above = columns.heads[place]
    of = [i for i in _below(columns, place, first, place) if columns.deps[i] == "case" and columns.texts[i] == "of"]
    if not of or columns.texts[of[0] - 1] != ",":
        return
    met = [i for i in _below(columns, above, first, place) if columns.deps[i] == OBJECT and columns.pos[i] == "PROPN"]
    if columns.deps[place] == CONJ:
        named = columns.pos[place] == columns.pos[above] == "PROPN"
        met = (
            [above]
            if named and not any(columns.deps[i] == "case" for i in _below(columns, above, first, above))
            else []
        )
    if met:
        yield place, met[-1], "nmod"


def _part_of_the_last(columns: Tree, part: int, first: int, end: int) -> Iterator[Move]:
    """ "Killing five and wounding six others, including a cook": the cook is one of the six, told of last."""
    whole = columns.heads[part]
    deed = columns.heads[whole]
    if columns.deps[whole] != OBJECT or not deed < whole < part:
        return
    for verb in _below(columns, deed, whole + 1, part):
        if columns.deps[verb] == CONJ and columns.pos[verb] == "VERB":
            last = [i for i in _below(columns, verb, verb, part) if columns.deps[i] == OBJECT]
            if last:
                yield part, last[-1], "nmod"


def _behind_its_noun(columns: Tree, verb: int, first: int, end: int) -> Iterator[Move]:
    """ "The man killed a block from his home was identified": the participle tells which man, and he was identified."""
    noun = next((i for i in _below(columns, verb, first, verb) if columns.deps[i] in ("nsubj", "nsubj:pass")), None)
    if noun is None or columns.pos[noun] not in ("NOUN", "PROPN"):
        return
    if any(columns.deps[i] in (*HELPERS, "mark", JOINT) for i in _below(columns, verb, first, end)):
        return
    main = next(
        (i for i in range(verb + 2, end) if columns.deps[i] in HELPERS and columns.heads[i] > verb), None
    )  # the helping verb of the sentence
    if main is None or any(columns.tags[i] in STOPS for i in range(noun, main)):
        return
    told = columns.heads[main]
    below = _below(columns, told, first, end)
    if not _belongs_to(columns, told, verb) or any(columns.deps[i] == "mark" for i in below):
        return
    subjects = [i for i in below if columns.deps[i] in SUBJECTS]
    how_far = [i for i in subjects if verb < i < main]
    if any(i not in (verb, noun, *how_far) for i in subjects):
        return
    far = how_far or [i for i in _below(columns, verb, verb, main) if columns.deps[i] in UNMARKED]
    if not far or not all(_is_measure(columns, verb, i) for i in far[:1]):
        return
    if told != columns.heads[verb]:
        yield told, (told if columns.heads[verb] == verb else columns.heads[verb]), columns.deps[verb]
    passive = any(columns.deps[i] == "aux:pass" for i in below)
    yield noun, told, "nsubj:pass" if passive else "nsubj"
    yield verb, noun, "acl"
    yield far[0], verb, "obl:unmarked"


def _belongs_to(columns: Tree, told: int, verb: int) -> bool:
    """Whether what is told of the noun hangs on the participle, or the participle on it."""
    return columns.heads[told] == verb or (columns.heads[verb] == told and told > verb)


def _is_measure(columns: Tree, verb: int, noun: int) -> bool:
    """ "Just blocks from", "a mile from", "hours after": what tells how far, right behind the verb."""
    start = min(i for i in range(verb + 1, noun + 1) if is_under(columns, i, noun))
    behind = columns.texts[noun + 1].lower() if noun + 1 < len(columns.texts) else ""
    return start - verb <= 2 and behind in ("from", "after", "before", "away", "off") and columns.pos[noun] == "NOUN"


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in IRREGULAR


def _below(columns: Tree, token: int, first: int, end: int) -> list[int]:
    return [i for i in range(first, end) if columns.heads[i] == token and i != token]
