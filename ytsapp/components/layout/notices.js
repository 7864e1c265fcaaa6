// The one short notice at the foot of the window: what happened, and what can be done about it.
const NOTICE_MS = 4000; // to read a short sentence
const ACTION_MS = 10_000; // to reach a button too, with the keyboard
const HELD_MS = 2000; // looked at again while the reader is at it
const HELD = ".notice-bar:hover, .notice-bar:focus-within, [data-notice]:focus";
const TYPING = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]";

const NONE = { notice: "", can_undo: false, also: "" };
let view = NONE;
let actions = {}; // by what `data-notice` says
let opener = null; // what held the focus when the notice came
let way = null; // makes Undo the next stop after it
let timer = 0;
const listeners = new Set();

export const readNotice = () => view;

export function subscribeNotice(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A button beside what was pressed, seen while it has the focus: the notice stands far away. */
function leadToUndo(text) {
  way?.remove();
  if (!view.can_undo || !opener?.isConnected || opener === document.body || opener.closest("dialog")) return;
  way = Object.assign(document.createElement("button"), { type: "button", className: "skip-link" });
  way.dataset.notice = "undo";
  way.textContent = `Undo: ${text}`;
  opener.after(way);
}

function show(next) {
  clearTimeout(timer);
  view = next;
  listeners.forEach((listener) => listener());
  if (view.notice) timer = setTimeout(expire, view.can_undo || view.also ? ACTION_MS : NOTICE_MS);
}

function expire() {
  if (document.querySelector(HELD)) timer = setTimeout(expire, HELD_MS);
  else announce("");
}

/**
 * Say something in short. `detail` is a sentence, or `{ text, undo, also: { name, act } }`, where
 * `undo` takes back what the sentence tells and `also` is one more thing that can be done.
 */
export function announce(detail) {
  const { text, undo = null, also = null } = typeof detail === "string" ? { text: detail } : detail;
  const held = document.activeElement;
  if (!held?.closest?.("[data-notice]")) opener = held;
  actions = { undo, also: also?.act };
  show({ notice: text, can_undo: Boolean(undo), also: also?.name ?? "" });
  leadToUndo(text);
}

function act(name) {
  const action = actions[name];
  if (!action) return;
  const isHeld = document.activeElement?.closest?.("[data-notice]"); // by a button that goes now
  if (isHeld && opener?.isConnected) opener.focus({ preventScroll: true });
  announce(name === "undo" ? "Undone" : "");
  action();
}

/** A button of the notice was pressed. */
export function onNoticeClick(event) {
  const name = event.target.closest?.("[data-notice]")?.dataset.notice;
  if (name) act(name);
}

/** Ctrl Z, or ⌘ Z on a Mac, does what Undo does; in a field it stays that of the field. */
export function onNoticeKey(event) {
  const isAsked = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!isAsked || !view.can_undo || event.defaultPrevented || event.target.closest?.(TYPING)) return;
  event.preventDefault();
  act("undo");
}
