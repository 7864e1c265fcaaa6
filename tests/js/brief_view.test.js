import assert from "node:assert/strict";
import { test } from "node:test";
import { LOADING, ownView, placeFor, playable, sharedView, toldView } from "../../ytsapp/components/notebook/brief/view.js";
import { CLIPS, FACTS, PUBLIC_URL, investigation, saved } from "./support/investigations.js";

const own = (change = {}, clips = CLIPS) => {
  const subject = investigation(change);
  return ownView({ investigation: subject, investigations: [subject, investigation({ id: "inv-2", name: "" })], clips, facts: FACTS, publicUrl: PUBLIC_URL });
};
const names = (view) => view.choices.map(({ title, choices }) => [title, choices.map(({ name }) => name)]);

test("every clip can be chosen under the heading it has, those left out too", () => {
  const view = own({ brief: { left_out: ["TRjq7t2Ms5I-200"] } });
  assert.deepEqual(names(view)[0], ["What speaks for This", ["Heading 200"]]);
  assert.equal(view.choices[0].choices[0].is_in, false);
  assert.equal(view.chosen_label, "3 of 4 clips");
  assert.equal(view.sources.length, 3);
});

test("grouping by claim is offered where there are claims", () => {
  const keys = (facts) => ownView({ investigation: investigation(), investigations: [], clips: CLIPS, facts }).groupings.map(({ key }) => key);
  assert.deepEqual(keys(FACTS), ["side", "claim", "none"]);
  assert.deepEqual(keys(null), ["side", "none"]);
});

test("a clip goes up and down among those of its heading, and no further", () => {
  const clips = [saved(1, { stance: "a" }), saved(2, { stance: "b" }), saved(3, { stance: "a" })];
  const place = (n, step) => placeFor(investigation(), clips, null, clips[n].id, step);
  assert.deepEqual(place(2, -1), { move: clips[2].id, before: clips[0].id });
  assert.deepEqual(place(0, 1), { move: clips[2].id, before: clips[0].id });
  assert.deepEqual([place(0, -1), place(2, 1), place(1, 1), placeFor(investigation(), clips, null, "gone", 1)], [null, null, null, null]);
});

test("pages of moments are the site's own, those in print are whole addresses", () => {
  const [source] = own().sources;
  assert.deepEqual([source.page, source.page_url], ["/moments/TRjq7t2Ms5I-200/", `${PUBLIC_URL}/moments/TRjq7t2Ms5I-200/`]);
});

test("of very many moments the first are drawn, and that is said", () => {
  const many = Array.from({ length: 1000 }, (_, n) => saved(n, { stance: n % 2 ? "a" : "b" }));
  const view = own({}, many);
  assert.equal(view.groups.flatMap(({ quotes }) => quotes).length, 400);
  assert.deepEqual([view.sources.length, view.choices.flatMap(({ choices }) => choices).length], [400, 400]);
  assert.match(view.more, /^The first 400 of 1,000 moments/);
  assert.equal(view.chosen_label, "1,000 of 1,000 clips");
  assert.equal(own().more, "");
});

test("a shared brief can be read and nothing in it chosen", () => {
  const records = { investigations: [investigation()], clips: [...CLIPS, saved(5, {}, "inv-2")] };
  const view = sharedView({ records, isKnown: true, facts: null, publicUrl: PUBLIC_URL });
  assert.deepEqual([view.phase, view.is_own, view.is_known, view.choices.length, view.sources.length], ["read", false, true, 0, 4]);
});

test("every view has the fields the components know", () => {
  const fields = Object.keys(LOADING).sort();
  for (const view of [own(), toldView("gone"), sharedView({ records: { investigations: [investigation()], clips: [] } })]) {
    assert.deepEqual(Object.keys(view).sort(), fields);
  }
});

test("the player is given the clips in the order they are read, those left out not", () => {
  const view = own({ brief: { left_out: ["TRjq7t2Ms5I-400"] } });
  assert.deepEqual(playable(CLIPS, view).map(({ id }) => id), ["TRjq7t2Ms5I-200", "TRjq7t2Ms5I-100", "TRjq7t2Ms5I-300"]);
  assert.deepEqual(playable(CLIPS, view)[0], {
    id: "TRjq7t2Ms5I-200", source: "youtube", media: "", talk: "A talk", voice: "Ada Example", start: 195, moment: 200, end: 230, quote: "words said at 200",
  });
});
