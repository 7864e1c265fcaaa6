// How a brief calls sides, stances and answers.

export const STANCES = ["a", "b", "both", "cautions", ""];

/** The name of a side, also where the reader named none. */
export const sideName = (sides, side) => sides?.[side] || `Side ${side.toUpperCase()}`;

/** What a moment does in the argument: supports RAG. */
export function stanceWords(stance, sides) {
  if (stance === "a" || stance === "b") return `supports ${sideName(sides, stance)}`;
  return { both: "speaks for both", cautions: "cautions" }[stance] ?? "";
}

/** The heading over the moments of one stance. */
export function stanceHeading(stance, sides) {
  if (stance === "a" || stance === "b") return `What speaks for ${sideName(sides, stance)}`;
  return { both: "What speaks for both", cautions: "Cautions" }[stance] ?? "Other moments";
}

/** What was decided, as an option of the decision. */
export function outcomeWords(outcome, sides) {
  if (outcome === "a" || outcome === "b") return sideName(sides, outcome);
  return { both: "Both, each for its part", neither: "Neither" }[outcome] ?? "";
}

export const ANSWERS = { yes: "Yes", no: "No", unsure: "Not sure" };

/** Where an answer leans, in words. */
export const leanWords = (lean, sides) => ({ both: "leans to both", neither: "speaks for neither" })[lean] ?? `leans to ${sideName(sides, lean)}`;
