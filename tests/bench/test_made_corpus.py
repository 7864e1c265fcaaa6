"""Made talks are the same everywhere, and as rich in words as many real talks are."""

from itertools import islice

import pytest

from ytsapp.bench.made_corpus import PASSAGES_A_TALK, make_corpus
from ytsapp.bench.made_record import store_talks
from ytsapp.bench.made_words import MadeWords, make_word
from ytsapp.domain.alias import cut_words
from ytsapp.storage.corpus import Corpus


@pytest.fixture(scope="module")
def talks(library):
    return list(make_corpus(3_000, library))


def words_of(talks):
    return [word for made in talks for p in made.passages for word in cut_words(p.text)]


def test_there_are_as_many_passages_as_asked_for(library):
    for count in (1, PASSAGES_A_TALK, PASSAGES_A_TALK + 1):
        assert sum(len(made.passages) for made in make_corpus(count, library)) == count


def test_talks_are_the_same_every_time(talks, library):
    assert list(islice(make_corpus(3_000, library), 3)) == talks[:3]


def test_passages_have_sixty_words_on_average(talks):
    lengths = [len(cut_words(p.text)) for made in talks for p in made.passages]
    assert 40 <= min(lengths) <= max(lengths) <= 80
    assert 58 < sum(lengths) / len(lengths) < 62


def test_different_words_grow_slower_than_words(talks):
    few, many = words_of(talks[:5]), words_of(talks)
    assert len(many) > 9 * len(few)
    assert 2 < len(set(many)) / len(set(few)) < 6


def test_half_a_million_words_are_known_after_a_million_passages(library):
    assert 450_000 < MadeWords(library).known_after(60_000_000) < 550_000


def test_the_commonest_word_is_in_nearly_every_passage(talks):
    passages = [set(cut_words(p.text)) for made in talks for p in made.passages]
    assert sum("the" in words for words in passages) > 0.8 * len(passages)


def test_a_talk_comes_back_to_its_subject(talks):
    common = set(words_of(talks[:10]))
    own = [word for word in words_of(talks[40:41]) if word not in common]
    assert max(own.count(word) for word in set(own)) > 5


def test_made_words_differ():
    words = {make_word(rank) for rank in range(100_000)}
    assert len(words) > 99_000
    assert all(word.isalpha() and word.islower() for word in words)


def test_talks_have_everything_to_filter_by(talks):
    assert {made.talk.captions for made in talks} == {"auto", "manual"}
    assert len({made.talk.channel for made in talks}) > 1
    assert len({speaker.name for made in talks for speaker in made.talk.speakers}) > 5
    assert len({made.talk.published.year for made in talks}) > 5
    assert len({topic for made in talks for topic in made.topics}) > 2


def test_stored_talks_come_back_whole(talks, tmp_path):
    with Corpus.open(f"sqlite:///{tmp_path}/made.db") as corpus:
        store_talks(talks[:2], corpus)
        for made in talks[:2]:
            assert corpus.passages(made.talk.video_id) == list(made.passages)
            transcript = corpus.transcript(made.talk.video_id)
            last = made.passages[-1]
            assert transcript.time_at(transcript.text.rindex(last.text)) == last.start_ms
