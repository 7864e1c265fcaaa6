"""How directly a passage answers a question."""

from ytsapp.domain.passage import Score
from ytsapp.explain import reasons, signs
from ytsapp.explain.answers import NUMBER, find_answers
from ytsapp.explain.features import Feature, Scale
from ytsapp.explain.mentions import Mention, find_mentions, weight_in_a_breath, weight_within
from ytsapp.explain.question import Kind, Question
from ytsapp.explain.sentences import asking_share, opening_end
from ytsapp.explain.spoken import line_of

_ASKED = {
    Kind.OPEN: signs.DEFINES,
    Kind.DEFINE: signs.DEFINES,
    Kind.CONTRAST: signs.CONTRASTS,
    Kind.REASON: signs.REASON,
    Kind.STEPS: signs.STEPS,
    Kind.NUMBER: NUMBER,
    Kind.CONDITION: signs.CONDITION,
}
"""What an answer has to do; who only names a subject is served best by what it is."""

_TOLD = {
    signs.DEFINES: reasons.DEFINES,
    signs.CONTRASTS: reasons.CONTRASTS,
    signs.REASON: reasons.GIVES_REASON,
    signs.STEPS: reasons.STEPS,
    NUMBER: reasons.NUMBER,
    signs.CONDITION: reasons.CONDITION,
}

_RAISING = (
    Feature(
        "named",
        0.35,
        "It names what the question names; a rare word counts more than a common one.",
    ),
    Feature(
        "together",
        0.3,
        "It names it in one breath, not a word here and a word there.",
    ),
    Feature(
        "outright",
        0.2,
        "It names nearly all of it, early or again and again: this is no mention in passing.",
        reasons.NAMES_IT,
    ),
    Feature(
        "early",
        0.15,
        "It comes to the subject early.",
    ),
    Feature(
        "at once",
        0.2,
        "Its first sentence already does what the question asks for.",
        reasons.AT_ONCE,
    ),
    Feature(
        "returns",
        0.35,
        "It comes back to the subject.",
    ),
    Feature(
        "both sides",
        0.3,
        "It speaks of both sides of a comparison.",
        reasons.BOTH_SIDES,
    ),
    *(
        Feature(
            f"asked {sign}",
            0.5,
            "It does what the question asks for, close to the subject: “what is” wants a "
            "definition, “A or B” a contrast, “why” a reason, “how” the steps, “how many” a "
            "number, “when should” a condition.",
            reason,
        )
        for sign, reason in _TOLD.items()
    ),
    *(
        Feature(
            sign,
            0.25,
            "It explains the subject otherwise, with a reason or an example.",
            reason,
        )
        for sign, reason in (_TOLD | {signs.CONTRASTS: reasons.SETS_APART,
                                      signs.EXAMPLE: reasons.EXAMPLE}).items()
        if sign != NUMBER
    ),
)  # fmt: skip
"""What raises the score. Weights are set by hand: naming the subject is needed for an answer,
doing what is asked makes it one."""

_LOWERING = (
    Feature(
        "missing",
        1.0,
        "What the question names and the passage does not takes its share of the score.",
    ),
    Feature(
        "asking",
        0.3,
        "It asks rather than tells: more than one sentence in five is a question.",
    ),
)
"""What lowers the score."""

DIRECTNESS = Scale(_RAISING, _LOWERING)
"""All that directness is made of, for the page that explains it to readers."""

_OUTRIGHT = 0.75
"""Share of a question that has to be named: three terms of four, or all but the common ones."""
_AGAIN_HALF = 2.0
"""Further mentions that count half."""
_LATE = 0.7
"""Share of a passage after which a subject comes late."""


def score_directness(question: Question, text: str) -> Score:
    """Return how directly a passage answers a question, and what speaks for it.

    0 where the passage names nothing the question names. Computed for each passage a search
    considers; `read_question` is called once a search.
    """
    line = line_of(text)
    mentions = find_mentions(question, line)
    if not mentions:
        return Score(0.0)
    return DIRECTNESS.weigh(_measure(question, text, line, mentions))


def _measure(question: Question, text: str, line: str, mentions: list[Mention]) -> dict[str, float]:
    terms = question.terms
    whole = question.weight
    first: dict[int, int] = {}
    said = early = 0.0
    for at, number in mentions:
        said += terms[number].weight
        if number not in first:
            first[number] = at
            early += terms[number].weight * max(0.0, 1.0 - at / (_LATE * len(line)))
    named = sum([terms[number].weight for number in first])
    together = (weight_in_a_breath(question, mentions) if len(first) > 1 else named) / whole
    again = said / named - 1.0
    measured = {
        "named": 1.0,
        "missing": 1.0 - named / whole,
        "together": together if len(terms) > 1 else 0.0,
        "early": early / named,
        "returns": again / (again + _AGAIN_HALF),
        "asking": asking_share(text),
    }
    if together >= _OUTRIGHT and (early >= 0.5 * named or again >= 1.0):
        measured["outright"] = 1.0
    if question.compares and {terms[number].side for number in first} >= {0, 1}:
        measured["both sides"] = 1.0
    asked = _ASKED[question.kind]
    opening = opening_end(text)
    if weight_within(question, mentions, 0, opening) < _OUTRIGHT * whole:
        opening = 0
    answers = find_answers(question, asked, line, mentions)
    for sign, (points, start) in answers.items():
        measured[f"asked {sign}" if sign == asked else sign] = points / (points + 1.0)
        if start < opening and (sign == asked or question.kind is Kind.OPEN):
            measured["at once"] = 1.0
    return measured
