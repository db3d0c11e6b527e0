"""What somebody or something in a role is called: the words of the mention, without articles and numbers.

"some 20 heavily armed men" are "heavily armed men"; "the residence of the envoy" keeps its "of", since a residence
alone says nothing; a person's name goes without the titles before it; a group of men are the men.
"""

from __future__ import annotations

from histor.claims.bodynames import is_capital, styled_by
from histor.claims.lexicon import word_set
from histor.claims.syntax import case_of, child, children
from histor.language.analysis import Token
from histor.mentions.actors.lexicon import honorifics, words
from histor.mentions.mentions import Mentions

BEFORE = (
    "compound",
    "amod",
    "flat",
    "nmod:poss",
    "nmod:desc",
    "punct",
    "case",
    "goeswith",
    "obl:unmarked",
    "nmod:unmarked",
    "advmod",
    "obl",
)
SMALL = ("of", "the", "for", "and", "de", "la", "del", "in", "on", "to", "y", "a")
LONGEST = 12  # tokens


def core(token: Token) -> Token:
    """The people of "a group of people": the noun behind "of" where the head only says that they are many."""
    only_many = token.lemma.lower() in word_set("roles/doers.toml", "partitives") or token.pos in ("NUM", "PRON", "DET")
    inner = [t for t in children(token, "nmod") if case_of(t) == "of" and t.tag in ("NNS", "NNPS")]
    return inner[0] if inner and only_many and token.pos != "PROPN" else token


def whole(token: Token) -> Token:
    """What a part is part of: the bank of "the windows of the bank", else the token itself."""
    if token.lemma.lower() not in word_set("roles/targets.toml", "parts"):
        return token
    owners = [t for t in children(token, "nmod", "nmod:poss") if t.dep == "nmod:poss" or case_of(t) == "of"]
    return owners[0] if owners and owners[0].pos in ("NOUN", "PROPN") else token


def before_brackets(noun: Token) -> list[Token]:
    """The last word of a name that stands with its abbreviation before a noun: "Liberation Front (LF) guerrillas"."""
    tokens, at = noun.sentence.tokens, noun.i - noun.sentence.tokens[0].i
    if at < 3 or tokens[at - 1].text not in (")", "]"):
        return []
    opening = next((k for k in range(at - 2, max(at - 2 - LONGEST, 0), -1) if tokens[k].text in ("(", "[")), 0)
    return [tokens[opening - 1]] if opening > 0 and tokens[opening - 1].pos == "PROPN" else []


def called(token: Token, mentions: Mentions) -> tuple[int, int]:
    """Start and end of what a nominal's head and its modifiers call somebody or something."""
    if token.pos == "PROPN" and (named := _name(token, mentions)) is not None:
        return named
    tokens = token.sentence.tokens
    first = at = token.i - tokens[0].i
    while at > 0 and first - at < LONGEST and _belongs(tokens[at - 1], token):
        at -= 1
    while at < first and _is_no_part(tokens[at]) and not _is_joined(tokens, at):
        at += 1
    if at + 2 < first and styled_by(tokens, at + 2):
        at += 3  # "the so-called Avengers"
    last = token
    for part in token.children:
        if part.dep == "flat" or (part.i == last.i + 1 and part.dep == "compound"):
            last = max(last, part, key=lambda t: t.i)
    lemma = token.lemma.lower()
    owned = lemma in word_set("roles/targets.toml", "relational") or lemma in word_set("roles/weapons.toml", "parts")
    if owned and last is token:
        last = _with_owner(token)
    return tokens[at].start, last.end


