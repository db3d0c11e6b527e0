import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from histor.language.lemmas import Lemmas, apply, rule
from histor.language.reader import Reader


@pytest.mark.parametrize(
    ("word", "lemma", "made"),
    [
        ("Killed", "kill", "l|0+|2+"),
        ("cities", "city", "l|0+|3+y"),
        ("Kyiv", "Kyiv", "w|0+|0+"),
        ("was", "be", "=be"),
        ("NATO", "NATO", "w|0+|0+"),
        ("kyiv", "Kyiv", "t|0+|0+"),
    ],
)
def test_rules(word: str, lemma: str, made: str) -> None:
    assert rule(word, lemma) == made
    assert apply(made, word) == lemma


@settings(deadline=None, derandomize=True)
@given(some.text(min_size=1), some.text(min_size=1))
def test_a_rule_leads_to_its_lemma(word: str, lemma: str) -> None:
    assert apply(rule(word, lemma), word) == lemma


@settings(deadline=None, derandomize=True)
@given(some.text(min_size=1))
def test_a_rule_that_does_not_fit_leaves_the_word(word: str) -> None:
    assert apply("l|9+x|9+y", word[:18]) == word[:18]


@pytest.fixture
def lemmas() -> Lemmas:
    memory = {("shot", "VBD"): "shoot", ("people", "NNS"): "people"}
    edits = {"VBN": ["l|0+|2+", "l|0+|1+", "l|0+|3+"]}
    return Lemmas(memory, edits, ["wound", "seize", "plan", "war"])


@pytest.mark.parametrize(
    ("word", "tag", "guess", "lemma"),
    [
        ("Shot", "VBD", "l|0+|1+", "shoot"),  # remembered
        ("wounded", "VBN", "l|0+|1+", "wound"),  # "wounde" is no word
        ("seized", "VBN", "l|0+|2+", "seize"),
        ("planned", "VBN", "l|0+|2+", "plan"),
        ("flurbed", "VBN", "l|0+|2+", "flurb"),  # no better is known
        ("flurbalised", "VBN", "l|0+|2+", "flurbalise"),  # no verb ends in "is"
        ("Wars", "NNP", "w|0+|0+", "Wars"),  # doesn't inflect
    ],
)
def test_guesses_are_checked(lemmas: Lemmas, word: str, tag: str, guess: str, lemma: str) -> None:
    assert lemmas.of(word, tag, guess) == lemma
    assert lemmas.of(word, tag, guess) == lemma  # and again from memory


FORMS = """flee fled  slay slew  sink sank  tear tore  freeze froze  overrun overran  retake retook  rebuild rebuilt
raze razed  gun gunned  strafe strafed  maim maimed  perish perished  rob robbed  stab stabbed"""


def test_verbs_that_the_treebanks_lack_have_their_lemmas() -> None:
    verbs, forms = FORMS.split()[::2], FORMS.split()[1::2]
    shipped = Reader()._lemmas
    assert [shipped.of(form, "VBD", "l|0+|1+") for form in forms] == verbs
    assert [shipped.of(form, "VBN", "l|0+|0+") for form in ("slain", "sunk", "torn")] == ["slay", "sink", "tear"]
