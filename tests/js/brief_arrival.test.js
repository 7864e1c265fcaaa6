import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, settle, sumArrivals } from "../../ytsapp/components/notebook/brief/arrival.js";
import { CLIPS, investigation, saved } from "./support/investigations.js";

const NOTHING = { investigations: [], clips: [] };
const HERE = { investigations: [investigation()], clips: CLIPS };
const SETTLING = { now: "2026-06-01T00:00:00.000Z", newId: () => "copy-1" };
const states = (here, incoming) => compare(here, incoming).map(({ state }) => state);
const taken = (here, incoming, choice) => settle(here, compare(here, incoming), choice, SETTLING);
const changed = (n, change) => ({ investigations: [investigation()], clips: CLIPS.map((clip, at) => (at === n ? { ...clip, ...change } : clip)) });

test("with nothing here everything is new and comes in as it was", () => {
  assert.deepEqual(states(NOTHING, HERE), ["new"]);
  for (const choice of ["both", "mine", "theirs"]) {
    const { investigations, clips } = taken(NOTHING, HERE, choice);
    assert.deepEqual({ investigations, clips }, HERE);
  }
});

test("what is here already is recognised, whenever it was changed and wherever it stands", () => {
  const again = { investigations: [investigation({ changed_at: "2027-01-01T00:00:00Z", order: 9 })], clips: CLIPS.map((clip) => ({ ...clip, order: -1, saved_at: "" })) };
  assert.deepEqual(states(HERE, again), ["same"]);
  assert.deepEqual(taken(HERE, again, "theirs").clips, []);
});

test("what the file leaves empty says nothing of what is here", () => {
  const bare = { investigations: [investigation({ question: "" })], clips: CLIPS.map((clip) => ({ ...clip, note: "", tags: [], stance: "" })) };
  assert.deepEqual(states(HERE, bare), ["same"]);
});

test("clips that are new come in beside those that are here", () => {
  const more = { investigations: [investigation()], clips: [...CLIPS, saved(900)] };
  assert.deepEqual(states(HERE, more), ["more"]);
  for (const choice of ["both", "mine"]) assert.deepEqual(taken(HERE, more, choice).clips, [saved(900)]);
  assert.deepEqual(taken(HERE, more, "theirs").clips, more.clips);
});

test("by itself what differs is kept beside, whole, and under a name that says so", () => {
  const other = changed(1, { note: "What they saw." });
  assert.deepEqual(states(HERE, other), ["different"]);
  const { investigations, clips, how } = taken(HERE, other, "both");
  assert.equal(how, "merge");
  assert.deepEqual(investigations.map(({ id, name }) => [id, name]), [["copy-1", "Which way for the help desk (imported)"]]);
  assert.deepEqual(clips.map(({ id }) => id), other.clips.map(({ id }) => id.replace("inv-1", "copy-1")));
  assert.equal(clips[1].note, "What they saw.");
});

test("a copy brought in before is recognised the next time", () => {
  const other = changed(1, { note: "What they saw." });
  const copy = taken(HERE, other, "both");
  const here = { investigations: [...HERE.investigations, ...copy.investigations], clips: [...HERE.clips, ...copy.clips] };
  assert.deepEqual(states(here, other), ["same"]);
});

test("mine leaves what is here, theirs puts theirs over it and loses nothing else", () => {
  const other = changed(1, { note: "What they saw.", tags: [] });
  const here = { ...HERE, clips: [...CLIPS, saved(950, { note: "only here" })] };
  assert.deepEqual(taken(here, other, "mine").clips, []);
  const { investigations, clips, how } = taken(here, other, "theirs");
  assert.equal(how, "replace");
  assert.deepEqual(investigations, HERE.investigations);
  assert.deepEqual(clips.map(({ id }) => id), here.clips.map(({ id }) => id));
  assert.deepEqual([clips[1].note, clips[1].tags, clips[4].note], ["What they saw.", ["cost"], "only here"]);
});

test("answers of both sides of a fit check are kept", () => {
  const here = { investigations: [investigation({ fit: { fresh: "yes", tone: "no" } })], clips: [] };
  const { investigations } = taken(here, { investigations: [investigation({ fit: { fresh: "no" } })], clips: [] }, "theirs");
  assert.deepEqual(investigations[0].fit, { fresh: "no", tone: "no" });
});

test("a name of full length still has room for what tells the copy", () => {
  const here = { investigations: [investigation({ name: "n".repeat(200) })], clips: [] };
  const theirs = { investigations: [investigation({ name: "m".repeat(200) })], clips: [] };
  assert.equal(taken(here, theirs, "both").investigations[0].name.length, 200);
});

test("new investigations stand behind those that are here", () => {
  const two = { investigations: [investigation({ id: "inv-2", order: -5 }), investigation({ id: "inv-3", order: -4 })], clips: [] };
  assert.deepEqual(taken(HERE, two, "both").investigations.map(({ order }) => order), [2, 3]);
});

test("the preview counts what comes", () => {
  const incoming = { investigations: [investigation(), investigation({ id: "inv-2" })], clips: [...CLIPS, saved(5, {}, "inv-2")] };
  assert.deepEqual(sumArrivals(compare(HERE, incoming)), { new: 1, same: 1, more: 0, different: 0, clips: 5 });
});
