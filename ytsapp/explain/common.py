"""Words of everyday speech, which say nothing of what a passage is about."""

COMMON = frozenset(
    """
    a about above across actually after again against ago all almost alone along already also
    although always am among an and another any anybody anyone anything anyway are aren't around
    as ask at away back bad basically be became because become been before began behind being
    below best better between big bit both bring but by call called came can can't cannot case
    certain certainly come comes could couldn't course day did didn't different do does doesn't
    doing don't done down during each early either else end enough especially etc even ever
    every everybody everyone everything exactly example fact far feel few find first follow for
    found four from frozenset( further gave general get gets getting give given gives go goes
    going gone good got great had half happen happened happens hard has hasn't have haven't
    having he he's hello help her here here's hey hi high him his hold how however i i'd i'll
    i'm i've if important in indeed instead interesting into is isn't it it's its itself just
    keep kind knew know known knows last later least left less let let's lets little look
    looking looks lot lots made main make makes making many matter may maybe me mean means might
    mine more most mostly much must my myself name need needed needs never new next nice no
    nobody none nor not nothing now number of off often old on once one ones only onto or other
    others our out over own part particular people perhaps place play point possible pretty
    probably problem put question quite rather really reason right said same saw say saying says
    second see seen several shall she should show side similar simple simply since so some
    somebody somehow someone something sometimes somewhat soon start started still stuff such
    sure take taken takes talk tell than thank thanks that that's the their them then there
    there's therefore these they they'll they're they've thing things think third this those
    though thought three through time times to today together told too took top toward tried
    true try trying turn two under until up upon us use used uses using usually various very
    want wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't what
    what's whatever when where whether which while who whole whose why will with within without
    won't work works would wouldn't wrong yes yet you you'd you'll you're you've your yours
    """.split()
)
"""Articles, pronouns, prepositions, auxiliaries, and the verbs and nouns of any talk. Words that
are terms of some field are left out, so that a question may ask for them: full text, word order,
attention head, fine-tuning."""
