import "./support/site.js";
import { pageClip } from "./support/storeless.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeDocument, FakeElement, stub } from "./support/document.js";

const { clipFrom, momentsOf, originOf, suggestion } = await import("../../ytsapp/components/notebook/origin.js");
const { markAll } = await import("../../ytsapp/components/notebook/marking.js");
const { press, saveAsked } = await import("../../ytsapp/components/notebook/saver.js");
const { clipsOf, readNotebook, removeInvestigation } = await import("../../ytsapp/components/notebook/store.js");

const CLAIM = '[id^="claim-"]';
const ID = "TRjq7t2Ms5I-176";
const chips = (id) => `main [data-clip="${id}"]`;

/** A chip as components/moment/chip.py writes it: its mark shows the stance. */
function chip({ id = ID, mark = "mark mark-supports-a", claim = null } = {}) {
  const link = new FakeElement({ dataset: { clip: id }, closest: claim ? { [CLAIM]: { id: `claim-${claim}` } } : {} });
  link.querySelector = (selector) => (selector === ".mark" && mark ? { className: mark } : null);
  return link;
}

/** A Save button: of a moment, or with "" of the claim that holds these chips. */
function saveButton(id, links = []) {
  const claim = { querySelectorAll: () => links, querySelector: () => links[0] ?? null };
  const button = new FakeElement({ dataset: { save: id }, closest: { [CLAIM]: claim, ".claim": claim } });
  button.firstChild = { data: "Save" };
  button.setAttribute("aria-pressed", "false");
  return button;
}

function page(test, { path = "/comparisons/one-vs-other/", clips = [pageClip()], lists = {} } = {}) {
  const block = new FakeElement({ id: "page-clips", text: JSON.stringify(clips) });
  const document = new FakeDocument({ elements: [block], lists });
  const notices = [];
  document.addEventListener("yts:notice", ({ detail }) => notices.push(detail));
  const window = { observe: () => {} };
  stub(test, {
    document, location: { pathname: path }, MutationObserver: class { observe = window.observe; },
    requestIdleCallback: () => {},
  });
  test.after(() => readNotebook().investigations.slice().forEach(({ id }) => removeInvestigation(id)));
  return notices;
}

test("what a claim's button stands for is each moment of its evidence, once", () => {
  const links = [chip(), chip({ id: "b-2" }), chip()];
  assert.deepEqual(momentsOf(saveButton("", links)), [ID, "b-2"]);
  assert.deepEqual(momentsOf(saveButton("b-2", links)), ["b-2"]);
});

for (const [mark, stance] of [
  ["mark mark-supports-a", "a"], ["mark mark-supports-b", "b"], ["mark mark-both", "both"], ["mark mark-cautions", "cautions"],
  ["mark mark-play", ""], ["", ""],
]) {
  test(`a clip opened by a chip keeps its claim and its stance: ${stance || "none"}`, (t) => {
    page(t);
    assert.deepEqual(originOf(ID, chip({ mark, claim: "stale" })), { from: { comparison: "one-vs-other", claim: "stale" }, stance });
  });
}

test("without a chip it keeps what the chips of the page agree on", (t) => {
  page(t, { lists: { [chips(ID)]: [chip({ mark: "" }), chip({ claim: "first" }), chip({ claim: "second" })] } });
  assert.deepEqual(originOf(ID), { from: { comparison: "one-vs-other", claim: "first" }, stance: "a" });
});

test("where chips differ about a clip, nobody guesses its stance", (t) => {
  page(t, { lists: { [chips(ID)]: [chip({ claim: "first" }), chip({ claim: "second", mark: "mark mark-cautions" })] } });
  assert.equal(originOf(ID).stance, "");
});

test("a clip outlives the page it was opened on, and still tells which comparison that was", (t) => {
  page(t, { path: "/topics/rag/", lists: { [chips(ID)]: [chip({ claim: "elsewhere" })] } });
  assert.deepEqual(originOf(ID, null, "/comparisons/one-vs-other/"), { from: { comparison: "one-vs-other", claim: "" }, stance: "" });
  assert.deepEqual(originOf(ID), { from: { comparison: "", claim: "" }, stance: "" });
});

