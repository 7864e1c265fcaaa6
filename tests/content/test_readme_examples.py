"""The examples of `data/README.md` are files an editor could keep."""

import re
import tomllib
from datetime import date

import pytest

from tests.content.small_data import write_data
from ytsapp.content.load import load_library
from ytsapp.content.schema.alias import AliasesFile
from ytsapp.content.schema.comparison import ComparisonFile
from ytsapp.content.schema.reference import CollectionFile, ConceptFile, TopicFile
from ytsapp.content.schema.talk import TalkFile
from ytsapp.domain.errors import ContentError
from ytsapp.settings import ROOT, Settings

KINDS = {
    "talk": TalkFile,
    "comparison": ComparisonFile,
    "topic": TopicFile,
    "concept": ConceptFile,
    "collection": CollectionFile,
    "aliases": AliasesFile,
}
_TEXT = (Settings().data / "README.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"```toml (\w+)\n(.*?)```", _TEXT, re.DOTALL))
_SECOND = 'start_s = {start}\nquote = "words"\nheading = "Heading {start}"\nsummary = "Summary."\n'
_MOMENT = f'[[moment]]\n{_SECOND}kind = "claim"\ntopics = ["rag"]\ncontext_read = true\n'


def test_readme_shows_each_kind_once():
    shown = re.findall(r"```toml (\w+)\n", _TEXT)
    assert sorted(shown) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_readme_example_has_the_shape_of_its_kind(kind):
    assert KINDS[kind].model_validate(tomllib.loads(EXAMPLES[kind]))


@pytest.mark.parametrize("kind", KINDS)
def test_readme_example_shows_every_field(kind):
    shown = tomllib.loads(EXAMPLES[kind])
    assert set(KINDS[kind].model_fields) - set(shown) == set()


def example_files():
    """Return the examples as files, with the talks, moments and topic they mention."""
    example = tomllib.loads(EXAMPLES["talk"])
    talk = example["video_id"]
    mentioned = set(re.findall(r'"([A-Za-z0-9_-]{11})-(\d+)"', "".join(EXAMPLES.values())))
    held = {(talk, str(m["start_s"])) for m in example["moment"]}
    held |= {tuple(old.rsplit("-", 1)) for m in example["moment"] for old in m["moved_from"]}
    files = {
        f"talks/{talk}.toml": EXAMPLES["talk"],
        "comparisons/rag-vs-fine-tuning.toml": EXAMPLES["comparison"],
        "topics/rag.toml": EXAMPLES["topic"],
        "topics/fine-tuning.toml": EXAMPLES["topic"].replace('["fine-tuning"]', '["rag"]'),
        "concepts/what-rag-is.toml": EXAMPLES["concept"],
        "collections/rag-explained.toml": EXAMPLES["collection"],
        "aliases.toml": EXAMPLES["aliases"],
    }
    for video_id, second in sorted(mentioned - held):
        name = f"talks/{video_id}.toml"
        head = f'video_id = "{video_id}"\ntitle = "T"\nchannel = "C"\nsource = "youtube"\n'
        files[name] = files.get(name, head) + _MOMENT.format(start=second)
    return files


def test_readme_examples_together_are_a_library(tmp_path):
    try:
        library = load_library(write_data(tmp_path, example_files()), date(2030, 1, 1))
    except ContentError as error:
        pytest.fail(f"data/README.md holds examples that do not load:\n{error}")
    assert list(library.comparisons) == ["rag-vs-fine-tuning"]
    assert list(library.collections) == ["rag-explained"]
    assert "what-rag-is" in library.concepts
    assert [alias.name for alias in library.aliases.entries] == ["Qdrant", "RAG"]


def test_readme_names_commands_and_folders_that_exist():
    for folder in re.findall(r"`data/(\w+)/<", _TEXT):
        assert (ROOT / "data" / folder).is_dir(), folder
