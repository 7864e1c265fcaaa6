import assert from "node:assert/strict";
import { test } from "node:test";
import { UNREAD, needsOf, plan, touches } from "../../ytsapp/components/notebook/changes.js";
import { createMemory } from "../../ytsapp/components/notebook/memory.js";
import { clipIdOf, newClip, newInvestigation } from "../../ytsapp/components/notebook/model.js";
import { inOrder, placedBefore } from "../../ytsapp/components/notebook/ordering.js";
import { dice } from "./support/dice.js";
import { pageClip } from "./support/storeless.js";

const HOMES = ["one", "two", "three"];
const investigation = (id) => newInvestigation({ id, name: id });
const clip = (home, moment, change = {}) => ({ ...newClip(pageClip({ id: moment }), home), ...change });

/** A database that is as exact as IndexedDB and as simple as a map: what `held` is to a plan. */
function createRecords() {
  const records = { investigations: new Map(), clips: new Map() };
  const held = {
    get: (store, id) => records[store].get(id),
    under: (home) => [...records.clips].filter(([id]) => id.startsWith(`${home}/`)),
  };
  const write = (op) => {
    const changes = plan(op, held);
    for (const { store, id, after } of changes) after === undefined ? records[store].delete(id) : records[store].set(id, after);
    return changes;
  };
  const all = () => structuredClone(Object.fromEntries(Object.entries(records).map(([store, map]) => [store, inOrder(map.values())])));
  return { records, held, write, all };
}

function anyOp(roll, made) {
  const home = HOMES[roll(3)];
  const moments = Array.from({ length: 1 + roll(3) }, () => `a-${roll(6)}`);
  const ids = moments.map((moment) => clipIdOf(home, moment));
  const other = HOMES[roll(3)];
  const field = ["note", "stance", "voice"][roll(3)];
  const value = field === "stance" ? ["a", "b", ""][roll(3)] : `words ${roll(100)}`;
  const kinds = [
    () => ({ kind: "add", clips: [clip(home, moments[0])], homes: [investigation(home)] }),
    () => ({ kind: "add", investigations: [investigation(home)] }),
    () => ({ kind: "patch", entries: ids.map((id) => ({ store: "clips", id, change: { [field]: value } })) }),
    () => ({ kind: "patch", entries: [{ store: "investigations", id: home, change: { name: value } }] }),
    () => ({ kind: "remove", clips: ids }),
    () => ({ kind: "remove", investigations: [home] }),
    () => ({ kind: "move", clips: [...new Set(ids)], home: investigation(other), orders: ids.map((_, n) => n), at: "" }),
    () => ({ kind: "duplicate", from: home, to: other, change: { name: "copy" } }),
    () => ({ kind: "takeIn", investigations: [investigation(home)], clips: [clip(home, moments[0], { note: "theirs" })], how: roll(2) ? "merge" : "replace" }),
    () => (made.length ? { kind: "undo", of: made[roll(made.length)] } : { kind: "remove", clips: [] }),
  ];
  return kinds[roll(kinds.length)]();
}

test("no clip stands without its investigation, and none under a name that is not its own, whatever is done", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const roll = dice(seed);
    const { records, write } = createRecords();
    const made = [];
    for (let n = 0; n < 40; n += 1) {
      const op = anyOp(roll, made);
      op.changes = write(op);
      if (op.kind !== "undo") made.push(op);
      for (const [id, each] of records.clips) assert.ok(each.id === id && id.startsWith(`${each.investigation}/`) && records.investigations.has(each.investigation), `seed ${seed}: ${op.kind} left ${id}`);
    }
  }
});

test("undoing at once brings back exactly what there was", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const roll = dice(seed);
    const { write, all } = createRecords();
    for (let n = 0; n < 10; n += 1) write(anyOp(roll, []));
    const before = all();
    const op = anyOp(roll, []);
    op.changes = write(op);
    write({ kind: "undo", of: op });
    assert.deepEqual(all(), before, `seed ${seed}, ${op.kind}`);
  }
});

test("a plan reads only what it said it needs", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const roll = dice(seed);
    const { held, write } = createRecords();
    for (let n = 0; n < 8; n += 1) write(anyOp(roll, []));
    const op = anyOp(roll, []);
    const { investigations, clips, under } = needsOf(op);
    const isNamed = (store, id) => (store === "clips" ? clips : investigations).includes(id) || (store === "clips" && under.some((home) => id.startsWith(`${home}/`)));
    plan(op, {
      get: (store, id) => (assert.ok(isNamed(store, id) || held.get(store, id) === undefined, `${op.kind} reads ${id}`), held.get(store, id)),
      under: (home) => (assert.ok(under.includes(home)), held.under(home)),
    });
  }
});

test("what another tab changed is shown under what is still to be written here", () => {
  const memory = createMemory();
  const before = clip("one", "a-1");
  memory.load({ investigations: [investigation("one")], clips: [before] });
  memory.add({ kind: "patch", entries: [{ store: "clips", id: "one/a-1", change: { note: "typed here" } }] });
  memory.add({ kind: "add", clips: [clip("one", "a-2")], homes: [investigation("one")] });
  memory.take([{ store: "clips", id: "one/a-1", record: { ...before, note: "there", stance: "b" } }, { store: "clips", id: "one/a-2", record: undefined }]);
  const { note, stance } = memory.holding.get("clips", "one/a-1");
  assert.deepEqual([note, stance, memory.holding.counts.get("one")], ["typed here", "b", 2]);
});

