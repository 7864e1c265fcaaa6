import assert from "node:assert/strict";
import { test } from "node:test";
import { clipsAround, exchangeAround, markExchange, pageClips, pageExchange } from "../../ytsapp/components/player/queue.js";
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

test("a page whose script knows its clips is asked for them", (t) => {
  const document = page(JSON.stringify([clip()]));
  const shown = [clip({ id: "b-1" }), clip({ id: "c-1" })];
  document.addEventListener("yts:clips", ({ detail }) => {
    detail.clips = shown;
  });
  stub(t, { document });
  assert.deepEqual(pageClips(), shown);
});

/** A list of passages as components/talk/passages.py writes it: id, words, speaker, shown or not. */
function passages(...rows) {
  const list = new FakeElement({ dataset: { source: "youtube", talk: "A talk", voice: "Ada", channel: "A channel", published: "2024-05-01" } });
  const elements = rows.map(([second, words, speaker = "", hidden = false]) => {
    const inside = {
      "[data-save]": new FakeElement({ dataset: { save: `a-${second}` } }),
      ".passage-speaker": speaker ? new FakeElement({ text: speaker }) : null,
    };
    return new FakeElement({
      id: `t-${second}`, dataset: { start: String(second - 4), end: String(second + 30) }, hidden,
      querySelector: (selector) => inside[selector],
      querySelectorAll: () => words.map((text) => ({ lastChild: { textContent: text } })),
    });
  });
  list.querySelectorAll = () => elements;
  return list;
}
const linkIn = (list) => new FakeElement({ closest: { "[data-passages]": list } });

test("passages are clips: their words, who says them, where they start and end", (t) => {
  stub(t, { document: page() });
  assert.deepEqual(clipsAround(linkIn(passages([40, ["Is it?", "It is."], "Bo"]))), [
    {
      id: "a-40", source: "youtube", media: "", talk: "A talk", channel: "A channel", published: "2024-05-01",
      voice: "Bo", start: 36, moment: 40, end: 70, quote: "Is it? It is.",
    },
  ]);
});

test("a passage that names nobody is the talk's voice", (t) => {
  stub(t, { document: page() });
  assert.equal(clipsAround(linkIn(passages([40, ["words"]])))[0].voice, "Ada");
});

test("passages that do not match are no clips", (t) => {
  stub(t, { document: page() });
  const list = passages([0, ["one"]], [40, ["two"], "", true], [80, ["three"]]);
  assert.deepEqual(clipsAround(linkIn(list)).map(({ id }) => id), ["a-0", "a-80"]);
});

test("a link outside the passages stands among the clips of the page", (t) => {
  const clips = [clip()];
  stub(t, { document: page(JSON.stringify(clips)) });
  assert.deepEqual(clipsAround(new FakeElement()), clips);
  assert.deepEqual(clipsAround(null), clips);
});

test("a page that names no clips has those of its passages", (t) => {
  const list = passages([0, ["one"]]);
  const document = new FakeDocument({ elements: [new FakeElement({ id: "page-clips", text: "[]" })], lists: { "[data-passages]": [list] } });
  stub(t, { document });
  assert.deepEqual(pageClips().map(({ id }) => id), ["a-0"]);
});

/** The list of clips of both sides as components/comparison/both_sides.py writes it. */
function exchangePage(ids, known = ids) {
  const links = ids.map((id, n) => {
    const link = new FakeElement({ dataset: { clip: id, side: n % 2 ? "b" : "a", sideName: n % 2 ? "That" : "This" } });
    link.toggleAttribute = (name, on) => (on ? link.setAttribute(name, "") : link.removeAttribute(name));
    return link;
  });
  const list = new FakeElement({ dataset: { exchange: "Both sides" } });
  list.querySelectorAll = () => links;
  const block = new FakeElement({ id: "page-clips", text: JSON.stringify(known.map((id) => clip({ id }))) });
  const document = new FakeDocument({ elements: [block], lists: { "[data-exchange]": [list], "[data-exchange] [data-clip]": links } });
  return { document, links, list };
}

test("clips of both sides come in the order of their list, each with its side", (t) => {
  stub(t, { document: exchangePage(["b-1", "a-1"]).document });
  const { name, clips, sides } = pageExchange();
  assert.equal(name, "Both sides");
  assert.deepEqual(clips.map(({ id }) => id), ["b-1", "a-1"]);
  assert.deepEqual(sides, [{ letter: "a", name: "This" }, { letter: "b", name: "That" }]);
});

test("a clip the page does not know is left out of them", (t) => {
  stub(t, { document: exchangePage(["a-1", "b-1"], ["b-1"]).document });
  assert.deepEqual(pageExchange().sides, [{ letter: "b", name: "That" }]);
});

test("a page without such a list has none", (t) => {
  stub(t, { document: page("[]") });
  assert.equal(pageExchange(), null);
});

test("only links in the list play both sides", (t) => {
  const { document, list } = exchangePage(["a-1"]);
  stub(t, { document });
  assert.equal(exchangeAround(new FakeElement()), null);
  assert.equal(exchangeAround(new FakeElement({ closest: { "[data-exchange]": list } })).clips.length, 1);
});

test("the list shows which clip is on and which failed, and nothing once it is over", (t) => {
  const { document, links } = exchangePage(["a-1", "b-1"]);
  stub(t, { document });
  const exchange = pageExchange();
  markExchange({ exchange, clip: clip({ id: "b-1" }), failed: ["a-1"] });
  assert.deepEqual(links.map((link) => [link.getAttribute("aria-current"), link.getAttribute("data-failed")]), [[null, ""], ["true", null]]);
  markExchange({ exchange: null, clip: clip({ id: "b-1" }), failed: ["a-1"] });
  assert.deepEqual(links.map((link) => [link.getAttribute("aria-current"), link.getAttribute("data-failed")]), [[null, null], [null, null]]);
});
