"""Properties of every source: nothing that can be seen is lost, nothing is read twice, every offset is right."""

import hashlib

from hypothesis import example, given, settings
from hypothesis import strategies as st

from histor.intake import Told, from_html, from_text
from histor.intake.lines import INVISIBLE
from histor.intake.text import plain

WORDS = st.sampled_from(
    [
        "three",
        "The",
        "killed.",
        "Kharkiv",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "- ",
        "•",
        "1. ",
        "“No,”",
        "\xa0",
        "\u2028",
        "\u200b",
        "\ufeff",
        "погибли",
        "трое",
        "12",
        "a)",
        "…",
        "\f",
        "\x85",
        "\ud800",
        "said",
        "and",
        "Photo:",
        "=",
        "\0",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join))


def unseen(gap):
    return gap.translate(dict.fromkeys(map(ord, INVISIBLE))).strip()


def check(source):
    spans = sorted(
        [(block.start, block.end) for block in source.blocks] + [(gap.start, gap.end) for gap in source.skipped]
    )
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(source.text)
        assert not unseen(source.text[at:start])
        assert source.text[start:end] == source.text[start:end].strip()
        at = end
    assert not unseen(source.text[at:])
    assert list(source.blocks) == sorted(source.blocks, key=lambda block: block.start)
    document = source.document()
    assert document.id == "sha256:" + hashlib.sha256(source.text.encode()).hexdigest()
    assert document.characters == len(source.text)


@settings(deadline=None, derandomize=True)
@given(TEXTS)
@example("")
@example("\n \t\n")
@example("\ud83d")
def test_every_text_is_covered_and_unchanged(text):
    source = from_text(text)
    check(source)
    assert len(source.text) == len(text)
    assert all(one == two or "\ud800" <= two <= "\udfff" for one, two in zip(source.text, text, strict=True))


@settings(deadline=None, derandomize=True)
@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    assert from_text(text) == from_text(text)


@settings(deadline=None, derandomize=True)
@given(st.lists(WORDS, min_size=1, max_size=80), st.integers(min_value=1, max_value=40))
def test_a_text_beyond_the_limit_is_covered(parts, limit):
    source = plain(" ".join(parts), Told(), limit=limit)
    check(source)
    assert all(block.end <= limit for block in source.blocks)


TAGS = [
    "p",
    "div",
    "li",
    "b",
    "a",
    "table",
    "tr",
    "td",
    "h1",
    "nav",
    "br",
    "article",
    "pre",
    "figcaption",
    "sup",
    "footer",
]
MARKUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(
            [
                '<div class="share">',
                "<p hidden>",
                '<a href="x">',
                "<!-- x -->",
                "<script>",
                "</script>",
                "&amp;",
                "&#0;",
                "<![CDATA[",
            ]
        ),
        WORDS,
        st.just("Three people were killed when drones struck two houses on Tuesday, officials said."),
    ),
    max_size=60,
).map(" ".join)


@settings(deadline=None, derandomize=True)
@given(MARKUP)
def test_every_page_is_covered(html):
    check(from_html(html, Told()))
