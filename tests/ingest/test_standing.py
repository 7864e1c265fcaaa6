"""Some sentences open a passage better than others."""

from ytsapp.ingest.standing import sentence_cost, words_cost


def cost(text, sentence):
    start = text.index(sentence)
    return sentence_cost(text, start, start + len(sentence) + 1)


def test_words_that_lean_on_what_was_said_cost_more_than_plain_ones():
    assert words_cost("and", "bread") > words_cost("bread", "rises") > words_cost("now", "bread")


def test_after_a_word_that_says_little_the_second_one_counts():
    assert words_cost("so", "it's") > words_cost("so", "bread") > words_cost("so", "what")


def test_answer_stays_with_its_question():
    text = "How does bread rise? Yeast makes gas. Gas lifts the dough."
    assert cost(text, "Yeast makes gas.") > cost(text, "Gas lifts the dough.")


def test_question_opens_a_passage_well():
    text = "Bread is done. How does bread rise? Yeast makes gas."
    assert cost(text, "How does bread rise?") < cost(text.replace("?", "."), "How does bread rise.")


def test_tag_at_the_end_of_a_sentence_is_no_question():
    asked, told = "It rises, right? Yeast makes gas.", "It rises a lot. Yeast makes gas."
    assert cost(asked, "Yeast makes gas.") == cost(told, "Yeast makes gas.")
    assert cost(asked, "It rises, right?") == cost(told, "It rises a lot.")


def test_curved_apostrophes_are_apostrophes():
    assert cost("It’s done.", "It’s done.") == cost("It's done.", "It's done.")
