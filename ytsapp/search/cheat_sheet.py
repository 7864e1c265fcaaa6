"""The query language by example: what the search page and the documentation show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """One thing to write in a query, and what it does."""

    query: str
    does: str


CHEAT_SHEET = (
    Example(
        "vector database",
        "Passages that have all the words come first, then those that have some.",
    ),
    Example('"vector database"', "These words, as they are and in this order."),
    Example("fine-tuning std::vector C++", "Words with signs in them are taken as they are."),
    Example("reranking -benchmark", "Leaves out passages with the word after the minus."),
    Example('agents -"tool calling"', "Leaves out passages with the phrase."),
    Example("pgvector OR HNSW index", "Either of the two, and “index”. OR in capitals."),
    Example("pgvector | HNSW", "The same, shorter."),
    Example("chunk NEAR size", "Both, with at most 10 words between them."),
    Example("chunk NEAR/3 size", "Both, with at most 3 words between them."),
    Example("evals topic:rag", "Only talks on a topic."),
    Example("topic:rag topic:agents", "Talks on either topic. A filter needs no words beside it."),
    Example('speaker:"Jerry Liu"', "Only talks with a speaker. Names of several words in quotes."),
    Example('channel:"AI Engineer"', "Only talks of a channel."),
    Example("training talk:kCc8FmEb1nY", "Only one talk, by its id or title."),
    Example("after:2024", "Published in 2024 or later."),
    Example("before:2024-05", "Published before 1 May 2024."),
    Example("after:2023 before:2025", "Published in 2023 or 2024."),
    Example("year:2024", "Published in 2024."),
    Example("captions:manual", "Captions written by a person; captions:auto heard by a machine."),
)