test("a clip whose recording is gone is read from what the page shows of it", (t) => {
  page(t, { clips: [] });
  const shown = { ".quote, .row-quote": "“what was said”", ".source-voice, .chip-voice": "Ada", "cite, .row-source": "A talk" };
  const card = { querySelector: (selector) => (shown[selector] ? { textContent: shown[selector] } : null) };
  const near = new FakeElement({ closest: { ".clip-card, .moment-row, .passage, .best, .result": card } });
  const { id, source, quote, voice, talk } = clipFrom(ID, near);
  assert.deepEqual({ id, source, quote, voice, talk }, { id: ID, source: "none", quote: "what was said", voice: "Ada", talk: "A talk" });
  assert.equal(clipFrom(ID, new FakeElement()), null);
});

test("a page suggests its comparison's investigation, its topic's, or one to begin with", (t) => {
  const start = { dataset: { build: "one-vs-other", name: "One vs other", question: "Which?", a: "One", b: "other" } };
  page(t, { lists: { "[data-build]": [start] } });
  assert.deepEqual(suggestion(), { name: "One vs other", question: "Which?", comparison: "one-vs-other", sides: { a: "One", b: "other" } });
  page(t, { path: "/topics/rag/", lists: { "main h1": [{ textContent: " RAG " }] } });
  assert.deepEqual(suggestion(), { name: "RAG" });
  page(t, { path: "/talks/x/", lists: { "main h1": [{ textContent: "A talk" }] } });
  assert.deepEqual(suggestion(), { name: "My investigation" });
});

test("the first press makes an investigation and saves; Undo takes both back; every button shows it", async (t) => {
  const button = saveButton(ID);
  const other = saveButton(ID);
  const count = new FakeElement();
  const notices = page(t, { lists: { "[data-save]": [button, other], "[data-saved-count]": [count], [chips(ID)]: [chip({ claim: "stale" })] } });
  await press(button);
  const [{ id, name }] = readNotebook().investigations;
  assert.equal(name, "My investigation");
  const [clip] = clipsOf(id);
  assert.deepEqual(
    [clip.id, clip.start, clip.said, clip.quote, clip.stance, clip.from],
    [`${id}/${ID}`, 171, 176, "words that are said", "a", { comparison: "one-vs-other", claim: "stale" }],
  );
  for (const each of [button, other]) assert.deepEqual([each.getAttribute("aria-pressed"), each.firstChild.data], ["true", "Saved"]);
  assert.equal(count.textContent, "1");
  // Node has no IndexedDB: it is a browser that keeps nothing, and says so.
  assert.match(notices.at(-1).text, /^Saved to “My investigation”, until you close this tab/);
  assert.equal(notices.at(-1).also.name, "Change…");
  notices.at(-1).undo();
  assert.deepEqual([readNotebook().investigations.length, readNotebook().saved.size], [0, 0]);
  assert.deepEqual([button.getAttribute("aria-pressed"), button.firstChild.data, count.textContent], ["false", "Save", ""]);
});

test("a claim saves what of its evidence is not saved yet, and Undo leaves the rest", async (t) => {
  const clips = [pageClip(), pageClip({ id: "b-2", moment: 2, start: 0, end: 30 })];
  const links = [chip({ claim: "stale" }), chip({ id: "b-2", claim: "stale", mark: "mark mark-cautions" })];
  const claim = saveButton("", links);
  const notices = page(t, { clips, lists: { "[data-save]": [claim] } });
  await press(saveButton(ID));
  assert.equal(claim.getAttribute("aria-pressed"), "false"); // half of it
  await press(claim);
  const { saved, investigations } = readNotebook();
  assert.deepEqual([investigations.length, saved.size, claim.getAttribute("aria-pressed")], [1, 2, "true"]);
  notices.at(-1).undo();
  assert.deepEqual([...readNotebook().saved.keys()], [ID]);
});

test("the clip of the dock is saved with what opened it", async (t) => {
  page(t, { path: "/topics/rag/", clips: [] });
  await saveAsked({ clip: pageClip({ start: 150 }), link: null, path: "/comparisons/one-vs-other/" });
  const [clip] = clipsOf(readNotebook().investigations[0].id);
  assert.deepEqual([clip.start, clip.from.comparison], [150, "one-vs-other"]);
});

test("with nothing open and nothing in hand a key says what to do", async (t) => {
  const notices = page(t);
  await saveAsked({});
  assert.match(notices.at(-1), /press s/);
  assert.equal(readNotebook().investigations.length, 0);
});

test("marks of a notebook without anything are empty", (t) => {
  const button = saveButton(ID);
  page(t, { lists: { "[data-save]": [button] } });
  markAll();
  assert.equal(button.getAttribute("aria-pressed"), "false");
});
