"""What each thing in a query means, one line a case."""

import pytest

from tests.search.phrasing import bare, each, exact, near
from ytsapp.search.grammar_terms import MAX_WORDS
from ytsapp.search.phrases import Phrase
from ytsapp.search.query import MAX_CHARACTERS, Query, parse_query

WANTED = {
    # words
    "vector database": each("vector database"),
    "RAG vs fine-tuning?": (*each("rag vs"), (bare("fine tuning"),)),
    "agents or workflows": each("agents or workflows"),
    "near and far": each("near and far"),
    "NEARLY ORDER": each("nearly order"),
    "to be, or not; to be…": each("to be or not to be"),
    "retrieval,generation": each("retrieval generation"),
    "检索，生成": each("检索 生成"),
    "": (),
    "   ": (),
    # punctuation inside a word
    "std::vector": ((bare("std vector"),),),
    "1:20:30": ((bare("1 20 30"),),),
    "C++": each("c"),
    "don't": ((bare("don t"),),),
    "snake_case": ((bare("snake case"),),),
    "1,000 tokens": ((bare("1 000"),), (bare("tokens"),)),
    "https://example.org/a?b=c": ((bare("https example org a b c"),),),
    '24" screen 5" disk': each("24 screen 5 disk"),
    # punctuation around words
    "(RAG) [agents] {evals} #topic @who $5 50%": each("rag agents evals topic who 5 50"),
    "fire 🔥 and 🔥ice🔥": each("fire and ice"),
    # quotation marks
    '"lost in the middle"': ((exact("lost in the middle"),),),
    "“curly quotes” «here» „too“": ((exact("curly quotes"),), (exact("here"),), (exact("too"),)),
    '"fine-tuning" C++': ((exact("fine tuning"),), (bare("c"),)),
    '"one""two"three': ((exact("one"),), (exact("two"),), (bare("three"),)),
    '("in brackets")': ((exact("in brackets"),),),
    '"a -b OR topic:c"': ((exact("a b or topic c"),),),
    '"" word " "': each("word"),
    # minus that is text
    "fine-tuning": ((bare("fine tuning"),),),
    "a - b -- c - -": each("a b c"),
    "--verbose": each("verbose"),
    "a -> b": each("a b"),
    "ptr->next": ((bare("ptr next"),),),
    '"a phrase"-based': ((exact("a phrase"),), (bare("based"),)),
    # OR
    "rag OR agents": ((bare("rag"), bare("agents")),),
    "rag | agents": ((bare("rag"), bare("agents")),),
    "rag|agents|evals": ((bare("rag"), bare("agents"), bare("evals")),),
    "rag || agents": ((bare("rag"), bare("agents")),),
    "a OR OR | b": ((bare("a"), bare("b")),),
    "why a OR b c": ((bare("why"),), (bare("a"), bare("b")), (bare("c"),)),
    '"a b" OR c-d': ((exact("a b"), bare("c d")),),
    "(a OR b) c": ((bare("a"), bare("b")), (bare("c"),)),
    # OR that is a word, bars that are nothing
    "OR": each("or"),
    "OR rag": each("or rag"),
    "rag OR": each("rag or"),
    "| rag |": each("rag"),
    "(OR)": each("or"),
    # NEAR
    "a NEAR b": ((near("a", "b", 10),),),
    "a NEAR/3 b": ((near("a", "b", 3),),),
    "fine-tuning NEAR/5 cost": ((near("fine tuning", "cost", 5),),),
    "a NEAR/5 b NEAR c": ((near("a", "b", 5),), (near("b", "c", 10),)),
    "x OR a NEAR/5 b OR y": ((bare("x"), near("a", "b", 5), bare("y")),),
    "x a NEAR/5 b y": ((bare("x"),), (near("a", "b", 5),), (bare("y"),)),
    # NEAR that is a word
    "NEAR": each("near"),
    "NEAR/5 a": ((bare("near 5"),), (bare("a"),)),
    "a NEAR/5": ((bare("a"),), (bare("near 5"),)),
    "a NEAR/ b": each("a near b"),
    "a NEAR/x b": ((bare("a"),), (bare("near x"),), (bare("b"),)),
    "a NEAR/12345 b": ((bare("a"),), (bare("near 12345"),), (bare("b"),)),
    "a NEAR b NEAR": ((near("a", "b", 10),), (bare("near"),)),
    # colons that are text
    "what: rag": each("what rag"),
    "topic: rag": each("topic rag"),
    "topic:": each("topic"),
    "topic::rag": ((bare("topic rag"),),),
    "subtopic:rag": ((bare("subtopic rag"),),),
    'topic:""': each("topic"),
    "topic:--": each("topic"),
    "'topic:rag'": ((bare("topic rag"),),),
    # markup and code
    "<b>bold</b>": ((bare("b bold b"),),),
    "'; DROP TABLE talks; --": each("drop table talks"),
    "%s {0} ${x} \\n": each("s 0 x n"),
}


