"""Phrases that show what a speaker does: define, contrast, give a reason, or keep house.

They were written from reading transcripts of lectures, courses and conversations. A phrase names
what is done in any field; none names a subject.
"""

from ytsapp.explain.phrases import compile_phrases
from ytsapp.explain.spoken import Spoken

DEFINES = "defines"
CONTRASTS = "contrasts"
REASON = "reason"
EXAMPLE = "example"
CONDITION = "condition"
STEPS = "steps"
HOUSEKEEPING = "housekeeping"
SCREEN = "screen"
SYMBOLS = "symbols"
MEMORY = "memory"
VAGUE = "vague"

CLEAR = {
    DEFINES: """is called|are called|is known as|are known as|called as|what we call
        |we call this|we call it|we call that|we call them|you call|refers to|is defined as
        |define it as|is basically|are basically|is essentially|are essentially|is simply
        |are simply|basically means|essentially means|what it means|which means|that means
        |what this means|what we mean by|the idea is|the idea of|the idea behind
        |the idea here is|the basic idea|the main idea|the core idea|stands for|in other words
        |that is to say|think of it|think of this|think of them|can think of|the concept of
        |the definition of|the meaning of|is a way|is a way to|is a way of|is a type of
        |is a form of|is a set of|is a method|is a technique|is a process|is a measure
        |the process of|is when|is where you|consists of|consist of|is made of|is made up of
        |is composed of|the purpose of|the goal of|the role of|is responsible for
        |what happens is|how it works|the way it works|works by|the way this works
        |is the ability|is nothing but|is a fancy|also called|also known as|so called""",
    CONTRASTS: """whereas|unlike|the difference|difference is|differs from|different from
        |as opposed to|in contrast|on the other hand|the opposite|rather than|instead of
        |compared to|compared with|versus|vs|on the contrary|not the same|by contrast
        |contrary to|two kinds|two types|two ways|while the other|the other one|not just
        |not only|but rather|more than just|as if""",
    REASON: """because|the reason|reason is|reason why|reasons|that's why|this is why
        |which is why|that is why|due to|as a result|therefore|hence|consequently|thus|so that
        |in order to|to make sure|what matters|this matters|why it matters|is important because
        |the problem is|the problem with|the issue is|the challenge is|leads to|results in
        |this allows|this makes|this ensures|this helps|otherwise|essential for""",
    EXAMPLE: """for example|for instance|an example|one example|example is|let's say|lets say
        |let us say|say you|say we|imagine|suppose|such as|think about|concretely|in this case
        |in our case|in practice|e g|analogy|just as""",
    CONDITION: """it depends|depends on|depending on|only if|as long as|unless|trade off
        |tradeoff|trade offs|tradeoffs|downside|downsides|drawback|drawbacks|the catch
        |at the cost of|the cost of|at the expense of|advantage|advantages|disadvantage
        |disadvantages|the benefit|benefits|limitation|limitations|makes sense when
        |works well when|works best|should use|should you|you should|when to use|when you want
        |when you need|if you want|if you need|in cases where|in the case where|use case
        |use cases|in which case|whenever|the price|balance between|doesn't work|won't work
        |works well|suitable|not enough|even if|in both cases|in some cases""",
    STEPS: """first step|second step|next step|last step|first we|first you|next we|next you
        |then we|then you|firstly|secondly|thirdly|finally|lastly|number one|number two
        |step one|step two|after that|the steps|two steps|three steps|four steps|one by one
        |start with|starts with|start by|ends up|the result is""",
}
"""What an explanation is made of; each phrase counts a point."""

FAINT = {
    DEFINES: """means|is a|is an|are a|are an|is the|are the|is just|are just|a type of
        |a form of|represents|describes|measures|tells us|tells you|allows us to|allows you to
        |lets you|called the|called a|basically a""",
    CONTRASTS: """instead|however|although|though|better than|worse than|faster than
        |slower than|cheaper than|smaller than|larger than|bigger than|easier than|simpler than
        |opposed|while|similar to|either|but if|but the""",
    REASON: "since|so you can|so we can|that way|helps|makes it|cause|causes|makes sense",
    EXAMPLE: """if you have|if we have|if you take|percent|milliseconds|dollars|million|billion
        |twice|half|in the case of|examples""",
    CONDITION: """if the|if it|if they|if you|if your|when you|when we|if we|if there|sometimes
        |usually|typically|generally|in general|except|risk|expensive|enough""",
    STEPS: "and then|once",
    HOUSEKEEPING: """let's talk|let's look|talk about|move on|moving on|let's move|get into
        |jump into|come back to|blog post|exactly|absolutely|how do you|could you|can you
        |do you see|take a look|dive into|in the next|curious|wondering|link to|we will see
        |will see how|pleasure|get started|came up|in this section|are you|tell me""",
}
"""The same with less weight, half a point: such phrases have other uses too."""

