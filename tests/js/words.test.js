import assert from "node:assert/strict";
import { test } from "node:test";
import { cutWords, findWanted, lineOf, placesOf, readWanted } from "../../ytsapp/components/talk/words.js";
import { dice } from "./support/dice.js";

const said = (text) => cutWords(text).words;
const found = (query, text) => findWanted(readWanted(query), said(text), lineOf(said(text)));

test("words are runs of letters and digits, lower case, without accents", () => {
  assert.deepEqual(said("The Größe of GPT-4, d'être ÉTÉ"), ["the", "große", "of", "gpt", "4", "d", "etre", "ete"]);
  assert.deepEqual(said("C++ & 日本語 عربي"), ["c", "日本語", "عربي"]);
  assert.deepEqual(said(" … "), []);
});

test("each word's place is that in the text as it stands", () => {
  for (const text of ["A plain one", "Ñandú ﬁles — “quoted” ĳs"]) {
    const { words, starts, ends } = cutWords(text);
    assert.equal(words.length, starts.length);
    words.forEach((_, n) => assert.match(text.slice(starts[n], ends[n]), /^[\p{L}\p{N}\p{M}]+$/u));
    assert.equal(starts.map((start, n) => text.slice(start, ends[n])).join(""), text.replace(/[^\p{L}\p{N}\p{M}]/gu, ""));
  }
});

test("a word finds what it begins, not what it ends", () => {
  assert.equal(found("chunk", "chunking the chunks").spans.length, 2);
  assert.equal(found("king", "chunking").terms, 0);
});

test("every word counts as a term of its own", () => {
  assert.equal(found("chunk size", "the size of chunks").terms, 2);
  assert.equal(found("chunk size", "the size").terms, 1);
});

test("quotes want the words whole and in this order", () => {
  assert.deepEqual(found('"chunk size"', "a chunk size of ten").spans, [[1, 2]]);
  assert.equal(found('"chunk size"', "size of a chunk").terms, 0);
  assert.equal(found('"chunk"', "chunks").terms, 0);
});

test("a quote that is still being typed is a phrase already", () => {
  assert.deepEqual(found('"chunk size', "a chunk size of ten").spans, [[1, 2]]);
});

test("a word of several is a phrase whose last word may go on", () => {
  assert.deepEqual(found("fine-tun", "we fine tuned it").spans, [[1, 2]]);
  assert.equal(found("fine-tun", "tuned and fine").terms, 0);
});

test("a minus leaves passages out, inside a word it does not", () => {
  assert.equal(found("chunk -overlap", "chunks and overlap"), null);
  assert.equal(found("chunk -overlap", "chunks alone").terms, 1);
  assert.equal(found('chunk -"no overlap"', "chunks with overlap").terms, 1);
  assert.deepEqual(readWanted("fine-tuning").unwanted, []);
});

test("signs alone want nothing", () => {
  for (const text of ["", "  ", '"', "-", "...", '""', "- -"]) {
    assert.deepEqual(readWanted(text), { wanted: [], unwanted: [] });
  }
});

test("any text can be typed", () => {
  for (const text of ["<img src=x>", "a{2}(", "\\", "\u0000\u202e", "💥".repeat(500), '"'.repeat(999), "x".repeat(1e5)]) {
    assert.doesNotThrow(() => found(text, "some words"));
  }
});

test("a phrase is found as often as it is said", () => {
  assert.deepEqual(placesOf({ words: ["a", "b"], whole: true }, ["a", "b", "a", "b", "a"]), [0, 2]);
});

test("the line tells what the words would", () => {
  const draw = dice(3);
  const text = (most) => Array.from({ length: 1 + draw(most) }, () => ["a", "ab", "b", "ba"][draw(4)]);
  for (let n = 0; n < 2000; n += 1) {
    const words = text(12);
    const term = { words: text(3), whole: draw(2) === 1 };
    const { terms } = findWanted({ wanted: [term], unwanted: [] }, words, lineOf(words));
    assert.equal(terms > 0, placesOf(term, words).length > 0, `${JSON.stringify(term)} in ${words}`);
  }
});
