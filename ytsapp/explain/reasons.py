"""Every reason a score may give: a fixed vocabulary, in words a reader understands."""

DEFINES = "defines the term"
CONTRASTS = "contrasts the two"
SETS_APART = "sets it apart"
GIVES_REASON = "gives the reason"
EXAMPLE = "gives an example"
CONDITION = "names the condition"
STEPS = "walks through the steps"
ONE_THING = "stays on one thing"
NAMES_IT = "names the problem directly"
AT_ONCE = "answers in the first sentence"
BOTH_SIDES = "speaks of both"
NUMBER = "gives a number"

ALL = frozenset(
    {DEFINES, CONTRASTS, SETS_APART, GIVES_REASON, EXAMPLE, CONDITION, STEPS, ONE_THING, NAMES_IT,
     AT_ONCE, BOTH_SIDES, NUMBER}
)  # fmt: skip
"""No score ever says anything else, so that pages may style, count and translate reasons."""