@pytest.mark.parametrize(("text", "clauses"), WANTED.items(), ids=WANTED)
def test_what_is_wanted(text, clauses):
    query = parse_query(text)
    assert query.clauses == clauses
    assert query.excluded == ()
    assert str(query.filters) == ""


EXCLUDED = {
    "rag -agents": [bare("agents")],
    "rag -fine-tuning": [bare("fine tuning")],
    'rag -"a phrase"': [exact("a phrase")],
    "rag -“a phrase”": [exact("a phrase")],
    "-rag agents": [bare("rag")],
    "rag (-agents)": [bare("agents")],
    "rag,-agents": [bare("agents")],
    "rag -a -b": [bare("a"), bare("b")],
    "rag -OR": [bare("or")],
    "rag -NEAR/5": [bare("near 5")],
    "rag -year:": [bare("year")],
    "topic:rag -agents": [bare("agents")],
}


@pytest.mark.parametrize(("text", "excluded"), EXCLUDED.items(), ids=EXCLUDED)
def test_what_is_left_out(text, excluded):
    query = parse_query(text)
    assert list(query.excluded) == excluded
    assert query.notes == ()


NOTES = {
    "-a -b": [
        ("-a", "“-a” was ignored: nothing is wanted beside it. Add a word to search for."),
        ("-b", "“-b” was ignored: nothing is wanted beside it. Add a word to search for."),
    ],
    "a -(b c)": [
        ("-(b", "A minus before a bracket leaves nothing out: put one before each word.")
    ],
    'a "b c': [('"b c', "“\"b c” was read to the end: no quotation mark closes it.")],
    "a OR -b": [("OR", "“OR” was ignored: it joins words, not filters or what is left out.")],
    "a | topic:b": [("|", "“|” was ignored: it joins words, not filters or what is left out.")],
    "topic:b NEAR/4 a": [
        ("NEAR/4", "“NEAR/4” was ignored: it joins words, not filters or what is left out.")
    ],
    "a NEAR/500 b": [("NEAR/500", "“NEAR/500” was read as NEAR/100.")],
    "a NEAR/0 b": [("NEAR/0", "“NEAR/0” was read as NEAR/1.")],
    "a " + "x" * 40: [
        ("x" * 40, f"“{'x' * 40}” was ignored: it is longer than any word of a talk.")
    ],
    "?!": [("?!", "There is no word in “?!”.")],
    "🔥": [("🔥", "There is no word in “🔥”.")],
}  # fmt: skip


@pytest.mark.parametrize(("text", "notes"), NOTES.items(), ids=NOTES)
def test_what_the_reader_is_told(text, notes):
    assert [(note.about, note.sentence) for note in parse_query(text).notes] == notes


@pytest.mark.parametrize("text", ["", "RAG vs fine-tuning?", "std::vector", "OR", "a - b", "a |"])
def test_nothing_is_told_where_nothing_is_lost(text):
    assert parse_query(text).notes == ()


def test_an_unclosed_quotation_mark_quotes_to_the_end():
    query = parse_query('what is "vector data')
    assert query.clauses == (*each("what is"), (exact("vector data"),))


def test_a_word_too_long_is_taken_out_of_its_phrase():
    query = parse_query(f"see/{'x' * 40}/this")
    assert query.clauses == ((bare("see this"),),)
    assert query.interpreted == "see-this"


