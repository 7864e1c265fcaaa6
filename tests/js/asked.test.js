import assert from "node:assert/strict";
import { test } from "node:test";
import { clipAt, endingAt } from "../../ytsapp/components/player/asked.js";
import { clip } from "./support/clips.js";

const CLIPS = [
  clip({ id: "a-10", start: 5, moment: 10, end: 40 }),
  clip({ id: "a-30", start: 25, moment: 30, end: 60 }),
  clip({ id: "b-10", start: 5, moment: 10, end: 40 }),
];
const at = (talk, second, own) => clipAt(CLIPS, { talk, second }, own);

test("the clip that holds a second plays it, its lead-in included", () => {
  assert.deepEqual([at("a", 5), at("a", 10), at("a", 59), at("b", 10)], [0, 0, 1, 2]);
});

test("of two that hold it, it is the later one, unless the page is about the other", () => {
  assert.deepEqual([at("a", 30), at("a", 30, "a-10"), at("a", 50, "a-10")], [1, 0, 1]);
});

test("a second no clip holds belongs to the one before it, or to the first", () => {
  assert.deepEqual([at("a", 500), at("a", 0)], [1, 0]);
});

test("a talk nobody shows has no clip", () => {
  assert.equal(at("c", 10), -1);
});

test("a clip stops where the address says, and holds the second it starts at", () => {
  assert.equal(endingAt(CLIPS, 0, { second: 12, end: null }), CLIPS);
  assert.deepEqual(endingAt(CLIPS, 1, { second: 12, end: 20 })[1], { ...CLIPS[1], start: 12, end: 20 });
  assert.equal(CLIPS[1].end, 60);
});
