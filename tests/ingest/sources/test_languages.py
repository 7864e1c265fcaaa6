import pytest

from ytsapp.ingest.sources.languages import is_language_tag, language_distance, split_language


@pytest.mark.parametrize("text", ["en", "en-US", "pt-BR", "zh-Hans", "es-419", "en-orig", "fil"])
def test_language_tag(text):
    assert is_language_tag(text)


@pytest.mark.parametrize("text", ["", "EN", "raw", "v2", "english", "mp4", "1", "e", "en-"])
def test_no_language_tag(text):
    assert not is_language_tag(text)


@pytest.mark.parametrize(
    ("stem", "split"),
    [
        ("talk.en", ("talk", "en")),
        ("A talk [gvgD98jWrJM].pt-BR", ("A talk [gvgD98jWrJM]", "pt-BR")),
        ("talk", ("talk", "")),
        ("RAG-1.7-code", ("RAG-1.7-code", "")),
        ("en", ("en", "")),
        (".en", (".en", "")),
    ],
)
def test_language_is_split_from_a_stem(stem, split):
    assert split_language(stem) == split


def test_languages_are_ordered_by_their_distance():
    tags = ["de", "", "en-GB", "en", "en_US", "EN"]
    assert [language_distance(tag, "en") for tag in tags] == [3, 2, 1, 0, 1, 0]
    assert [language_distance(tag, "en-GB") for tag in tags] == [3, 2, 0, 1, 1, 1]
