import assert from "node:assert/strict";
import { test } from "node:test";
import { keepTyped, rejoined, takeTyped } from "../../ytsapp/components/notebook/unsaved.js";
import { stub } from "./support/document.js";

function storage(t) {
  const kept = new Map();
  const localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  stub(t, { localStorage });
  return kept;
}

const typed = { of: "clip", id: "a/b-1", field: "note", text: "new words", was: "old" };

test("what was typed is there for the next page, once", (t) => {
  storage(t);
  keepTyped([typed]);
  assert.deepEqual(takeTyped(), [typed]);
  assert.deepEqual(takeTyped(), []);
});

test("nothing typed keeps nothing; what is unreadable counts as nothing", (t) => {
  const kept = storage(t);
  keepTyped([]);
  assert.equal(kept.size, 0);
  for (const text of ["{", '"x"', "[1, null]"]) {
    kept.set("yts-notebook-typed", text);
    assert.deepEqual(takeTyped(), []);
  }
});

test("a browser that keeps nothing does no harm", (t) => {
  const refuse = () => {
    throw new Error("refused");
  };
  stub(t, { localStorage: { getItem: refuse, setItem: refuse } });
  keepTyped([typed]);
  assert.deepEqual(takeTyped(), []);
});

test("words typed last win over those they replaced, and stand below those of another tab", () => {
  assert.equal(rejoined(typed, "old"), "new words");
  assert.equal(rejoined(typed, ""), "new words");
  assert.equal(rejoined(typed, "new words and more"), "new words and more");
  assert.equal(rejoined(typed, "theirs"), "theirs\n\nnew words");
});
