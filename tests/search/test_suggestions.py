"""Suggestions over what editors wrote and the record; they notice when talks come."""

import threading

import pytest

from tests.builders import make_library, make_talk, make_topic
from ytsapp.search.suggestions import CHECK_EVERY_S, Suggestions
from ytsapp.storage.corpus import Corpus

LIBRARY = make_library(topics={"rag": make_topic(name="RAG")})


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def corpus(tmp_path):
    with Corpus.open(f"sqlite:///{tmp_path}/yts.db") as corpus:
        yield corpus


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def suggestions(corpus, clock):
    return Suggestions(LIBRARY, corpus, clock)


def titles(suggestions, text):
    return [each.title for each in suggestions.suggest(text)]


def test_topics_and_talks_of_the_record_are_offered(corpus, suggestions):
    corpus.save_talk(make_talk("first", title="A quokka speaks"))
    assert titles(suggestions, "rag") == ["RAG"]
    assert titles(suggestions, "quokka") == ["A quokka speaks"]


def test_a_talk_that_comes_is_offered_after_a_while(corpus, clock, suggestions):
    assert titles(suggestions, "quokka") == []
    corpus.save_talk(make_talk("late", title="A quokka speaks"))
    assert titles(suggestions, "quokka") == []
    clock.now += CHECK_EVERY_S
    assert titles(suggestions, "quokka") == ["A quokka speaks"]


def test_the_record_is_read_again_only_when_talks_came(corpus, clock):
    class Counting:
        reads = 0

        def count_talks(self):
            return corpus.count_talks()

        def talks(self):
            self.reads += 1
            return corpus.talks()

    record = Counting()
    suggestions = Suggestions(LIBRARY, record, clock)
    for _ in range(3):
        suggestions.suggest("rag")
        clock.now += CHECK_EVERY_S
    assert record.reads == 1
    corpus.save_talk(make_talk("late"))
    suggestions.suggest("rag")
    assert record.reads == 2


def test_while_one_thread_reads_the_others_are_answered(corpus, clock):
    class Slow:
        count = 1

        def __init__(self):
            self.reading = threading.Event()
            self.go_on = threading.Event()
            self.go_on.set()

        def count_talks(self):
            return self.count

        def talks(self):
            self.reading.set()
            assert self.go_on.wait(10)
            return corpus.talks()

    record = Slow()
    suggestions = Suggestions(LIBRARY, record, clock)
    assert titles(suggestions, "rag") == ["RAG"]
    record.count = 2
    record.reading.clear()
    record.go_on.clear()
    clock.now += CHECK_EVERY_S
    reader = threading.Thread(target=suggestions.suggest, args=("rag",))
    reader.start()
    assert record.reading.wait(10)
    assert titles(suggestions, "rag") == ["RAG"]
    record.go_on.set()
    reader.join(10)
    assert not reader.is_alive()


def test_a_record_that_fails_once_is_asked_again(corpus, clock):
    class Failing:
        fails = True

        def count_talks(self):
            if self.fails:
                raise ConnectionError("gone")
            return 0

        def talks(self):
            return []

    record = Failing()
    suggestions = Suggestions(LIBRARY, record, clock)
    with pytest.raises(ConnectionError):
        suggestions.suggest("rag")
    record.fails = False
    assert titles(suggestions, "rag") == ["RAG"]


def test_related_answers_from_the_same_library(suggestions):
    assert [each.title for each in suggestions.related("what is RAG", 3).topics] == ["RAG"]


def test_the_real_library_offers_its_hub_for_an_alias(services):
    found = services.suggestions.suggest("retrieval augmented generation")
    assert found[0].url == "/topics/rag/"
    assert services.suggestions.suggest("fien tuning")[0].title == "Fine-tuning"
    assert services.suggestions.related("RAG vs fine tuning", 3).comparisons
