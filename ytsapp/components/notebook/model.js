// What the notebook keeps: investigations and clips as plain records, and the file that holds both.
import { cutToLimits } from "./limits.js";
import { migrate } from "./migrations.js";
import { nextOrder } from "./ordering.js";
import { readClip, readInvestigation } from "./schema.js";

export { readClip, readInvestigation } from "./schema.js";
export { LIMITS, cutToLimits } from "./limits.js";

export const FORMAT = "yts-notebook";
export const VERSION = 1; // of the records; the database has the same, see migrations.js
const LENGTH_S = 30; // of a clip whose end is not known, as the server assumes it

const now = () => new Date().toISOString();
/** An id nobody else has. Pages on plain http have no `randomUUID`; their numbers are as good. */
const randomId = () =>
  crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The id of an investigation that stands in a clip's id. */
export const investigationOf = (clipId) => clipId.slice(0, clipId.indexOf("/"));

/** The moment id that stands in a clip's id. */
export const momentOf = (clipId) => clipId.slice(clipId.indexOf("/") + 1);

/** The id of a moment's clip in an investigation: there is one at most. */
export const clipIdOf = (investigationId, momentId) => `${investigationId}/${momentId}`;

const known = (fields, names) =>
  Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

function checked({ record, problem }) {
  if (problem) throw new TypeError(problem);
  return record;
}

/** Returns a new investigation; what `fields` lack is empty. A TypeError says what cannot be kept. */
export function newInvestigation(fields = {}) {
  const at = now();
  const made = { id: randomId(), order: nextOrder(), created_at: at, changed_at: at };
  return checked(readInvestigation({ ...made, ...known(fields, Object.keys(fields)) }));
}

const CLIP_FIELDS = [
  "source", "media", "start", "end", "heading", "quote", "voice", "talk", "channel", "published",
  "note", "tags", "stance", "starred", "from",
];

/**
 * Returns a new clip of an investigation. `fields` are those of a clip record, or a clip as pages give it to
 * the player (`#page-clips`: `id` is the moment, `moment` its second). A TypeError says what cannot be kept.
 */
export function newClip(fields, investigationId) {
  const moment = typeof fields.moment === "string" ? fields.moment : String(fields.id ?? "").split("/").at(-1);
  const second = Number(moment.slice(moment.lastIndexOf("-") + 1));
  const said = fields.said ?? (typeof fields.moment === "number" ? fields.moment : second);
  const at = now();
  return checked(
    readClip({
      start: said, end: said + LENGTH_S, order: nextOrder(), saved_at: at, changed_at: at,
      ...known(fields, CLIP_FIELDS),
      id: clipIdOf(investigationId, moment), investigation: investigationId, moment, said,
    }),
  );
}

/** The file that holds records: whole, readable, and read back by `readEnvelope`. */
export const envelope = ({ investigations, clips }) => ({
  format: FORMAT, version: VERSION, exported_at: now(), investigations: [...investigations], clips: [...clips],
});

/** Read one kind of record; what cannot be kept is told and left out. */
function readEach(values, read, problems) {
  const records = new Map();
  for (const value of values) {
    const { record, problem } = read(value);
    if (problem) problems.push(problem);
    else if (records.has(record.id)) problems.push(`“${record.id}” stands in the file twice; the first is taken.`);
    else {
      const { record: kept, cut } = cutToLimits(record);
      records.set(kept.id, kept);
      problems.push(...cut);
    }
  }
  return records;
}

/**
 * Read what a file holds. Returns its `investigations` and `clips`, and as `problems` a sentence on
 * each thing left out or cut; or `problem` alone when it is no notebook this version can read.
 */
export function readEnvelope(value) {
  if (typeof value !== "object" || value === null || value.format !== FORMAT)
    return { problem: "This file is no notebook: it does not say that its format is “yts-notebook”." };
  const { version, investigations, clips } = value;
  if (!Number.isInteger(version) || version < 1)
    return { problem: "This notebook does not say which version of the format it has, so it cannot be read." };
  if (version > VERSION)
    return { problem: `This notebook was written by a newer version of the site (format ${version}, read here: ${VERSION}). Reload the page to get that version, then try again.` };
  if (!Array.isArray(investigations) || !Array.isArray(clips))
    return { problem: "This notebook is not whole: its list of investigations or of clips is missing." };
  const problems = [];
  const read = (records, kind, reader) => readEach(records.map((each) => migrate(kind, each, version)), reader, problems);
  const found = read(investigations, "investigations", readInvestigation);
  const placed = read(clips, "clips", readClip);
  for (const clip of placed.values()) {
    if (found.has(clip.investigation)) continue;
    placed.delete(clip.id);
    problems.push(`The clip “${clip.id}” belongs to an investigation that is not in the file; it is left out.`);
  }
  return { investigations: [...found.values()], clips: [...placed.values()], problems };
}
