"""The JSON of Whisper and of the programs that follow it, with word times where they have them.

OpenAI's program and service, faster-whisper, WhisperX, stable-ts and whisper-timestamped write
``segments`` (the service also ``words`` beside them or alone), Hugging Face's pipelines
``chunks``, whisper.cpp ``transcription``. A bare list of segments is read too.
"""

from dataclasses import dataclass, replace

from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import clock_ms, number_ms, shown
from ytsapp.ingest.captions.cue_list import close_ends
from ytsapp.ingest.captions.json_file import Object, objects_in, text_of
from ytsapp.ingest.captions.language import language_tag
from ytsapp.ingest.captions.plain_text import plain, plain_name
from ytsapp.ingest.captions.word_marks import Pieces, find_words

WHISPER_KEYS = ("segments", "transcription", "chunks", "words")
"""Where the programs keep what they heard, the fuller one first."""


@dataclass(frozen=True)
class _Segment:
    """What was heard in one go: times in milliseconds, the end None where it is not known."""

    start: int
    end: int | None
    text: str
    words: Pieces
    speaker: str = ""


def parse_whisper(document: object) -> Captions:
    """Return a cue for each segment with words.

    Args:
        document: a list of segments, or an object that holds one of `WHISPER_KEYS`.

    Raises:
        CaptionError: a segment is not as these programs write it, or its time cannot be.
    """
    about: Object = document if isinstance(document, dict) else {"segments": document}
    key = next((key for key in WHISPER_KEYS if about.get(key)), "segments")
    read = _read_cpp if key == "transcription" else _read
    segments = [read(what, item) for what, item in objects_in(about.get(key), key.rstrip("s"))]
    if key == "segments" and about.get("words"):
        segments = _share_words(segments, _words(about["words"], "the file"))
    ends = close_ends([segment.start for segment in segments], [one.end for one in segments])
    result = about.get("result")  # whisper.cpp's
    language = result.get("language") if isinstance(result, dict) else about.get("language")
    cues = [_cue(segment, end) for segment, end in zip(segments, ends, strict=True)]
    heard = tuple([cue for cue in cues if cue.text])
    return Captions(heard, "whisper", language_tag(language), automatic=True)


def _cue(segment: _Segment, end: int) -> Cue:
    end = max(segment.start, end)
    text = plain(segment.text)
    marks = find_words(text, segment.words, segment.start, end)
    return Cue(segment.start, end, text, segment.speaker, marks)


def _read(what: str, item: Object) -> _Segment:
    start, end = item.get("start"), item.get("end")
    if "timestamp" in item:  # Hugging Face's
        start, end = _pair(item["timestamp"], f"timestamp of {what}")
    start_ms = number_ms(start, 1000, f"start of {what}")
    end_ms = _optional_ms(end, 1000, what)
    words = _words(item.get("words"), what)
    text = text_of(item, "text", what)
    if "word" in item:  # a word on its own
        text = text_of(item, "word", what)
        words = [(plain(text), start_ms)]
    if not text:
        text = " ".join(word for word, _ in words)
    return _Segment(start_ms, end_ms, text, words, plain_name(text_of(item, "speaker", what)))


def _words(value: object, what: str) -> Pieces:
    """Return the words of a list; those a program could not place have no time."""
    words: Pieces = []
    for name, word in objects_in(value or [], "word", what):
        start = word.get("start")
        ms = None if start is None else number_ms(start, 1000, f"start of {name}")
        text = text_of(word, "word", name) or text_of(word, "text", name)
        words.append((plain(text), ms))
    return words


def _share_words(segments: list[_Segment], words: Pieces) -> list[_Segment]:
    """Return the segments, each with those words of a common list that start before its end."""
    if any(segment.words for segment in segments):
        return segments
    shared = []
    taken = 0
    for segment in segments:
        first = taken
        while taken < len(words) and _starts_before(words[taken][1], segment.end):
            taken += 1
        shared.append(replace(segment, words=words[first:taken]))
    return shared


def _starts_before(ms: int | None, end: int | None) -> bool:
    return ms is None or end is None or ms < end


def _read_cpp(what: str, item: Object) -> _Segment:
    start, end = _span_cpp(item, what)
    if start is None:
        raise CaptionError(f"{what} has no start; export the file again")
    words: Pieces = []
    for name, token in objects_in(item.get("tokens") or [], "token", what):
        text = text_of(token, "text", name)
        if text.startswith("[_"):  # a sign of the model's own: [_BEG_], [_TT_42]
            continue
        # A token is a part of a word; one that begins a word begins with its space.
        begins = text.startswith(" ") or not words
        words.append((plain(text), _span_cpp(token, name)[0] if begins else None))
    return _Segment(start, end, text_of(item, "text", what), words)


def _span_cpp(item: Object, what: str) -> tuple[int | None, int | None]:
    """Return the times of a segment or token, which older versions only write out."""
    offsets, times = item.get("offsets"), item.get("timestamps")
    if isinstance(offsets, dict):
        start, end = offsets.get("from"), offsets.get("to")
        return number_ms(start, 1, f"start of {what}"), _optional_ms(end, 1, what)
    if isinstance(times, dict):
        return clock_ms(str(times.get("from"))), clock_ms(str(times.get("to")))
    return None, None


def _optional_ms(end: object, unit_ms: int, what: str) -> int | None:
    return None if end is None else number_ms(end, unit_ms, f"end of {what}")


def _pair(value: object, what: str) -> tuple[object, object]:
    if not isinstance(value, list) or len(value) != 2:
        raise CaptionError(f"{what} is {shown(value)}; it must be a start and an end")
    return value[0], value[1]
