import assert from "node:assert/strict";
import { test } from "node:test";
import { groupMarks, LEAST_PX, perMinute, shareOf, stepped } from "../../ytsapp/components/talk/marks.js";
import { dice } from "./support/dice.js";

/** Lines of chance: up to 300 marks on a talk of up to four hours, on a line of any width. */
function* lines(count) {
  const draw = dice(7);
  for (let n = 0; n < count; n += 1) {
    const length = draw(4 * 3600);
    const marks = Array.from({ length: draw(300) }, () => ({ second: draw(length + 60) }));
    yield { marks: marks.sort((one, other) => one.second - other.second), length, width: draw(1600) };
  }
}

test("every mark is in one group, in the order of the talk", () => {
  for (const { marks, length, width } of lines(500)) {
    assert.deepEqual(groupMarks(marks, length, width).flatMap((group) => group.marks), marks);
  }
});

test("groups can be pressed, do not overlap and stay on the line", () => {
  for (const { marks, length, width } of lines(500)) {
    const groups = groupMarks(marks, length, width);
    groups.forEach((group, n) => {
      assert.ok(group.width * width >= Math.min(LEAST_PX, width) - 1e-6);
      assert.ok(group.left >= 0 && group.left + group.width <= 1 + 1e-9);
      if (n) assert.ok(groups[n - 1].left + groups[n - 1].width <= group.left + 1e-9);
    });
  }
});

test("a mark lies in the place of its group", () => {
  for (const { marks, length, width } of lines(500)) {
    for (const group of groupMarks(marks, length, width)) {
      for (const { second } of group.marks) {
        const share = shareOf(second, length);
        assert.ok(share >= group.left - 1e-9 && share <= group.left + group.width + 1e-9);
      }
    }
  }
});

test("marks far apart stay single, marks close together are grouped", () => {
  const marks = [{ second: 0 }, { second: 1 }, { second: 500 }, { second: 1000 }];
  assert.deepEqual(groupMarks(marks, 1000, 480).map((group) => group.marks.length), [2, 1, 1]);
});

test("a talk of no length and a line of no width hold their marks in one group", () => {
  assert.equal(groupMarks([{ second: 3 }, { second: 9 }], 0, 500).length, 1);
  assert.equal(groupMarks([{ second: 3 }, { second: 9 }], 10, 0).length, 1);
});

test("a share stays on the line", () => {
  assert.deepEqual([shareOf(-5, 10), shareOf(5, 10), shareOf(15, 10), shareOf(5, 0)], [0, 0.5, 1, 0]);
});

test("matches a minute are told as they can be read", () => {
  assert.equal(perMinute(12, 2400), "0.3 a minute");
  assert.equal(perMinute(1, 7200), "less than 0.1 a minute");
  assert.equal(perMinute(0, 600), "0.0 a minute");
  assert.equal(perMinute(300, 600), "30 a minute");
  assert.equal(perMinute(3, 0), "");
});

test("stepping goes round, and from nowhere to an end", () => {
  assert.deepEqual([stepped(-1, 1, 3), stepped(-1, -1, 3), stepped(2, 1, 3), stepped(0, -1, 3)], [0, 2, 0, 2]);
  assert.equal(stepped(-1, 1, 0), -1);
});

test("stepping on from anywhere visits each match once", () => {
  const draw = dice(11);
  for (let n = 0; n < 200; n += 1) {
    const count = 1 + draw(50);
    const by = draw(2) ? 1 : -1;
    const seen = new Set();
    let at = -1;
    for (let step = 0; step < count; step += 1) seen.add((at = stepped(at, by, count)));
    assert.equal(seen.size, count);
  }
});
