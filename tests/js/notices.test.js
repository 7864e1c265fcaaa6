import assert from "node:assert/strict";
import { test } from "node:test";
import { announce, onNoticeClick, onNoticeKey, readNotice, subscribeNotice } from "../../ytsapp/components/layout/notices.js";
import { FakeDocument, FakeElement, eventOn, stub } from "./support/document.js";

const HELD = ".notice-bar:hover, .notice-bar:focus-within, [data-notice]:focus";

/** A page whose focus is on a button; what is put after that button stands in `after`. */
function page(test) {
  test.mock.timers.enable({ apis: ["setTimeout"] });
  const document = new FakeDocument();
  const after = [];
  const button = new FakeElement({ after: (way) => after.push(way) });
  document.activeElement = button;
  document.createElement = () => new FakeElement({ remove: () => after.pop() });
  test.after(() => announce(""));
  stub(test, { document });
  return { document, button, after };
}

const pressed = (name) => eventOn(new FakeElement({ closest: { "[data-notice]": { dataset: { notice: name } } } }), "click");
const key = (fields, target = new FakeElement()) => eventOn(target, "keydown", { key: "z", ctrlKey: true, ...fields });

test("a notice goes again, and a second one stays its full time", (t) => {
  page(t);
  announce("first");
  assert.equal(readNotice().notice, "first");
  t.mock.timers.tick(3000);
  announce("second");
  t.mock.timers.tick(3000);
  assert.equal(readNotice().notice, "second");
  t.mock.timers.tick(3000);
  assert.deepEqual(readNotice(), { notice: "", can_undo: false, also: "" });
});

test("one that can be undone stays long enough to be reached, and while the reader is at it", (t) => {
  const { document } = page(t);
  announce({ text: "Saved", undo: () => {} });
  t.mock.timers.tick(8000);
  assert.equal(readNotice().notice, "Saved");
  document.lists[HELD] = [new FakeElement()];
  t.mock.timers.tick(30_000);
  assert.equal(readNotice().notice, "Saved");
  delete document.lists[HELD];
  t.mock.timers.tick(10_000);
  assert.equal(readNotice().notice, "");
});

for (const [way, ask] of [
  ["the button", () => onNoticeClick(pressed("undo"))],
  ["Ctrl Z", () => onNoticeKey(key())],
  ["⌘ Z", () => onNoticeKey(key({ ctrlKey: false, metaKey: true }))],
]) {
  test(`${way} undoes once`, (t) => {
    page(t);
    let undone = 0;
    announce({ text: "Saved", undo: () => (undone += 1) });
    assert.equal(readNotice().can_undo, true);
    ask();
    ask();
    assert.equal(undone, 1);
    assert.deepEqual(readNotice(), { notice: "Undone", can_undo: false, also: "" });
  });
}

test("Ctrl Z stays that of a field, and of the browser where there is nothing to undo", (t) => {
  page(t);
  const idle = key();
  onNoticeKey(idle);
  assert.equal(idle.defaultPrevented, false);
  announce({ text: "Saved", undo: () => assert.fail("the field was to undo") });
  const typing = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";
  for (const event of [key({}, new FakeElement({ matches: [typing] })), key({ shiftKey: true }), key({ key: "y" })]) {
    onNoticeKey(event);
    assert.equal(event.defaultPrevented, false);
  }
});

test("what can be done besides is named and done, and the notice goes", (t) => {
  page(t);
  let changed = 0;
  announce({ text: "Saved", undo: () => assert.fail(), also: { name: "Change…", act: () => (changed += 1) } });
  assert.equal(readNotice().also, "Change…");
  onNoticeClick(pressed("also"));
  assert.equal(changed, 1);
  assert.equal(readNotice().notice, "");
});

test("Undo is the next stop after what was pressed, and goes with the notice", (t) => {
  const { after } = page(t);
  announce({ text: "Saved", undo: () => {} });
  assert.deepEqual(after.map(({ textContent }) => textContent), ["Undo: Saved"]);
  announce("Link copied");
  assert.deepEqual(after, []);
});

test("the focus goes back to what was pressed when the button that had it goes", (t) => {
  const { document, button } = page(t);
  announce({ text: "Saved", undo: () => {} });
  document.activeElement = new FakeElement({ matches: ["[data-notice]"] });
  onNoticeClick(pressed("undo"));
  assert.equal(button.focused, 1);
});

test("a press elsewhere does nothing", (t) => {
  page(t);
  announce({ text: "Saved", undo: () => assert.fail() });
  onNoticeClick(eventOn(new FakeElement(), "click"));
  onNoticeClick(eventOn({}, "click"));
  assert.equal(readNotice().notice, "Saved");
});

test("listeners hear of notices until they leave", (t) => {
  page(t);
  const heard = [];
  const leave = subscribeNotice(() => heard.push(readNotice().notice));
  announce("one");
  leave();
  announce("two");
  assert.deepEqual(heard, ["one"]);
});
