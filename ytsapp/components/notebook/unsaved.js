// What was typed when a page was left: its last words, until the next page has given them to the store.
//
// A database cannot be asked and answered while a page goes; local storage is written at once.
const KEY = "yts-notebook-typed";

/** Keep fields for the next page: `of`, `id`, `field`, the `text`, and what it `was` before. */
export function keepTyped(fields) {
  if (!fields.length) return;
  const others = takeTyped(); // another tab may go at the same time
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, ...fields]));
  } catch {
    // Storage is refused or full; the store was asked too, and may be quick enough.
  }
}

/** The fields kept, which are forgotten by that. */
export function takeTyped() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    localStorage.removeItem(KEY);
    return Array.isArray(kept) ? kept.filter((each) => typeof each?.text === "string") : [];
  } catch {
    return [];
  }
}

/** What becomes of a field that holds `now`: nobody's words are lost, those of another tab included. */
export function rejoined({ text, was }, now) {
  if (now === was || now === "") return text;
  return now.includes(text) ? now : text.includes(now) ? text : `${now}\n\n${text}`;
}
