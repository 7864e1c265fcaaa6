"""What a caption file holds, whatever its format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption line as shown: plain text, no markup, no entities.

    Attributes:
        start_ms: milliseconds from the start of the talk.
        end_ms: milliseconds, never before `start_ms`.
        text: the words; the lines of a cue are kept apart by a newline.
        speaker: who speaks, where the format names them.
        marks: (offset into `text`, milliseconds) for each word the format times, ascending.
    """

    start_ms: int
    end_ms: int
    text: str
    speaker: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Captions:
    """A parsed caption file.

    Attributes:
        cues: in the order of the file, empty ones left out.
        format: "vtt", "srt", "sbv", "json3", "srv3", "ttml", "whisper", "tsv" or "snippets"
            (the JSON of youtube-transcript-api).
        language: BCP 47 tag where the file says one, else "".
        automatic: whether a machine heard the words; None where the file does not tell.
    """

    cues: tuple[Cue, ...]
    format: str
    language: str = ""
    automatic: bool | None = None
