// The passages of the page as text that can be searched.
import { cutWords, findWanted, lineOf } from "./words.js";

/** Read the passages of a list: each with its element, second, and words with their places. */
export function readPassages(list) {
  return [...list.querySelectorAll(".passage")].map((row) => {
    const passage = { row, second: Number(row.id.slice("t-".length)), words: [], places: [], line: "" };
    for (const line of row.querySelectorAll(".passage-words p")) {
      const node = line.lastChild; // a speaker's name may stand before the words
      const { words, starts, ends } = cutWords(node.data);
      words.forEach((word, n) => {
        passage.words.push(word);
        passage.places.push([node, starts[n], ends[n]]);
      });
    }
    passage.line = lineOf(passage.words);
    return passage;
  });
}

/**
 * Find the passages that have what is wanted: all of it, or any with `any`.
 * Returns `matches` (passage and its spans), and how many passages have some of it.
 */
export function findPassages(passages, query, any) {
  const all = [];
  const some = [];
  for (const passage of passages) {
    const found = findWanted(query, passage.words, passage.line);
    if (!found || (query.wanted.length && !found.terms)) continue;
    const match = { passage, spans: found.spans };
    some.push(match);
    if (found.terms === query.wanted.length) all.push(match);
  }
  return { matches: any ? some : all, some: some.length };
}

/** A range over words of a passage; a phrase that goes on with another speaker ends with the first. */
export function rangeOver({ places }, [first, last]) {
  const [node, start, ownEnd] = places[first];
  const [lastNode, , end] = places[last];
  // Static: the browser would move thousands of others with every change of the page.
  return new StaticRange({
    startContainer: node, startOffset: start, endContainer: node, endOffset: lastNode === node ? end : ownEnd,
  });
}
