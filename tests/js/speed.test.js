import assert from "node:assert/strict";
import { test } from "node:test";
import { followingSpeed, keepSpeed, readSpeed, SPEEDS, steppedSpeed } from "../../ytsapp/components/player/speed.js";
import { stub } from "./support/document.js";

function store(test, kept) {
  stub(test, { localStorage: { getItem: () => kept, setItem: (key, value) => (kept = value) } });
}

test("a speed that was kept is read again", (t) => {
  store(t, null);
  keepSpeed(1.75);
  assert.equal(readSpeed(), 1.75);
});

for (const kept of [null, "", "fast", "NaN", "16", "-1", "1e400"]) {
  test(`${JSON.stringify(kept)} in the store is no speed`, (t) => {
    store(t, kept);
    assert.equal(readSpeed(), 1);
  });
}

test("a browser that forbids storing plays at its own speed", (t) => {
  const forbid = () => {
    throw new Error("forbidden");
  };
  stub(t, { localStorage: { getItem: forbid, setItem: forbid } });
  keepSpeed(2);
  assert.equal(readSpeed(), 1);
});

test("steps end at the slowest and the fastest", () => {
  assert.equal(steppedSpeed(1, 1), 1.25);
  assert.equal(steppedSpeed(1, -1), 0.75);
  assert.equal(steppedSpeed(0.75, -1), 0.75);
  assert.equal(steppedSpeed(2, 1), 2);
});

test("a speed chosen elsewhere, as in YouTube's own menu, is stepped from", () => {
  assert.equal(steppedSpeed(1.1, 1), 1.25);
  assert.equal(steppedSpeed(0.25, 1), 1);
});

test("the button goes through all speeds and round", () => {
  const seen = [1];
  for (const _ of SPEEDS.slice(1)) seen.push(followingSpeed(seen.at(-1)));
  assert.deepEqual(seen.toSorted((one, other) => one - other), SPEEDS);
  assert.equal(followingSpeed(seen.at(-1)), 1);
});
