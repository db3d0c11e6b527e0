"""One mention of a single person, with what its own words and its clause say."""

from __future__ import annotations

from dataclasses import dataclass, field

from histor.claims.ages import says_also
from histor.claims.along import is_beside
from histor.claims.conjuncts import conjuncts, first_of_list
from histor.claims.lexicon import word_set
from histor.claims.persons.anew import words_anew
from histor.claims.persons.undergone import both_undergo
from histor.claims.syntax import ancestors, case_of, child, children, is_brought_in
from histor.claims.theone import in_turn
from histor.claims.turned import is_turned_behind_also
from histor.language.analysis import Token
from histor.record import Person, Place, Time

MOST_TOKENS_BESIDE = 14
GRADE = "grade"
MANY = ("their", "our", "its", "whose")
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
DEFINITE = ("the", "this", "that", "these", "those")


@dataclass(slots=True)
class Mention:
    """A nominal that means one person. `drafts` are the indexes of the claims about them.

    `outcome` is the gravest thing that these say: `dead`, `hurt` (and alive, as far as the words go) or `open` ("was
    shot"). `doer`: the words put them on the side of those who did it (True), on the other side (False) or on neither
    (None). `same_as` is another mention that a construction such as "identified as" makes the same person. `order`:
    "another", "second", the word that sets this one apart from those told of before. `places` are those of the claims,
    `died` the times of those that they died or were killed.
    `against` are those who did it to them, or to whom they did it, and so are others, by the numbers of their heads.
    `beside_the_dead`: the sentence counts them beside the dead ("killed two and injured a third").
    `accused`: they are charged or caught, and so alive. `reflexive`: they did it to themselves.
    `by_police`: officers did it to them. `official`: they hold an office, or speak somewhere; `speaks`: by these words.
    `row`: the row of sentences that begin with an age; `aliases`: second names; `episode`: which of several happenings.
    """

    head: Token
    person: Person
    actor: str | None = None
    drafts: list[int] = field(default_factory=list)
    outcome: str | None = None
    doer: bool | None = None
    official: bool = False
    speaks: bool = False
    accused: bool = False
    reflexive: bool = False
    same_as: Mention | None = None
    order: str | None = None
    condition: str | None = None
    places: list[Place] = field(default_factory=list)
    died: list[Time] = field(default_factory=list)
    against: set[int] = field(default_factory=set)
    beside_the_dead: bool = False
    by_police: bool = False
    episode: int = 0
    aliases: frozenset[str] = frozenset()
    row: int = 0

    @property
    def is_pronoun(self) -> bool:
        """Whether the mention is a pronoun."""
        return self.head.pos == "PRON"

    @property
    def noun(self) -> str:
        """The head's lemma in lower case."""
        return self.head.lemma.lower()

    def __post_init__(self) -> None:
        own = self.head.children
        under = (t for c in own if c.dep in ("amod", "compound") for t in c.children)  # "a fifth male victim"
        anew = words_anew(self.head)
        self.order = in_turn(self.head) or next(
            (t.lower for t in (self.head, *own, *under) if _sets_one_apart(t, anew)), None
        )
        if self.order is None and (is_turned_behind_also(self.head) or (self.is_one and any(map(_is_one_more, own)))):
            self.order = "another"  # "hurting a guard and at least one more person"
        the = any(c.dep == "det" and c.lower == "the" for c in own)
        if self.order is None and self.head.pos == "NOUN" and not the and says_also(self.head):
            self.order = "another"  # "his friend, also 14", not "the friend, also 14"

    @property
    def is_kin(self) -> bool:
        """ "his wife", "the man's brother", "the brother of the girl"."""
        of = child(self.head, "nmod:poss") is not None or any(case_of(t) == "of" for t in children(self.head, "nmod"))
        return of and self.noun in word_set("persons.toml", "kin")

    @property
    def rank(self) -> int:
        """1 of "his older brother", -1 of "her little sister", 0 of anybody else."""
        words = {c.lower for c in self.head.children}
        if self.noun not in word_set("persons.toml", "kin"):
            return 0
        return bool(words & word_set("persons.toml", "older")) - bool(words & word_set("persons.toml", "younger"))

    def is_set_against(self, other: Mention) -> bool:
        """Whether one did it to the other ("the gunman who shot the boy"), or one is older and the other younger."""
        return other.head.i in self.against or self.rank * other.rank < 0

    @property
    def is_doers_own(self) -> bool:
        """ "A man shot his friend": whose the words say is the one who did it, and not another victim."""
        whose, doer = child(self.head, "nmod:poss"), child(self.head.head, "nsubj")
        if whose is None or whose.pos != "PRON" or not self.against or self.doer is True:
            return False
        return doer is None or doer.lemma.lower() not in word_set("sides.toml", "doers")  # "the gunman shot his son"

    @property
    def is_someones(self) -> bool:
        """ "Her driver", "one of her guards": somebody beside the one whose they are, and by these words no kin."""
        if self.is_of_somebodys:
            return True
        if (whose := self.whose) is not None and whose.lower in MANY and self.noun in word_set("persons.toml", "first"):
            return False  # "their leader" is the one told of, where "their driver" is not
        return whose is not None and whose.pos == "PRON" and not self.is_kin and not self.is_wide

    @property
    def whose(self) -> Token | None:
        """ "Her", of "her driver"; "the governor" of "the governor's driver"."""
        return child(self.head, "nmod:poss")

    @property
    def is_of_somebodys(self) -> bool:
        """ "One of her guards", "two of Lind's sons": of some who are others than the one whose they are."""
        of = next((t for t in children(self.head, "nmod") if case_of(t) == "of"), None) if self.is_wide else None
        whose = child(of, "nmod:poss") if of is not None else None
        if of is None or whose is None or of.lemma.lower() in word_set("persons.toml", "wide"):
            return False
        return whose.lower not in MANY and is_somebodys(whose)

    @property
    def is_definite(self) -> bool:
        """Whether the nominal takes up somebody told of before."""
        determiner = child(self.head, "det")
        bare = child(self.head, "nmod:poss") is not None or self.is_wide
        return determiner.lower in DEFINITE if determiner is not None else bare

    @property
    def is_self_inflicted(self) -> bool:
        """ "With a self-inflicted wound": who did it is the one who bears it."""
        return self.reflexive and any(t.lower == "inflicted" for t in self.head.sentence.tokens)

    @property
    def said_fate(self) -> str | None:
        """`dead` of "the dead man", `hurt` of "the surviving victim"; the wounded one may have died."""
        own = {self.noun, *(c.lower for c in self.head.children if c.dep == "amod")}
        if self.outcome in ("dead", None) and own & word_set("persons.toml", "said_dead"):
            return "dead"
        if self.outcome == "dead":
            return None
        return "hurt" if own & word_set("persons.toml", "said_hurt") else None

    @property
    def is_the_wounded(self) -> bool:
        """ "The wounded man", "the injured guard": the one who is hurt, where another is dead."""
        own = {c.lower for c in self.head.children if c.dep == "amod"}
        return bool(own & word_set("persons.toml", "said_wounded"))

    @property
    def is_told_apart(self) -> bool:
        """Whether a clause says which one is meant, by how they fared: "the man who was killed", "the child killed"."""
        if self.outcome is None:
            return False
        above = self.head.head
        if self.head.dep == "nsubj:pass" and above.dep == "xcomp":  # "identified the child accidentally killed as X"
            return above.head.lemma.lower() in word_set("persons.toml", "identifying")
        clauses = [*children(self.head, "acl", "acl:relcl"), *(children(above, "xcomp") if self.is_named_there else [])]
        return any(c.pos == "VERB" for c in clauses)

    @property
    def is_found(self) -> bool:
        """ "Officers found Karl Lind lying on the floor": the one of whom the next sentence says how he fared."""
        verbs = [self.head.head, self.head.head.head] if self.head.dep == "nsubj" else [self.head.head]
        below = self.head.dep in ("obj", "nsubj") and not (self.head.dep == "nsubj" and verbs[0].is_root)
        return below and verbs[-1].lemma.lower() in word_set("nominal.toml", "finding")

    @property
    def is_wide(self) -> bool:
        """Whether the noun tells nobody apart ("a person", "one", "victim")."""
        return self.noun in word_set("persons.toml", "wide") or self.head.pos == "NUM"

    @property
    def is_only_there(self) -> bool:
        """ "A 20-year-old babysitter": brought in by what they are, and nothing is told to have become of them."""
        anew = is_brought_in(self.head)
        of_years = word_set("persons.toml", "young", "grown") | {"old", "teenager", "teen"}
        return anew and self.outcome is None and self.doer is None and not self.is_wide and self.noun not in of_years

    @property
    def is_one(self) -> bool:
        """Whether the number one counts them: "one", "1 injured", "one person"."""
        numbers = [self.head] if self.head.pos == "NUM" else [c for c in self.head.children if c.dep == "nummod"]
        return any(t.lower in ("one", "1") for t in numbers)

    @property
    def is_named_there(self) -> bool:
        """Whether the verb says who somebody is: "the coroner identified him as Karl Lind"."""
        return self.head.head.lemma.lower() in word_set("persons.toml", "identifying")

    @property
    def is_also(self) -> bool:
        """ "A man was also shot": beside those told of before; who is "also identified" need be nobody else.

        So is the last of "two guards and a man were also shot".
        """
        anew = word_set("persons.toml", "anew_adverbs")
        return not self.is_named_there and any(c.lower in anew for c in first_of_list(self.head).head.children)

    @property
    def is_one_more_dead(self) -> bool:
        """ "The driver was also killed": somebody described beside those who died before, for nobody dies twice."""
        described = self.person.name is None and not self.is_pronoun and not self.is_wide
        return described and self.outcome == "dead" and self.is_also


