import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.explain.texts import COMPARISON, DEFINITION, PASSING, PLAIN
from ytsapp.explain import reasons
from ytsapp.explain.directness import DIRECTNESS, score_directness
from ytsapp.explain.features import MOST_REASONS
from ytsapp.explain.question import read_question


def directness(question, text, **known):
    return score_directness(read_question(question, **known), text)


def test_an_answer_scores_above_a_mention_and_a_mention_above_nothing():
    answer = directness("what is a queue", COMPARISON).value
    passing = directness("what is a queue", PASSING).value
    assert answer > 1.5 * passing > directness("what is a queue", PLAIN).value == 0.0


def test_a_mention_in_passing_names_nothing_directly():
    assert reasons.NAMES_IT not in directness("queue", PASSING).reasons
    assert reasons.NAMES_IT in directness("queue", COMPARISON).reasons


def test_a_passage_that_names_nothing_gives_no_reason():
    assert directness("what is a queue", PLAIN).reasons == ()


def test_naming_half_of_the_question_is_half_an_answer():
    whole = directness("bloom filter", DEFINITION).value
    assert directness("bloom submarine", DEFINITION).value < 0.6 * whole


def test_a_rare_word_counts_more_than_a_common_one():
    weights = {"bloom": 9.0, "submarin": 1.0}
    rare = directness("bloom submarine", DEFINITION, weight=weights.__getitem__).value
    common = directness("bloom submarine", DEFINITION, weight=lambda s: 10.0 - weights[s]).value
    assert rare > 2 * common


ASKED = [
    ("what is a heap", "A heap is a tree that keeps the least key on top.", reasons.DEFINES),
    ("what is drift", "When the mean moves, this is called drift by some.", reasons.DEFINES),
    ("queue vs stack", "A queue is fair, whereas a stack is not.", reasons.CONTRASTS),
    ("why caches fail", "A cache fails because two writers race.", reasons.GIVES_REASON),
    ("how does a merge work", "First we sort, then the merge; after that we write.", reasons.STEPS),
    ("how many shards", "We run 12 shards of it.", reasons.NUMBER),
    ("how much do shards cost", "All shards cost two hundred dollars.", reasons.NUMBER),
    ("when should I shard", "You should shard only if one disk is full.", reasons.CONDITION),
]
OTHERWISE = "{} was in the news, and the news was read by many people on the train."


@pytest.mark.parametrize(("question", "answer", "reason"), ASKED)
def test_doing_what_is_asked_is_told_and_beats_only_naming_it(question, answer, reason):
    subject = " ".join(word for word in question.split() if len(word) > 3)
    assert reason in directness(question, answer).reasons
    assert (
        directness(question, answer).value > directness(question, OTHERWISE.format(subject)).value
    )


def test_the_first_sentence_may_answer():
    tail = " Nothing else was said about this on that day, and nobody asked for more of it."
    early = directness("what is a heap", "A heap is a tree." + tail * 2)
    late = directness("what is a heap", tail * 2 + " A heap is a tree.")
    assert reasons.AT_ONCE in early.reasons
    assert reasons.AT_ONCE not in late.reasons
    assert early.value > late.value


def test_a_question_that_is_answered_at_once_counts_as_first_sentence():
    assert (
        reasons.AT_ONCE in directness("what is a heap", "What is a heap? A heap is a tree.").reasons
    )


def test_a_definition_of_something_else_does_not_define_the_subject():
    text = "In the heap of letters on my desk there was one that said a fjord is a drowned valley."
    assert reasons.DEFINES not in directness("what is a heap", text).reasons
    assert reasons.DEFINES in directness("what is a fjord", text).reasons


def test_a_comparison_has_to_speak_of_both_sides():
    both = directness("queue vs stack", COMPARISON)
    one = directness("queue vs submarine", COMPARISON)
    assert reasons.BOTH_SIDES in both.reasons
    assert reasons.BOTH_SIDES not in one.reasons
    assert both.value > one.value


def test_coming_back_to_the_subject_beats_saying_it_once():
    once = "The heap holds keys. They are moved up and down. They come out in order."
    again = "The heap holds keys. The heap moves them. The heap gives them in order."
    assert directness("heap", again).value > directness("heap", once).value


BETWEEN = "that everybody knows from the long years before any of us had come to this place "


def test_terms_in_one_breath_beat_terms_strewn_about():
    near = f"The heap cost less. {BETWEEN * 2}."
    far = f"The heap {BETWEEN * 2} cost less."
    assert directness("heap cost", near).value > directness("heap cost", far).value
    near = f"{BETWEEN}. The heap cost less. {BETWEEN}."
    far = f"The heap. {BETWEEN * 2}. It cost less."
    question = "heap cost disk page"
    assert directness(question, near).value > directness(question, far).value


def test_coming_to_the_subject_early_beats_coming_late():
    early, late = f"Heap, heap. {BETWEEN * 2}.", f"{BETWEEN * 2}. Heap, heap."
    assert directness("heap", early).value > directness("heap", late).value


def test_a_first_sentence_on_part_of_the_question_does_not_answer_it():
    text = "A filter is a sieve. Only later we came to bloom and cascade, which nobody knew."
    assert reasons.AT_ONCE not in directness("what is a bloom filter cascade", text).reasons
    assert reasons.AT_ONCE in directness("what is a filter", text).reasons


def test_a_faint_sign_of_what_was_not_asked_is_not_told():
    text = "A heap is a tree of keys."
    assert reasons.DEFINES not in directness("why heap", text).reasons
    assert reasons.DEFINES in directness("what is a heap", text).reasons


def test_asking_the_question_is_no_answer():
    told, asked = "The heap is old. The heap is fast.", "Is the heap old? Is the heap fast?"
    assert directness("heap", asked).value < directness("heap", told).value


def test_an_alias_names_the_subject():
    aliases = {"bloom filter": ["blue filter"]}
    heard = DEFINITION.replace("bloom", "blue")
    known = directness("what is a bloom filter", heard, aliases=aliases).value
    assert known > directness("what is a bloom filter", heard).value


def test_captions_without_punctuation_answer_too():
    text = "so a heap is a tree that keeps the least key on top and the heap is never sorted"
    assert directness("what is a heap", text).reasons[:1] == (reasons.DEFINES,)


@given(st.text(max_size=60), st.text(max_size=300))
def test_any_question_and_text_have_a_score_with_known_reasons(question, text):
    score = directness(question, text)
    assert 0.0 <= score.value <= 1.0
    assert set(score.reasons) <= reasons.ALL
    assert len(score.reasons) == len(set(score.reasons)) <= MOST_REASONS
    assert score == directness(question, text)


@given(st.text(min_size=1, max_size=60))
def test_a_question_is_named_by_its_own_words(question):
    named = directness(question, question)
    assert (named.value > 0.0) == bool(read_question(question).terms)


WORDS = st.lists(st.sampled_from([*COMPARISON.split(), *PLAIN.split()[:20]]), max_size=60)


@given(WORDS, st.sampled_from(["what is a queue", "queue or stack", "why stack", "queue"]))
def test_any_words_have_a_score_within_bounds(words, question):
    assert 0.0 <= directness(question, " ".join(words)).value <= 1.0


def test_features_say_why_and_have_names_of_their_own():
    features = [*DIRECTNESS.raising, *DIRECTNESS.lowering]
    assert len({feature.name for feature in features}) == len(features)
    assert all(0.0 < feature.weight <= 1.0 and feature.why.endswith(".") for feature in features)
    assert {feature.reason for feature in features} - {""} <= reasons.ALL
