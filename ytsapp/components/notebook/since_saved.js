// What changed since a clip was saved: found in the browser, from what is the same for everybody.
import { goneSince, momentIn, presentId, talkIn } from "./lookup.js";
import { timecode } from "./naming.js";

const NEAR_S = 2; // seconds: captions of another hand begin a word this much earlier or later

const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const day = (iso) =>
  new Date(`${iso.slice(0, 10)}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function movedTo(clip, known, id) {
  const at = known ? `${timecode(known.said)}` : "";
  if (id !== clip.moment) {
    const where = id.slice(0, id.lastIndexOf("-")) === clip.moment.slice(0, clip.moment.lastIndexOf("-")) ? "" : " of another upload of the talk";
    return { kind: "moved", text: `This moment has another address now${at && `: ${at}${where}`}.`, moment: id };
  }
  if (known && Math.abs(known.said - clip.said) >= NEAR_S)
    return { kind: "moved", text: `The words were found at ${at}; you saved ${timecode(clip.said)}.`, moment: id };
  return null;
}

function reworded(clip, known, id) {
  if (!known || !clip.quote || plain(known.quote) === plain(clip.quote)) return null;
  return { kind: "words", text: `The quoted words were corrected: “${known.quote}”`, moment: id };
}

function gone(clip, reference) {
  const since = goneSince(reference, clip.moment);
  if (!since || clip.source === "none") return null; // it was gone when it was saved
  return { kind: "gone", text: `The recording has been unavailable since ${day(since)}. What you saved stays.`, moment: "" };
}

function dissented(clip, known, reference) {
  const other = known?.dissent && momentIn(reference, known.dissent);
  if (!other || clip.dissent === undefined || clip.dissent === known.dissent) return null;
  return { kind: "dissent", text: `${other.voice} says otherwise: “${other.quote}”`, moment: other.id };
}

/**
 * What changed, most telling first: [{ kind, text, moment }], `moment` being the id to look at, or "".
 * Kinds are "gone", "moved", "words" and "dissent". Without a reference nothing is known to have changed.
 */
export function changesSince(clip, reference) {
  if (!reference) return [];
  const known = momentIn(reference, clip.moment);
  const id = presentId(clip.moment, reference);
  return [
    gone(clip, reference), movedTo(clip, known, id), reworded(clip, known, id), dissented(clip, known, reference),
  ].filter(Boolean);
}

const KINDS = {
  gone: ["clip lost its recording", "clips lost their recording", "recording gone"],
  moved: ["moment moved", "moments moved", "moved"],
  words: ["quote was corrected", "quotes were corrected", "quote corrected"],
  dissent: ["new dissent", "new dissents", "new dissent"],
};

/** The changes of many clips as a line: "2 moments moved · 1 new dissent"; "" where nothing changed. */
export function summedUp(changes) {
  const number = (kind) => changes.filter((each) => each.kind === kind).length;
  return Object.entries(KINDS)
    .filter(([kind]) => number(kind))
    .map(([kind, [one, many]]) => `${number(kind)} ${number(kind) === 1 ? one : many}`)
    .join(" · ");
}

/** The changes of one clip in a few words: "moved · quote corrected". */
export const namedChanges = (changes) => changes.map(({ kind }) => KINDS[kind][2]).join(" · ");

/** What becomes of a clip whose reader takes the changes over; the dissent counts as seen. */
export function brought(clip, reference) {
  const known = momentIn(reference, clip.moment);
  if (!known) return {};
  const { quote, heading, start, said, end, dissent } = known;
  const change = { quote, heading, start, said, end, dissent };
  const talk = known.id === clip.moment ? null : talkIn(reference, known.id);
  if (!talk) return change;
  const { title, channel, published, source, media } = talk; // of another upload
  return { ...change, talk: title, channel, published, source, media };
}

/**
 * The dissent to note on a clip that is first seen beside the reference, so that another one later is
 * news; undefined where nothing is to be noted.
 */
export const dissentToNote = (clip, reference) =>
  clip.dissent === undefined ? momentIn(reference, clip.moment)?.dissent : undefined;
