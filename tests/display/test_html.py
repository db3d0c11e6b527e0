import re
from html.parser import HTMLParser

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from histor.display.html import fragment, page
from histor.record import Claim, Document, Notice, Record, Skipped, Span, Statement


def whole(*records, **options):
    return "".join(page(records, **options))


def tree(source):
    return lxml_html.fromstring(source)


def read_text(section):
    """The report's own words: without cards, raised numbers and reasons."""
    for extra in section.xpath('.//*[contains(@class, "tip") or contains(@class, "why")] | .//sup | .//summary'):
        extra.drop_tree()
    return section.text_content()


class Tags(HTMLParser):
    VOID = frozenset({"meta", "br", "hr", "img", "input", "link"})

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags(source):
    parser = Tags()
    parser.feed(source)
    parser.close()
    assert parser.open == []
    return parser.seen


@pytest.mark.parametrize("make", [whole, fragment])
def test_tags_are_closed_ids_are_unique_and_links_arrive(raid, make):
    seen = tags(make(raid))
    ids = [attrs["id"] for _, attrs in seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for tag, attrs in seen if tag == "a"]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)
    assert {attrs["aria-describedby"] for _, attrs in seen if "aria-describedby" in attrs} <= set(ids)


def test_ids_stay_unique_over_many_readings_even_of_one_document(raid):
    ids = [attrs["id"] for _, attrs in tags(whole(raid, raid, raid)) if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_nothing_is_fetched_and_nothing_foreign_runs(raid):
    source = whole(raid)
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & {tag for tag, _ in tags(source)}
    assert not re.search(r"url\(|@import|src=", source)
    assert not re.search(r"\son\w+=|style=", source)
    policy = tree(source).xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_policys_digests_are_those_of_what_the_page_holds(raid):
    import base64
    import hashlib

    source = whole(raid)
    for tag in ("style", "script"):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL).group(1)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in source


def test_a_notebook_cell_has_no_script_and_styles_nothing_but_itself(raid):
    source = fragment(raid)
    assert "<script" not in source
    style = re.search("<style>(.*?)</style>", source, re.DOTALL).group(1)
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    selectors = re.findall(r"([^{}]+)\{", re.sub(r"@[^{]+\{", "", style))
    assert len(selectors) > 50
    for one in (part.strip() for group in selectors for part in group.split(",")):
        assert re.search(r"\.histor(?![\w])|\.histor-page|\.histor-cell", one), one


def test_the_text_is_all_there_once(raid):
    assert read_text(tree(whole(raid)).xpath('//section[@class="text"]')[0]) == raid.text.replace(
        "At least three people were killed, police said.", " At least three people were killed, police said."
    ).replace("Sign up", " Sign up")


def test_overlapping_evidence_is_cut_into_pieces_that_name_all_their_claims(raid):
    pieces = tree(whole(raid)).xpath('//section[@class="text"]/a')
    found = {re.sub(r"[\d·]+$", "", piece.text_content()): piece.get("data-claims") for piece in pieces}
    assert found["Five of our people died, "] == "3"
    assert found["among them two nurses"] == "4 3"
    assert found["At least three people were killed and eleven injured"] == "1 2"


def test_the_keyboard_stops_once_a_claim(raid):
    pieces = tree(whole(raid)).xpath('//section[@class="text"]/a')
    stops = [piece for piece in pieces if piece.get("tabindex") != "-1"]
    assert len(stops) == len({claim.evidence for claim in raid.claims})


def test_a_claims_card_shows_its_fields_but_no_victims_name(raid):
    card = tree(whole(raid)).xpath('//span[@class="card v2"][contains(., "part") or contains(., "female")]')[0]
    words = " ".join(card.text_content().split())
    assert "killed 2" in words
    assert "people female, aged 31, civilian" in words
    assert "where Izmail, Odesa Oblast, UA (within 5 km)" in words
    assert "Anna Invented" not in whole(raid)


def test_incidents_figures_and_disputes(raid):
    first, second = tree(whole(raid)).xpath('//section[contains(@class, "incident ") or @class="incident"]')
    words = " ".join(first.text_content().split())
    assert "Disputed killed: at least 3 regional police 15 Olha Kovalenko 3" in words
    assert "Killed 3 to 5 contested" in words
    assert "told as history" in second.text_content()
    assert len(first.xpath('.//svg[@class="strip"]')) == 1


