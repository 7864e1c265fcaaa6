import assert from "node:assert/strict";
import { test } from "node:test";
import { brought, changesSince, dissentToNote, namedChanges, summedUp } from "../../ytsapp/components/notebook/since_saved.js";
import { clipOf, referenceOf } from "./support/reference.js";

const kinds = (clip, reference) => changesSince(clip, reference).map(({ kind }) => kind);
const told = (clip, reference) => changesSince(clip, reference).map(({ text }) => text).join(" ");

test("a clip as it was saved has not changed", () => {
  assert.deepEqual(kinds(clipOf("t1-5"), referenceOf({ moments: { "t1-5": {} } })), []);
});

test("nothing is said of what nobody knows: no reference, or a second nobody curated", () => {
  assert.deepEqual(kinds(clipOf("t1-5"), null), []);
  assert.deepEqual(kinds(clipOf("t1-77"), referenceOf({ moments: { "t1-5": {} } })), []);
});

test("a moment with another address is told with where it is", () => {
  const reference = referenceOf({ moments: { "t1-9": { said: 9, quote: "words of t1-5" } }, moved: { "t1-5": "t1-9" } });
  const [change] = changesSince(clipOf("t1-5"), reference);
  assert.deepEqual(change, { kind: "moved", text: "This moment has another address now: 0:09.", moment: "t1-9" });
  const other = referenceOf({ moments: { "t2-9": { said: 9, quote: "words of t1-5" } }, moved: { "t1-5": "t2-9" } });
  assert.match(told(clipOf("t1-5"), other), /0:09 of another upload of the talk/);
});

test("words found at another second moved; a second that is only a second off did not", () => {
  const found = (said) => referenceOf({ moments: { "t1-5": { said } } });
  assert.deepEqual(kinds(clipOf("t1-5"), found(6)), []);
  assert.match(told(clipOf("t1-5"), found(64)), /found at 1:04; you saved 0:05/);
});

test("corrected words are told, other signs and capitals are not", () => {
  const said = (quote) => referenceOf({ moments: { "t1-5": { quote } } });
  assert.deepEqual(kinds(clipOf("t1-5", { quote: "Words, said — so." }), said("words said so")), []);
  assert.match(told(clipOf("t1-5", { quote: "words set so" }), said("words said so")), /corrected: “words said so”/);
  assert.deepEqual(kinds(clipOf("t1-5", { quote: "" }), said("words said so")), []);
});

test("a recording that is gone is told, unless it was gone when it was saved", () => {
  const reference = referenceOf({ unavailable: { t1: "2026-11-03" } });
  assert.equal(told(clipOf("t1-77"), reference), "The recording has been unavailable since 3 November 2026. What you saved stays.");
  assert.deepEqual(kinds(clipOf("t1-77", { source: "none" }), reference), []);
  assert.deepEqual(kinds(clipOf("t2-77"), reference), []);
});

const DISSENT = referenceOf({ moments: { "t1-5": { dissent: "t2-8" }, "t2-8": { voice: "Ben", quote: "no" } } });

test("dissent is new only to a clip whose reader saw it without", () => {
  assert.deepEqual(kinds(clipOf("t1-5"), DISSENT), []);
  assert.equal(dissentToNote(clipOf("t1-5"), DISSENT), "t2-8");
  assert.deepEqual(kinds(clipOf("t1-5", { dissent: "t2-8" }), DISSENT), []);
  assert.equal(dissentToNote(clipOf("t1-5", { dissent: "t2-8" }), DISSENT), undefined);
  assert.deepEqual(changesSince(clipOf("t1-5", { dissent: "" }), DISSENT), [
    { kind: "dissent", text: "Ben says otherwise: “no”", moment: "t2-8" },
  ]);
});

test("dissent that was withdrawn is no change, and of a second nobody curated there is none to note", () => {
  const without = referenceOf({ moments: { "t1-5": {} } });
  assert.deepEqual(kinds(clipOf("t1-5", { dissent: "t2-8" }), without), []);
  assert.equal(dissentToNote(clipOf("t1-5"), without), "");
  assert.equal(dissentToNote(clipOf("t9-1"), without), undefined);
  assert.equal(dissentToNote(clipOf("t9-1"), null), undefined);
});

test("who takes changes over has nothing left to be told", () => {
  const reference = referenceOf({ ...DISSENT, moments: { ...DISSENT.moments, "t1-5": { said: 64, quote: "other words", dissent: "t2-8" } } });
  const clip = clipOf("t1-5", { dissent: "" });
  assert.deepEqual(kinds(clip, reference), ["moved", "words", "dissent"]);
  assert.deepEqual(kinds({ ...clip, ...brought(clip, reference) }, reference), []);
});

test("a clip that moved to another upload takes over what is known of that", () => {
  const talks = { t2: { title: "Again", channel: "C", published: "2026-01-01", source: "youtube", media: "", speakers: [] } };
  const reference = referenceOf({ moments: { "t2-9": { said: 9 } }, moved: { "t1-5": "t2-9" }, talks });
  assert.deepEqual(
    brought(clipOf("t1-5"), reference),
    { quote: "words of t2-9", heading: "What is said at t2-9", start: 0, said: 9, end: 40, dissent: "", talk: "Again", channel: "C", published: "2026-01-01", source: "youtube", media: "" },
  );
  assert.deepEqual(brought(clipOf("t9-1"), reference), {});
});

test("changes of many clips are summed up by kind", () => {
  const each = (kind) => ({ kind });
  assert.equal(summedUp([each("moved"), each("gone"), each("moved")]), "1 clip lost its recording · 2 moments moved");
  assert.equal(summedUp([]), "");
  assert.equal(namedChanges([each("moved"), each("words")]), "moved · quote corrected");
});
