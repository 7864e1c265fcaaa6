"""Markdown, decision record and HTML of a brief are read back by the tools meant for them."""

import base64
import hashlib
import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_moment
from tests.components.briefs import make_given, saved_clip, write_briefs
from tests.sharing.hostile import HOSTILE, PUBLIC_URL, hostile_moment
from tests.sharing.test_decision_record import MADR, UNDER_OUTCOME
from tests.sharing.test_markdown import read, tags
from ytsapp.sharing.lines import one_line

STANCES = ("a", "b", "both", "cautions", "")


def hostile_given(text):
    clips = [
        saved_clip(hostile_moment(text), id=f"inv-1/TRjq7t2Ms5I-{n}", stance=stance, note=text,
                   voice=text, tags=[text])
        for n, stance in enumerate(STANCES)
    ]  # fmt: skip
    words = dict.fromkeys(("name", "question", "decision", "consequences", "drivers"), text)
    facts = {
        "title": text, "url": "/comparisons/x/", "claims": {},
        "checks": [{"id": "one", "question": text, "yes": "a", "no": "b"}],
    }  # fmt: skip
    given = make_given(clips, **words, sides={"a": text, "b": text}, fit={"one": "yes"})
    return given | {"facts": facts, "voices": [text], "gaps": [text]}


@pytest.fixture(scope="module")
def hostile():
    return list(zip(HOSTILE, write_briefs([hostile_given(text) for text in HOSTILE]), strict=True))


def real_clips():
    said = zip(STANCES, (100, 200, 300, 400, 500), strict=True)
    return [saved_clip(make_moment(second), stance=stance) for stance, second in said]


@pytest.fixture(scope="module")
def written():
    given = make_given(
        real_clips(), decision="Facts change daily.\n\nSo we look them up.",
        consequences="Good, because answers stay fresh\nBad, because it costs",
        drivers="Freshness\nCost", brief={"outcome": "a"},
    )  # fmt: skip
    given["gaps"] = ["Nobody cautions against RAG."]
    return write_briefs([given])[0]


def body(record):
    head, mark, rest = record.removeprefix("---\n").partition("---\n")
    assert mark
    return head, rest


def test_markdown_has_every_section_and_a_footnote_for_each_moment(written):
    tree, shown = read(written["markdown"])
    assert [node.text() for node in tree.css("h2")] == [
        "What drives the decision", "What speaks for RAG", "What speaks for fine-tuning",
        "What speaks for both", "Cautions", "Other moments", "Open questions", "Decision",
        "Consequences", "Sources",
    ]  # fmt: skip
    marks = re.findall(r"\[\^(\d+)\](?!:)", shown)
    assert marks == re.findall(r"\[\^(\d+)\]:", shown) == [str(n) for n in range(1, 6)]
    quotes = [node.text() for node in tree.css("blockquote p:first-child")]
    assert quotes[0] == "“words said at 100”"
    assert "Ada Example, Talk TRjq7t2Ms5I, 1:40" in tree.css_first("blockquote").text()


def test_markdown_of_hostile_text_stays_text(hostile):
    allowed = {"h1", "h2", "p", "ul", "li", "a", "strong", "blockquote"}
    for text, forms in hostile:
        tree, shown = read(forms["markdown"])
        assert tags(tree) <= allowed, text
        # Only ours and the recording, whatever the text.
        hosts = {a.attributes["href"].split("/")[2] for a in tree.css("a")}
        assert hosts <= {"yts.example", "www.youtube.com"}
        assert " ".join(shown.split()).count(one_line(text)) >= 20


def test_decision_record_holds_to_the_template(written):
    head, rest = body(written["adr"])
    assert head == 'status: "accepted"\n'
    tree, _ = read(rest)
    assert len(tree.css("h1")) == 1
    assert [node.text() for node in tree.css("h2")] == MADR
    options = ["RAG", "fine-tuning", "Both, each for its part"]
    assert [node.text() for node in tree.css("h3")] == [*UNDER_OUTCOME, *options]
    considered = rest.partition("## Considered Options\n\n")[2].partition("\n\n##")[0]
    assert considered.splitlines() == [f"- {option}" for option in options]
    assert "Chosen option: “RAG”, because\n\nFacts change daily." in rest


def test_decision_record_gives_reasons_with_speaker_and_second(written):
    address = f"{PUBLIC_URL}/moments/TRjq7t2Ms5I-100/"
    line = f": “words said at 100” (Ada Example, [1:40]({address}))"
    assert any(
        each.startswith("- Good, because ") and each.endswith(line)
        for each in written["adr"].splitlines()
    )
    for option in ("RAG", "fine-tuning", "Both, each for its part"):
        section = written["adr"].partition(f"\n### {option}\n")[2].partition("\n##")[0]
        assert re.search(r"^- Good, because .+ \(.+, \[\d+:\d\d\]\(.+\)\)$", section, re.MULTILINE)
    consequences = written["adr"].partition("### Consequences\n\n")[2].partition("\n\n#")[0]
    assert re.findall(r"^- (Good|Bad), because ", consequences, re.MULTILINE) == [
        "Good", "Bad", "Bad"
    ]  # fmt: skip


def test_decision_record_of_nothing_is_an_open_one():
    (forms,) = write_briefs([make_given([], question="", sides={"a": "", "b": ""})])
    head, rest = body(forms["adr"])
    assert head == 'status: "proposed"\n'
    tree, _ = read(rest)
    assert [node.text() for node in tree.css("h2")] == MADR
    assert "Not decided yet. Chosen option: “Side A” \\| “Side B”, because …" in rest


def test_decision_record_of_hostile_text_holds_to_the_template(hostile):
    for text, forms in hostile:
        tree, _ = read(body(forms["adr"])[1])
        assert tags(tree) <= {"h1", "h2", "h3", "p", "ul", "li", "a"}, text
        assert [node.text() for node in tree.css("h2")] == MADR


def test_html_of_hostile_text_stays_text_and_gives_the_data_back(hostile):
    for text, forms in hostile:
        tree = LexborHTMLParser(forms["html"])
        assert [node.tag for node in tree.css("script")] == ["script"]
        assert tree.css_first("h1").text() == (one_line(text) or "Untitled investigation")
        quoted = [node.text(deep=True) for node in tree.css("blockquote")]
        if one_line(text):
            assert [each[: each.rindex("”") + 1] for each in quoted] == [f"“{one_line(text)}”"] * 5
        links = {a.attributes["href"].split("/")[2] for a in tree.css('a[href^="http"]')}
        assert links <= {"yts.example", "www.youtube.com"}
        data = json.loads(tree.css_first("#yts-notebook").text())
        assert [clip["note"] for clip in data["clips"]] == [text] * 5
        on = [name for node in tree.css("*") for name in node.attributes if name.startswith("on")]
        assert on == []


def test_html_lets_nothing_in_but_its_own_style(written):
    tree = LexborHTMLParser(written["html"])
    policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    style = tree.css_first("style").text()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert tree.css("[src], link, img, iframe, object, form") == []
    assert "url(" not in style and "@import" not in style
