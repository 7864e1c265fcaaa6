// The rows of the list near the window: only they are drawn, of ten clips or of ten thousand.
import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { currentInvestigation, readBrowsing, readListed, subscribeBrowsing } from "./browsing.js";
import { cardOf } from "./cards.js";
import { heightsOf } from "./heights.js";
import { sideNames } from "./naming.js";
import { subscribePlace } from "./place.js";
import { readReference, subscribeReference } from "./reference.js";
import { subscribe } from "./store.js";

const LIST = "notebook-rows";
const GAP = 16; // pixels between two cards; `--gap` of the style
const GUESS = 300; // pixels: a card with a quote of three lines
const BEYOND = 700; // pixels drawn above and below the window, so that scrolling finds them there

const onServer = typeof document === "undefined";
const useEarly = onServer ? useEffect : useLayoutEffect; // before the paint, where there is one

const NOTHING = { rows: [], style: { height: "0px" }, total: 0 };
const heights = heightsOf({ guess: GUESS, gap: GAP });
const listeners = new Set();
const kept = new Map(); // rows as drawn last, to give the same objects again

let view = NOTHING;
let pinned = ""; // the row that is typed in or dragged; it stays when it is scrolled out of sight
let whole = false; // printing draws all
let measuring = null;

const list = () => document.getElementById(LIST);

function rowOf(clip, at, total, named, selected) {
  const top = `${Math.round(heights.topOf(clip.id))}px`;
  const card = cardOf(clip, named, readReference().reference);
  const isSelected = selected.has(clip.id);
  const was = kept.get(clip.id);
  if (was && was.card === card && was.at === at && was.total === total && was.is_selected === isSelected && was.style.top === top)
    return was;
  const style = was?.style.top === top ? was.style : { top };
  return { id: clip.id, at, total, style, card, is_selected: isSelected };
}

/** First and last place to draw, around what the window shows of the list. */
function inSight(clips) {
  if (whole || !clips.length) return [0, clips.length - 1];
  const element = list();
  const above = element ? -element.getBoundingClientRect().top : 0;
  return [heights.at(above - BEYOND), heights.at(above + window.innerHeight + BEYOND)];
}

function make() {
  const { clips, ids } = readListed();
  if (!clips.length) return NOTHING;
  heights.list(ids);
  const named = sideNames(currentInvestigation()?.sides);
  const { selected } = readBrowsing();
  const [first, last] = inSight(clips);
  const places = [];
  for (let at = first; at <= last; at += 1) places.push(at);
  const apart = pinned ? heights.placeOf(pinned) : -1;
  if (apart >= 0 && apart < first) places.unshift(apart);
  else if (apart > last) places.push(apart);
  const rows = places.map((at) => rowOf(clips[at], at + 1, clips.length, named, selected));
  kept.clear();
  for (const row of rows) kept.set(row.id, row);
  const height = `${Math.round(heights.whole())}px`;
  const isSame = rows.length === view.rows.length && rows.every((row, n) => row === view.rows[n]) && view.style.height === height;
  return isSame ? view : { rows, style: { height }, total: clips.length };
}

function draw() {
  const next = make();
  if (next === view) return;
  view = next;
  listeners.forEach((listener) => listener());
}

/** Keep a row drawn wherever the window is; "" lets it go. */
export function pin(id) {
  if (id === pinned) return;
  pinned = id;
  draw();
}

const drawnRow = (id) => document.querySelector(`#${LIST} [data-row="${CSS.escape(id)}"]`);

/** Bring a row into sight; returns its element, null when it is not listed. */
export function reveal(id) {
  if (heights.placeOf(id) < 0) return null;
  pin(id);
  flushSync(draw);
  for (let tries = 0; tries < 3; tries += 1) {
    measureAll(); // what stands above may have been guessed only
    drawnRow(id)?.scrollIntoView({ block: "nearest" });
    flushSync(draw);
  }
  return drawnRow(id);
}

/** Give the focus to a clip; false where it is not listed. */
export function focusClip(id) {
  const card = reveal(id)?.querySelector("[data-card]");
  card?.focus({ preventScroll: true });
  return Boolean(card);
}

/**
 * Take in the heights of rows, which `drawNow` draws; what is in sight stays where it is, whatever
 * changed above it.
 */
function take(elements, drawNow) {
  const element = list();
  if (!element || whole) return; // paper has no rows out of sight
  const found = new Map();
  for (const row of elements) if (row.isConnected && row.offsetHeight) found.set(row.dataset.row, row.offsetHeight);
  const above = -element.getBoundingClientRect().top;
  const higher = heights.measure(found, Math.max(0, above));
  drawNow();
  if (above > 0 && Math.round(higher)) window.scrollBy(0, Math.round(higher));
}

const drawnRows = () => document.querySelectorAll(`#${LIST} [data-row]`);
const drawAtOnce = () => flushSync(draw);
const measureAll = () => take(drawnRows(), drawAtOnce);

/** Put rows that were drawn where they belong, before they are painted; what they grow by comes later. */
function settle() {
  take(drawnRows(), draw);
  measuring ??= new ResizeObserver((entries) => take(entries.map(({ target }) => target), drawAtOnce));
  measuring.disconnect();
  for (const row of drawnRows()) measuring.observe(row);
}

/** Follow scrolling, sizes and changes until the returned function is called. */
function follow() {
  let frame = 0;
  let width = window.innerWidth;
  const onScroll = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  const onResize = () => {
    if (window.innerWidth !== width) heights.forget();
    width = window.innerWidth;
    onScroll();
  };
  const print = (isPrinting) => () => {
    whole = isPrinting;
    flushSync(draw);
  };
  const onFocus = ({ target }) => pin(target.closest?.(`#${LIST} [data-row]`)?.dataset.row ?? "");
  const onPrint = print(true);
  const onPrinted = print(false);
  const undo = [subscribe(draw), subscribeBrowsing(draw), subscribePlace(draw), subscribeReference(draw)];
  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onResize);
  addEventListener("beforeprint", onPrint);
  addEventListener("afterprint", onPrinted);
  document.addEventListener("focusin", onFocus);
  draw();
  return () => {
    for (const each of undo) each();
    removeEventListener("scroll", onScroll);
    removeEventListener("resize", onResize);
    removeEventListener("beforeprint", onPrint);
    removeEventListener("afterprint", onPrinted);
    document.removeEventListener("focusin", onFocus);
    measuring?.disconnect();
    measuring = null;
  };
}

function subscribeRows(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The rows to draw, and how high the whole list is. */
export function useRows() {
  const rows = useSyncExternalStore(subscribeRows, () => view, () => NOTHING);
  useEffect(follow, []);
  useEarly(settle, [rows.rows]);
  return rows;
}
