import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { pageClip } from "./support/storeless.js";

const store = await import("../../ytsapp/components/notebook/store.js");
const { clipsOf, readNotebook } = store;

let home = "";
beforeEach(async () => {
  await store.openNotebook();
  readNotebook().investigations.forEach(({ id }) => store.removeInvestigation(id));
  home = store.makeInvestigation({ name: "RAG or fine-tuning", sides: { a: "RAG", b: "fine-tuning" } }).id;
});

const save = (moment, change = {}) => store.saveClip(pageClip({ id: moment, ...change }), home).id;
const order = () => clipsOf(home).map(({ id }) => id.split("/")[1]);

test("without storage the notebook works in memory and says so", () => {
  const { status } = readNotebook();
  assert.deepEqual([status.mode, status.isWhole, status.pending, status.failure], ["memory", true, 0, ""]);
});

test("a clip is saved at once, once a moment, and undone", () => {
  const { id, isNew, undo } = store.saveClip(pageClip(), home);
  assert.equal(isNew, true);
  assert.equal(store.saveClip(pageClip({ quote: "other words" }), home).isNew, false);
  assert.deepEqual([...readNotebook().saved.get("TRjq7t2Ms5I-176")], [home]);
  assert.equal(readNotebook().counts.get(home), 1);
  assert.equal(clipsOf(home)[0].quote, "words that are said");
  undo();
  assert.equal(readNotebook().clips.get(id), undefined);
  assert.equal(readNotebook().saved.size, 0);
});

test("the notebook is the same object until something changes", () => {
  const before = readNotebook();
  assert.equal(readNotebook(), before);
  let heard = 0;
  const leave = store.subscribe(() => (heard += 1));
  save("a-1");
  leave();
  save("a-2");
  assert.equal(heard, 1);
  assert.notEqual(readNotebook(), before);
});

test("undoing a removal brings back all of a clip; undoing a change only what it changed", () => {
  const id = save("a-1");
  store.patchClips([id], { note: "mine", tags: ["cost"] });
  const { undo } = store.patchClips([id], { starred: true });
  store.patchClips([id], { stance: "a" });
  undo();
  const removal = store.removeClips([id]);
  assert.deepEqual(clipsOf(home), []);
  removal.undo();
  const [clip] = clipsOf(home);
  assert.deepEqual([clip.note, clip.tags, clip.starred, clip.stance], ["mine", ["cost"], false, "a"]);
});

test("an investigation goes with its clips and comes back with them", () => {
  save("a-1");
  save("a-2");
  const { undo } = store.removeInvestigation(home);
  assert.deepEqual([readNotebook().investigations, readNotebook().clips.size], [[], 0]);
  undo();
  assert.deepEqual(order(), ["a-1", "a-2"]);
});

test("a copy of an investigation has its clips and stands below it", () => {
  save("a-1");
  store.patchClips([`${home}/a-1`], { note: "mine" });
  const later = store.makeInvestigation({ name: "Later" }).id;
  const copy = store.duplicateInvestigation(home).id;
  assert.deepEqual(readNotebook().investigations.map(({ id }) => id), [home, copy, later]);
  assert.equal(clipsOf(copy)[0].note, "mine");
  assert.equal(readNotebook().investigations[1].name, "RAG or fine-tuning (copy)");
  store.patchClips([`${copy}/a-1`], { note: "other" });
  assert.equal(clipsOf(home)[0].note, "mine");
});

test("clips are placed before another, or last, in the order given", () => {
  ["a-1", "a-2", "a-3", "a-4"].forEach((moment) => save(moment));
  const { undo } = store.placeClips([`${home}/a-4`, `${home}/a-1`], `${home}/a-3`);
  assert.deepEqual(order(), ["a-2", "a-4", "a-1", "a-3"]);
  undo();
  assert.deepEqual(order(), ["a-1", "a-2", "a-3", "a-4"]);
  store.placeClips([`${home}/a-2`], null);
  assert.deepEqual(order(), ["a-1", "a-3", "a-4", "a-2"]);
});

test("what moves onto a clip of the same moment joins it, and undoing parts them", () => {
  const other = store.makeInvestigation({ name: "Other" }).id;
  const id = save("a-1");
  store.saveClip(pageClip({ id: "a-1" }), other);
  store.patchClips([id], { note: "from here", tags: ["x"] });
  store.patchClips([`${other}/a-1`], { note: "from there", tags: ["y"] });
  const { undo } = store.moveClips([id], other);
  assert.deepEqual([order(), clipsOf(other)[0].note, clipsOf(other)[0].tags], [[], "from there\n\nfrom here", ["y", "x"]]);
  undo();
  assert.deepEqual([clipsOf(home)[0].note, clipsOf(other)[0].note], ["from here", "from there"]);
});

test("a change by function sees each record", () => {
  const ids = [save("a-1"), save("a-2")];
  store.patchClips([ids[0]], { tags: ["x"] });
  store.patchClips(ids, ({ tags }) => ({ tags: [...tags, "y"] }));
  assert.deepEqual(clipsOf(home).map(({ tags }) => tags), [["x", "y"], ["y"]]);
});

test("a change that makes a clip no clip is refused, and changes nothing", () => {
  const id = save("a-1");
  assert.throws(() => store.patchClips([id], { stance: "maybe" }), /“stance”/);
  assert.throws(() => store.saveClip(pageClip(), "nobody"), /no investigation/);
  store.patchClips([id], { id: "other", investigation: "other" });
  assert.equal(clipsOf(home)[0].id, id);
});

test("merging adds and loses nothing; replacing makes it as in the file; both can be undone", () => {
  save("a-1");
  store.patchClips([`${home}/a-1`], { note: "mine" });
  const file = { investigations: readNotebook().investigations.map((each) => ({ ...each, name: "Theirs" })), clips: [] };
  file.clips = ["a-1", "a-2"].map((moment) => ({ ...clipsOf(home)[0], id: `${home}/${moment}`, moment, note: "theirs" }));
  save("a-3");
  const merge = store.takeIn(file, { how: "merge" });
  assert.equal(readNotebook().investigations[0].name, "RAG or fine-tuning");
  assert.deepEqual(new Map(clipsOf(home).map(({ id, note }) => [id.split("/")[1], note])), new Map([["a-1", "mine\n\ntheirs"], ["a-2", "theirs"], ["a-3", ""]]));
  merge.undo();
  assert.deepEqual(order(), ["a-1", "a-3"]);
  const replacing = store.takeIn(file, { how: "replace" });
  assert.deepEqual([readNotebook().investigations[0].name, order()], ["Theirs", ["a-1", "a-2"]]);
  replacing.undo();
  assert.deepEqual([readNotebook().investigations[0].name, clipsOf(home)[0].note], ["RAG or fine-tuning", "mine"]);
});

test("all is given for a backup, which is noted", async () => {
  save("a-1");
  const all = await store.readAll();
  assert.deepEqual([all.investigations.length, all.clips.length], [1, 1]);
  await store.noteBackup();
  assert.ok(readNotebook().investigations[0].backed_up_at);
  assert.deepEqual(readNotebook().status.meta.changes, { count: 0 });
});

test("the current investigation is one there is", () => {
  store.setCurrent(home);
  assert.equal(readNotebook().current, home);
  store.removeInvestigation(home);
  assert.equal(readNotebook().current, "");
});
