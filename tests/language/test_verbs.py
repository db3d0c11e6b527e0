import pytest

from histor.language.verbs import Verbs, regular_forms

IRREGULAR = [
    "# a comment",
    "+ over re",
    "run ran run",
    "flee fled",
    "find found",
    "found founded",
    "bear bore borne/born",
]
REGULAR = ["raze", "gun", "kidnap", "bully", "pass", "scald", "free", "bar"]


@pytest.mark.parametrize(
    ("word", "tag", "verb"),
    [
        ("fled", "VBD", "flee"),
        ("fled", "VBN", "flee"),
        ("fled", "VBP", "flee"),  # a past that was taken for a present
        ("overran", "VBD", "overrun"),
        ("overrun", "VBN", "overrun"),
        ("born", "VBN", "bear"),
        ("born", "VBD", None),
        ("found", "VBD", "find"),
        ("found", "VBP", None),  # "they found schools"
        ("fled", "JJ", None),
        ("razed", "VBN", "raze"),
        ("razing", "VBG", "raze"),
        ("gunned", "VBD", "gun"),
        ("kidnapped", "VBD", "kidnap"),
        ("kidnaped", "VBD", "kidnap"),
        ("bullied", "VBN", "bully"),
        ("bullies", "VBZ", "bully"),
        ("bullying", "VBG", "bully"),
        ("passes", "VBZ", "pass"),
        ("scalded", "VBN", "scald"),
        ("freed", "VBD", "free"),
        ("freeing", "VBG", "free"),
        ("bared", "VBD", None),
        ("rerazed", "VBD", None),
    ],
)
def test_a_form_is_of_its_verb(word: str, tag: str, verb: str | None) -> None:
    assert Verbs(IRREGULAR, REGULAR).of(word, tag) == verb


def test_forms_of_a_regular_verb() -> None:
    assert dict(regular_forms("stab")) == {"stabs": "VBZ", "stabbed": "VBN", "stabbing": "VBG"}
