// Shows what was found in a transcript: its rows, its words, and how much it is.
import { perMinute } from "./marks.js";
import { rangeOver } from "./passages.js";

const HIGHLIGHT = "found"; // named in talk.css
const part = (id) => document.getElementById(id);

/** Show the passages that match; what is said between them too where the reader wants it. */
export function showRows({ list, matches, between, isAsked }) {
  const kept = new Set(matches.map(({ passage }) => passage.row));
  for (const row of list.children) {
    const isMatch = kept.has(row);
    row.hidden = isAsked && !isMatch && !between;
    row.toggleAttribute("data-match", isAsked && isMatch);
    row.removeAttribute("aria-current");
  }
  list.toggleAttribute("data-found", isAsked);
  list.toggleAttribute("data-between", isAsked && between);
}

/** Paint the words found, which moves nothing; a browser that cannot do it shows them plain. */
export function highlight(matches) {
  if (!CSS.highlights) return;
  const ranges = matches.flatMap(({ passage, spans }) => spans.map((span) => rangeOver(passage, span)));
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

/** Say how many passages match, and where none does, what to try. */
export function tell({ list, line, field, any, between, matches, isAsked }, some) {
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
