// What the page shows, told from its address and the last answer.
const FIELDS = ["q", "topic", "channel", "speaker", "talk", "captions", "year", "after", "before"];

/** Whether a query string asks for anything; one without is the page as it opens. */
export function asksSomething(query) {
  const fields = new URLSearchParams(query);
  return FIELDS.some((name) => fields.getAll(name).some((value) => value.trim() !== ""));
}

/**
 * opening: nothing was asked. waiting: the first answer is not there yet, so its place is kept. Else
 * the kind of the answer; it stays while the next one is on its way.
 */
export function phaseOf({ asks, isAnswered, isSeen, kind }) {
  if (!asks) return "opening";
  if (kind === "opening") return isAnswered ? "opening" : "waiting";
  return isSeen ? kind : "waiting";
}
