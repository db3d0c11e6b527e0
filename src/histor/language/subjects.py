"""Subjects that a tree takes for a part of the source before them.

"According to the sheriff's office, Ida Lind, 16, died": an age between commas makes the parser hang the name on the
office, as if it were in apposition, and leaves the verb without a subject. A finite verb has one, so the name is it.
Nor is the office itself the subject, with the names as the rest of a list that begins with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from histor.language.columns import Tree, is_under
from histor.language.joints import joints
from histor.language.kin import couples, kin_of_parents, names_of_kin
from histor.language.left import left_so, lives_lost
from histor.language.listed import last_of_lists
from histor.language.results import of_the_main_clause
from histor.language.semicolons import clauses_apart

OPENING = ("according", "per")
HANGING = ("appos", "conj")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")
FINITE = ("VBD", "VBZ", "VBP", "MD")
FARTHEST = 12  # tokens from the opening word to the comma behind the source


def with_subjects(columns: Tree) -> tuple[list[str], list[int]]:
    """The relations and heads of all tokens, with each such name made the subject of its verb, and kin set right."""
    parsed = [(first, end) for first, end, _, has_tree in columns.sentences if has_tree]
    found = [
        move
        for part in parsed
        for move in (
            *_moves(columns, *part),
            *_numbers(columns, *part),
            *_before_whose(columns, *part),
            *_behind_ages(columns, *part),
            *_of_what_is_told(columns, *part),
            *names_of_kin(columns, *part),
            *kin_of_parents(columns, *part),
            *joints(columns, *part),
            *clauses_apart(columns, *part),
            *of_the_main_clause(columns, *part),
            *last_of_lists(columns, *part),
            *left_so(columns, *part),
            *lives_lost(columns, *part),
            *couples(columns, *part),
        )
    ]
    if not found:
        return columns.deps, columns.heads
    deps, heads = list(columns.deps), list(columns.heads)
    for token, head, dep in found:
        heads[token], deps[token] = head, dep
    return deps, heads


def _moves(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The tokens of one sentence that change their heads, with the new head and relation."""
    for opening in range(first, end):
        if columns.texts[opening].lower() not in OPENING or columns.deps[opening] != "case":
            continue
        source = columns.heads[opening]
        verb = columns.heads[source]
        itself = columns.deps[source] in SUBJECTS  # "according to Sheriff Lind, Ada Holt and Petra Voss were shot"
        if not opening < source < verb or not (itself or _lacks_subject(columns, verb, first, end)):
            continue
        name = _behind_comma(columns, source, opening, verb)
        if name is None:
            continue
        start = min(i for i in range(source + 1, name + 1) if is_under(columns, i, name))
        for i in range(start, verb):
            if i != name and source <= columns.heads[i] < start:
                yield i, name, columns.deps[i]
        passive = any(columns.heads[i] == verb and columns.deps[i] == "aux:pass" for i in range(name, verb))
        yield name, verb, "nsubj:pass" if passive else "nsubj"
        if itself:
            yield source, verb, "obl"
        return


