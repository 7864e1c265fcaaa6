"""CSL-JSON holds against the schema of the CSL project.

`csl-data.json` is that schema as published (citationstyles.org, MIT licence), unchanged.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from tests.builders import make_collection, make_comparison, make_moment, make_speaker, make_talk
from tests.sharing.hostile import HOSTILE, PUBLIC_URL, TEXTS, hostile_moment
from ytsapp.domain.talk import TalkSource
from ytsapp.sharing.citation import (
    Person,
    cite_claim,
    cite_collection,
    cite_comparison,
    cite_moment,
    cite_talk,
    name_person,
)
from ytsapp.sharing.csl import csl_items, write_csl
from ytsapp.sharing.lines import one_line

SCHEMA = Draft7Validator(json.loads(Path(__file__).with_name("csl-data.json").read_text("utf-8")))


def item(citation):
    items = json.loads(write_csl([citation]))
    assert list(SCHEMA.iter_errors(items)) == []
    return items[0]


def test_moment_of_a_video_names_its_second():
    talk = make_talk(speakers=(make_speaker("Jerry van der Liu"), make_speaker("Cher")))
    said = item(cite_moment(make_moment(176, talk), PUBLIC_URL, None))
    assert said == {
        "id": f"yts-{talk.video_id}-176",
        "type": "motion_picture",
        "author": [
            {"family": "Liu", "given": "Jerry", "non-dropping-particle": "van der"},
            {"literal": "Cher"},
        ],
        "title": f"Talk {talk.video_id}",
        "publisher": "Example Channel",
        "issued": {"date-parts": [[2024, 5, 1]]},
        "locator": "2:56",
        "dimensions": "20:00",
        "URL": f"https://www.youtube.com/watch?v={talk.video_id}&t=176s",
        "language": "en",
        "note": "At 2:56: “words said at 176” (Jerry van der Liu and Cher)",
    }


def test_what_is_not_known_is_left_out():
    talk = make_talk(
        speakers=(), channel="", published=None, duration_s=None, language="",
        source=TalkSource.NONE,
    )  # fmt: skip
    said = item(cite_moment(make_moment(5, talk, quote=""), PUBLIC_URL, date(2026, 3, 4)))
    assert set(said) == {"id", "type", "title", "locator", "URL", "note"}
    assert said["type"] == "speech"


def test_pages_of_ours_are_web_pages():
    comparison = make_comparison()
    claim = comparison.a.choose[0]
    cited = [
        cite_comparison(comparison, PUBLIC_URL),
        cite_claim(comparison, claim, PUBLIC_URL),
        cite_collection(make_collection(), PUBLIC_URL),
    ]
    assert {item(each)["type"] for each in cited} == {"webpage"}
    assert item(cited[1])["URL"].endswith("/comparisons/this-vs-that/#claim-choose-this")
    assert item(cite_talk(make_talk(), PUBLIC_URL, None))["type"] == "motion_picture"


def test_each_id_stands_once():
    citation = cite_moment(make_moment(), PUBLIC_URL, None)
    assert len(csl_items([citation, citation])) == 1


@given(TEXTS)
def test_any_text_is_kept(text):
    said = item(cite_moment(hostile_moment(text), PUBLIC_URL, None))
    assert said.get("title", "") == one_line(text)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ada Example", Person("Example", "Ada")),
        ("Ludwig van Beethoven", Person("van Beethoven", "Ludwig")),
        ("José O’Neil-Müller", Person("O’Neil-Müller", "José")),
        ("Cher", Person("Cher")),
        ("The Ones and Twos", Person("The Ones and Twos")),
        ("王小明", Person("王小明")),
        ("Иван Петров", Person("Иван Петров")),
        ("Speaker 2", Person("Speaker 2")),
        ("Dr. Who, PhD", Person("Dr. Who, PhD")),
        ("A Very Long Name Of Some Team", Person("A Very Long Name Of Some Team")),
    ],
)
def test_names_are_taken_apart_only_where_that_is_sure(name, person):
    assert name_person(name) == person


@pytest.mark.parametrize("text", HOSTILE)
def test_any_name_is_kept_whole_or_taken_apart(text):
    person = name_person(text)
    assert " ".join(part for part in (person.given, person.family) if part) == one_line(text)
