import assert from "node:assert/strict";
import { test } from "node:test";
import { followContents, onSheetClick } from "../../ytsapp/components/layout/contents.js";
import { FakeDocument, FakeElement, eventOn, stub } from "./support/document.js";

const LINKS = "[data-contents] a[href^='#']";

function longPage(test, tops) {
  const sections = tops.map((top, n) => new FakeElement({ id: `s${n}`, top }));
  const links = [...sections.map(({ id }) => `#${id}`), "#gone"].map((hash) => new FakeElement({ hash }));
  const window = new EventTarget();
  Object.assign(window, { innerHeight: 1000, scrollY: 0 });
  stub(test, {
    window,
    document: new FakeDocument({ elements: sections, lists: { [LINKS]: links } }),
    requestAnimationFrame: (run) => run(),
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  });
  const marked = () => links.filter((link) => link.getAttribute("aria-current")).map((link) => link.hash);
  return { sections, window, marked };
}

test("the last section that passed the line is marked", (t) => {
  const { marked } = longPage(t, [-500, 100, 900]);
  followContents();
  assert.deepEqual(marked(), ["#s1"]);
});

test("the first section is marked before any was reached", (t) => {
  const { marked } = longPage(t, [600, 1200]);
  followContents();
  assert.deepEqual(marked(), ["#s0"]);
});

test("the mark follows the reading position", (t) => {
  const { sections, window, marked } = longPage(t, [0, 800]);
  followContents();
  assert.deepEqual(marked(), ["#s0"]);
  sections[0].top = -800;
  sections[1].top = 10;
  window.dispatchEvent(new Event("scroll"));
  assert.deepEqual(marked(), ["#s1"]);
});

test("sections that were laid out late are marked where they have come to lie", (t) => {
  const { sections, window, marked } = longPage(t, [-20, 10]);
  followContents();
  assert.deepEqual(marked(), ["#s1"]);
  sections[1].top = 2400;
  window.dispatchEvent(new Event("yts:laid-out"));
  assert.deepEqual(marked(), ["#s0"]);
});

test("the last section is marked at the end of the page, however short it is", (t) => {
  const { window, marked } = longPage(t, [-900, -300, 800]);
  window.scrollY = 4000;
  followContents();
  assert.deepEqual(marked(), ["#s2"]);
});

test("nothing follows once it was stopped", (t) => {
  const { sections, window, marked } = longPage(t, [0, 800]);
  followContents()();
  sections[1].top = 0;
  window.dispatchEvent(new Event("scroll"));
  window.dispatchEvent(new Event("resize"));
  window.dispatchEvent(new Event("yts:laid-out"));
  assert.deepEqual(marked(), ["#s0"]);
});

test("a page without contents needs nothing and stops without error", (t) => {
  stub(t, { document: new FakeDocument() });
  assert.doesNotThrow(followContents());
});

test("picking an entry closes its sheet, other clicks in it do not", () => {
  let closed = 0;
  const sheet = new FakeElement({ hidePopover: () => (closed += 1) });
  onSheetClick(eventOn(new FakeElement({ closest: { "[popover]": sheet, a: new FakeElement() } }), "click"));
  assert.equal(closed, 1);
  onSheetClick(eventOn(new FakeElement({ closest: { "[popover]": sheet } }), "click"));
  onSheetClick(eventOn(new FakeElement({ closest: { a: new FakeElement() } }), "click"));
  onSheetClick(eventOn({}, "click"));
  assert.equal(closed, 1);
});
