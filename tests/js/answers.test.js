import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "./support/storeless.js";

const kept = new Map();
globalThis.sessionStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, String(value)) };

const { clearAnswers, giveAnswer, investigationFor, keepAnswers, readAnswers, settleDraft, subscribeAnswers } =
  await import("../../ytsapp/components/notebook/answers.js");
const { makeInvestigation, openNotebook, patchInvestigation, readNotebook, removeInvestigation, setCurrent } =
  await import("../../ytsapp/components/notebook/store.js");

const SLUG = "this-vs-that";
const PAGE = { name: "This vs that", question: "Which?", sides: { a: "This", b: "That" } };
const answers = () => readAnswers(SLUG).answers;

beforeEach(async () => {
  await openNotebook();
  for (const { id } of readNotebook().investigations) removeInvestigation(id);
  clearAnswers(SLUG);
});

test("without an investigation answers stay in this tab", () => {
  giveAnswer(SLUG, "c1", "yes");
  giveAnswer(SLUG, "c2", "unsure");
  assert.deepEqual(answers(), { c1: "yes", c2: "unsure" });
  assert.deepEqual(JSON.parse(kept.get("yts-fit")), { [SLUG]: { c1: "yes", c2: "unsure" } });
  assert.equal(readNotebook().investigations.length, 0);
});

test("the same answer again takes it away, another one replaces it", () => {
  giveAnswer(SLUG, "c1", "yes");
  giveAnswer(SLUG, "c1", "no");
  assert.deepEqual(answers(), { c1: "no" });
  giveAnswer(SLUG, "c1", "no");
  assert.deepEqual(answers(), {});
});

test("kept answers are the investigation's, and no draft is left", async () => {
  giveAnswer(SLUG, "c1", "yes");
  const { id, undo } = await keepAnswers(SLUG, PAGE);
  const [made] = readNotebook().investigations;
  assert.deepEqual([made.id, made.name, made.comparison, made.fit], [id, "This vs that", SLUG, { c1: "yes" }]);
  assert.equal(kept.get("yts-fit"), "{}");
  giveAnswer(SLUG, "c2", "no");
  assert.deepEqual(readNotebook().investigations[0].fit, { c1: "yes", c2: "no" });
  undo();
  assert.equal(readNotebook().investigations.length, 0);
  assert.deepEqual(answers(), { c1: "yes" });
});

test("clearing is undone, kept or not", async () => {
  giveAnswer(SLUG, "c1", "yes");
  const undo = clearAnswers(SLUG);
  assert.deepEqual(answers(), {});
  undo();
  assert.deepEqual(answers(), { c1: "yes" });
  await keepAnswers(SLUG, PAGE);
  const undoKept = clearAnswers(SLUG);
  assert.deepEqual(answers(), {});
  undoKept();
  assert.deepEqual(answers(), { c1: "yes" });
});

test("answers given before an investigation was started go into it; what it has stays", () => {
  giveAnswer(SLUG, "c1", "yes");
  giveAnswer(SLUG, "c2", "yes");
  const { id } = makeInvestigation({ name: "Mine", comparison: SLUG });
  patchInvestigation(id, { fit: { c2: "no" } });
  assert.equal(settleDraft(SLUG).id, id);
  assert.deepEqual(answers(), { c1: "yes", c2: "no" });
  assert.equal(settleDraft(SLUG), null);
});

test("of several investigations the current one has the answers, else the one changed last; none that is archived", () => {
  const first = makeInvestigation({ name: "First", comparison: SLUG }).id;
  const second = makeInvestigation({ name: "Second", comparison: SLUG }).id;
  makeInvestigation({ name: "Other", comparison: "other" });
  setCurrent(first);
  assert.equal(investigationFor(SLUG).id, first);
  patchInvestigation(first, { archived: true });
  assert.equal(investigationFor(SLUG).id, second);
  assert.equal(investigationFor("nowhere"), null);
});

test("who listens is told of answers in this tab and of those in the notebook", async () => {
  let told = 0;
  const stop = subscribeAnswers(() => (told += 1));
  giveAnswer(SLUG, "c1", "yes");
  assert.equal(told, 1);
  await keepAnswers(SLUG, PAGE);
  const before = told;
  giveAnswer(SLUG, "c1", "no");
  assert.ok(told > before);
  stop();
});

test("answers of another version of the site count for nothing", () => {
  const { id } = makeInvestigation({ name: "Mine", comparison: SLUG });
  patchInvestigation(id, { fit: { c1: "yes" } });
  readNotebook().investigations[0].fit.c2 = "perhaps";
  assert.deepEqual(answers(), { c1: "yes" });
});