def _is_joined(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number is the first part of a word with a hyphen: the five of "five-storey", not of "fifty-five"."""
    return tokens[at + 1].text == "-" and at + 2 < len(tokens) and tokens[at + 2].pos != "NUM"


def _name(token: Token, mentions: Mentions) -> tuple[int, int] | None:
    """The name of a person without titles, of a body without its article; of a name within a mention the name alone."""
    inner = child(token, "flat") if _is_address(token.lower) else None
    at = mentions.actor_at(token.start) if inner is None else mentions.actor_at(inner.start)
    if at is None:
        return None
    actor = mentions.actors[at]
    token = inner or token  # "Msgr Ruiz" is called Ruiz
    inside = [t for t in token.sentence.tokens if actor.start <= t.start and t.end <= actor.end]
    if actor.kind == "person":
        inside = [t for t in inside if t.ent == "person"] or [t for t in inside if t.pos == "PROPN"]
        run = _run_with(inside, token)
        while len(run) > 1 and (_is_address(run[0].lower) or (run[0] is not token and _is_title(run[0]))):
            run = run[1:]
        return (run[0].start, run[-1].end) if run else None
    if token.dep in ("compound", "nmod:desc", "nmod:poss") and token.head in inside:
        inside = _capitalised(token)
    while inside and inside[0].pos == "DET":
        inside = inside[1:]
    return (inside[0].start, inside[-1].end) if inside and token in inside else None


def _capitalised(token: Token) -> list[Token]:
    """The words in capitals that a word stands among, across "of" and possessives, up to the noun that it modifies."""
    tokens, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    first = last = at
    while first > 0 and (
        is_capital(tokens[first - 1]) or (_is_joint(tokens[first - 1]) and first > 1 and is_capital(tokens[first - 2]))
    ):
        first -= 1 if is_capital(tokens[first - 1]) else 2
    while last + 1 < len(tokens) and tokens[last + 1] is not token.head and is_capital(tokens[last + 1]):
        last += 1
    return list(tokens[first : last + 1])


def _is_joint(token: Token) -> bool:
    return token.lower in ("of", "'s")


def _is_title(token: Token) -> bool:
    return _is_address(token.lower) or token.lower in words("offices")


def _is_address(word: str) -> bool:
    return word in honorifics() or word in word_set("persons.toml", "address")


def untitled(name: str) -> str:
    """A name without the titles before it: "Msgr Ruiz" is Ruiz, "Father Hugo Ruiz" Hugo Ruiz."""
    parts = name.split()
    while len(parts) > 1 and _is_address(parts[0].lower()):
        parts = parts[1:]
    return " ".join(parts)


def _run_with(tokens: list[Token], token: Token) -> list[Token]:
    """Those of some tokens that stand together with one of them."""
    runs: list[list[Token]] = []
    for each in tokens:
        if runs and each.i == runs[-1][-1].i + 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return next((run for run in runs if token in run), [])


def _belongs(before: Token, head: Token) -> bool:
    """Whether a word before the head is one of its modifiers, through modifiers only."""
    if before.kind == "time" and before.pos == "PROPN":
        return False  # "on 28 April gunmen killed nine"
    if before.text in (",", ";", ":", "(", ")", "[", "]", '"', "“", "”"):
        return False
    above = before
    for _ in range(4):
        if above.dep not in (*BEFORE, "det", "nummod", "cc", "conj"):
            return False
        above = above.head
        if above is head:
            return True
    return False


def _is_no_part(token: Token) -> bool:
    """Whether a word at the edge of a mention counts, points or owns and says nothing of what it is."""
    return (
        (
            token.pos in ("DET", "NUM", "PUNCT", "ADP", "CCONJ", "PART", "ADV")
            and not (token.pos == "ADV" and (token.head.pos == "ADJ" or token.head.dep == "amod"))
        )
        or (token.pos == "PRON" and token.dep == "nmod:poss")
        or token.lower in word_set("roles/doers.toml", "counting")
    )


def _with_owner(head: Token) -> Token:
    """The end of "the residence of the envoy": the name or noun that "of" brings in."""
    for owner in children(head, "nmod"):
        if case_of(owner) == "of":
            inside = [
                t
                for c in owner.children
                if c.dep in ("flat", "compound", "appos") and c.i > owner.i
                for t in (c, *children(c, "flat"))
            ]
            ends = [t for t in inside if t.i - owner.i <= 4 and t.pos == "PROPN"]
            return max([owner, *ends], key=lambda t: t.i)
    return head


def abbreviates(short: str, full: str) -> bool:
    """Whether a word in capitals is made of the initials of a name."""
    if not short.isupper() or not 2 <= len(short) <= 8:
        return False
    initials = "".join(w[0] for w in full.split() if w.lower() not in SMALL and w[0].isupper())
    return len(initials) >= 2 and initials.upper() == short
