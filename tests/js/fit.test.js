import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_FIT, clipsBehind, fitView } from "../../ytsapp/components/notebook/fit_view.js";
import { claimOf, clipOf, referenceOf } from "./support/reference.js";
import "./support/react.js";

const { NO_VOICES, voicesView } = await import("../../ytsapp/components/notebook/voices_view.js");

const CHECKS = ["a", "a", "b", "b"].map((yes, n) => ({
  id: `c${n + 1}`, question: `Is it ${n + 1}?`, yes, no: "neither", weight: n === 0 ? 3 : 2, because: "Why.",
  evidence: n ? [] : [{ moment: "t1-5", stance: "supports-a", tied: "Acme DB" }],
}));
const REFERENCE = referenceOf({
  moments: { "t1-5": { voice: "Ada", said: 176 }, "t2-5": { voice: "Ben" } },
  comparisons: {
    "this-vs-that": {
      title: "This vs that", question: "Which?", sides: { a: "This", b: "That" }, checks: CHECKS,
      claims: [claimOf("x", { "t1-5": "supports-a", "t2-5": "supports-b" }), claimOf("y", { "t8-1": "both" })],
    },
  },
});
const investigation = (change = {}) => ({
  id: "inv", name: "Mine", comparison: "this-vs-that", sides: { a: "This", b: "That" }, fit: {}, ...change,
});

test("an investigation has the checks of its comparison with its own answers", () => {
  const view = fitView({ investigation: investigation({ fit: { c1: "yes", c2: "yes" } }), reference: REFERENCE });
  assert.equal(view.phase, "checks");
  assert.equal(view.headline, "Your answers lean to This.");
  assert.deepEqual(view.cells_a.map(({ number }) => number), [1, 2]);
  assert.deepEqual(view.cells_open.map(({ number }) => number), [3, 4]);
  assert.deepEqual(view.checks[0].chips, [
    { id: "t1-5", voice: "Ada", timecode: "2:56", href: "/moments/t1-5/", mark: "mark mark-supports-a", title: "What is said at t1-5", is_tied: true },
  ]);
  assert.equal(view.checks[0].leaning, "Yes: This · No: neither side · decides");
});

test("the moments behind the checks can be played, once each, unless they are gone", () => {
  const talks = { t1: { title: "A talk", source: "youtube", media: "" } };
  const behind = (reference) => clipsBehind(REFERENCE.comparisons["this-vs-that"], reference);
  assert.deepEqual(behind({ ...REFERENCE, talks }), [
    { id: "t1-5", source: "youtube", media: "", talk: "A talk", voice: "Ada", start: 0, moment: 176, end: 40, quote: "words of t1-5" },
  ]);
  assert.deepEqual(behind({ ...REFERENCE, talks, unavailable: { t1: "2026-01-01" } }), []);
  assert.deepEqual(clipsBehind(null, null), []);
});

test("what cannot be shown is told apart: no comparison, one that is unknown, one on its way", () => {
  const phase = (given) => fitView({ investigation: investigation(), reference: null, isLoading: false, problem: "", ...given }).phase;
  assert.equal(phase({ investigation: investigation({ comparison: "" }) }), "bare");
  assert.equal(phase({ isLoading: true }), "loading");
  assert.equal(phase({}), "unknown");
  assert.equal(phase({ reference: REFERENCE, investigation: investigation({ comparison: "gone" }) }), "unknown");
  assert.equal(fitView({ investigation: null, reference: REFERENCE }), NO_FIT);
});

test("voices stand in a chart, a table and sentences that agree", () => {
  const clips = [clipOf("t1-5", { voice: "Ada", said: 176 }), clipOf("t2-5", { voice: "Ben", stance: "both" })];
  const view = voicesView({ investigation: investigation(), clips, reference: REFERENCE });
  assert.equal(view.phase, "voices");
  assert.equal(view.summary, "Two independent voices in 2 clips.");
  assert.deepEqual(view.bars.map(({ key, words }) => [key, words]), [
    ["a", "1 independent voice"], ["both", "1 independent voice"], ["b", "0 independent voices"], ["cautions", "0 independent voices"],
  ]);
  const ada = view.rows.find(({ name }) => name === "Ada");
  assert.deepEqual(ada.a, [
    { id: "inv/t1-5", href: "#inv/clip/t1-5", timecode: "2:56", label: "2:56, What is said at t1-5 (as the comparison has it)", is_read: true },
  ]);
  assert.equal(view.any_read, true);
  assert.equal(view.any_bare, false);
  assert.deepEqual(view.claims.map(({ a, b, is_contested }) => [a, b, is_contested]), [["Ada", "Ben", true]]);
  assert.equal(view.unheard, "Of the 2 claims with evidence, 1 has no voice you saved.");
});

test("without clips there are no voices, and without an investigation nothing yet", () => {
  assert.equal(voicesView({ investigation: investigation(), clips: [], reference: REFERENCE }).phase, "empty");
  assert.equal(voicesView({ investigation: null, clips: [], reference: null }), NO_VOICES);
});

test("an investigation without sides or comparison compares its voices all the same", () => {
  const view = voicesView({ investigation: investigation({ comparison: "", sides: { a: "", b: "" } }), clips: [clipOf("t9-1", { voice: "Cleo", stance: "a" })], reference: null });
  assert.equal(view.side_a, "Side A");
  assert.match(view.gaps.join(" "), /Only one independent voice speaks for Side A: Cleo/);
  assert.deepEqual(view.claims, []);
});
