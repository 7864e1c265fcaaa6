"""Short ways to say in a test what a query should want."""

from ytsapp.search.phrases import Near, Phrase


def bare(text):
    """The phrase of words that were not quoted."""
    return Phrase(tuple(text.split()))


def exact(text):
    return Phrase(tuple(text.split()), exact=True)


def near(left, right, distance=10):
    return Near(bare(left), bare(right), distance)


def each(text):
    """Clauses that want each word of a text by itself."""
    return tuple((bare(word),) for word in text.split())
