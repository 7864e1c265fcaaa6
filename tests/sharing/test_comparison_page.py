"""A comparison as Markdown has every section of its page, and its evidence as footnotes."""

import re

import pytest
from hypothesis import given, settings
from selectolax.lexbor import LexborHTMLParser

from tests.sharing.hostile import HOSTILE, PUBLIC_URL, TEXTS
from tests.sharing.test_markdown import read, tags
from tests.sharing.world import make_world, the_comparison
from ytsapp.components.layout.frozen import frozen
from ytsapp.pages.comparison import comparison_pages
from ytsapp.sharing.comparison_page import comparison_markdown
from ytsapp.sharing.lines import one_line

PAGE_TAGS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "a", "strong", "em", "blockquote"}


def write(library):
    return comparison_markdown(the_comparison(library), library, PUBLIC_URL)


def test_every_section_of_the_page_is_there(services):
    for page in comparison_pages(services):
        slug = page.path.split("/")[2]
        text = comparison_markdown(services.library.comparisons[slug], services.library, "")
        tree, _ = read(text)
        headings = {node.text() for node in tree.css("h1, h2, h3")}
        html = LexborHTMLParser(f"<body>{''.join(frozen(part) for part in page.parts())}</body>")
        # What starts an investigation is a form, of no use in a file.
        html.css_first("#investigate").decompose()
        shown = {node.text() for node in html.css("h2")}
        # The side's own headings stand for "Choose A · choose B"; the rail repeats the best card.
        assert shown - headings <= {services.library.comparisons[slug].best_moment.heading}


def test_everything_a_comparison_says_is_there(services):
    comparison = services.library.comparisons["rag-vs-fine-tuning"]
    _, shown = read(comparison_markdown(comparison, services.library, PUBLIC_URL))
    said = [claim.text for claim in comparison.claims()]
    said += [text for q in comparison.faq for text in (q.question, q.answer)]
    said += [text for m in comparison.mistakes for text in (m.saw, m.why, m.sign)]
    said += [text for c in comparison.use_cases for text in (c.scenario, c.why)]
    said += [check.because for check in comparison.checks]
    said += [moment.quote for moment in comparison.moments()]
    assert [text for text in said if one_line(text) not in shown] == []


def test_every_mark_has_its_footnote_and_every_moment_one(services):
    comparison = services.library.comparisons["rag-vs-fine-tuning"]
    text = comparison_markdown(comparison, services.library, PUBLIC_URL)
    notes = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert notes == [str(n) for n in range(1, len(comparison.moments()) + 1)]
    assert list(dict.fromkeys(marks)) == notes


def test_footnote_names_speaker_talk_and_second():
    note = next(line for line in write(make_world()).splitlines() if line.startswith("[^1]: "))
    assert note.startswith("[^1]: “plain words” — Ada Example, [plain words, 1:40](")
    assert f"({PUBLIC_URL}/moments/TRjq7t2Ms5I-100/)" in note
    assert "Example Channel" in note
    assert "watch?v=TRjq7t2Ms5I&t=100s" in note


def test_evidence_has_stance_tie_and_how_thin_it_is():
    text = write(make_world())
    assert "supports plain words: Ada Example, 1:40[^1] (tied: plain words)" in text
    assert "cautions: Ada Example, 3:20" in text
    assert "Thin evidence: one voice" in text
    assert "Editors’ reading, no indexed voice yet" in text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    tree, shown = read(write(make_world(text)))
    assert tags(tree) <= PAGE_TAGS
    assert {a.attributes["href"].split("/")[2] for a in tree.css("a")} <= {
        "yts.example",
        "www.youtube.com",
    }
    assert tree.css_first("h1").text() == one_line(text)
    assert shown.count(one_line(text)) > 20


@given(TEXTS)
@settings(max_examples=15)
def test_any_text_stays_text(text):
    tree, _ = read(write(make_world(text)))
    assert tags(tree) <= PAGE_TAGS
