// What the reference (docs/api.md) knows of a saved clip. A clip may be of any second of any talk, so
// it may know nothing; then the clip's own words count.
import { talkId } from "./naming.js";

const STANCES = { "supports-a": "a", "supports-b": "b", both: "both", cautions: "cautions" };
const MOST_MOVES = 10; // of one moment, one after the other: more would be a circle

const entry = (table, key) => (table && Object.hasOwn(table, key) ? table[key] : null);

/** The present id of a moment, which may have had another when it was saved. */
export function presentId(moment, reference) {
  let id = moment;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const next = entry(reference?.moved, id);
    if (!next) break;
    id = next;
  }
  return id;
}

/** What is known of a curated moment, its id among it; null for any other second. */
export function momentIn(reference, moment) {
  const id = presentId(moment, reference);
  const known = entry(reference?.moments, id);
  return known && { id, ...known };
}

/** What is known of the talk of a moment. */
export const talkIn = (reference, moment) => entry(reference?.talks, talkId(presentId(moment, reference)));

/** Since when the talk of a moment is gone, as a day; "" while it is there. */
export const goneSince = (reference, moment) => entry(reference?.unavailable, talkId(presentId(moment, reference))) ?? "";

export const comparisonIn = (reference, slug) => entry(reference?.comparisons, slug);

/** Who may be speaking in a clip: those the moment names, else those of its talk, else the clip's voice. */
export function speakersOf(clip, reference) {
  const moment = momentIn(reference, clip.moment);
  if (moment) return moment.speakers;
  const ofTalk = talkIn(reference, clip.moment)?.speakers ?? [];
  const named = ofTalk.filter(({ name }) => name === clip.voice); // captions may tell who of them it is
  if (ofTalk.length) return named.length ? named : ofTalk;
  return clip.voice && clip.voice !== clip.channel ? [{ name: clip.voice, affiliation: "" }] : [];
}

/** Who published a clip's talk. */
export const publisherOf = (clip, reference) =>
  talkIn(reference, clip.moment)?.channel || clip.channel || clip.voice || talkId(clip.moment);

/**
 * What each moment is evidence for: id → [{ claim, stance, tied }]. Of one comparison, or of all when
 * an investigation belongs to none.
 */
export function evidenceByMoment(reference, slug) {
  const found = new Map();
  const one = comparisonIn(reference, slug);
  for (const comparison of slug ? [one].filter(Boolean) : Object.values(reference?.comparisons ?? {})) {
    for (const claim of comparison.claims) {
      for (const { moment, stance, tied } of claim.evidence) {
        if (!found.has(moment)) found.set(moment, []);
        found.get(moment).push({ claim: claim.id, stance: STANCES[stance] ?? "", tied });
      }
    }
  }
  return found;
}
