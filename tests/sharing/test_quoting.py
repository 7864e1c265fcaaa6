"""A moment and a claim as quotations with their links."""

from hypothesis import given

from tests.builders import make_comparison, make_moment
from tests.sharing.hostile import PUBLIC_URL, TEXTS, hostile_moment
from tests.sharing.test_markdown import read, tags
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.quoting import (
    quote_claim,
    quote_claim_in_markdown,
    quote_in_markdown,
    quote_plainly,
)

MOMENT = make_moment(176)
LINK = f"{PUBLIC_URL}/moments/{MOMENT.id}/"


def test_plain_quotation_ends_in_the_link():
    assert quote_plainly(MOMENT, PUBLIC_URL) == (
        f"“words said at 176” — Ada Example, Talk TRjq7t2Ms5I (2:56) {LINK}"
    )


def test_second_without_words_is_a_source_and_a_link():
    bare = make_moment(176, quote="")
    assert quote_plainly(bare, PUBLIC_URL) == f"Ada Example, Talk TRjq7t2Ms5I (2:56) {LINK}"
    tree, shown = read(quote_in_markdown(bare, PUBLIC_URL))
    assert shown == "— Ada Example, Talk TRjq7t2Ms5I, 2:56"
    assert tree.css_first("a").attributes["href"] == LINK


def test_markdown_quotation_links_its_source():
    tree, _ = read(quote_in_markdown(MOMENT, PUBLIC_URL))
    words, source = tree.css("blockquote > p")
    assert words.text() == "“words said at 176”"
    assert source.text() == "— Ada Example, Talk TRjq7t2Ms5I, 2:56"
    assert source.css_first("a").attributes["href"] == LINK


@given(TEXTS)
def test_plain_quotation_is_one_line_whatever_is_said(text):
    said = quote_plainly(hostile_moment(text), PUBLIC_URL)
    assert said == one_line(said)
    assert said.endswith(LINK.replace("-176/", "-100/"))


@given(TEXTS)
def test_markdown_quotation_has_one_link_whatever_is_said(text):
    tree, shown = read(quote_in_markdown(hostile_moment(text), PUBLIC_URL))
    assert tags(tree) <= {"blockquote", "p", "a"}
    assert [a.attributes["href"] for a in tree.css("a")] == [LINK.replace("-176/", "-100/")]
    assert one_line(text) in " ".join(shown.split())


def test_claim_is_quoted_with_its_own_address():
    comparison = make_comparison(title="This [vs] that")
    claim = comparison.agreements[0]
    address = f"{PUBLIC_URL}/comparisons/this-vs-that/#claim-agreement"
    assert quote_claim(comparison, claim, PUBLIC_URL) == (
        f"“The sentence of agreement.” — This [vs] that {address}"
    )
    tree, shown = read(quote_claim_in_markdown(comparison, claim, PUBLIC_URL))
    assert tree.css_first("a").attributes["href"] == address
    assert "This [vs] that" in shown
