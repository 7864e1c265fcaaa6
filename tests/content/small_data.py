"""A small valid data folder to break: one file of each kind, two talks."""

from collections.abc import Callable
from pathlib import Path

TALK = "talks/TRjq7t2Ms5I.toml"
OTHER_TALK = "talks/kept-talk.toml"
COMPARISON = "comparisons/this-vs-that.toml"
TOPIC = "topics/rag.toml"
CONCEPT = "concepts/what-rag-is.toml"
COLLECTION = "collections/explained.toml"

_MOMENT = """
[[moment]]
start_s = {start}
quote = "words said at {start}"
heading = "What is said at {start}"
summary = "Why it matters."
kind = "claim"
topics = ["rag"]
context_read = true
"""
_CLAIM = '[[{table}]]\nid = "{key}"\ntext = "The sentence of {key}."\n'
_CHECK = (
    '[[check]]\nid = "{key}"\nquestion = "{key}?"\nyes = "{side}"\nno = "neither"\n'
    'weight = {n}\nbecause = "Reason."\n'
)
_SIDE = '[{side}]\nname = "Side {side}"\nlong_name = "Long"\nwhat = "What."\nowns = "Who."\n'
_BEST = 'best_moment = "TRjq7t2Ms5I-10"\nbest_because = "Clear."\n'
_DESCRIPTION = 'description = "A description that is long enough to be shown under a title."\n'


def _comparison() -> str:
    claims = [("a.choose", "a1"), ("a.choose", "a2"), ("b.choose", "b1"), ("b.choose", "b2")]
    more = [(table, f"the-{table}") for table in ("architecture", "confusion", "agreement")]
    sides = [
        _SIDE.format(side=side)
        + "".join(_CLAIM.format(table=t, key=k) for t, k in claims if t.startswith(side))
        for side in "ab"
    ]
    return (
        'title = "This vs that"\nkicker = "one vs other"\ntopic = "rag"\ncore_question = "Which?"\n'
        'short_answer = "It depends."\ndecision_rule = "Look."\ncollection = "explained"\n'
        'supporting_moments = ["TRjq7t2Ms5I-20"]\nrelated_concepts = ["what-rag-is"]\n'
        'related_queries = ["words said"]\n'
        + _DESCRIPTION
        + _BEST
        + "".join(sides)
        + "".join(
            _CHECK.format(key=f"check-{key}", n=n, side=side)
            for key, n, side in (("one", 1, "a"), ("two", 2, "b"), ("three", 3, "a"))
        )
        + _CHECK.format(key="check-four", n=1, side="b")
        + "".join(_CLAIM.format(table=table, key=key) for table, key in more)
        + 'evidence = [{ moment = "TRjq7t2Ms5I-20", stance = "supports-a" }]\n'
        + '[[disagreement]]\nid = "debate"\ntitle = "Open"\nsettles = "Time."\n'
        + '[disagreement.a]\ntext = "Yes."\n[disagreement.b]\ntext = "No."\n'
        + _CLAIM.format(table="mistake", key="slip")
        + 'saw = "Seen."\nwhy = "Why."\nsign = "Sign."\n'
        + _CLAIM.format(table="tradeoff", key="cost")
        + 'pays = "money"\n'
        + '[[use_case]]\nscenario = "S"\nchoice = "both"\nwhy = "W"\n' * 3
        + '[[faq]]\nquestion = "Q"\nanswer = "A"\n'
        + '[[authority_page]]\nhref = "/topics/rag/"\nwhy = "W"\n'
        + '[[continue_learning]]\nhref = "/method/"\nwhy = "W"\n'
        + '[[verdict]]\ndate = 2026-01-02\nchange = "First."\n'
    )


def small_files() -> dict[str, str]:
    """Return the text of each file by its path in the data folder."""
    talk = 'video_id = "{key}"\ntitle = "A talk"\nchannel = "C"\nsource = "{source}"\n'
    clips = "".join(
        f'[[clip]]\nmoment = "{key}"\nwhy = "W"\n'
        for key in ("TRjq7t2Ms5I-10", "TRjq7t2Ms5I-20", "kept-talk-5")
    )
    return {
        TALK: talk.format(key="TRjq7t2Ms5I", source="youtube")
        + 'published = 2024-05-01\nduration_s = 600\n[[speaker]]\nname = "Ada"\n'
        + _MOMENT.format(start=10)
        + _MOMENT.format(start=20),
        OTHER_TALK: talk.format(key="kept-talk", source="none") + _MOMENT.format(start=5),
        TOPIC: 'name = "RAG"\nlong_name = "Long"\nwhat = "W"\nmatters_when = "M"\n'
        + 'related_queries = ["words said"]\n'
        + f"{_DESCRIPTION}{_BEST}"
        + '[[question]]\nquestion = "Q"\nanswer = "A"\n',
        CONCEPT: 'name = "RAG"\ntitle = "What RAG is"\ntopic = "rag"\ndefinition = "D"\n'
        + 'related_queries = ["words said"]\n'
        + f"{_DESCRIPTION}{_BEST}"
        + 'picture = "P"\nneed = ["1", "2"]\nwrong = ["1", "2"]\n'
        + '[[confused_with]]\nname = "N"\ndifference = "D"\n',
        COLLECTION: f'title = "T"\ntopic = "rag"\nargument = "A"\n{_DESCRIPTION}{clips}',
        COMPARISON: _comparison(),
    }


Change = Callable[[str], str]


def write_data(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a data folder and return it."""
    for name, text in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return folder
