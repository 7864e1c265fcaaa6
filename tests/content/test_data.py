"""One case a real data file, and what the whole library must hold."""

import tomllib

import pytest

from ytsapp.content.files import read_files
from ytsapp.content.resolve import resolve_files
from ytsapp.content.resolver import trust_files
from ytsapp.content.schema.alias import AliasesFile
from ytsapp.content.schema.base import MAX_DESCRIPTION, MAX_QUOTE_WORDS
from ytsapp.content.schema.comparison import ComparisonFile
from ytsapp.content.schema.reference import CollectionFile, ConceptFile, TopicFile
from ytsapp.content.schema.talk import TalkFile
from ytsapp.settings import Settings, today

DATA = Settings().data
SCHEMAS = {
    "talks": TalkFile,
    "comparisons": ComparisonFile,
    "topics": TopicFile,
    "concepts": ConceptFile,
    "collections": CollectionFile,
    "aliases.toml": AliasesFile,
}
"""Folders, and the one file that stands in none."""
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.toml"))


@pytest.fixture(scope="module")
def problems():
    """What the whole check says of each file."""
    files, found = read_files(DATA)
    _, dangling = resolve_files(files, today(), trust_files)
    return found + dangling


def texts_of(value):
    """Yield every text of a parsed file, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_of(part)


@pytest.mark.parametrize("name", FILES)
def test_data_file(name, problems):
    folder, _, _ = name.partition("/")
    raw = tomllib.loads((DATA / name).read_text("utf-8"))
    parsed = SCHEMAS[folder].model_validate(raw)
    assert [str(problem) for problem in problems if problem.file == name] == []
    for moment in getattr(parsed, "moment", []):
        assert len(moment.quote.split()) <= MAX_QUOTE_WORDS
    if "description" in raw:
        assert 40 <= len(raw["description"]) <= MAX_DESCRIPTION
    for text in texts_of(raw):
        assert "FILL" not in text, f"{text!r} is still to be filled in"


def test_every_file_lies_in_a_known_folder():
    assert {name.partition("/")[0] for name in FILES} == set(SCHEMAS)
    assert all(name.count("/") == 1 for name in FILES if name != "aliases.toml")


def test_the_whole_check_finds_nothing(problems):
    assert [str(problem) for problem in problems] == []


def test_headings_are_unique_across_moments(library):
    by_heading = {}
    for moment in library.moments.values():
        by_heading.setdefault(moment.heading.casefold(), []).append(moment.id)
    assert [ids for ids in by_heading.values() if len(ids) > 1] == []


def test_every_talk_has_a_moment(library):
    with_moments = {moment.talk.video_id for moment in library.moments.values()}
    assert set(library.talks) - with_moments == set()


def test_every_topic_has_a_moment(library):
    assert [slug for slug in library.topics if not library.moments_on(slug)] == []


def test_each_kind_is_there_in_number(library):
    assert len(library.concepts) >= 10
    assert len(library.collections) >= 3
    assert library.topics
