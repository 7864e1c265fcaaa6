// Whether a value from a database or a file is a record: the shape of each, and what is wrong in words.
const MOMENT = /^[A-Za-z0-9_-]+-\d{1,6}$/; // as the server has it: domain/moment.py
const OWN_ID = /^[^/\s]{1,100}$/;
const MEDIA = /^(https?:\/\/|\/(?!\/))/i; // an address a player may be given, never one that runs
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/; // as written here; any other is parsed, which takes longer

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";

// Each returns what is wrong with a value, "" when nothing is.
const text = (value) => (isText(value) ? "" : "is not text");
const number = (value) => (Number.isFinite(value) ? "" : "is not a number");
const second = (value) => (Number.isFinite(value) && value >= 0 ? "" : "is not a second of a recording");
const flag = (value) => (typeof value === "boolean" ? "" : "is neither true nor false");
const oneOf = (...allowed) => (value) => (allowed.includes(value) ? "" : `is none of ${allowed.map((each) => `“${each}”`).join(", ")}`);
const texts = (value) => (Array.isArray(value) && value.every(isText) ? "" : "is not a list of texts");
const textsOf = (...names) => (value) =>
  isObject(value) && names.every((name) => value[name] === undefined || isText(value[name])) ? "" : "does not hold texts";
const matching = (pattern, what) => (value) => (isText(value) && (value === "" || pattern.test(value)) ? "" : `is not ${what}`);
const time = (value) => (isText(value) && (value === "" || TIME.test(value) || !Number.isNaN(Date.parse(value))) ? "" : "is not a time");
const answers = (value) =>
  isObject(value) && Object.values(value).every((each) => ["yes", "no", "unsure"].includes(each)) ? "" : "holds an answer other than yes, no, unsure";

// Of each field: what checks it, and its value where a record lacks it; without one it is needed.
const INVESTIGATION = {
  id: [(value) => (isText(value) && OWN_ID.test(value) ? "" : "is not the id of an investigation")],
  name: [text, ""], question: [text, ""], comparison: [text, ""],
  sides: [textsOf("a", "b"), { a: "", b: "" }],
  order: [number, 0], archived: [flag, false],
  fit: [answers, {}], decision: [text, ""], consequences: [text, ""], drivers: [text, ""],
  created_at: [time, ""], changed_at: [time, ""], backed_up_at: [time, ""],
};

const CLIP = {
  id: [text], investigation: [INVESTIGATION.id[0]], moment: [text, ""],
  source: [oneOf("youtube", "media", "none"), "none"], media: [matching(MEDIA, "the address of a recording"), ""],
  start: [second], said: [second], end: [second],
  heading: [text, ""], quote: [text, ""], voice: [text, ""], talk: [text, ""], channel: [text, ""],
  published: [matching(DAY, "a day written as 2023-10-25"), ""],
  note: [text, ""], tags: [texts, []], stance: [oneOf("", "a", "b", "both", "cautions"), ""],
  starred: [flag, false], order: [number, 0],
  from: [textsOf("comparison", "claim"), { comparison: "", claim: "" }],
  saved_at: [time, ""], changed_at: [time, ""],
};

const FIELDS = { investigations: Object.entries(INVESTIGATION), clips: Object.entries(CLIP) };

const copyOf = (value) => (Array.isArray(value) ? [...value] : isObject(value) ? { ...value } : value);
const nameOf = (value) => (isText(value.id) ? `“${value.id.slice(0, 120)}” ` : "");
const lacks = (given, names) => Object.keys(names).some((name) => given[name] === undefined);

/** What a field is in a record: filled where it is missing, or a part of it is. */
function whole(given, absent) {
  if (given === undefined) return copyOf(absent);
  return isObject(absent) && lacks(given, absent) ? { ...absent, ...given } : given;
}

/** Returns the record with every field present and fields of later versions kept, or the problem. */
function read(value, fields, kind) {
  if (!isObject(value)) return { problem: `One ${kind} is not a record at all.` };
  let record = value; // copied when something is missing: ten thousand are read at once, and few lack anything
  for (const [field, [check, absent]] of fields) {
    const given = value[field];
    if (given === undefined && absent === undefined) return { problem: `The ${kind} ${nameOf(value)}has no “${field}”.` };
    const fault = given === undefined ? "" : check(given);
    if (fault) return { problem: `The “${field}” of the ${kind} ${nameOf(value)}${fault}.` };
    const kept = whole(given, absent);
    if (kept === given) continue;
    if (record === value) record = { ...value };
    record[field] = kept;
  }
  return { record };
}

/** Read an investigation: `{ record }`, or `{ problem }` in a sentence. */
export const readInvestigation = (value) => read(value, FIELDS.investigations, "investigation");

/** Read a clip: `{ record }`, or `{ problem }` in a sentence. */
export function readClip(value) {
  const answer = read(value, FIELDS.clips, "clip");
  if (answer.problem) return answer;
  const { id, investigation, moment } = answer.record;
  const named = id.slice(investigation.length + 1);
  const isWhole = id.startsWith(`${investigation}/`) && MOMENT.test(named) && (moment === named || moment === "");
  if (!isWhole) return { problem: `The “id” of the clip ${nameOf(value)}does not name its investigation and a moment.` };
  return moment === named ? answer : { record: { ...answer.record, moment: named } };
}

export const READERS = { investigations: readInvestigation, clips: readClip };
