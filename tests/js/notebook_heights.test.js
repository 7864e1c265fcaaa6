import assert from "node:assert/strict";
import { test } from "node:test";
import { heightsOf } from "../../ytsapp/components/notebook/heights.js";
import { dice } from "./support/dice.js";

const ids = (count) => Array.from({ length: count }, (_, n) => `c${n}`);

function listOf(count) {
  const heights = heightsOf({ guess: 100, gap: 10 });
  heights.list(ids(count));
  return heights;
}

test("rows stand below each other, as high as guessed", () => {
  const heights = listOf(3);
  assert.deepEqual(["c0", "c1", "c2"].map(heights.topOf), [0, 110, 220]);
  assert.equal(heights.whole(), 320);
  assert.equal(heightsOf({ guess: 100, gap: 10 }).whole(), 0);
});

test("measured rows move those below them", () => {
  const heights = listOf(3);
  heights.measure(new Map([["c0", 50], ["c1", 50], ["c2", 50]]), 0);
  heights.measure(new Map([["c1", 200]]), 0);
  assert.deepEqual(["c0", "c1", "c2"].map(heights.topOf), [0, 60, 270]);
  assert.equal(heights.heightOf("c1"), 200);
});

test("the first rows measured tell how high the others may be, the later ones do not", () => {
  const heights = listOf(100);
  heights.measure(new Map([["c0", 40], ["c1", 60]]), 0);
  assert.equal(heights.heightOf("c99"), 50);
  heights.measure(new Map([["c2", 500]]), 0);
  assert.equal(heights.heightOf("c99"), 50);
});

test("it is told how far what is in sight moved", () => {
  const heights = listOf(100);
  heights.measure(new Map([["c0", 100]]), 0);
  assert.equal(heights.measure(new Map([["c1", 130]]), 1000), 30);
  assert.equal(heights.measure(new Map([["c50", 130]]), 1000), 0);
  assert.equal(heights.measure(new Map([["c50", 130]]), 9000), 0, "measured before");
});

test("the row at a height is found, of any list", () => {
  const random = dice(7);
  const heights = listOf(500);
  heights.measure(new Map(ids(500).map((id) => [id, 20 + random(300)])), 0);
  for (let n = 0; n < 500; n += 1) {
    const height = random(heights.whole());
    const at = heights.at(height);
    assert.ok(heights.topOf(`c${at}`) <= height);
    assert.ok(at === 499 || heights.topOf(`c${at + 1}`) > height);
  }
  assert.equal(heights.at(-50), 0);
  assert.equal(heights.at(1e9), 499);
});

test("another order keeps what was measured; another width forgets it", () => {
  const heights = listOf(3);
  heights.measure(new Map([["c0", 40], ["c1", 60], ["c2", 80]]), 0);
  heights.list(["c2", "c0"]);
  assert.equal(heights.topOf("c0"), 90);
  assert.equal(heights.placeOf("c1"), -1);
  heights.forget();
  heights.measure(new Map([["c2", 30]]), 0);
  assert.equal(heights.topOf("c0"), 40);
});
