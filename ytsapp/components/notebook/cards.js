// Clips as the page draws them: flat, and the same object for as long as nothing in it changed.
import { changesSince } from "./since_saved.js";
import { momentPage, recordingAt, shortened, timecode } from "./naming.js";

const drawn = new WeakMap(); // by clip: a change makes another

const stanceWords = ({ a, b }) => ({ a: `Supports ${a}`, b: `Supports ${b}`, both: "Both sides", cautions: "Cautions", "": "" });

const TAKEN_OVER = new Set(["moved", "words"]); // changes that the clip itself can follow

function flatten(clip, sides, reference) {
  const changes = changesSince(clip, reference);
  const { id, moment, quote, heading, voice, channel, talk, said, start, source } = clip;
  const href = recordingAt(clip);
  return {
    id, moment, quote, heading, voice, talk,
    channel: channel === voice ? "" : channel,
    name: heading || shortened(quote) || `${talk}, ${timecode(said)}`,
    timecode: timecode(said),
    page: momentPage(moment),
    play_href: source === "none" ? "" : href,
    play_label: `Play from ${timecode(start)}`,
    note: clip.note,
    tags: clip.tags,
    stance: clip.stance,
    stance_words: stanceWords(sides)[clip.stance] ?? "",
    starred: clip.starred,
    side_a: sides.a,
    side_b: sides.b,
    changes,
    can_take_over: changes.some(({ kind }) => TAKEN_OVER.has(kind)),
  };
}

/** The card of a clip among sides of these names, with what changed since by the reference, if there is one. */
export function cardOf(clip, named, reference = null) {
  const known = drawn.get(clip);
  if (known?.reference === reference && known.card.side_a === named.a && known.card.side_b === named.b) return known.card;
  const card = flatten(clip, named, reference);
  drawn.set(clip, { card, reference });
  return card;
}

/** What the player plays of a clip. */
export const playable = ({ moment, source, media, talk, voice, start, said, end, quote }) => ({
  id: moment, source, media, talk, voice, start, moment: said, end, quote,
});