test("tabs that work at once end with what the database has", () => {
  for (let seed = 1; seed <= 80; seed += 1) {
    const roll = dice(seed);
    const database = createRecords();
    const tabs = [createMemory(), createMemory()];
    const told = [[], []]; // messages on their way to each tab
    const made = [[], []];
    const read = ({ store, id }) => ({ store, id, record: database.held.get(store, id) });

    const writeSome = (me) => {
      const ops = tabs[me].ops.slice(0, 1 + roll(3));
      const done = new Map(ops.map((op) => [op, database.write(op)]));
      const met = ops.flatMap((op) => {
        const { investigations, clips, under } = needsOf(op);
        return [...investigations.map((id) => ({ store: "investigations", id })), ...[...clips, ...under.flatMap((home) => database.held.under(home).map(([id]) => id))].map((id) => ({ store: "clips", id }))];
      });
      const changed = [...done.values()].flat();
      tabs[me].confirm(done, [...met, ...changed].map(read));
      told[1 - me].push(changed);
    };

    for (let n = 0; n < 60; n += 1) {
      const me = roll(2);
      const what = roll(3);
      if (what === 0) {
        const op = anyOp(roll, made[me]);
        tabs[me].add(op);
        if (op.kind !== "undo") made[me].push(op);
      } else if (what === 1) writeSome(me);
      else if (told[me].length) tabs[me].take(told[me].shift().map(read));
    }
    for (const me of [0, 1]) while (tabs[me].ops.length) writeSome(me);
    for (const me of [0, 1]) while (told[me].length) tabs[me].take(told[me].shift().map(read));
    for (const tab of tabs) {
      const all = Object.fromEntries(Object.entries(tab.all()).map(([store, records]) => [store, inOrder(records)]));
      assert.deepEqual(all, database.all(), `seed ${seed}`);
      const { counts, saved } = tab.holding;
      assert.equal([...counts.values()].reduce((sum, count) => sum + count, 0), all.clips.length);
      assert.deepEqual([...saved.keys()].sort(), [...new Set(all.clips.map(({ id }) => id.split("/")[1]))].sort());
    }
  }
});

test("two tabs that change different fields of a clip both win", () => {
  const { records, write } = createRecords();
  write({ kind: "add", investigations: [investigation("one")], clips: [clip("one", "a-1")] });
  write({ kind: "patch", entries: [{ store: "clips", id: "one/a-1", change: { note: "from the left" } }] });
  write({ kind: "patch", entries: [{ store: "clips", id: "one/a-1", change: { stance: "b" } }] });
  const { note, stance } = records.clips.get("one/a-1");
  assert.deepEqual([note, stance], ["from the left", "b"]);
});

test("a clip saved while its investigation is deleted elsewhere brings it back", () => {
  const { records, write } = createRecords();
  write({ kind: "add", clips: [clip("one", "a-1")], homes: [investigation("one")] });
  assert.deepEqual([[...records.investigations.keys()], records.clips.size], [["one"], 1]);
});

test("clips whose records were not read are saved, moved and removed by their keys", () => {
  const memory = createMemory();
  memory.load({ investigations: [investigation("one"), investigation("two")], clips: ["one/a-1", "one/a-2"] });
  memory.add({ kind: "move", clips: ["one/a-1"], home: investigation("two"), orders: [1], at: "" });
  memory.add({ kind: "patch", entries: [{ store: "clips", id: "one/a-2", change: { note: "x" } }] });
  assert.deepEqual(memory.all().clips, [UNREAD, UNREAD]);
  assert.deepEqual([...memory.holding.counts], [["one", 1], ["two", 1]]);
  memory.add({ kind: "remove", investigations: ["two"] });
  assert.deepEqual([...memory.holding.saved.keys()], ["a-2"]);
});

test("what depends on the same records is told apart from what does not", () => {
  const add = { kind: "add", clips: [clip("one", "a-1")], homes: [investigation("one")] };
  assert.equal(touches(add, { kind: "remove", clips: ["one/a-2"] }), false);
  assert.equal(touches(add, { kind: "remove", clips: ["one/a-1"] }), true);
  assert.equal(touches(add, { kind: "remove", investigations: ["one"] }), true);
  assert.equal(touches({ kind: "patch", entries: [{ store: "clips", id: "one/a-9", change: {} }] }, { kind: "remove", investigations: ["one"] }), true);
  assert.equal(touches(add, { kind: "remove", investigations: ["two"] }), false);
});

test("records are placed where they were put, however often", () => {
  const roll = dice(3);
  let records = Array.from({ length: 12 }, (_, n) => ({ id: `c${n}`, order: n }));
  let shown = records.map(({ id }) => id);
  for (let n = 0; n < 500; n += 1) {
    const ids = [...new Set(Array.from({ length: 1 + roll(3) }, () => shown[roll(12)]))];
    const rest = shown.filter((id) => !ids.includes(id));
    const at = roll(rest.length + 1);
    const orders = placedBefore(records, ids, rest[at] ?? null);
    records = records.map((each) => ({ ...each, order: orders.get(each.id) ?? each.order }));
    shown = [...rest.slice(0, at), ...ids, ...rest.slice(at)];
    assert.deepEqual(inOrder(records).map(({ id }) => id), shown);
  }
});

test("moving one record changes one, and many where there is no room", () => {
  const records = [{ id: "a", order: 1 }, { id: "b", order: 2 }, { id: "c", order: 9 }];
  assert.deepEqual([...placedBefore(records, ["c"], "b")], [["c", 1.5]]);
  const tight = [{ id: "a", order: 1 }, { id: "b", order: 1 }, { id: "c", order: 9 }];
  assert.equal(placedBefore(tight, ["c"], "b").size, 3);
});
