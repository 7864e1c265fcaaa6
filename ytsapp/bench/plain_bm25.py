"""The rival in quality: plain BM25 over the same passages, as bm25s does it."""

from collections.abc import Callable, Sequence

from ytsapp.bench.scores import DEPTH, Rank
from ytsapp.domain.passage import Passage
from ytsapp.explain.stems import stem


def rank_plainly(
    passages: Sequence[Passage], text_of: Callable[[Passage], str] = lambda passage: passage.text
) -> Rank:
    """Return BM25 in Lucene's variant with an English stemmer and bm25s' own stop words.

    Args:
        passages: what is searched.
        text_of: what of a passage counts.

    Raises:
        ModuleNotFoundError: bm25s, which only development needs, is not installed.
    """
    import bm25s

    def tokenize(texts: list[str]) -> list[list[str]]:
        words: list[list[str]] = bm25s.tokenize(
            texts, stopwords="en", stemmer=lambda them: list(map(stem, them)), return_ids=False,
            show_progress=False,
        )  # fmt: skip
        return words

    retriever = bm25s.BM25(method="lucene")
    retriever.index(tokenize([text_of(passage) for passage in passages]), show_progress=False)
    depth = min(DEPTH, len(passages))

    def rank(query: str) -> list[Passage]:
        words = tokenize([query])
        if not any(words):
            return []
        found, scores = retriever.retrieve(words, k=depth, show_progress=False)
        return [passages[n] for n, score in zip(found[0], scores[0], strict=True) if score > 0]

    return rank