def _sets_one_apart(word: Token, anew: frozenset[str]) -> bool:
    """ "An eighth pupil", and not "an eighth-grade pupil"."""
    return word.lower in anew and word.head.lower != GRADE


def _is_one_more(word: Token) -> bool:
    """The "more" of "one more person", and not that of "more than one"."""
    return word.lower == "more" and word.sentence.tokens[word.i - word.sentence.tokens[0].i - 1].lower in ("one", "1")


def is_somebodys(whose: Token) -> bool:
    """Whether a possessive is of one person: "her", "the governor's"; but not "the officers'"."""
    return whose.pos == "PRON" or (whose.kind == "person" and whose.tag in ("NN", "NNP"))


def beside(one: Token, other: Token) -> bool:
    """Whether two nominals of one sentence are set side by side ("one man was hit and a nurse was hurt").

    A headline may run into the first sentence, so that one sentence may tell of the same person twice.
    """
    if one.sentence is not other.sentence:
        return False
    earlier, later = sorted((one, other), key=lambda t: t.i)
    if in_one_list(one, other) or both_undergo(one, other):
        return True
    first = later.sentence.tokens[0].i
    between = later.sentence.tokens[earlier.i - first + 1 : later.i - first]
    if any(t.lower == "while" and t.dep == "mark" and t.head is later.head for t in between):
        return True  # "a man was hit in the leg, while Ida Lind died"
    if later.i - earlier.i > MOST_TOKENS_BESIDE:
        return False
    return one.head is other.head or any(_sets_apart(t, later) for t in between)


def _sets_apart(token: Token, later: Token) -> bool:
    """Whether a word begins the clause or nominal that `later` stands in, beside the one before it."""
    if token.lower == ";":
        return True
    return token.lower in ("and", "while") and (token.head is later or any(t is token.head for t in ancestors(later)))


def in_one_list(one: Token, other: Token) -> bool:
    """Whether two nominals are coordinated: "his wife, her son and a guest", "the mayor, along with her driver"."""
    if one.sentence is not other.sentence or one is other:
        return False
    first, second = first_of_list(one), first_of_list(other)
    if any(is_beside(a) and b.head in (a.head, a.head.head) for a, b in ((first, second), (second, first))):
        return True
    return any(t is other for t in conjuncts(first)) or any(t is one for t in conjuncts(second))


def has_comma(one: Token, other: Token) -> bool:
    """Whether a comma parts two words, which then are of two names whatever the tree says."""
    first, last = sorted((one.i - one.sentence.tokens[0].i, other.i - one.sentence.tokens[0].i))
    return any(t.text == "," for t in one.sentence.tokens[first:last])
