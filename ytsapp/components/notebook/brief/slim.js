// Records as links carry them: without what is empty, and without what can be worked out.
import { clipIdOf, momentOf } from "../model.js";

const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

/** Whether a field says nothing: the reader of records fills those in again (schema.js). */
export const isEmpty = (value) => value == null || value === "" || value === false || (typeof value === "object" && Object.values(value).every(isEmpty));

const slim = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));

/** Return an envelope of one investigation as a link carries it. */
export const slimEnvelope = ({ format, version, investigations, clips }) => ({
  format,
  version,
  investigations: investigations.map(slim),
  clips: clips.map(({ id, investigation, ...clip }) => ({ ...slim(clip), moment: momentOf(id) })),
});

/** Return the envelope again; what is no such envelope is left as it is, for the reader of envelopes to refuse. */
export function fillEnvelope(value) {
  if (!isObject(value) || !Array.isArray(value.investigations) || !Array.isArray(value.clips)) return value;
  const investigation = String(value.investigations[0]?.id);
  const fill = ({ moment, ...clip }) => ({ ...clip, id: clipIdOf(investigation, String(moment)), investigation });
  return { ...value, clips: value.clips.map((clip) => (isObject(clip) ? fill(clip) : clip)) };
}
