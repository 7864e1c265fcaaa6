import assert from "node:assert/strict";
import { test } from "node:test";
import { pageClips } from "../../ytsapp/components/player/queue.js";
import { clip } from "./support/clips.js";
import { FakeDocument, FakeElement, stub } from "./support/document.js";

const page = (text) => new FakeDocument({ elements: text === undefined ? [] : [new FakeElement({ id: "page-clips", text })] });

test("clips come in the order of the page", (t) => {
  const clips = [clip(), clip({ id: "b-1" })];
  stub(t, { document: page(JSON.stringify(clips)) });
  assert.deepEqual(pageClips(), clips);
});

test("a page without a block has no clips", (t) => {
  stub(t, { document: page() });
  assert.deepEqual(pageClips(), []);
});

test("a block that cannot be read counts as none", (t) => {
  stub(t, { document: page("[{") });
  assert.deepEqual(pageClips(), []);
});

test("text that looks like markup is data", (t) => {
  stub(t, { document: page('[{"id":"a-1","quote":"\\u003c/script>"}]') });
  assert.equal(pageClips()[0].quote, "</script>");
});
