from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from spacy.language import Language

from histor.language import Analysis, analyse, load

NEWS = (
    "Rebels shot down two helicopters near the river on Tuesday, the army said. At least nine people died.\n\n"
    "“We didn’t fire at anyone,” a spokesman told reporters in the 2nd district. U.N. staff left, too.\n\n"
    "KHARKIV (Example) - Three men and a 12-year-old girl were wounded."
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    return load()


def paragraphs(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append((at, at + len(part)))
        at += len(part) + 2
    return found


def told(analysis: Analysis) -> list[tuple[object, ...]]:
    return [
        (t.start, t.text, t.lemma, t.pos, t.tag, t.morph, t.dep, t.head.start, t.ent, t.ent_first, t.kind)
        for t in analysis.tokens
    ]


def check(analysis: Analysis, regions: list[tuple[int, int]]) -> None:
    """What holds of every analysis."""
    for place, token in enumerate(analysis.tokens):
        assert token.i == place
        assert analysis.text[token.start : token.end] == token.text
        assert token in token.sentence.tokens
        assert token.head in token.sentence.tokens
        assert all(child.head is token for child in token.children)
    for number, sentence in enumerate(analysis.sentences):
        assert sentence.index == number
        assert [t for t in sentence.tokens if t.is_root] == [sentence.root]
        assert sentence.root.subtree() == list(sentence.tokens)
        start, end = regions[sentence.paragraph]
        assert start <= sentence.start < sentence.end <= end
    assert sum(len(s.tokens) for s in analysis.sentences) == len(analysis.tokens)


def test_news(pipeline: Language) -> None:
    regions = paragraphs(NEWS)
    analysis = analyse(NEWS, regions, pipeline)
    check(analysis, regions)
    assert [s.paragraph for s in analysis.sentences] == [0, 0, 1, 1, 2]
    first = analysis.sentences[0]
    assert first.root.lemma == "say"
    helicopters = next(t for t in analysis.tokens if t.text == "helicopters")
    assert (helicopters.lemma, helicopters.dep, helicopters.head.lemma) == ("helicopter", "obj", "shoot")
    assert helicopters.children[0].text == "two"


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("Two soldiers were killed by a mine.", "soldiers", "nsubj:pass", "killed"),
        ("The president said that the port was closed.", "president", "nsubj", "said"),
        ("Five men were arrested in Mosul.", "Mosul", "obl", "arrested"),
        ("The mayor of Beirut resigned.", "Beirut", "nmod", "mayor"),
        ("The bridge was not destroyed.", "not", "advmod", "destroyed"),
        ("Militants attacked a convoy, killing six.", "killing", "advcl", "attacked"),
    ],
)
def test_trees_of_plain_sentences(pipeline: Language, text: str, word: str, dep: str, head: str) -> None:
    analysis = analyse(text, [(0, len(text))], pipeline)
    token = next(t for t in analysis.tokens if t.text == word)
    assert (token.dep, token.head.text) == (dep, head)


def test_soft_hyphens_are_not_read(pipeline: Language) -> None:
    text = "Three men were kil\u00adled in the mar\u00adket."
    regions = [(0, len(text))]
    analysis = analyse(text, regions, pipeline)
    check(analysis, regions)
    plain = text.replace("\u00ad", "")
    expected = [(t.lower, t.lemma, t.pos) for t in analyse(plain, [(0, len(plain))], pipeline).tokens]
    assert [(t.lower, t.lemma, t.pos) for t in analysis.tokens] == expected


def test_names_and_kinds(pipeline: Language) -> None:
    text = "President Joko Widodo met survivors in Jakarta."
    analysis = analyse(text, [(0, len(text))], pipeline)
    by_text = {t.text: t for t in analysis.tokens}
    assert by_text["Widodo"].ent == "person"
    assert by_text["Jakarta"].ent == "place"
    assert by_text["Jakarta"].ent_first
    assert by_text["survivors"].kind == "person"
    assert by_text["Jakarta"].kind == "place"


def test_the_same_alone_and_after_others(pipeline: Language) -> None:
    regions = paragraphs(NEWS)
    alone = told(analyse(NEWS, regions, pipeline))
    analyse("Nothing of this matters! 17 drones. " * 40, [(0, 1440)], pipeline)
    assert told(analyse(NEWS, regions, pipeline)) == alone


def test_paragraphs_are_borders(pipeline: Language) -> None:
    text = "the soldiers of the\n\nsecond brigade withdrew"
    regions = paragraphs(text)
    analysis = analyse(text, regions, pipeline)
    check(analysis, regions)
    assert {0, 1} == {s.paragraph for s in analysis.sentences}


