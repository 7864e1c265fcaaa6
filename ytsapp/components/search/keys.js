// Single keys over the results: they move the focus, and act on the result that has it.
import { toggleWhole } from "./whole.js";

const OFF_KEY = "yts-shortcuts-off"; // the switch in the list of keys, which the player keeps
const TYPING = "input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]";
const PRESSABLE = "a, button, summary, input, label";

const results = () => [...document.querySelectorAll("#search-results [data-result]")];
const resultOf = (element) => element.closest("#search-results [data-result]");
// The frame of the page goes and copies; the results only ask for it.
const ask = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
const copy = (path) =>
  ask("yts:copy", { text: new URL(path, window.location.href).href, done: "Moment link copied" });

function move(by) {
  const all = results();
  if (!all.length) return false;
  const at = all.indexOf(resultOf(document.activeElement ?? document.body));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

function press(result, selector) {
  const control = result.querySelector(selector);
  control?.click();
  return Boolean(control);
}

/** Serve the keys until the returned function is called. */
export function installKeys() {
  const anywhere = { j: () => move(1), k: () => move(-1) };
  const onResult = {
    Enter: (result) => press(result, "[data-play]"),
    p: (result) => press(result, "[data-play]"),
    o: (result) => ask("yts:go", `/moments/${result.dataset.result}/`),
    y: (result) => copy(`/moments/${result.dataset.result}/`),
    s: (result) => press(result, "[data-save]"),
    x: (result) => press(result, "[data-whole]"),
  };

  function onKey(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(TYPING) || localStorage.getItem(OFF_KEY) === "1") return;
    if (event.key === "Enter" && target.closest(PRESSABLE)) return;
    const result = resultOf(target);
    const done = anywhere[event.key]?.() || (result && onResult[event.key]?.(result));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation(); // the player has the same keys for the clips in its dock
  }

  function onClick(event) {
    const whole = event.target.closest?.("[data-whole]");
    if (whole) toggleWhole(whole);
  }

  document.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
  return () => {
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("click", onClick);
  };
}
