// What a reader chose for the brief of an investigation; kept with it, as `brief`.

import { momentOf } from "../model.js";

export const GROUPINGS = ["side", "claim", "none"];
export const OUTCOMES = ["a", "b", "both", "neither"];

const MOST_LEFT_OUT = 20_000; // ids; more than any notebook has clips of one investigation

/** The choices of an investigation; what it does not say, or says wrongly, is as it is by itself. */
export function readOptions(investigation) {
  const kept = investigation?.brief && typeof investigation.brief === "object" ? investigation.brief : {};
  const leftOut = Array.isArray(kept.left_out) ? kept.left_out.filter((id) => typeof id === "string").slice(0, MOST_LEFT_OUT) : [];
  return {
    // What is left out is kept, not what is chosen: a moment saved later comes in by itself.
    left_out: leftOut,
    grouping: GROUPINGS.includes(kept.grouping) ? kept.grouping : "side",
    notes: kept.notes !== false,
    outcome: OUTCOMES.includes(kept.outcome) ? kept.outcome : "",
  };
}

/** The choices with one clip in or out. */
export function chooseClip(options, moment, isIn) {
  const others = options.left_out.filter((id) => id !== moment);
  return { ...options, left_out: isIn ? others : [...others, moment] };
}

/** The clips that are in, in their order. */
export function chosenClips(clips, { left_out }) {
  const out = new Set(left_out);
  return clips.filter(({ id }) => !out.has(momentOf(id)));
}
