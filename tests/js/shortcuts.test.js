import assert from "node:assert/strict";
import { test } from "node:test";
import { installShortcuts } from "../../ytsapp/components/player/shortcuts.js";
import { clip } from "./support/clips.js";
import { FakeDocument, FakeElement, eventOn, stub } from "./support/document.js";

const TYPING = "input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]";
const PRESSED_BY_ENTER = "a, button, summary, input, label";
const PRESSED_BY_SPACE = "button, summary, input, label";

function install(test, { playing = false, off = false, popover = null, dialog = null } = {}) {
  const done = [];
  const stored = new Map(off ? [["yts-shortcuts-off", "1"]] : []);
  const box = new FakeElement({ id: "keys-off" });
  const sheet = new FakeElement({ id: "keys", togglePopover: () => done.push("sheet") });
  const lists = { ":popover-open": popover ? [popover] : [], "dialog[open]": dialog ? [dialog] : [] };
  const document = new FakeDocument({ elements: [box, sheet], lists });
  document.addEventListener("yts:copy", ({ detail }) => done.push(`copy ${detail.text}`));
  document.addEventListener("yts:match", ({ detail }) => done.push(`match ${detail}`));
  document.addEventListener("yts:notice", () => done.push("notice"));
  document.addEventListener("yts:save", () => done.push("save what is in hand"));
  document.addEventListener("yts:search", () => done.push("search"));
  stub(test, {
    document,
    Element: FakeElement,
    location: { href: "https://x.example/comparisons/a/" },
    localStorage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value) },
  });
  const state = playing ? { clip: clip(), status: "playing", position: 180 } : undefined;
  const uninstall = installShortcuts({
    step: (by) => done.push(`step ${by}`),
    play: () => done.push("play"),
    toggle: () => done.push("toggle"),
    seek: (second) => done.push(`seek ${second}`),
    dismiss: () => done.push("dismiss"),
    changeSpeed: (by) => done.push(`speed ${by}`),
    save: () => done.push("save"),
  }, () => state);
  const press = (key, { target = new FakeElement(), ...fields } = {}) => {
    const event = eventOn(target, "keydown", { key, ctrlKey: false, metaKey: false, altKey: false, ...fields });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { done, press, box, stored, document, uninstall };
}

test("each key does its one thing while a clip is open", (t) => {
  const { done, press } = install(t, { playing: true });
  for (const key of ["j", "k", "Enter", " ", "ArrowLeft", "ArrowRight", "<", ">", "y", "?", "Escape"]) assert.equal(press(key), true, key);
  assert.deepEqual(done, [
    "step 1", "step -1", "play", "toggle", "seek 175", "seek 185", "speed -1", "speed 1",
    "copy https://x.example/moments/TRjq7t2Ms5I-176/", "sheet", "dismiss",
  ]);
});

test("without an open clip only moving and the list of keys work", (t) => {
  const { done, press } = install(t);
  for (const key of ["Enter", " ", "ArrowLeft", "ArrowRight", "<", ">", "y", "Escape", "j", "?"]) press(key);
  assert.deepEqual(done, ["step 1", "sheet"]);
});

test("s saves the clip of the dock, else what is in hand", (t) => {
  const { done, press } = install(t, { playing: true });
  press("s");
  assert.deepEqual(done, ["save"]);
  const closed = install(t);
  closed.press("s");
  assert.deepEqual(closed.done, ["save what is in hand"]);
});

test("n and N ask for the next and the previous match", (t) => {
  const { done, press } = install(t);
  assert.equal(press("n") && press("N", { shiftKey: true }), true);
  assert.deepEqual(done, ["match 1", "match -1"]);
});

for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
  test(`a key with ${modifier} belongs to the browser`, (t) => {
    const { done, press } = install(t, { playing: true });
    assert.equal(press("j", { [modifier]: true }), false);
    assert.deepEqual(done, []);
  });
}

test("keys typed into a field stay there", (t) => {
  const { done, press } = install(t, { playing: true });
  const target = new FakeElement({ matches: [TYPING, "input"] });
  for (const key of ["j", "k", " ", "?", "ArrowLeft"]) assert.equal(press(key, { target }), false);
  assert.deepEqual(done, []);
});

test("enter and space on a button press the button", (t) => {
  const { done, press } = install(t, { playing: true });
  const target = new FakeElement({ matches: [PRESSED_BY_ENTER, PRESSED_BY_SPACE] });
  for (const key of ["Enter", " "]) assert.equal(press(key, { target }), false);
  assert.deepEqual(done, []);
});

test("space on a link, which browsers leave alone, plays or pauses", (t) => {
  const { done, press } = install(t, { playing: true });
  const target = new FakeElement({ matches: [PRESSED_BY_ENTER] });
  assert.equal(press(" ", { target }), true);
  assert.equal(press("Enter", { target }), false);
  assert.equal(done.length, 1);
});

test("arrows on the position slider move the slider", (t) => {
  const { done, press } = install(t, { playing: true });
  assert.equal(press("ArrowLeft", { target: new FakeElement({ matches: ["input"] }) }), false);
  assert.deepEqual(done, []);
});

test("escape closes an open sheet before it closes the dock", (t) => {
  const { done, press } = install(t, { playing: true, popover: new FakeElement() });
  assert.equal(press("Escape"), false);
  assert.deepEqual(done, []);
});

test("a slash asks for the search, wherever no field has the focus", (t) => {
  const { done, press } = install(t);
  assert.equal(press("/"), true);
  assert.equal(press("/", { target: new FakeElement({ matches: [TYPING, "input"] }) }), false);
  assert.equal(press("/", { ctrlKey: true }), false);
  assert.deepEqual(done, ["search"]);
});

test("behind an open dialog nothing moves", (t) => {
  const { done, press } = install(t, { playing: true, dialog: new FakeElement() });
  for (const key of ["j", " ", "/", "?", "Escape"]) assert.equal(press(key), false, key);
  assert.deepEqual(done, []);
});

test("switched off, only escape still works", (t) => {
  const { done, press, box } = install(t, { playing: true, off: true });
  assert.equal(box.checked, true);
  for (const key of ["j", "k", " ", "y", "?", "Escape"]) press(key);
  assert.deepEqual(done, ["dismiss"]);
});

test("the switch is kept in this browser and announced", (t) => {
  const { done, press, box, stored, document } = install(t, { playing: true });
  const flip = (checked) => {
    box.checked = checked;
    document.dispatchEvent(eventOn(box, "change"));
  };
  flip(true);
  press("j");
  assert.equal(stored.get("yts-shortcuts-off"), "1");
  flip(false);
  press("j");
  assert.deepEqual(done, ["notice", "notice", "step 1"]);
});

test("nothing listens once it was removed", (t) => {
  const { done, press, uninstall } = install(t, { playing: true });
  uninstall();
  press("j");
  assert.deepEqual(done, []);
});
