"""Captions in another language are refused; what a file says of itself counts first."""

import pytest

from tests.ingest.made import SENTENCES
from tests.ingest.talk import speak
from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.language import require_language

ENGLISH = " ".join(SENTENCES)
DUTCH = (
    "Brood is in de winter anders dan in de zomer want de oven is kouder en het deeg rijst niet zo "
    "snel als je het op de tafel laat staan of in de kast zet. We waren er al vroeg bij en we "
    "deden het op dezelfde manier als altijd met water en meel en zout en gist. Het is nu wel zo "
    "dat je er niet te veel van mag nemen, want dan was het de vorige keer ook mis gegaan, en we "
    "weten nog niet of het aan de oven lag of aan het meel dat er in de kast was blijven staan. "
)
DANISH = (
    "Brødet skal have tid til at hæve for at det kan blive godt, og det er ikke noget man kan gøre "
    "på en time. Vi har set at det er bedst at lade det stå i køkkenet for natten, men man kan "
    "også have det i skabet hvis der er varmt nok. Det er for koldt om vinteren og så tager det "
    "for lang tid at få det til at hæve. Du kan at bage det for tidligt, og så er det for tungt. "
)


def refuse(text, wanted="en", stated=""):
    require_language(Captions((), "srt", stated), speak(text), wanted)


@pytest.mark.parametrize("stated", ["", "en", "en-US", "en_GB", "EN", "und"])
def test_english_captions_are_taken_as_english(stated):
    refuse(ENGLISH, stated=stated)


@pytest.mark.parametrize("stated", ["de", "pt-BR", "zh-Hans"])
def test_captions_that_state_another_language_are_refused_by_name(stated):
    with pytest.raises(CaptionError, match=stated):
        refuse(ENGLISH, stated=stated)


@pytest.mark.parametrize("text", [DUTCH, DANISH, "これはパンです " * 30, "Это хлеб " * 100])
@pytest.mark.parametrize("stated", ["", "und"])
def test_captions_that_read_as_another_language_are_refused(text, stated):
    with pytest.raises(CaptionError, match="do not read as English"):
        refuse(text, stated=stated)


def test_short_captions_are_told_by_their_letters():
    refuse("Kurz und gut")
    with pytest.raises(CaptionError):
        refuse("これはパンです とても美味しい")


def test_other_languages_are_taken_where_they_are_wanted():
    refuse(DUTCH, wanted="nl")
    refuse(DUTCH, wanted="nl-BE", stated="nl")


def test_english_is_refused_where_another_language_is_wanted_and_stated():
    with pytest.raises(CaptionError, match="'en'"):
        refuse(ENGLISH, wanted="nl", stated="en")