def test_only_the_regions_are_read(pipeline: Language) -> None:
    text = "SHARE THIS | Two men died. | MORE"
    analysis = analyse(text, [(13, 26)], pipeline)
    assert analysis.tokens[0].text == "Two"
    assert analysis.tokens[-1].end == 26


def test_spacys_own_objects_say_the_same(pipeline: Language) -> None:
    doc = pipeline(NEWS)
    analysis = analyse(NEWS, paragraphs(NEWS), pipeline)
    words = [t for t in doc if not t.is_space]
    theirs = [
        (t.idx, t.text, t.lemma_, t.pos_, t.tag_, str(t.morph), t.dep_.replace("ROOT", "root"), t.head.idx, t._.kind)
        for t in words
    ]
    ours = [row[:8] + row[10:] for row in told(analysis)]
    assert theirs == ours
    assert [bool(t.ent_type_) for t in words] == [bool(t.ent) for t in analysis.tokens]
    assert [s.text.strip()[:5] for s in doc.sents] == [NEWS[s.start : s.start + 5] for s in analysis.sentences]


def test_sentences_without_a_tree(pipeline: Language) -> None:
    text = "The weather was fine. Two men were killed."
    analysis = analyse(text, [(0, len(text))], pipeline, wants=lambda sentence: "killed" in sentence)
    check(analysis, [(0, len(text))])
    assert [s.parsed for s in analysis.sentences] == [False, True]
    assert [t.dep for t in analysis.sentences[0].tokens] == [""] * 5
    whole = analyse(text, [(0, len(text))], pipeline)
    assert [t.pos for t in whole.tokens] == [t.pos for t in analysis.tokens]


def test_where_tokens_stand(pipeline: Language) -> None:
    text = "Two men died."
    analysis = analyse(text, [(0, len(text))], pipeline)
    assert analysis.token_at(4) is analysis.tokens[1]
    assert analysis.token_at(6) is analysis.tokens[1]
    assert analysis.token_at(3) is None
    assert analysis.token_at(99) is None
    assert [t.text for t in analysis.tokens_between(3, 9)] == ["men", "died"]
    assert analysis.tokens_between(3, 4) == ()
    assert analysis.tokens_between(5, 5) == ()
    root = analysis.sentences[0].root
    assert root.left_edge().text == "Two"


ODD = some.text(
    alphabet=some.one_of(
        some.characters(),
        some.sampled_from(" \n\t.,-'\"“”’()0123456789$%/#\u200b\u00ad\ufeff\ud800é日ßİ"),
        some.sampled_from("abcdefgh"),
    ),
    max_size=60,
)


@given(some.lists(ODD, max_size=4))
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_odd_texts(parts: list[str]) -> None:
    regions, at = [], 0
    for part in parts:
        regions.append((at, at + len(part)))
        at += len(part) + 1
    text = "|".join(parts)
    check_odd(analyse(text, regions, load()), regions)


def check_odd(analysis: Analysis, regions: list[tuple[int, int]]) -> None:
    """As `check`, but half characters are read as marks of loss."""
    for token in analysis.tokens:
        assert len(token.text) == token.end - token.start
        assert token.text.strip()
        start, end = regions[token.sentence.paragraph]
        assert start <= token.start < token.end <= end
    for sentence in analysis.sentences:
        assert sentence.root.subtree() == list(sentence.tokens)


def test_nothing_to_read(pipeline: Language) -> None:
    assert analyse("", [], pipeline).tokens == ()
    assert analyse("  \n ", [(0, 4), (2, 2)], pipeline).sentences == ()


@pytest.mark.parametrize("word", ["x" * 10_000, "a.b/" * 2500, "-" * 10_000, "1," * 5000, "'" * 3000])
def test_an_endless_word(pipeline: Language, word: str) -> None:
    text = f"He wrote {word} twice."
    check(analyse(text, [(0, len(text))], pipeline), [(0, len(text))])


def test_a_word_of_a_million_letters_is_passed_over_quickly(pipeline: Language) -> None:
    begun = process_time()
    found = analyse("Three " + "x" * 1_000_000 + " fled.", [(0, 1_000_012)], pipeline)
    assert process_time() - begun < 4  # seconds of the processor; it took 12
    words = [found.text[token.start : token.end] for token in found.tokens]
    assert [words[0], *words[-2:]] == ["Three", "fled", "."]


def test_an_endless_paragraph(pipeline: Language) -> None:
    text = "and the men went on and on " * 700
    regions = [(0, len(text))]
    check(analyse(text, regions, pipeline), regions)
