// The palette: opened from everywhere, moved through by keys; and the search field of the header.
import { useEffect, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { createAsker } from "./asking.js";
import { clear, fail, offer, readState, readView, searchUrl, subscribe, type, update } from "./choices.js";

const LIMIT = 12; // four kinds with three each: what fits without scrolling
const MOVES = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

const dialog = () => document.getElementById("palette");
const field = () => document.getElementById("palette-field");
const options = () => [...dialog().querySelectorAll("[role=option]")];
const isPlain = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
const isMac = () => /^(Mac|iP)/.test(navigator.platform);

const asker = createAsker({
  limit: LIMIT,
  answer: offer,
  fail: () => fail(!navigator.onLine),
  wait: () => update({ message: "Looking…" }),
});

export function openPalette() {
  if (dialog().open) return;
  clear();
  field().value = "";
  dialog().showModal(); // the focus goes to the field, which is marked for it
}

export function closePalette() {
  asker.stop();
  dialog().close(); // the focus goes back to where it was
}

function onInput() {
  type(field().value);
  if (readState().text) asker.ask(readState().text);
  else asker.stop();
}

function retry() {
  field().focus();
  onInput();
}

function move(by) {
  const all = options();
  const at = all.findIndex(({ id }) => id === readState().active);
  const last = all.length - 1;
  const round = at + by > last ? 0 : at + by < 0 ? last : at + by;
  const next = all[Number.isFinite(by) ? round : by < 0 ? 0 : last];
  update({ active: next?.id ?? "" });
  next?.scrollIntoView({ block: "nearest" });
}

function choose({ ctrlKey, metaKey, shiftKey }) {
  // As a click, so that the router follows it, and with Ctrl or ⌘ the browser opens a new tab.
  const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey };
  document.getElementById(readState().active)?.dispatchEvent(new MouseEvent("click", click));
}

export function onPaletteKey(event) {
  if (event.isComposing || event.altKey) return;
  if (event.target !== field()) return;
  if (event.key === "Enter") choose(event);
  else if (MOVES[event.key] && isPlain(event)) move(MOVES[event.key]);
  else return;
  event.preventDefault();
}

function onClick(event) {
  if (event.target === dialog()) closePalette(); // beside it
  else if (event.target.closest?.("[data-palette=close]")) closePalette();
  else if (event.target.closest?.("[data-palette=retry]")) retry();
  else if (event.target.closest?.("#palette [role=option]") && isPlain(event)) closePalette();
  else if (event.target.closest?.("[data-palette=open]")) openPalette();
}

export function onAnyKey(event) {
  const isAsked = event.key.toLowerCase() === "k" && (isMac() ? event.metaKey : event.ctrlKey);
  if (!isAsked || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (dialog().open) closePalette();
  else openPalette();
}

/** Go where searching starts: the field of the search page, that of the header, else the palette. */
export function focusSearch() {
  const fields = ["search-field", "site-search"].map((id) => document.getElementById(id));
  const seen = fields.find((each) => each?.checkVisibility());
  if (!seen) return openPalette();
  seen.focus();
  seen.select();
}

/** The palette's view; installs what opens it and moves through it. */
export function usePalette() {
  const navigate = useNavigate();

  useEffect(() => {
    const onSubmit = (event) => {
      if (event.target.id !== "site-search-form") return;
      event.preventDefault(); // the page stays, so that a clip plays on
      const asked = document.getElementById("site-search");
      navigate(searchUrl(asked.value));
      asked.value = "";
    };
    const onOnline = () => dialog().open && readState().failed && onInput();
    const listening = [
      [document, "keydown", onAnyKey],
      [document, "click", onClick],
      [document, "submit", onSubmit],
      [document, "yts:search", focusSearch],
      [window, "online", onOnline],
      [field(), "input", onInput],
      [field(), "keydown", onPaletteKey],
    ];
    if (isMac()) update({ opened_by: "⌘ K" });
    listening.forEach(([target, name, listener]) => target.addEventListener(name, listener));
    return () => listening.forEach(([target, name, listener]) => target.removeEventListener(name, listener));
  }, [navigate]);

  return useSyncExternalStore(subscribe, readView, readView);
}
