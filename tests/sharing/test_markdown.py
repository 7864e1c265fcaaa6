"""Markdown reads back as the text that went in, and never as HTML or a link."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from tests.sharing.hostile import HOSTILE, TEXTS
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.markdown import (
    bullets,
    emphasis,
    escape_markdown,
    heading,
    link,
    page,
    quote_block,
)

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read(markdown):
    """Return the HTML that a reader of Markdown makes of it, and its text."""
    tree = LexborHTMLParser(f"<body>{READER.render(markdown)}</body>").body
    return tree, tree.text().strip()


def tags(tree):
    return {node.tag for node in tree.traverse() if node.tag != "body"}


@given(TEXTS)
def test_text_stays_text(text):
    tree, shown = read(escape_markdown(text))
    assert shown == one_line(text)
    assert tags(tree) <= {"p"}


@given(TEXTS)
def test_text_stays_text_inside_a_line(text):
    tree, shown = read(f"before {escape_markdown(text)} after")
    assert " ".join(shown.split()) == " ".join(f"before {one_line(text)} after".split())
    assert tags(tree) <= {"p"}


@given(TEXTS.filter(lambda text: one_line(text)))
def test_link_leads_where_it_should(text):
    tree, shown = read(link(text, "https://yts.example/a/"))
    assert [a.attributes["href"] for a in tree.css("a")] == ["https://yts.example/a/"]
    assert shown == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_headings_lists_and_quotations_hold_it(text):
    tree, _ = read(page(heading(2, text), bullets([escape_markdown(text)] * 2)))
    assert [node.text().strip() for node in tree.css("h2, li")] == [one_line(text)] * 3
    assert tags(tree) <= {"h2", "ul", "li"}
    tree, _ = read(quote_block(escape_markdown(f"“{text}”"), "after"))
    assert tree.css_first("blockquote p").text() == one_line(f"“{text}”")
    assert tags(tree) <= {"blockquote", "p"}


def test_emphasis_of_nothing_is_nothing():
    assert emphasis(" \n") == ""
    assert read(emphasis("a*b"))[0].css_first("strong").text() == "a*b"


def test_link_without_an_address_is_text():
    assert link("a [b]", "") == r"a \[b\]"


def test_plain_words_are_left_alone():
    assert escape_markdown("It's 10% (or so): a-b, v1.2!") == "It's 10% (or so): a-b, v1.2!"
