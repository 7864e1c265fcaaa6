"""The words by which "introductions" tells that a subject is set out to be explained.

They were written from reading passages of lectures, courses and conversations; none names a
subject.
"""

HEDGES = frozenset(
    """actually again also basically essentially generally here itself just kind largely like
    mostly now of often only really simply sort therefore typically usually""".split()
)
"""May stand between a subject and its verb."""

HEADS = frozenset(
    """algorithm algorithms approach concept database databases function functions layer layers
    learning method methods metric metrics model models network networks problem process score
    scores system systems task tasks technique techniques token tokens vector vectors""".split()
)
"""May follow a subject without changing it: "the BLEU metric is"."""

ARTICLES = frozenset(
    "a an basically doing having really such that the these this those using".split()
)
"""May stand before a subject."""

OPENERS = frozenset(
    """a actually alright an and basically but course know now of okay our right so the then well
    yeah you your""".split()
)
"""May begin a sentence whose subject comes next."""

IS = frozenset(("is", "are"))
WHICH = frozenset(("which", "that"))
WHAT = frozenset(
    """a about an called defined how made multiple not nothing one responsible something that the
    to used what when where""".split()
)
"""What follows "is" where it is said what something is."""

MEANS = frozenset("consists describes means refers represents stands".split())
DOES = frozenset(
    """adds allows assigns can combines compares computes converts does enables ensures generates
    gives helps increases learns lets makes maps measures predicts prevents provides reduces
    removes splits takes tells tries uses will works""".split()
)
"""Verbs by which is said what something means, and what it does."""

CALLING = frozenset(("call", "called", "termed", "what's", "whats"))
NAMING = frozenset(
    f"{first} {last}"
    for firsts, lasts in (
        ("what how", "is are do does about"),
        ("call", "it this that these them"),
        ("known referred", "as"),
        ("mean stands", "by for"),
        (
            "idea concept notion definition purpose goal role point intuition meaning principle "
            "advantage benefit",
            "of behind for with in is",
        ),
    )
    for first in firsts.split()
    for last in lasts.split()
)
"""Words before a subject that announce it, one and two."""

TURNING = frozenset(("imagine", "understand", "explain", "introduce", "define", "consider"))
LOOSELY = frozenset(
    f"{first} {last}"
    for firsts, lasts in (
        ("think", "of about"),
        (
            "problem motivation basics example type form kind process task difference way case",
            "of behind for with in between",
        ),
    )
    for first in firsts.split()
    for last in lasts.split()
)
"""The same for words that have other uses too."""
