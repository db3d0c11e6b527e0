"""Pages as they come: what is read, what is left out, and what the page says of itself."""

from pathlib import Path

import pytest

from histor.errors import IntakeError
from histor.intake import Metadata, Told, from_html, limits

PAGES = Path(__file__).parent / "pages"

READ = {
    "cms": [
        "title",
        "teaser",
        "paragraph",
        "caption",
        "paragraph",
        "paragraph",
        "paragraph",
        "item",
        "item",
        "quote",
        "cell",
        "cell",
        "cell",
        "cell",
        "heading",
        "paragraph",
    ],
    "encyclopaedia": [
        "title",
        "caption",
        "cell",
        "cell",
        "cell",
        "cell",
        "cell",
        "cell",
        "paragraph",
        "heading",
        "paragraph",
        "caption",
        "heading",
        "item",
        "item",
        "heading",
    ],
    "live": [
        "title",
        "heading",
        "item",
        "item",
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "quote",
        "paragraph",
        "paragraph",
    ],
    "amp": ["title", "paragraph", "paragraph"],
    "tables": ["cell", "paragraph", "paragraph", "paragraph", "paragraph", "paragraph"],
    "front": [],
    "agency": ["title", "paragraph", "paragraph", "paragraph"],
    "soup": ["title", "paragraph", "paragraph", "paragraph"],
}
"""The kinds of the blocks that are read of each page, in order."""

LEFT_OUT = {
    "cms": [
        "Home",
        "We use cookies",
        "Share on X",
        "Twelve killed in other town",
        "Advertisement",
        "newsletter",
        "Joe: I think",
        "All rights",
    ],
    "encyclopaedia": ["Main page", "For the other one", "1 Attack", "Bomb kills 20", "2018 bombing", "last edited"],
    "amp": ["Home"],
    "tables": ["Weather", "Copyright"],
    "front": ["Three killed in raid"],
    "agency": ["More stories", "Nine dead in earlier raid"],
    "soup": ["Most read", "Subscribe"],
}
IN = {
    "cms": [
        "Kharkiv: three killed, 11 injured",
        "Rescuers at the scene. Photo: Example Agency",
        "“Two of the dead are children,” Oleh Example told\u00a0reporters",
    ],
    "encyclopaedia": [
        "killing at least 22 people and wounding more than 60. No group claimed",
        "24 (including 2 attackers)",
        "Two police officers",
        "Exampletown",
    ],
    "live": ["At least nine dead in the capital, mayor says", "Four drones shot down over the bay tonight."],
    "tables": ["Two civilians were killed", '"Nobody slept," said a resident, Maria Example, 61.'],
}
UNSEEN = {"cms": ["Not text", "hidden words"], "encyclopaedia": ["[1]", "[edit]"], "amp": ["privacy"]}

SAYS = {
    "cms": (
        "Three killed in night raid on Chuhuiv",
        "Example Post",
        "2025-03-12T06:30:00+02:00",
        "https://post.example/a/1",
        "en",
    ),
    "encyclopaedia": (
        "bombing in a market",
        "Encyclopaedia Example",
        "2019-04-02T11:00:00Z",
        "https://en.wiki.example/wiki/X",
        "en",
    ),
    "live": ("Live: raid on capital", None, "2025-03-12T10:11:12+00:00", None, "en"),
    "tables": ("Old Site", None, "2025-03-12", None, "en"),
    "agency": ("Two hurt as shells hit village", "Agency Example", "2025-03-11", "https://agency.example/7", "en"),
}


def page(name):
    return from_html((PAGES / f"{name}.html").read_text(encoding="utf-8"), Told())


@pytest.mark.parametrize("name", sorted(READ))
def test_what_is_read(name):
    source = page(name)
    read = "\n".join(source.text[block.start : block.end] for block in source.blocks)
    assert [block.kind for block in source.blocks] == READ[name], read
    assert [words for words in LEFT_OUT.get(name, []) if words in read] == []
    assert [words for words in IN.get(name, []) if words not in read] == []


@pytest.mark.parametrize("name", sorted(set(READ) - {"tables"}))
def test_a_page_too_large_for_the_extractor_is_read_by_its_tags(name, monkeypatch):
    monkeypatch.setattr(limits, "PAGE_ELEMENTS", 0)
    source = page(name)
    assert [block.kind for block in source.blocks if block.kind == "paragraph"] == [
        kind for kind in READ[name] if kind == "paragraph"
    ]


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_is_left_out_is_declared(name):
    source = page(name)
    skipped = "\n".join(source.text[gap.start : gap.end] for gap in source.skipped if gap.reason == "boilerplate")
    assert [words for words in LEFT_OUT[name] if words not in skipped] == []
    assert [words for words in UNSEEN.get(name, []) if words in source.text] == []


