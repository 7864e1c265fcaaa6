// Finding words in the transcript of the page. The words live in the address (?q=…&words=any).
import { stepped } from "./marks.js";
import { findPassages, readPassages } from "./passages.js";
import { highlight, showRows, tell } from "./showing.js";
import { drawMatches, drawMoments } from "./timeline.js";
import { readWanted } from "./words.js";

const NOTHING = { list: null, field: null, line: null, passages: null, isAsked: false, matches: [], at: -1, any: false, between: false };

// The browser takes longer to note an address than all the rest takes, and refuses a hundred in a row.
const KEEP_MS = 150;

let state = NOTHING;
let timer = 0;

const part = (id) => document.getElementById(id);

/** Take up the transcript of the page, with the words its address has. */
export function openTranscript() {
  const [list, field, line] = ["passages", "find", "timeline"].map(part);
  highlight([]);
  state = NOTHING;
  if (!list || !field || !line) return;
  state = { ...NOTHING, list, field, line };
  const asked = new URLSearchParams(location.search);
  field.value = asked.get("q") ?? field.value;
  state.any = asked.get("words") === "any";
  drawMoments(line);
  if (field.value.trim()) find();
}

function find() {
  const { list, field, line } = state;
  const query = readWanted(field.value);
  const isAsked = query.wanted.length + query.unwanted.length > 0;
  state.passages ??= isAsked ? readPassages(list) : null;
  const found = isAsked ? findPassages(state.passages, query, state.any) : { matches: [], some: 0 };
  state = { ...state, isAsked, matches: found.matches, at: -1 };
  showRows(state);
  highlight(state.matches);
  drawMatches(line, state.matches, state.at);
  tell(state, found.some);
}

/** Write the words into the address, so that it can be shared; once for a word typed in one go. */
function keep() {
  clearTimeout(timer);
  const { field } = state;
  timer = setTimeout(() => state.field === field && field.isConnected && writeAddress(), KEEP_MS);
}

function writeAddress() {
  const address = new URL(location.href);
  const words = state.field.value.trim();
  if (words) address.searchParams.set("q", words);
  else address.searchParams.delete("q");
  if (words && state.any) address.searchParams.set("words", "any");
  else address.searchParams.delete("words");
  history.replaceState(history.state, "", address);
}

/** Go to a match: it comes into view, and with `focus` its play link takes the focus. */
export function goTo(at, focus) {
  const { matches, line } = state;
  if (!matches[at]) return;
  matches[state.at]?.passage.row.removeAttribute("aria-current");
  state.at = at;
  const { row } = matches[at].passage;
  row.setAttribute("aria-current", "true");
  row.scrollIntoView({ block: "center" });
  if (focus) row.querySelector("a")?.focus({ preventScroll: true });
  part("find-place").textContent = `${at + 1} of ${matches.length}`;
  for (const mark of line.querySelectorAll("[data-matches]")) {
    if (mark.dataset.matches.split(" ").includes(String(at))) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
}

/** Go `by` matches on, round the end. */
export function step(by, focus) {
  goTo(stepped(state.at, by, state.matches.length), focus);
}

export function onFindInput(event) {
  if (!state.list || event.target !== state.field) return;
  find();
  keep();
}

export function onFindKey(event) {
  if (!state.list || event.target !== state.field || event.key !== "Enter") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1, false);
}

export function onFindChange(event) {
  if (!state.list || event.target.id !== "find-between") return;
  state.between = event.target.checked;
  const row = state.matches[state.at]?.passage.row;
  showRows(state);
  if (row) goTo(state.at, false);
}

export function onFindClick(event) {
  if (!state.list) return;
  const pressed = event.target.closest?.("[data-match-step], [data-matches], [data-words], #find-any");
  if (!pressed) return;
  if (pressed.dataset.matchStep) step(Number(pressed.dataset.matchStep), false);
  else if (pressed.dataset.matches) {
    const group = pressed.dataset.matches.split(" ").map(Number);
    goTo(group[stepped(group.indexOf(state.at), 1, group.length)], true); // again: the next of them
  } else {
    state.any = pressed.id === "find-any" || pressed.dataset.words === "any";
    find();
    keep();
    if (pressed.id === "find-any") state.field.focus();
  }
}

/** Group the marks anew for another width. */
export function redraw() {
  if (!state.list) return;
  drawMoments(state.line);
  drawMatches(state.line, state.matches, state.at);
}
