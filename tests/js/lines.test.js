import assert from "node:assert/strict";
import { test } from "node:test";
import { lineAt, lineOf, readLines, startBefore } from "../../ytsapp/components/player/lines.js";
import { FakeElement } from "./support/document.js";

const WORDS = "It was cold. The oven took long to warm.";

/** Paragraphs as components/talk/passages.py writes them: when their lines are said. */
function paragraphs(...marks) {
  const elements = marks.map((said) => new FakeElement({ dataset: { said }, lastChild: { data: WORDS } }));
  return { elements, root: { querySelectorAll: () => elements } };
}

test("lines have their words and their seconds", () => {
  const { root, elements } = paragraphs("750:794 13:19");
  const lines = readLines(root);
  assert.deepEqual(lines.map(({ node, from, to }) => node.data.slice(from, to)), ["It was cold.", "The oven took long to warm."]);
  assert.deepEqual(lines.map(({ start, end }) => [start, end]), [[75, 76.9], [76.9, 79.4]]);
  assert.equal(lines[0].paragraph, elements[0]);
});

test("the space after a speaker's name is not among the words", () => {
  const { root, elements } = paragraphs("750:794 13:19");
  elements[0].lastChild.data = ` ${WORDS}`;
  assert.deepEqual(readLines(root).map(({ node, from, to }) => node.data.slice(from, to)), ["It was cold.", "The oven took long to warm."]);
});

test("lines come in the order they are said, whatever the order of the page", () => {
  const { root } = paragraphs("900:950", "100:150", "500:550");
  assert.deepEqual(readLines(root).map(({ start }) => start), [10, 50, 90]);
});

test("the line of a second is the one being said, a pause after it included", () => {
  const lines = readLines(paragraphs("100:150", "300:350").root);
  const at = (second) => lineAt(lines, second)?.start ?? null;
  assert.deepEqual([9, 10, 14.9, 16, 25, 30, 36.9, 37.1].map(at), [null, 10, 10, 10, null, 30, 30, null]);
  assert.equal(lineAt([], 10), null);
});

test("a place in a paragraph is in one of its lines", () => {
  const { root, elements } = paragraphs("750:794 13:19", "800:850");
  const lines = readLines(root);
  const { node } = lines[0];
  assert.deepEqual([0, 12, 13, 40].map((offset) => lineOf(lines, elements[0], node, offset).start), [75, 75, 76.9, 76.9]);
  assert.equal(lineOf(lines, elements[0], { data: "a name" }, 3).start, 75);
});

test("an earlier start is that of a line far enough before", () => {
  const lines = readLines(paragraphs("100:150", "200:250", "300:350").root);
  assert.equal(startBefore(lines, 30, 8), 20);
  assert.equal(startBefore(lines, 30, 12), 10);
  assert.equal(startBefore(lines, 15, 8), undefined);
  assert.equal(startBefore([], 15, 8), undefined);
});