def _numbers(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "Four were hurt, and two later died": a number that is taken to count the adverb is the verb's subject."""
    for i in range(first, end - 1):
        adverb = columns.heads[i]
        verb = columns.heads[adverb]
        if columns.deps[i] != "nummod" or adverb != i + 1 or not columns.tags[adverb].startswith("RB"):
            continue
        if verb > adverb and columns.deps[adverb] == "advmod" and _lacks_subject(columns, verb, first, end):
            yield i, verb, "nsubj"


def _before_whose(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "Among them was Ida Lind, whose brother was hit": she is no second subject of what befell her brother."""
    for i in range(first, end):
        whose = columns.heads[i]
        verb = columns.heads[whose]
        if columns.tags[i] != "WP$" or not i < whose < verb or columns.deps[whose] not in SUBJECTS:
            continue
        for other in range(first, i):
            if columns.heads[other] == verb and columns.deps[other] in SUBJECTS:
                yield other, verb, "dislocated"


def _behind_ages(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "Two cousins, 14 and 15, and their uncle were hurt": the cousins, whom the tree leaves beside the verb."""
    for verb in range(first + 1, end):
        noun = columns.heads[verb]
        hung = columns.deps[verb] in ("conj", "parataxis") and columns.heads[noun] == noun < verb
        if not hung or columns.pos[noun] != "NOUN":
            continue
        below = [i for i in range(first, end) if columns.heads[i] == noun and i != noun]
        aged = any(columns.deps[i] == "appos" and columns.pos[i] == "NUM" for i in below)
        other = _last_of_list(columns, noun, verb, first)
        if other is None or not aged or any(columns.deps[i] in ("cop", *SUBJECTS) for i in below):
            continue
        passive = any(columns.heads[i] == verb and columns.deps[i] == "aux:pass" for i in range(noun, verb))
        yield verb, verb, "root"
        yield noun, verb, "nsubj:pass" if passive else "nsubj"
        yield other, noun, "conj"
        for i in below:
            if i > verb:
                yield i, verb, columns.deps[i]
        return


def _of_what_is_told(columns: Tree, first: int, end: int) -> Iterator[tuple[int, int, str]]:
    """ "In Lund a cook of 61 and a guard were killed, the mayor wrote": the cook, whom the tree hangs on "wrote"."""
    for noun in range(first, end):
        telling = columns.heads[noun]
        if columns.deps[noun] != "obl" or columns.pos[noun] not in ("NOUN", "PROPN") or columns.kinds[noun] == "time":
            continue
        if noun > telling or any(columns.heads[i] == noun and columns.deps[i] == "case" for i in range(first, noun)):
            continue
        told = (i for i in range(noun + 1, telling) if columns.heads[i] == telling and columns.deps[i] == "ccomp")
        verb = next(told, None)
        if verb is None or not _lacks_subject(columns, verb, first, end):
            continue
        passive = any(columns.heads[i] == verb and columns.deps[i] == "aux:pass" for i in range(noun, verb))
        yield noun, verb, "nsubj:pass" if passive else "nsubj"


def _last_of_list(columns: Tree, noun: int, verb: int, first: int) -> int | None:
    """The uncle of "two cousins, 14 and 15, and their uncle were hurt", right before the verb and behind an "and"."""
    others = (i for i in range(noun + 1, verb) if columns.pos[i] in ("NOUN", "PROPN"))
    other = next(
        (i for i in others if columns.heads[i] in (noun, verb) and columns.deps[i] in ("conj", *SUBJECTS)), None
    )
    if other is None:
        return None
    start = min(i for i in range(first, other + 1) if is_under(columns, i, other))
    return other if "and" in (columns.texts[start].lower(), columns.texts[start - 1].lower()) else None


def _behind_comma(columns: Tree, source: int, opening: int, verb: int) -> int | None:
    """The first name or noun that hangs on the source from behind a comma."""
    for i in range(source + 1, min(verb, opening + FARTHEST)):
        if columns.deps[i] not in HANGING or not is_under(columns, i, source):
            continue
        start = min(k for k in range(source + 1, i + 1) if is_under(columns, k, i))
        at = start if columns.texts[start] != "," else start + 1  # the comma may hang on the name
        if columns.texts[at - 1] == "," and columns.tags[at] != "CC":
            return i
    return None


def _lacks_subject(columns: Tree, verb: int, first: int, end: int) -> bool:
    """Whether a predicate is finite and has no subject."""
    below = [i for i in range(first, end) if columns.heads[i] == verb and i != verb]
    if any(columns.deps[i] in SUBJECTS for i in below):
        return False
    helped = any(columns.tags[i] in FINITE and columns.deps[i].startswith(("aux", "cop")) for i in below)
    return helped or columns.tags[verb] in FINITE
