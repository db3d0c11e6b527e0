"""Who belongs to what happened, of those whom no claim is about.

Who is held to have done it does, and who is put on the other side, or told of by an age as reports tell of victims and
suspects. Witnesses, kin to whom nothing happened and who came off unharmed do not.
"""

from __future__ import annotations

from histor.claims.lexicon import data_file, word_set
from histor.claims.persons.around import is_only_around
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention
from histor.claims.syntax import ancestors, case_of
from histor.language.analysis import Token

NOT = ("not", "n't", "neither", "never", "without")
SPEAKERS_OWN = ("nsubj", "nmod:poss")  # of a witness's doings, and of what is theirs
MOST_FROM_NOT = 3  # "was not seriously hurt"


def has_part(known: Known) -> bool:
    """Whether somebody belongs to what happened: by side, by fate, or as one whose age the report gives."""
    if known.doer or known.outcomes or (known.doer is False and known.nouns & word_set("persons.toml", "harmed_nouns")):
        return True
    if any(_is_unharmed(m) for m in known.mentions) or known.nouns & word_set("persons.toml", "onlookers"):
        return False
    if is_only_around(known):
        return False
    if known.name is None and (all(m.is_kin or m.is_pronoun for m in known.mentions) or _is_kin(known)):
        return False  # "his ten-year-old brother": told of as somebody's, and nothing became of him
    if known.doer is None and _is_grown_kin(known):
        return False  # "her mother, Ida Lind, 55, wept"
    if known.official and (known.nouns & word_set("persons.toml", "relatives") or not _is_told_of_by_others(known)):
        return False
    return known.doer is False or known.age is not None


def _is_kin(known: Known) -> bool:
    """ "She has a 14-year-old daughter": brought in as kin, and put on neither side."""
    return known.doer is None and bool(
        known.nouns & (word_set("persons.toml", "relatives") - word_set("persons.toml", "young"))
    )


def _is_grown_kin(known: Known) -> bool:
    """ "His mother", "her boyfriend": whose age a report gives because they speak or grieve, unlike a child's."""
    kin = [m.noun for m in known.mentions if m.is_kin and _only_does(m.head)]
    if len(kin) < sum(m.head.pos == "NOUN" for m in known.mentions):
        return False  # "the dead were his mother, Ida Lind, and a guest"
    own = word_set("persons.toml", "child_of", "sibling_of")
    grown = word_set("persons.toml", "parents") | set(data_file("persons.toml")["kin_of_kin"])
    return bool(kin) and all(noun in grown - own for noun in kin)


def _only_does(head: Token) -> bool:
    """Whether one is told of as doing something, or as company: "his mother wept", "was at home with his wife"."""
    return head.dep == "nsubj" or (head.dep == "obl" and case_of(head) == "with")


def _is_told_of_by_others(known: Known) -> bool:
    """Whether others name one who speaks elsewhere: "was identified as Karl Lind, 34", "found Ida Lind, 20"."""
    first = min(known.mentions, key=lambda m: m.head.i)
    return known.age is not None and not first.speaks and first.head.dep not in SPEAKERS_OWN


def _is_unharmed(mention: Mention) -> bool:
    """Whether the words behind a mention in its sentence say that nothing happened to those whom it tells of."""
    at = mention.head.i - mention.head.sentence.tokens[0].i
    behind = mention.head.sentence.tokens[at:]
    return any(_says_unharmed(behind, k) and not _is_of_another(behind[k], mention.head) for k in range(len(behind)))


def _is_of_another(word: Token, head: Token) -> bool:
    """ "Lind and Omar were the parents of a girl who was unharmed": of her, and not of them."""
    clause = next((t for t in (word, *ancestors(word)) if t.dep in ("acl", "acl:relcl") and t.i > head.i), None)
    return clause is not None and clause.head.i > head.i and clause.head.dep == "nmod"


def _says_unharmed(tokens: tuple[Token, ...], at: int) -> bool:
    if tokens[at].lower in word_set("persons.toml", "unharmed"):
        return True
    near = tokens[at + 1 : at + 1 + MOST_FROM_NOT] if tokens[at].lower in NOT else ()
    return any(t.lower in word_set("persons.toml", "harmed") for t in near)
