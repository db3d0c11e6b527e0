"""Whose kin somebody is told to be on the other side: "a man shot his wife. ... Her husband was found dead"."""

from __future__ import annotations

from collections.abc import Sequence

from histor.claims.kinds import Kinds
from histor.claims.lexicon import data_file
from histor.claims.persons.known import Known
from histor.claims.persons.mention import Mention, in_one_list
from histor.claims.syntax import child


def kin_of_kin(known: Sequence[Known], fitting: Sequence[Known], mention: Mention) -> Known | None:
    """ "Her husband", where she was told of as somebody's wife: he whose wife she is.

    Whose she is, is the subject of what was done to her, or who stands before her in a list: "a man shot his wife",
    "the bodies of Karl Lind and his wife, Ida".
    """
    whose = child(mention.head, "nmod:poss")
    nouns: dict[str, list[str]] = data_file("persons.toml")["kin_of_kin"]
    if whose is None or whose.pos != "PRON" or mention.noun not in nouns:
        return None
    sex = Kinds.sex(whose)
    for one in sorted(known, key=lambda k: -_last(k, mention)):
        if None not in (sex, one.sex) and one.sex != sex:
            continue
        for told in (m for m in one.mentions if m.is_kin and m.noun in nouns[mention.noun] and _is_before(m, mention)):
            found = next((k for k in fitting if k is not one and any(_has(m, told) for m in k.mentions)), None)
            if found is not None:
                return found
    return None


def _has(mention: Mention, kin: Mention) -> bool:
    """Whether a mention is of the one whose kin another is: its clause's subject, or before it in its list."""
    if mention.head.i > kin.head.i or mention.head.sentence is not kin.head.sentence:
        return False
    subject = child(kin.head.head, "nsubj") if kin.head.dep == "obj" else None
    return subject is mention.head or in_one_list(mention.head, kin.head)


def _is_before(told: Mention, mention: Mention) -> bool:
    return told.head.i < mention.head.i and told.head.sentence is not mention.head.sentence


def _last(known: Known, mention: Mention) -> int:
    return max((m.head.i for m in known.mentions if m.head.i < mention.head.i), default=-1)
