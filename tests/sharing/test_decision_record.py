"""A comparison as a decision record holds to the headings of MADR 4."""

import re

import pytest

from tests.sharing.hostile import HOSTILE, PUBLIC_URL
from tests.sharing.test_markdown import read, tags
from tests.sharing.world import make_world, the_comparison
from ytsapp.sharing.decision_record import decision_record

MADR = [
    "Context and Problem Statement",
    "Decision Drivers",
    "Considered Options",
    "Decision Outcome",
    "Pros and Cons of the Options",
    "More Information",
]
"""Headings of the second level in the template of MADR 4.0.0, in its order."""

UNDER_OUTCOME = ["Consequences", "Confirmation"]


def write(text="plain words"):
    return decision_record(the_comparison(make_world(text)), PUBLIC_URL)


def body(record):
    head, mark, rest = record.removeprefix("---\n").partition("---\n")
    assert mark and head == 'status: "proposed"\n'
    return rest


@pytest.fixture
def real(services):
    return decision_record(services.library.comparisons["rag-vs-fine-tuning"], PUBLIC_URL)


def test_headings_are_those_of_the_template(real):
    tree, _ = read(body(real))
    assert [node.text() for node in tree.css("h2")] == MADR
    thirds = [node.text() for node in tree.css("h3")]
    assert thirds == [
        *UNDER_OUTCOME, "RAG", "fine-tuning", "Both, each for its part", "Neither"
    ]  # fmt: skip
    assert len(tree.css("h1")) == 1


def test_options_with_pros_and_cons_are_those_considered(real):
    options = real.partition("## Considered Options\n\n")[2].partition("\n\n##")[0]
    for option in options.splitlines():
        section = real.partition(f"\n### {option.removeprefix('- ')}\n")[2].partition("\n##")[0]
        assert re.search(r"^- Good, because ", section, re.MULTILINE)


def test_pros_and_cons_name_who_says_so_and_when(real):
    lines = real.splitlines()
    address = f"{PUBLIC_URL}/moments/bZQun8Y4L2A-2067/"
    good = [line for line in lines if line.startswith("- Good, because ")]
    assert any(line.endswith(f" (Andrej Karpathy, [34:27]({address}))") for line in good)
    bad = [line for line in lines if line.startswith("- Bad, because on the open question ")]
    assert any(" the RAG side holds: " in line for line in bad)
    assert "Editors’ reading, no indexed voice yet" in real


def test_outcome_is_left_open(real):
    outcome = real.partition("## Decision Outcome\n\n")[2].partition("### ")[0]
    assert outcome.startswith("Not decided yet.")
    assert "because …" in outcome
    assert "The rule to decide by: Take 50 failed answers" in outcome


def test_caution_and_tie_are_said():
    record = write()
    assert (
        "Ada Example, [3:20](https://yts.example/moments/TRjq7t2Ms5I-200/), who cautions" in record
    )
    assert "tied to plain words" in record


def test_only_a_word_that_is_no_name_loses_its_capital(real):
    assert "because facts change more often" in real
    assert "because RAG is paid for" in real


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    tree, _ = read(body(write(text)))
    assert tags(tree) <= {"h1", "h2", "h3", "p", "ul", "li", "a"}
    assert [node.text() for node in tree.css("h2")] == MADR
    assert all(a.attributes["href"].startswith(f"{PUBLIC_URL}/") for a in tree.css("a"))