def test_statements_alone(raid):
    source = whole(raid, only_statements=True)
    tags(source)
    assert "Killed" not in source
    assert "Five of our people died" in source


HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'{{7*7}}{% raw %}\x00\x1b\u202e"


@pytest.mark.parametrize("make", [whole, fragment])
def test_hostile_words_stay_words(sample, make):
    s = sample(HOSTILE)
    document = s.document(
        title=HOSTILE, publisher=HOSTILE, record=HOSTILE, language=HOSTILE, published=HOSTILE,
        uri="javascript:alert(1)",
        notices=(Notice(code="x", message=HOSTILE),),
        skipped=(Skipped(start=0, end=4, reason=HOSTILE),),
    )  # fmt: skip
    span = Span(start=0, end=len(HOSTILE), text=HOSTILE)
    said = Statement(id="s1", source=span, actor=None, cue=span, content=span, mode="direct", stance="asserts")
    claim = Claim(id="c1", evidence=span, statement="s1", event=HOSTILE, measure=None)
    source = make(s.reading(claim, document=document, statements=(said,)))
    names = [tag for tag, _ in tags(source)]
    assert "img" not in names
    assert names.count("script") == (1 if make is whole else 0)
    assert 'href="javascript' not in source
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", source)
    assert "{{7*7}}" in source


def test_only_a_web_address_becomes_a_link(sample):
    s = sample("Text.")
    source = whole(s.reading(document=s.document(uri='https://example.org/a?b=1&c="2"')))
    assert 'href="https://example.org/a?b=1&amp;c=&#34;2&#34;"' in source


def test_no_claims_says_why():
    empty = Record(document=Document(id="sha256:0", characters=0), text="")
    assert "The document holds no text." in whole(empty)


def test_an_index_when_there_are_many(raid):
    assert "histor-index" not in re.sub("<style>.*?</style>", "", whole(raid), flags=re.DOTALL)
    links = tree(whole(raid, raid)).xpath('//nav[@class="histor-index"]//a/@href')
    assert links == ["#r1", "#r2"]
    assert "No readings." in whole()


def test_a_long_stretch_that_was_not_read_is_folded(sample):
    s = sample("Read this. " + "An advert. " * 60)
    document = s.document(skipped=(Skipped(start=11, end=len(s.text), reason="boilerplate"),))
    assert "not read: boilerplate, 660 characters" in tree(whole(s.reading(document=document))).text_content()


def test_readings_are_taken_one_by_one(raid):
    taken = []

    def readings():
        for number in range(3):
            taken.append(number)
            yield raid

    parts = page(readings())
    while not taken:
        next(parts)
    assert taken == [0]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_of_writing_can_be_read_on_every_ground_in_both_themes(raid):
    themes = re.findall(r"(--paper:.*?--v8: #\w+);", whole(raid), re.DOTALL)
    assert len(themes) == 3
    for theme in themes:
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", theme))
        for ground in ("paper", "panel"):
            for name in set(colours) - {"paper", "panel", "line"}:
                assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)


def test_speakers_beyond_the_colours_are_dashed(sample):
    text = " ".join(f"Officer{n} said one died." for n in range(12))
    s = sample(text)
    said = tuple(
        Statement(
            id=f"s{n}", source=s.span(f"Officer{n}"), actor=None, cue=None,
            content=s.span("one died", f"Officer{n} "), mode="indirect", stance="asserts",
        )
        for n in range(12)
    )  # fmt: skip
    claims = [
        Claim(id=f"c{n}", evidence=said[n].content, statement=f"s{n}", event="other", measure="killed")
        for n in range(12)
    ]
    classes = tree(whole(s.reading(*claims, statements=said))).xpath('//ul[@class="legend"]/li/span/@class')
    assert len(set(classes[:12])) == 12


def test_the_same_reading_gives_the_same_page(raid):
    assert whole(raid) == whole(replace(raid))


@pytest.mark.parametrize(("lines", "agreement"), [(1, "contested"), (1, "revised"), (0, "agreed"), (0, "single")])
def test_a_line_of_dots_only_where_numbers_contradict(raid, lines, agreement):
    incident = raid.incidents[1]
    figure = replace(incident.figures["killed"], agreement=agreement)
    one = replace(incident, figures={"killed": figure})
    assert len(tree(whole(replace(raid, incidents=(one,)))).xpath("//svg")) == lines
