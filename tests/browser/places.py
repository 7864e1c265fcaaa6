"""Addresses the tests visit: one of each page kind, and any number of talks and moments."""

import random
import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "data"

SLUG = "rag-vs-fine-tuning"
COMPARISON = f"/comparisons/{SLUG}/"
CLAIM = "claim-sources-are-opened"
TALK = "/talks/TRjq7t2Ms5I/"
MOMENT = "/moments/TRjq7t2Ms5I-176/"
UNPLAYABLE = "wandb-rag-weaviate-video-1-6"
CITED = "/moments/N5Brb7Rzc2c-4337/"
"""A moment that backs a claim of the comparison."""
MISSING = "/comparisons/rag-vs-finetuning/"

KINDS = {
    "home": "/",
    "comparisons": "/comparisons/",
    "topics": "/topics/",
    "concepts": "/concepts/",
    "collections": "/collections/",
    "talks": "/talks/",
    "comparison": COMPARISON,
    "topic": "/topics/rag/",
    "concept": "/concepts/what-rag-is/",
    "collection": "/collections/rag-explained/",
    "talk": TALK,
    "moment": MOMENT,
    "search": "/search/",
    "notebook": "/notebook/",
    "method": "/method/",
    "privacy": "/privacy/",
}
"""One address of each page kind; the missing address is not among them."""


def read_comparison(slug: str) -> dict[str, Any]:
    """Return what the editors wrote of a comparison."""
    return tomllib.loads((DATA / "comparisons" / f"{slug}.toml").read_text("utf-8"))


def some_talks_and_moments(count: int, seed: int) -> list[str]:
    """Return addresses of talks and their moments, drawn at random but the same for one seed."""
    addresses = []
    for file in sorted((DATA / "talks").glob("*.toml")):
        talk = tomllib.loads(file.read_text("utf-8"))
        addresses.append(f"/talks/{file.stem}/")
        addresses += [f"/moments/{file.stem}-{m['start_s']}/" for m in talk.get("moment", [])]
    return random.Random(seed).sample(addresses, count)
