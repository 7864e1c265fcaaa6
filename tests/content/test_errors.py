from datetime import date

import pytest

from tests.content.small_data import (
    COLLECTION,
    COMPARISON,
    CONCEPT,
    OTHER_TALK,
    TALK,
    TOPIC,
    small_files,
    write_data,
)
from ytsapp.content.load import load_library
from ytsapp.domain.errors import ContentError

TODAY = date(2026, 6, 1)


def problems_of(tmp_path, *changes, today=TODAY):
    """Load small data in which each (file, old, new) was replaced; returns the problems."""
    files = small_files()
    for name, old, new in changes:
        assert old in files[name], f"{old!r} is not in {name}"
        files[name] = files[name].replace(old, new, 1)
    with pytest.raises(ContentError) as caught:
        load_library(write_data(tmp_path, files), today)
    return caught.value.problems


def only(problems):
    (problem,) = problems
    return problem


def test_small_data_is_valid(tmp_path):
    library = load_library(write_data(tmp_path, small_files()), TODAY)
    assert len(library.moments) == 3
    assert list(library.comparisons) == ["this-vs-that"]


CASES = {
    "unknown field": ((TALK, "channel", "chanel"), "chanel", "known field"),
    "missing field": ((TOPIC, 'what = "W"\n', ""), "what", "missing"),
    "empty text": ((CONCEPT, 'picture = "P"', 'picture = ""'), "picture", "too short"),
    "line break": ((CONCEPT, '"P"', '"P\\nQ"'), "picture", "line break"),
    "doubled space": ((CONCEPT, '"P"', '"P  Q"'), "picture", "spaces"),
    "wrong type": ((TALK, "duration_s = 600", 'duration_s = "600"'), "duration_s", "integer"),
    "wrong slug": ((CONCEPT, 'topic = "rag"', 'topic = "R A G"'), "topic", "match"),
    "bad source": ((OTHER_TALK, '"none"', '"vimeo"'), "source", "'youtube'"),
    "past start": ((TALK, "start_s = 20", "start_s = 601"), "moment[2].start_s", "past"),
    "past end": (
        (TALK, "start_s = 10", "start_s = 10\nend_s = 601"), "moment[1].end_s", "past",
    ),
    "end before start": ((TALK, "start_s = 20", "start_s = 20\nend_s = 19"), "moment[2]", "after"),
    "end at start": ((TALK, "start_s = 20", "start_s = 20\nend_s = 20"), "moment[2]", "after"),
    "negative second": ((TALK, "start_s = 20", "start_s = -1"), "moment[2].start_s", "at least 0"),
    "future talk": ((TALK, "2024-05-01", "2026-06-02"), "published", "2026-06-02"),
    "talk before YouTube": ((TALK, "2024-05-01", "2004-05-01"), "published", "2004-05-01"),
    "future verdict": ((COMPARISON, "2026-01-02", "2026-06-02"), "verdict[1].date", "future"),
    "bad stance": (
        (COMPARISON, '"supports-a"', '"supports-c"'), "agreement[1].evidence[1].stance",
        "'supports-a'",
    ),
    "weight of four": ((COMPARISON, "weight = 3", "weight = 4"), "check[3].weight", "at most 3"),
    "check without an id": ((COMPARISON, 'id = "check-two"\n', ""), "check[2].id", "missing"),
    "check id used twice": (
        (COMPARISON, 'id = "check-two"', 'id = "check-one"'), "check", "'check-one' stands more",
    ),
    "yes to nowhere": (
        (COMPARISON, 'yes = "a"', 'yes = "c"'), "check[1].yes", "'neither'",
    ),
    "leans whatever the answer": (
        (COMPARISON, 'no = "neither"', 'no = "a"'), "check[1]", "both lean to 'a'",
    ),
    "three checks": ((COMPARISON, "[[check]]", "[[chek]]"), "check", "at least 4"),
    "unknown speaker": (
        (TALK, "context_read", 'speakers = ["Adda"]\ncontext_read'), "moment[1].speakers", "Adda",
    ),
    "media without address": ((OTHER_TALK, '"none"', '"media"'), "", "media"),
    "address without media": (
        (OTHER_TALK, 'source = "none"', 'source = "none"\nmedia = "/a.mp4"'), "", "media",
    ),
    "media by script": (
        (OTHER_TALK, 'source = "none"', 'source = "media"\nmedia = "javascript:alert(1)"'),
        "", "https://",
    ),
    "no YouTube id": ((OTHER_TALK, '"none"', '"youtube"'), "", "11 characters"),
    "nobody publishes": ((TALK, 'channel = "C"\n', ""), "", "series"),
    "repeated claim id": ((COMPARISON, 'id = "cost"', 'id = "slip"'), "id", "'slip'"),
    "claim id of a debate": ((COMPARISON, 'id = "cost"', 'id = "debate-a"'), "id", "'debate-a'"),
    "best among supporting": (
        (COMPARISON, '["TRjq7t2Ms5I-20"]', '["TRjq7t2Ms5I-10"]'), "supporting_moments", "best",
    ),
    "clip twice": ((COLLECTION, "kept-talk-5", "TRjq7t2Ms5I-20"), "clip", "more than once"),
    "related to itself": (
        (TOPIC, 'name = "RAG"', 'name = "RAG"\nrelated_topics = ["rag"]'),
        "related_topics", "itself",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_one_fault_names_file_and_field_and_how_to_mend_it(tmp_path, case):
    change, field, words = CASES[case]
    found = [p for p in problems_of(tmp_path, change) if p.file == change[0]]
    matching = [p for p in found if p.field == field and words in p.message]
    assert matching, [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("name", "old", "new", "field", "meant"),
    [
        (COLLECTION, "kept-talk-5", "kept-talk-6", "clip[3].moment", "kept-talk-5"),
        (COMPARISON, '["TRjq7t2Ms5I-20"]', '["TRjq7t2Ms5I-21"]', "supporting_moments[1]",
         "TRjq7t2Ms5I-20"),
        (TOPIC, "TRjq7t2Ms5I-10", "TRjq7t2Ms5I-11", "best_moment", "TRjq7t2Ms5I-10"),
        (TALK, 'topics = ["rag"]', 'topics = ["rga"]', "moment[1].topics", "rag"),
        (CONCEPT, 'topic = "rag"', 'topic = "rags"', "topic", "rag"),
        (COMPARISON, '["what-rag-is"]', '["what-rag-iz"]', "related_concepts", "what-rag-is"),
        (COMPARISON, '"explained"', '"explaind"', "collection", "explained"),
        (COMPARISON, "/topics/rag/", "/topics/ragg/", "authority_page[1].href", "/topics/rag/"),
        (COMPARISON, "/method/", "/metod/", "continue_learning[1].href", "/method/"),
    ],
)  # fmt: skip
def test_dangling_reference_is_named_with_a_suggestion(tmp_path, name, old, new, field, meant):
    problem = only(problems_of(tmp_path, (name, old, new)))
    assert (problem.file, problem.field) == (name, field)
    assert f"did you mean {meant!r}" in problem.message


MOVED = 'context_read = true\nmoved_from = ["{id}"]\n'


def moved_from(old, name=TALK):
    return (name, "context_read = true\n", MOVED.format(id=old))


@pytest.mark.parametrize("old", ["TRjq7t2Ms5I-7", "taken-down-12", "TRjq7t2Ms5I-007"])
def test_former_id_leads_to_the_moment_that_had_it(tmp_path, old):
    files = small_files()
    name, before, after = moved_from(old)
    files[name] = files[name].replace(before, after, 1)
    library = load_library(write_data(tmp_path, files), TODAY)
    assert library.moved == {old.replace("-007", "-7"): "TRjq7t2Ms5I-10"}


@pytest.mark.parametrize("old", ["TRjq7t2Ms5I-10", "TRjq7t2Ms5I-20", "kept-talk-5"])
def test_former_id_that_is_a_moment_is_refused(tmp_path, old):
    problem = only(problems_of(tmp_path, moved_from(old)))
    assert problem.field == "moment[1].moved_from"
    assert "still" in problem.message


def test_former_id_of_two_moments_is_refused(tmp_path):
    both = moved_from("gone-1"), moved_from("gone-1", OTHER_TALK)
    assert "moved to" in only(problems_of(tmp_path, *both)).message


def test_reference_to_a_former_id_is_told_the_present_one(tmp_path):
    changes = (COLLECTION, "TRjq7t2Ms5I-10", "TRjq7t2Ms5I-7"), moved_from("TRjq7t2Ms5I-7")
    problem = only(problems_of(tmp_path, *changes))
    assert "it moved, write 'TRjq7t2Ms5I-10'" in problem.message


def test_two_moments_of_one_second_are_refused(tmp_path):
    files = small_files()
    files[TALK] = files[TALK].replace("start_s = 20", "start_s = 10", 1)
    with pytest.raises(ContentError) as caught:
        load_library(write_data(tmp_path, files), TODAY)
    doubled = [p for p in caught.value.problems if p.field == "moment[2].start_s"]
    assert "TRjq7t2Ms5I-10" in only(doubled).message


def test_talk_under_another_files_name_is_refused(tmp_path):
    files = small_files()
    files["talks/renamed.toml"] = files.pop(OTHER_TALK)
    with pytest.raises(ContentError) as caught:
        load_library(write_data(tmp_path, files), TODAY)
    problem = only(caught.value.problems)
    assert (problem.file, problem.field) == ("talks/renamed.toml", "video_id")
    assert "kept-talk.toml" in problem.message
