// Fields whose words are saved while they are typed: `data-of` clip or investigation, `data-id`,
// `data-field`. The browser holds what is typed, so no key waits for a page to be drawn anew.
import { cutToLimits } from "./model.js";
import { patchClips, patchInvestigation, readNotebook, subscribe } from "./store.js";
import { keepTyped, rejoined, takeTyped } from "./unsaved.js";

const FIELDS = "[data-of][data-field]";
const PAUSE_MS = 400; // a pause between words; at the latest it is saved when the field is left
const SINGLE = "data-single"; // one line of words, although it may be long: Enter ends it

const unsaved = new Map(); // by field: what was typed and not given to the store yet

const keyOf = ({ of, id, field }) => JSON.stringify([of, id, field]);

/** The record a field writes in, as the notebook has it now. */
function recordOf({ of, id }) {
  const { clips, investigations } = readNotebook();
  return of === "clip" ? clips?.get(id) : investigations.find((each) => each.id === id);
}

/** What the notebook has of a field; `sides.a` is the field a of sides. */
function valueOf(dataset) {
  const record = recordOf(dataset);
  return record && (dataset.field.split(".").reduce((value, name) => value?.[name], record) ?? "");
}

function write({ of, id, field, text }) {
  const record = recordOf({ of, id });
  if (!record) return;
  const [name, part] = field.split(".");
  const change = { [name]: part ? { ...record[name], [part]: text } : text };
  if (of === "clip") patchClips([id], change);
  else patchInvestigation(id, change);
}

/** Give to the store what was typed: into one field, or into all. */
export function saveTyped(key) {
  for (const each of key === undefined ? [...unsaved.keys()] : [key]) {
    const typed = unsaved.get(each);
    if (!typed) continue;
    clearTimeout(typed.timer);
    unsaved.delete(each);
    if (valueOf(typed) !== typed.text) write(typed);
  }
}

/** As high as its words need; browsers that do this themselves are left to it. */
function grow(element) {
  if (element.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
}

/** Cut what is longer than is kept, and say so while it can still be seen. */
function cutLong(element) {
  const { field } = element.dataset;
  const { record, cut } = cutToLimits({ [field]: element.value });
  if (!cut.length) return;
  element.value = record[field];
  document.dispatchEvent(new CustomEvent("yts:notice", { detail: cut.join(" ") }));
}

function onInput({ target }) {
  if (!target.matches?.(FIELDS)) return;
  cutLong(target);
  grow(target);
  const { of, id, field } = target.dataset;
  const key = keyOf(target.dataset);
  clearTimeout(unsaved.get(key)?.timer);
  const text = target.hasAttribute(SINGLE) ? target.value.replace(/\s*\n\s*/g, " ") : target.value;
  const was = unsaved.get(key)?.was ?? valueOf(target.dataset);
  unsaved.set(key, { of, id, field, text, was, timer: setTimeout(saveTyped, PAUSE_MS, key) });
}

function onLeave({ target }) {
  if (target.matches?.(FIELDS)) saveTyped(keyOf(target.dataset));
}

function onKey(event) {
  if (event.isComposing || !event.target.matches?.(`${FIELDS}[${SINGLE}]`)) return;
  if (event.key !== "Enter" && event.key !== "Escape") return;
  event.preventDefault();
  event.target.blur();
}

/** Show what another tab wrote, in every field that is not being typed in. */
export function showWritten() {
  for (const element of document.querySelectorAll(FIELDS)) {
    if (unsaved.has(keyOf(element.dataset))) continue;
    const text = valueOf(element.dataset);
    if (text === undefined || text === element.value) continue;
    if (element.hasAttribute(SINGLE) && text === element.value.replace(/\s*\n\s*/g, " ")) continue;
    const { selectionStart, selectionEnd } = element;
    element.value = text;
    if (element === document.activeElement) element.setSelectionRange(selectionStart, selectionEnd);
    grow(element);
  }
}

function onGoing() {
  keepTyped([...unsaved.values()].map(({ timer, ...typed }) => typed));
  saveTyped();
}

// A page the browser had put by is the same page: its words went to the store when it was left.
const onBack = ({ persisted }) => persisted && takeTyped();

/** Give to the store what was typed when the last page was left; as soon as the store was read. */
function resume() {
  if (!readNotebook().status.isWhole) return false;
  for (const typed of takeTyped()) {
    const now = valueOf(typed);
    if (now !== undefined && now !== typed.text) write({ ...typed, text: rejoined(typed, now) });
  }
  return true;
}

/** Serve the fields until the returned function is called. */
export function installTyping() {
  const onHidden = () => document.visibilityState === "hidden" && saveTyped();
  let isResumed = resume();
  const stop = subscribe(() => {
    if (!isResumed) isResumed = resume();
    showWritten();
  });
  document.addEventListener("input", onInput);
  document.addEventListener("focusout", onLeave);
  document.addEventListener("keydown", onKey);
  document.addEventListener("visibilitychange", onHidden);
  addEventListener("pagehide", onGoing);
  addEventListener("pageshow", onBack);
  return () => {
    saveTyped();
    stop();
    document.removeEventListener("input", onInput);
    document.removeEventListener("focusout", onLeave);
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("visibilitychange", onHidden);
    removeEventListener("pagehide", onGoing);
    removeEventListener("pageshow", onBack);
  };
}
