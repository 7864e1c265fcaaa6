"""Tells what captions write of sounds: music, laughter, doors."""

import re

_SOUNDS = (
    r"music|applau\w+|laugh\w*|chuckl\w+|cheer\w*|sighs?|sighing|cough\w*|sneez\w+|snor\w+|"
    r"gasp\w*|inaudible|unintelligible|indistinct|crosstalk|cross talk|blank_audio|"
    r"clears? throat|whoosh\w*|swoosh\w*|swish\w*|beep\w*"
)
_CAPTIONER = r"silence|foreign|pause|noises?|sounds?|unclear|no audio|typing|snaps?|claps?|clapping"
_AROUND = r"(?:[\w:',.-]+ ){0,2}"
_GOES_ON = r"(?: (?:play\w*|fad\w+|continu\w+|starts?|stops?|ends?|softly|loudly))?"
_SOUND = re.compile(
    rf"\[[ .]*{_AROUND}(?:{_SOUNDS}|{_CAPTIONER})(?: [\w',.-]+){{0,2}}[ .]*\]"
    rf"|\((?:\w+ ){{0,2}}(?:{_SOUNDS}){_GOES_ON}\)|\*(?:{_SOUNDS})\*|[♪♫]+",
    re.IGNORECASE,
)
"""Square brackets are the captioner's own; in round ones a speaker's words may stand ("(Gaussian
noise)"), so that only what can be nothing but a sound counts there."""

_SOUND_ALONE = re.compile(r"\((?:[a-z'-]+ ){0,3}(?:[a-z'-]+(?:ing|s)|sound)\)")
"""A whole cue as "(door opening)" or "(logo pops)"; what a speaker adds in passing ("(which is the
default)") hardly ever fills a cue and ends like this."""


def blank_sounds(text: str) -> str:
    """Return a cue's text with spaces in place of each sound."""
    if _SOUND_ALONE.fullmatch(text):
        return " " * len(text)
    return _SOUND.sub(_blank, text)


def _blank(sound: re.Match[str]) -> str:
    return " " * len(sound[0])