UNCLEAR = {
    HOUSEKEEPING: """subscribe|our sponsor|sponsored by|sponsor|sponsors|thanks to|thank you
        |thanks|welcome|welcome back|good morning|good afternoon|hello everyone|hi everyone
        |hey everyone|my name is|your instructor|nice to meet|great to have|glad to
        |can you hear|hear me|share my screen|see my screen|my slides|next slide|this slide
        |the slides|any questions|question from|questions from|your question|good question
        |great question|mute|unmute|raise your hand|sign up|coupon|promo|link in|links in
        |links below|linked below|description below|in the description|show notes|check out
        |leave a comment|comment below|follow me|on twitter|on linkedin|our listeners
        |the listeners|the audience|the podcast|this podcast|this episode|the episode|the show
        |this show|the course|this course|this class|homework|the exam|minutes left
        |out of time|in this video|in this chapter|in this lecture|in this talk|this chapter
        |the chapter|next video|next chapter|next section|previous video|last chapter
        |last video|last time|next time|next week|we will discuss|we'll discuss|will explore
        |we'll explore|let's explore|will dive|we'll dive|let's dive|deep dive|will learn
        |we'll learn|will look at|will be discussing|will cover|we'll cover|want to talk
        |wanted to ask|to wrap up|wrap up|to conclude|hope you|i hope|before we start|take home
        |take away|stay tuned|see you|bye|have fun|enjoy|congratulations|applause|laughter
        |laughs|laughing|about yourself|your background|shout out|feel free
        |does that make sense|is this clear|is it clear|interview|my talk|your talk|webinar
        |would you|do you think|what do you|i wanted to|my question
        |another question|introduce yourself|discount code|transition music""",
    SCREEN: """click|clicking|scroll|scrolling|the button|the menu|sub menu|the tab|dropdown
        |copy paste|uncomment|zoom|on the screen|as you can see|you can see|you see here
        |we see here|see here|look here|look at this|right here|over here|down here|up here
        |this here|so here|and here|this line|these lines|this cell|the cell|the notebook
        |the terminal|let me|i'm going to|i am going to|i'll just|run this|running this
        |this code|i'm just|print|parentheses|brackets|underscore|on the right|on the left
        |on the bottom|top right|this plot|this picture|the arrow|open up""",
    SYMBOLS: """b|c|d|e|f|g|h|j|k|l|m|n|o|p|q|r|t|u|v|w|x|y|z|equals|minus
        |squared|divided by|negative one""",
    MEMORY: """i|i'm|i've|i'd|my|me|i was|i had|i did|i went|i worked|i started|i joined
        |i remember|i found|i learned|i got|i used to|i came|i said|i told|i wrote|i tried
        |i thought|i've been|i've seen|i've had|i played|i didn't|i haven't|we were
        |we had|we did|we started|we went|he said|she said|they said|years ago|back then
        |back in|at the time|that time|the story|my career|my team|my company|my friend
        |my life|i love|i loved|i enjoy|i enjoyed|was really|it was""",
    VAGUE: """stuff|whatever|something|somehow|somewhere|blah|and so on|so forth|et cetera|etc
        |things|thing|all that|that kind|all sorts|somebody|someone|i think|i guess|i believe
        |i feel|i don't know|i wonder|not sure|i'm sure|maybe|or maybe|or something
        |to be honest|obviously|literally|honestly|pretty much""",
}
"""What stands between a listener and an explanation; each phrase counts a point. Single words count
inside a phrase too: "I was" is a memory twice, "I" once."""

PLAIN = """it is a|this is a|that is a|there is a|he is a|she is a|here is a|it is the
    |this is the|that is the|here is the|is a lot|is a bit|is a little|is a good|is a great
    |is a really|is a very|is a big|is a huge|is a question|is the question|is the best
    |is the first|is the last|is the one|is an interesting|is an important|is the thing
    |is the same|are the best|not the same thing"""
"""Phrases that hold one of the above and show nothing."""


def split_phrases(phrases: str) -> list[str]:
    """Return the phrases of one entry of the tables."""
    return [phrase.strip() for phrase in phrases.split("|")]


_WORTHS = {phrase: ("", 0.0) for phrase in split_phrases(PLAIN)} | {
    phrase: (sign, points)
    for table, points in ((FAINT, 0.5), (CLEAR, 1.0), (UNCLEAR, 1.0))
    for sign, phrases in table.items()
    for phrase in split_phrases(phrases)
}
_PHRASES = compile_phrases(phrase for phrase in _WORTHS if " " in phrase)
_is_sign = frozenset(phrase for phrase in _WORTHS if " " not in phrase).__contains__


def tally(spoken: Spoken) -> dict[str, float]:
    """Return the points of each sign found in a passage."""
    points = {"": 0.0}
    for phrase in [*filter(_is_sign, spoken.words), *_PHRASES.findall(spoken.line)]:
        sign, worth = _WORTHS[phrase]
        points[sign] = points.get(sign, 0.0) + worth
    del points[""]
    return points
