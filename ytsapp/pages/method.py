"""`/method/`: how pages are made, so that a reader can judge them."""

from collections.abc import Iterator

import reflex as rx

from ytsapp import routes
from ytsapp.components.layout.section import prose_list, section
from ytsapp.domain.ledger import THIN_BELOW
from ytsapp.domain.moment import LEAD_IN_S, MIN_CLIP_S
from ytsapp.pages import structured_data
from ytsapp.pages.page import Page
from ytsapp.state.crumbs import Crumb
from ytsapp.wiring import Services

_TITLE = "Method"
_DESCRIPTION = (
    "What counts as evidence here, how independent voices are counted, what thin evidence means, "
    "and how to correct a quote."
)
_EVIDENCE = (
    "A claim is one sentence that could be wrong. A moment backs it only when the person says the "
    "same thing, or the opposite; a quote that is merely about the subject is left out.",
    "A claim without evidence stays on the page when the editors hold it to be true, and is marked "
    "“Editors’ reading, no indexed voice yet”.",
    "A quote holds the words as the captions have them, at most 30. Where recognition failed, the "
    "heard word stays and the right one follows in brackets.",
    "“Context not read” marks a quote whose surrounding half minute could not be read. Play it "
    "before you lean on it.",
)
_VOICES = (
    "One speaker is one voice, however many moments they have. With no speaker known, one channel "
    "is one voice.",
    "People of one employer count once. So do the members of a panel when a recording does not "
    "tell which of them speaks.",
    f"Fewer than {THIN_BELOW} independent voices is thin evidence, and the page says so in words.",
    "A voice is marked tied when it speaks of what its employer sells.",
    "The sums are no survey and no vote. They say how many people in the indexed talks were found "
    "saying a thing, and nothing about how many hold it.",
)
_BEST = (
    "The best explanation is chosen by an editor, for how clearly it explains and how directly it "
    "answers the question of the page. The page says why it was chosen.",
    "Views, likes, follower counts and hype never count.",
)
_ORDERED = (
    "Passages that have all the words of a search come first, then those that have some. Which of "
    "them is better is decided by how much the words tell (BM25), in the passage itself, in the "
    "minutes around and in the whole talk with its title, and by how close together they are said.",
    "That is raised by how clearly the passage explains and how directly it answers, and a little "
    "for a passage that an editor picked and for captions that people wrote. Each result says "
    "what spoke for it.",
    "A search for just one idea that has a concept page shows the moment an editor chose there as "
    "its large card. Otherwise the card is one of the first ten passages: the one that sets out "
    "to explain what is asked (“what is X”, “X is a …”, “the idea of X”), names all of it early, "
    "and has most of what its talk says of it still to come. The list under it keeps its order. "
    "One reader judged 152 searches to find how much each counts: the card explained what was "
    "asked in 74, the first of the list in 59, and any of the ten in 125.",
    "A talk is shown once, with its best passage; its others are folded under it. Of passages that "
    "are nearly the same only the best is shown.",
    "What captions mis-hear and what is said under several names is found under each of them, and "
    "slips are mended; the page says so. Quotation marks switch both off.",
)
_SCORED = (
    "Passages of indexed talks get two scores, which order results and help editors. Clarity is "
    "worked out once for each passage, whatever the question; directness for a question or claim "
    "and a passage.",
    "Both read the words of the transcript and how long they took to say, nothing else. The same "
    "words get the same score on every machine, and each score names what spoke for the passage.",
    "Each thing that speaks for a passage closes part of the gap to a full score; each thing that "
    "stands in the way takes part of what there is. No single phrase makes or breaks an "
    "explanation.",
    "Views, likes and follower counts are not known to the scores. Praise such as “amazing” or "
    "“game changer” is taken out before anything is measured.",
    "A transcript without punctuation is hardly punished: a machine wrote it down, the speaker is "
    "not to blame. The scores know English only.",
    "Phrases are a sign of an explanation and no proof of one. The scores only suggest; on "
    "editorial pages an editor decides.",
)
# The four lists say what `ytsapp.explain` measures, word for word; a test compares them.
_CLEARER = (
    "It says what something is: “is called”, “the idea is”, “in other words”.",
    "It sets one thing apart from another: “whereas”, “instead of”, “the difference is”.",
    "It says why: “because”, “that’s why”, “the problem is”.",
    "It gives an example or a case: “for example”, “let’s say”, “imagine”.",
    "It says when something holds or what it costs: “depends on”, “if you need”, “downside”.",
    "It takes one step after another: “first we”, “after that”, “number two”.",
    "It stays on one thing: its own words come back, where a list would bring new ones.",
    "It begins and ends with a whole sentence, as far as the transcript has punctuation.",
)
_LESS_CLEAR = (
    "Housekeeping: greetings, thanks, sponsors, “subscribe”, “can you hear me”, what comes in the "
    "next chapter.",
    "Pointing at a screen one has to see: “click”, “this line”, “right here”.",
    "Code or formulas read aloud: single letters, “equals”, “minus”.",
    "The speaker’s own story: “I was”, “back then”, “my team”.",
    "Vagueness: “stuff”, “somehow”, “and so on”, “I guess”.",
    "Fillers: “um”, “you know”, “sort of”.",
    "Sentences that start over: a word said twice in a row.",
    "Asking rather than telling: more than one sentence in five is a question.",
    "A pace hard to follow: slower than 110 words a minute or faster than 205.",
    "Fewer than 40 words: hardly room for an explanation.",
)
_MORE_DIRECT = (
    "It names what the question names; a rare word counts more than a common one.",
    "It names it in one breath, not a word here and a word there.",
    "It names nearly all of it, early or again and again: this is no mention in passing.",
    "It comes to the subject early.",
    "Its first sentence already does what the question asks for.",
    "It comes back to the subject.",
    "It speaks of both sides of a comparison.",
    "It does what the question asks for, close to the subject: “what is” wants a definition, “A or "
    "B” a contrast, “why” a reason, “how” the steps, “how many” a number, “when should” a "
    "condition.",
    "It explains the subject otherwise, with a reason or an example.",
)
_LESS_DIRECT = (
    "What the question names and the passage does not takes its share of the score.",
    "It asks rather than tells: more than one sentence in five is a question.",
)
_TIME = (
    f"A clip starts {LEAD_IN_S} seconds before its moment so that you catch the setup, and stops "
    f"at its end. A moment of a few seconds plays for at least {MIN_CLIP_S}. Where a transcript is "
    "known, the clip starts with a sentence instead.",
    "“Found in captions at 2:56” says that the quote was compared with the captions of the talk, "
    "where it stands in them, and whether people wrote them or a machine. “Not yet verified” says "
    "that no captions were compared yet.",
    "Times come from caption files, transcript pages and podcast audio. Where such a clock is "
    "coarse the page says “about” and names what it was read from.",
    "Dates, speakers and employers are shown where a source gives them. What is not known is left "
    "empty.",
)


