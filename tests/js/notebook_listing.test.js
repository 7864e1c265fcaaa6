import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL, between, choicesOf, haveSameChoices, isNarrowed, shownClips } from "../../ytsapp/components/notebook/listing.js";

const clip = (id, fields = {}) => ({
  id, quote: "", heading: "", voice: "", talk: "", channel: "", note: "", tags: [], stance: "", starred: false,
  start: 0, said: 5, saved_at: "2024-01-01T00:00:00Z", ...fields,
});
const ids = (clips) => clips.map(({ id }) => id).join("");
const shown = (clips, change) => ids(shownClips(clips, { ...ALL, ...change }));

test("nothing asked shows all, in the reader's own order", () => {
  const clips = [clip("b"), clip("a"), clip("c")];
  assert.equal(shown(clips, {}), "bac");
  assert.equal(isNarrowed(ALL), false);
});

test("every word has to stand somewhere in the clip, in a note or a tag too", () => {
  const clips = [clip("a", { quote: "Tune the tone", note: "ask Lena" }), clip("b", { quote: "tone", tags: ["Lena"] }), clip("c", { note: "tone" })];
  assert.equal(shown(clips, { words: "TONE lena" }), "ab");
  assert.equal(shown(clips, { words: "  " }), "abc");
  assert.equal(shown(clips, { words: "🦜" }), "");
});

test("a changed note is found by its new words", () => {
  const before = clip("a", { note: "old" });
  assert.equal(shown([before], { words: "old" }), "a");
  assert.equal(shown([{ ...before, note: "new" }], { words: "old" }), "");
});

test("tag, stance, voice and star narrow together", () => {
  const clips = [
    clip("a", { tags: ["cost"], stance: "a", voice: "Ada", starred: true }),
    clip("b", { tags: ["cost"], stance: "b", voice: "Ada" }),
    clip("c", { voice: "Ada B" }),
  ];
  assert.equal(shown(clips, { tag: "cost" }), "ab");
  assert.equal(shown(clips, { tag: "cost", stance: "b" }), "b");
  assert.equal(shown(clips, { voice: "Ada" }), "ab");
  assert.equal(shown(clips, { starred: true }), "a");
  assert.equal(shown(clips, { tag: "none" }), "c");
  assert.equal(shown(clips, { stance: "none" }), "c");
});

test("clips are sorted by when they were saved, who speaks, talk and time, stance", () => {
  const clips = [
    clip("a", { saved_at: "2024-01-02T00:00:00Z", voice: "Bo", talk: "Talk 10", said: 9, stance: "cautions" }),
    clip("b", { saved_at: "2024-01-03T00:00:00Z", voice: "ada", talk: "Talk 2", said: 30, stance: "" }),
    clip("c", { saved_at: "2024-01-01T00:00:00Z", voice: "Bo", talk: "Talk 2", said: 4, stance: "a" }),
  ];
  assert.equal(shown(clips, { sort: "saved" }), "bac");
  assert.equal(shown(clips, { sort: "voice" }), "bca");
  assert.equal(shown(clips, { sort: "talk" }), "cba");
  assert.equal(shown(clips, { sort: "stance" }), "cab");
});

test("the choices are the tags and voices there are, each with its number", () => {
  const clips = [clip("a", { tags: ["b", "a"], voice: "Ada" }), clip("b", { tags: ["a"] })];
  assert.deepEqual(choicesOf(clips), {
    tags: [{ value: "a", count: 2 }, { value: "b", count: 1 }],
    voices: [{ value: "Ada", count: 1 }],
  });
});

test("a note or a star changes nothing to narrow by; a tag, a voice, or a clip more does", () => {
  const before = [clip("a", { tags: ["x"] }), clip("b")];
  const change = (fields) => [{ ...before[0], ...fields }, before[1]];
  assert.ok(haveSameChoices(change({ note: "n", starred: true, tags: ["x"] }), before));
  for (const fields of [{ tags: [] }, { tags: ["y"] }, { voice: "Ada" }]) assert.ok(!haveSameChoices(change(fields), before));
  assert.ok(!haveSameChoices([before[0]], before));
});

test("a range is selected in either direction; from a clip that is not shown, the one alone", () => {
  assert.deepEqual(between(["a", "b", "c", "d"], "b", "d"), ["b", "c", "d"]);
  assert.deepEqual(between(["a", "b", "c", "d"], "c", "a"), ["a", "b", "c"]);
  assert.deepEqual(between(["a", "b"], "gone", "b"), ["b"]);
});
