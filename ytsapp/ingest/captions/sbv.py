"""YouTube's SubViewer (.sbv): ``0:00:01.000,0:00:02.000`` above each text."""

import re

from ytsapp.domain.cue import Captions
from ytsapp.ingest.captions.cue_list import make_cues
from ytsapp.ingest.captions.plain_text import plain_all, scrub
from ytsapp.ingest.captions.timing_lines import split_blocks

_CUE = re.compile(
    r"\n *+(-?[0-9]++:[0-9:.]++)(?:,(-?[0-9][0-9:.]*+)|(?<=[0-9]\.[0-9]{3})) *+(?=\n)"
)
"""Two times; or one, as YouTube's editor leaves behind, told from words by its milliseconds."""


def parse_sbv(text: str) -> Captions:
    """Return the cues of an .sbv file; a cue without an end lasts until the next one.

    Raises:
        CaptionError: a time is damaged, negative or beyond 48 hours.
    """
    blocks = split_blocks(f"\n{scrub(text)}\n", _CUE, "0:01:02.345,0:01:04.567")
    return Captions(make_cues(blocks.starts, blocks.ends, plain_all(blocks.bodies)), "sbv")