def method_pages(services: Services) -> Iterator[Page]:
    """Yield the method page."""
    public_url = services.settings.public_url
    yield Page(
        path=routes.METHOD,
        title=_TITLE,
        description=_DESCRIPTION,
        parts=lambda: _body(services.settings.contact),
        kind="article",
        json_ld=(
            structured_data.article(public_url, routes.METHOD, _TITLE, _DESCRIPTION),
            structured_data.breadcrumb_list(public_url, [], Crumb(_TITLE, routes.METHOD)),
        ),
    )


def _body(contact: str) -> list[rx.Component]:
    return [
        rx.el.h1(_TITLE),
        rx.el.p(
            "A page here is an argument with its witnesses. This is how both are chosen.",
            class_name="lead",
        ),
        section("evidence", "What counts as evidence", prose_list(_EVIDENCE)),
        section("voices", "How voices are counted", prose_list(_VOICES)),
        section("best", "The best explanation", prose_list(_BEST)),
        section("search", "How results are ordered", prose_list(_ORDERED)),
        section("scores", "How an explanation is scored", *_scores()),
        section("time", "Seconds, dates and names", prose_list(_TIME)),
        section("corrections", "Corrections and removal", *_corrections(contact)),
    ]


def _scores() -> list[rx.Component]:
    return [
        prose_list(_SCORED),
        rx.el.h3("What makes a passage clear", class_name="sub-heading"),
        prose_list(_CLEARER),
        rx.el.h3("What makes it less clear", class_name="sub-heading"),
        prose_list(_LESS_CLEAR),
        rx.el.h3("What makes it a direct answer", class_name="sub-heading"),
        prose_list(_MORE_DIRECT),
        rx.el.h3("What makes it less direct", class_name="sub-heading"),
        prose_list(_LESS_DIRECT),
    ]


def _corrections(contact: str) -> list[rx.Component]:
    what = rx.el.p(
        "Name the moment page and say what is wrong: the words, the second, the speaker, or that "
        "they are out of context. A speaker who wants a quote removed need not give a reason."
    )
    if contact:
        address = contact.removeprefix("mailto:")
        return [what, rx.el.p("Write to ", rx.el.a(address, href=contact), ".")]
    return [
        what,
        rx.el.p(
            "The operator of this copy has published no address. Whoever runs it sets one with ",
            rx.el.code("YTS_CONTACT"),
            "; the link then leads there from every page.",
        ),
    ]
