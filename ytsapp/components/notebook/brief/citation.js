// What a citation of a saved clip says, before a format writes it; must match sharing/citation.py.
import { momentOf } from "../model.js";
import { talkId, timecode } from "../naming.js";
import { oneLine, webAddress } from "./lines.js";
import { dayOf } from "./days.js";

const PARTICLES = new Set(["da", "de", "del", "der", "di", "du", "la", "le", "ten", "ter", "van", "von", "zu"]);
const WORD = /^[\p{L}\p{Nl}\p{No}][\p{L}\p{N}_.'’-]*$/u;
const UNFIT = /[^A-Za-z0-9_-]/g; // for the key of an entry
const LATIN = 0x250; // letters of other scripts start here
const TWO = /^(.+?) and (.+)$/;
const MANY = /^(.+?) and \d+ others$/;

/** The recording at the second something is said, "" where it plays from nowhere. */
export function recordingOf(clip, publicUrl) {
  if (clip.source === "youtube") return webAddress(`https://www.youtube.com/watch?v=${talkId(momentOf(clip.id))}&t=${clip.said}s`, publicUrl);
  return clip.source === "media" ? webAddress(`${clip.media}#t=${clip.said}`, publicUrl) : "";
}

/** Our page of a moment. */
export const pageOf = (moment, publicUrl) => `${publicUrl}/moments/${encodeURIComponent(moment)}/`;

/** A name taken apart as BibTeX does it: the last word, with the particle before it, is what it is sorted by. */
export function namePerson(name) {
  const flat = oneLine(name);
  const words = flat.split(" ");
  const looksIt = words.every((word) => WORD.test(word) && word.codePointAt(0) < LATIN);
  if (words.length < 2 || words.length > 5 || !looksIt || words.includes("and")) return { family: flat, given: "" };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1])) at -= 1;
  return { family: words.slice(at).join(" "), given: words.slice(0, at).join(" ") };
}

/** Who speaks: as the clip lists them, else as its voice names them; a channel speaks for nobody. */
function peopleOf(clip) {
  if (Array.isArray(clip.speakers)) return clip.speakers.map(namePerson);
  const voice = oneLine(clip.voice);
  if (!voice || voice === oneLine(clip.channel)) return [];
  const named = MANY.exec(voice)?.slice(1) ?? TWO.exec(voice)?.slice(1) ?? [voice];
  return named.map(namePerson);
}

/**
 * The citation of a saved clip. `speakers`, `language` and `length` (seconds) of its talk and `gone`
 * (the day since which it is unavailable) are known only where the site told them.
 */
export function citeClip(clip, publicUrl) {
  const moment = momentOf(clip.id);
  const page = pageOf(moment, publicUrl);
  const recording = clip.gone ? "" : recordingOf(clip, publicUrl);
  return {
    key: `yts-${moment.replace(UNFIT, "")}`,
    title: oneLine(clip.talk),
    url: recording || page,
    people: peopleOf(clip),
    organization: oneLine(clip.channel),
    published: dayOf(clip.published),
    language: oneLine(clip.language),
    duration: clip.length ? timecode(clip.length) : "",
    time: timecode(clip.said),
    quote: oneLine(clip.quote),
    voice: oneLine(clip.voice),
    page: recording ? page : "",
    gone: dayOf(clip.gone),
    kind: clip.source === "youtube" ? "video" : "talk",
  };
}

/** Words, voice and what is gone as a sentence or two, for the note of a citation. */
export function describe({ quote, voice, gone }) {
  const said = quote ? `“${quote}”` : "";
  const named = quote && voice ? `(${voice})` : "";
  return [said, named, gone ? `Recording unavailable since ${gone}.` : ""].filter(Boolean).join(" ");
}

/** Citations by key, each once: of two that are the same thing, the last. */
export const onceEach = (citations) => [...new Map(citations.map((each) => [each.key, each])).values()];
