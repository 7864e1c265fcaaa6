"""Words that say how something is asked, not what about."""

STOP_WORDS = frozenset(
    """a an and are as at be been but by can could did do does for from had has have how i if in
    into is it its me my no not of on or our shall should so than that the their them then there
    these they this those to us versus vs was we were what when where which while who whom whose
    why will with would you your""".split()
)
"""Left out of what has to be said, unless a query has nothing else or quotes them. The rest of
a question counts: somebody who asks for "best practices" may find the words."""
