"""Passages invented for these tests; nobody said them."""

DEFINITION = (
    "A bloom filter is a set that forgets its members. The idea is that every key lights a few "
    "lamps in a row, and to ask for a key means to look whether its lamps are lit. Unlike a hash "
    "table, the filter never stores the key, so that a million keys fit into a megabyte. The "
    "downside is that other keys may have lit the same lamps. For example, let's say two in a "
    "hundred answers are wrong: if you need certainty, you ask the disk after the filter said yes."
)
CHATTER = (
    "Yeah, yeah, um, I mean, I was at the office and I remember, you know, my team was there and "
    "we had, uh, stuff like that, and I I thought wow. Anyway, thanks for having me on the show. "
    "Before we start, please subscribe, and thank you to our sponsor. Can you hear me? Let me "
    "share my screen. I guess, um, that was kind of my story and, you know, whatever."
)
STORY = (
    "When I joined the company I was the second engineer and my first task was the billing page. "
    "I remember that I wrote it in a weekend, I had no idea what I did, and my friend said that it "
    "was the worst page of his life. Years ago that was normal. I loved my team, we went hiking, "
    "and back then nobody told me that I had to be on call for my own code."
)
ON_SCREEN = (
    "Let me scroll down here and click on this cell, and as you can see right here we have x and "
    "then y, and x equals w times h minus b. So here I'm going to print the shape, run this, and "
    "over here on the right you can see that z is q squared, and c of k is what this line gives, "
    "and down here we uncomment this code and look at this once more."
)
PLAIN = (
    "The harbour opens before sunrise and the boats leave in a long row. Nets dry on the wall "
    "beside the market, where merchants weigh crates of mackerel. Children carry bread to the "
    "crews at noon. Rain comes from the west on most evenings, and gulls follow every vessel home "
    "until lanterns burn along the pier."
)
ALL = (DEFINITION, CHATTER, STORY, ON_SCREEN, PLAIN)
SECONDS = 35.0
"""As long as any of them takes to say, at 110 to 205 words a minute."""

COMPARISON = (
    "A queue keeps the order of what comes in, whereas a stack hands out what came last. The "
    "difference is who waits: in a queue the oldest job is served first, in a stack it may starve."
)
PASSING = (
    "We spent the whole winter on the billing page, moved the offices twice, hired people for "
    "support, and wrote a handbook about holidays and travel that nobody has read since, apart "
    "from the one chapter on lunch, and somewhere in there somebody also bought a queue."
)


def without_punctuation(text: str) -> str:
    """Return a text as an automatic caption has it: lower case, no stop, no comma."""
    kept = "".join(sign if sign.isalnum() or sign in " '" else " " for sign in text.lower())
    return " ".join(kept.split())
