"""Talks, moments, comparisons and collections as JSON: nothing is lost, nothing is made up."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import get_args, get_origin, get_type_hints

import pytest

from tests.builders import make_moment, make_talk
from tests.sharing.hostile import HOSTILE, PUBLIC_URL
from tests.sharing.world import AROUND, PASSAGES, TALK, make_world, the_comparison
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.moment import Found, Moment
from ytsapp.domain.reference import Collection
from ytsapp.domain.second import Holder, Second
from ytsapp.sharing.comparison_record import (
    collection_record,
    comparison_record,
    comparison_summary,
)
from ytsapp.sharing.dossier import gather_dossier
from ytsapp.sharing.records import dossier_record, moment_record, talk_record


def rebuild(kind, value, moments):
    """Return the domain object that JSON values stand for, by the types of its fields."""
    if kind is Moment:
        return moments[value]
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(
            **{f.name: rebuild(hints[f.name], value[f.name], moments) for f in fields(kind)}
        )
    if get_origin(kind) is tuple:
        return tuple(rebuild(get_args(kind)[0], each, moments) for each in value)
    if kind is date:
        return date.fromisoformat(value)
    return kind(value)


def as_sent(record):
    return json.loads(json.dumps(record))


@pytest.mark.parametrize("text", ["plain words", *HOSTILE])
def test_comparison_is_read_back_whole(text):
    library = make_world(text)
    comparison = the_comparison(library)
    record = as_sent(comparison_record(comparison, PUBLIC_URL, {}))
    assert rebuild(Comparison, record, library.moments) == comparison
    assert {m["moment_id"] for m in record["moments"]} == {m.id for m in comparison.moments()}


def test_every_real_comparison_and_collection_is_read_back_whole(library):
    for comparison in library.comparisons.values():
        record = as_sent(comparison_record(comparison, PUBLIC_URL, {}))
        assert rebuild(Comparison, record, library.moments) == comparison
    for collection in library.collections.values():
        record = as_sent(collection_record(collection, PUBLIC_URL, {}))
        assert rebuild(Collection, record, library.moments) == collection


def test_summary_is_part_of_the_whole():
    comparison = the_comparison(make_world())
    whole = comparison_record(comparison, PUBLIC_URL, {})
    assert comparison_summary(comparison).items() <= whole.items()
    (voice,) = whole["ledger"]["voices"]
    assert voice["name"] == "Ada Example"
    assert len(voice["moments"]) == whole["ledger"]["moments"] == whole["moment_count"]


def test_moment_says_null_for_what_is_not_known():
    talk = make_talk(channel="", published=None, speakers=())
    record = moment_record(make_moment(100, talk, quote=""), PUBLIC_URL, None)
    unknown = ("channel", "published", "quote", "found", "unavailable_since")
    assert {name: record[name] for name in unknown} == dict.fromkeys(unknown)
    assert record["speakers"] == []


def test_moment_is_at_the_second_its_words_were_found():
    found = Found(103, 7, "auto", date(2026, 3, 4))
    record = moment_record(make_moment(100, found=found), PUBLIC_URL, date(2026, 5, 6))
    assert (record["moment_id"], record["start"], record["lead_in"]) == ("TRjq7t2Ms5I-100", 103, 7)
    assert record["found"] == {"start": 103, "captions": "auto", "checked": "2026-03-04"}
    assert record["unavailable_since"] == "2026-05-06"


def test_dossier_has_words_context_and_evidence():
    library = make_world()
    moment = library.moments[f"{TALK.video_id}-100"]
    second = Second(moment, Holder.CURATED, moment.id)
    record = dossier_record(gather_dossier(second, AROUND, library, None), PUBLIC_URL)
    assert record["text"] == "said from 95 on"
    assert [each["start"] for each in record["context"]] == [60, 95, 130]
    assert (record["clarity"], record["why"][0]) == (0.75, "defines the term")
    assert [each["claim"] for each in record["evidence_for"]] == ["a-one", "agreed"]
    assert record["collections"][0]["url"] == "/collections/explained/"
    assert record["canonical"] == f"{PUBLIC_URL}/moments/{moment.id}/"


def test_bare_second_has_no_words_and_belongs_to_its_talk():
    bare = replace(make_moment(700), quote="")
    dossier = gather_dossier(Second(bare, Holder.NOTHING, ""), None, make_world(), None)
    record = dossier_record(dossier, PUBLIC_URL)
    assert (record["text"], record["kind"], record["context"]) == (None, None, [])
    assert record["canonical"] == f"{PUBLIC_URL}/talks/{TALK.video_id}/"


def test_talk_has_its_passages():
    record = as_sent(talk_record(TALK, PASSAGES, None, date(2026, 5, 6)))
    assert [each["moment_id"] for each in record["passages"]][:2] == [
        "TRjq7t2Ms5I-60", "TRjq7t2Ms5I-95"
    ]  # fmt: skip
    assert record["passages"][0]["lead_in"] == 4
    assert (record["published"], record["unavailable_since"]) == (None, "2026-05-06")