@pytest.mark.parametrize("name", sorted(SAYS))
def test_what_the_page_says_of_itself(name):
    source = page(name)
    assert (source.title, source.publisher, source.published, source.uri, source.language) == SAYS[name]


@pytest.mark.parametrize(
    "html", ["", "   ", "<html></html>", "<!-- only a comment -->", "<p>Menu</p>", "<script>x</script>"]
)
def test_a_page_without_a_report_is_an_honest_empty_reading(html):
    source = from_html(html, Told())
    assert source.blocks == ()
    assert "no-report" in {notice.code for notice in source.notices}


def test_the_front_page_says_so():
    assert [notice.code for notice in page("front").notices] == ["no-report", "undated"]


PARAGRAPH = "Three people were killed when drones struck two houses in the town on Tuesday night, officials said."
DATES = [
    ("2025-03-12", '<meta name="pubdate" content="2025-03-12">'),
    ("2025-03-12", '<meta property="article:published_time" content="2025-03-12T10:00">'),
    ("2025-03-12T10:00:00Z", '<meta itemprop="datePublished" content="2025-03-12T10:00:00.000Z">'),
    ("2025-03-12", '<meta name="date" content="March 12, 2025">'),
    (
        "2025-03-12",
        '<script type="application/ld+json">[{"@type":"Organization"},'
        '{"@type":"NewsArticle","datePublished":"2025-03-12"}]</script>',
    ),
    ("2025-03-11", '<script type="application/ld+json">{broken</script><meta name="date" content="2025-03-11">'),
    (None, '<meta name="date" content="03/04/2025">'),
    (None, '<meta property="article:modified_time" content="2025-03-12">'),
    (None, ""),
]


@pytest.mark.parametrize(("published", "head"), DATES)
def test_date_of_publication(published, head):
    source = from_html(f"<html><head>{head}</head><body><article><p>{PARAGRAPH}</p></article></body></html>", Told())
    assert source.published == published
    assert (published is None) == any(notice.code in ("undated", "published-invalid") for notice in source.notices)


def test_the_date_of_a_time_element():
    html = f'<article><time datetime="2025-03-12T10:00:00+02:00">today</time><p>{PARAGRAPH}</p></article>'
    assert from_html(html, Told()).published == "2025-03-12T10:00:00+02:00"
    related = f'<div><p>{PARAGRAPH}</p></div><article><time datetime="2025-01-01"></time></article><article></article>'
    assert from_html(related, Told()).published is None


def test_the_callers_word_goes_before_the_page():
    told = Told(given=Metadata(title="Mine", published="2025-01-02", publisher="Me", language="en"))
    source = from_html((PAGES / "cms.html").read_text(encoding="utf-8"), told)
    assert (source.title, source.published, source.publisher) == ("Mine", "2025-01-02", "Me")


def test_a_teaser_that_the_body_repeats_is_read_once():
    html = f'<article><h1>Raid</h1><p class="standfirst">{PARAGRAPH}</p><p>{PARAGRAPH}</p>'
    html += f"<figcaption>{PARAGRAPH} Photo: Example</figcaption></article>"
    source = from_html(html, Told())
    assert [block.kind for block in source.blocks] == ["title", "paragraph"]
    assert [gap.reason for gap in source.skipped] == ["repeated", "repeated"]


def test_line_breaks():
    source = from_html(f"<article><p>{PARAGRAPH}<br><br>Second.<br>&#8226; one<br>&#8226; two</p></article>", Told())
    assert [block.kind for block in source.blocks] == ["paragraph", "paragraph", "item", "item"]


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + PARAGRAPH + "</div>" * 100_000,
        "<b>" * 50_000 + PARAGRAPH,
        "<table><tr><td>" * 5_000 + PARAGRAPH,
        f"<p>{PARAGRAPH}</p>" * 30_000,
        "<p" + " a" * 100_000 + f">{PARAGRAPH}",
        f"<p>{'x' * 2_000_000}</p>",
        '<script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{PARAGRAPH}</p>",
    ],
    ids=["divs", "bolds", "tables", "paragraphs", "attributes", "word", "json"],
)
def test_pages_that_are_built_to_do_harm(html):
    source = from_html(html, Told())
    assert len(source.document().id) == 71


def test_a_page_that_nests_too_deep_says_so():
    source = from_html(f"<article><p>{PARAGRAPH}</p></article>" + "<div>" * 1000 + "Lost", Told())
    assert "page-too-deep" in {notice.code for notice in source.notices}
    assert len(source.blocks) == 1


def test_a_page_beyond_the_limit(monkeypatch):
    monkeypatch.setattr(limits, "PAGE_BYTES", 100)
    with pytest.raises(IntakeError, match="more than 100 characters"):
        from_html("<p>" + PARAGRAPH, Told())
