"""Briefs as the browser's own code writes them, run by Node."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.sharing.hostile import PUBLIC_URL
from ytsapp.domain.moment import Moment

_SCRIPT = Path(__file__).parents[1] / "js" / "support" / "write_briefs.js"
_AT = "2026-05-01T10:00:00.000Z"

Record = dict[str, Any]


def write_briefs(given: list[Record]) -> list[dict[str, str]]:
    """Return every form of each brief by its key; `given` is what `makeBrief` takes."""
    node = Path(sys.executable).with_name("node")
    ran = subprocess.run(
        [node, _SCRIPT], input=json.dumps(given), capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    written: list[dict[str, str]] = json.loads(ran.stdout)
    return written


def make_given(clips: list[Record], **changes: Any) -> Record:
    """Return what a brief of one investigation is made of."""
    investigation = {
        "id": "inv-1", "name": "Which way", "question": "Look up or train in?", "comparison": "",
        "sides": {"a": "RAG", "b": "fine-tuning"}, "order": 1, "archived": False, "fit": {},
        "decision": "", "consequences": "", "drivers": "",
        "created_at": _AT, "changed_at": _AT, "backed_up_at": "",
    }  # fmt: skip
    return {
        "investigation": investigation | changes, "clips": clips,
        "publicUrl": PUBLIC_URL, "madeOn": "2026-05-02",
    }  # fmt: skip


def saved_clip(moment: Moment, **changes: Any) -> Record:
    """Return a moment as the notebook keeps it once it was saved."""
    clip, talk = moment.clip, moment.talk
    return {
        "id": f"inv-1/{moment.id}", "investigation": "inv-1", "moment": moment.id,
        "source": talk.source.value, "media": talk.media,
        "start": clip.start_s, "said": clip.moment_s, "end": clip.end_s,
        "heading": moment.heading, "quote": moment.quote, "voice": moment.voice,
        "talk": talk.title, "channel": talk.publisher,
        "published": talk.published.isoformat() if talk.published else "",
        "note": "", "tags": [], "stance": "", "starred": False, "order": clip.moment_s,
        "from": {"comparison": "", "claim": ""}, "saved_at": _AT, "changed_at": _AT,
    } | changes  # fmt: skip
