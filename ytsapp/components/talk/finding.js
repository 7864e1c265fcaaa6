// Finding words in the transcript of the page. The words live in the address (?q=…&words=any).
import { perMinute, stepped } from "./marks.js";
import { findPassages, rangeOver, readPassages } from "./passages.js";
import { drawMatches, drawMoments } from "./timeline.js";
import { readWanted } from "./words.js";

const HIGHLIGHT = "found"; // named in talk.css
const NOTHING = { list: null, field: null, line: null, passages: null, matches: [], at: -1, any: false, between: false };

let state = NOTHING;

const part = (id) => document.getElementById(id);

/** Take up the transcript of the page, with the words its address has; false without one. */
export function openTranscript() {
  const [list, field, line] = ["passages", "find", "timeline"].map(part);
  CSS.highlights?.delete(HIGHLIGHT);
  state = { ...NOTHING, list, field, line };
  if (!list || !field) return false;
  const asked = new URLSearchParams(location.search);
  field.value = asked.get("q") ?? field.value;
  state.any = asked.get("words") === "any";
  drawMoments(line);
  if (field.value.trim()) find();
  return true;
}

function find() {
  const { list, field, line } = state;
  const query = readWanted(field.value);
  const isAsked = query.wanted.length + query.unwanted.length > 0;
  state.passages ??= isAsked ? readPassages(list) : null;
  const found = isAsked ? findPassages(state.passages, query, state.any) : { matches: [], some: 0 };
  state = { ...state, matches: found.matches, at: -1 };
  show(isAsked);
  highlight();
  drawMatches(line, state.matches, state.at);
  tell(found, isAsked);
}

/** Show the passages that match; what is said between them too where the reader wants it. */
function show(isAsked) {
  const kept = new Set(state.matches.map(({ passage }) => passage.row));
  for (const row of state.list.children) {
    const isMatch = kept.has(row);
    row.hidden = isAsked && !isMatch && !state.between;
    row.toggleAttribute("data-match", isAsked && isMatch);
    row.removeAttribute("aria-current");
  }
  state.list.toggleAttribute("data-found", isAsked);
  state.list.toggleAttribute("data-between", isAsked && state.between);
}

/** Paint the words found, which moves nothing; a browser that cannot do it shows them plain. */
function highlight() {
  if (!CSS.highlights) return;
  const ranges = state.matches.flatMap(({ passage, spans }) => spans.map((span) => rangeOver(passage, span)));
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

function tell({ matches, some }, isAsked) {
  const { list, line, field, any, between } = state;
  const total = list.children.length;
  const rate = perMinute(matches.length, Number(line.dataset.length));
  const counted = `${matches.length} of ${total} passages match${rate && matches.length ? ` · ${rate}` : ""}`;
  part("find-status").textContent = isAsked ? counted : "";
  for (const button of document.querySelectorAll("[data-words]")) {
    button.setAttribute("aria-pressed", String((button.dataset.words === "any") === any));
  }
  part("find-between").checked = between;
  for (const button of document.querySelectorAll("[data-match-step]")) button.disabled = !matches.length;
  part("find-place").textContent = "";
  part("find-empty").hidden = !isAsked || matches.length > 0;
  const offer = part("find-any");
  offer.hidden = !some;
  offer.textContent = `Show the ${some} with any of them`;
  part("find-missing").textContent = some
    ? "No passage of this talk has all of these words."
    : "No passage of this talk has these words. Captions may spell a name as it sounds: try the start of a word, or another.";
  const link = part("find-everywhere");
  const address = new URL(link.href);
  address.search = new URLSearchParams({ q: field.value.trim() });
  link.href = `${address.pathname}${address.search}`;
}

/** Write the words into the address, so that it can be shared. */
function keep() {
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
  for (const mark of line.querySelectorAll("[data-match]")) {
    if (mark.dataset.match.split(" ").includes(String(at))) mark.setAttribute("aria-current", "true");
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
  show(state.field.value.trim() !== "");
  if (row) goTo(state.at, false);
}

export function onFindClick(event) {
  if (!state.list) return;
  const pressed = event.target.closest?.("[data-match-step], [data-match], [data-words], #find-any");
  if (!pressed) return;
  if (pressed.dataset.matchStep) step(Number(pressed.dataset.matchStep), false);
  else if (pressed.dataset.match) {
    const group = pressed.dataset.match.split(" ").map(Number);
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
