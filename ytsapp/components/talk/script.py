"""The script of a transcript, for the one page that may hold any of them."""

import reflex as rx

_TRANSCRIPT = rx.asset("transcript.js", shared=True)
for _module in ("finding.js", "showing.js", "passages.js", "timeline.js", "marks.js", "words.js"):
    rx.asset(_module, shared=True)


class TranscriptScript(rx.Fragment):
    """Draws nothing; calls `useTranscript` of transcript.js in the page it stands in."""

    def add_imports(self) -> dict[str, str]:
        """Return where the hook comes from."""
        return {_TRANSCRIPT.importable_path: "useTranscript"}

    def add_hooks(self) -> list[str]:
        """Return the call of the hook."""
        return ["useTranscript();"]