def test_text_is_what_was_typed_without_what_is_invisible():
    text = " \tvec\x00tor\u200b\n  data\u00a0base \u202e\ud800\x1b[0m "
    assert parse_query(text).text == "vector data base [0m"


def test_words_beyond_the_last_that_is_read_are_told():
    query = parse_query(" ".join(f"w{n}" for n in range(MAX_WORDS + 2)))
    assert len(query.clauses) == MAX_WORDS
    (note,) = query.notes
    assert note.about == f"w{MAX_WORDS} w{MAX_WORDS + 1}"
    assert note.sentence == "Only 64 words are read, not all of “w64 w65”."


def test_a_phrase_is_cut_at_the_last_word_that_is_read():
    phrase = " ".join(f"w{n}" for n in range(MAX_WORDS + 2))
    query = parse_query(f'"{phrase}"')
    assert query.phrases == (exact(phrase[: phrase.index(" w64")]),)
    assert query.notes[0].about == f'"{phrase}"'


def test_punctuation_after_the_last_word_that_is_read_is_no_loss():
    assert parse_query("word " * MAX_WORDS + "?").notes == ()


def test_values_of_filters_count_as_words():
    query = parse_query(f"topic:{'|'.join(f't{n}' for n in range(MAX_WORDS))} rag")
    assert len(query.filters.topic) == MAX_WORDS
    assert query.clauses == ()
    assert query.notes[0].about == "rag"


def test_characters_beyond_the_last_that_is_read_are_told():
    query = parse_query("a" + " " * MAX_CHARACTERS + "b")
    assert query.clauses == each("a")
    assert query.notes[0].sentence == "Only the first 10,000 characters were read."


PLAIN = {
    "What's RAG, and why?": "What's RAG and why",
    'what is "hybrid search" -bm25 topic:search': "what is hybrid search",
    "agents OR workflows": "agents or workflows",
    "chunk NEAR/5 size": "chunk size",
    "RAG vs fine-tuning?": "RAG vs fine-tuning",
    "topic:rag": "",
}


@pytest.mark.parametrize(("text", "plain"), PLAIN.items(), ids=PLAIN)
def test_plain_text_for_whoever_reads_the_question(text, plain):
    assert parse_query(text).plain == plain


INTERPRETED = {
    "  RAG   vs fine-tuning? ": "RAG vs fine-tuning",
    "(C++) [C#] <std::vector>": "C++ C# std::vector",
    "“Lost in the Middle” -“Foo  bar”": '"Lost in the Middle" -"Foo bar"',
    "a|b c": "a OR b c",
    "a NEAR b NEAR/3 c": "a NEAR/10 b NEAR/3 c",
    "OR a": "or a",
    "-x topic:RAG,agents BEFORE:2024 a": "a -x topic:RAG topic:agents before:2024-01-01",
    "speaker:Ada speaker:“Ada Example”": 'speaker:Ada speaker:"Ada Example"',
    "before:yesterday a": "a",
    "'topic:rag'": "topic-rag",
    "a" + "/" * 100 + "b": "a-b",
    "OR/" + "x" * 40 + " a": "or a",
}


@pytest.mark.parametrize(("text", "interpreted"), INTERPRETED.items(), ids=INTERPRETED)
def test_the_query_as_it_was_understood(text, interpreted):
    assert parse_query(text).interpreted == interpreted


def test_phrases_are_all_that_is_wanted_in_order():
    query = parse_query('a "b c" OR d NEAR e -f')
    assert query.phrases == (bare("a"), exact("b c"), bare("d"), bare("e"))


def test_a_phrase_made_without_a_reader_can_be_written():
    clauses = ((Phrase(("vector", "database")),), (Phrase(("data", "base"), exact=True),))
    assert Query("", clauses).interpreted == 'vector-database "data base"'


def test_queries_that_ask_for_the_same_are_equal():
    assert parse_query("RAG,  agents?") == parse_query("rag agents")
    assert parse_query("rag agents") != parse_query('"rag" agents')
