// How long what is kept may be; what is longer is cut, and that is said.

/** Characters, and for `tags` how many. */
export const LIMITS = { name: 200, question: 2000, note: 20_000, text: 5000, tag: 50, tags: 30 };

const OF = {
  name: LIMITS.name, question: LIMITS.question, note: LIMITS.note,
  decision: LIMITS.note, consequences: LIMITS.note, drivers: LIMITS.note,
  heading: LIMITS.text, quote: LIMITS.text, voice: LIMITS.text, talk: LIMITS.text, channel: LIMITS.text,
};
const LONE_HALF = /[\uD800-\uDBFF]$/; // of an emoji that was cut in two

const cutText = (text, limit) => (text.length > limit ? text.slice(0, limit).replace(LONE_HALF, "") : text);
const written = (n) => n.toLocaleString("en");

/** Tags without empty ones, spaces around them, or one said twice. */
function tidyTags(tags) {
  const kept = new Map();
  for (const tag of tags) {
    const tidy = tag.trim().replace(/\s+/g, " ");
    if (tidy && !kept.has(tidy.toLowerCase())) kept.set(tidy.toLowerCase(), tidy);
  }
  return [...kept.values()];
}

function cutTags(given, cut) {
  const tags = tidyTags(given);
  if (tags.length > LIMITS.tags) cut.push(`A clip has at most ${LIMITS.tags} tags; the others were left out.`);
  if (tags.some((tag) => tag.length > LIMITS.tag)) cut.push(`A tag has at most ${LIMITS.tag} characters; longer ones were cut.`);
  return tidyTags(tags.slice(0, LIMITS.tags).map((tag) => cutText(tag, LIMITS.tag)));
}

/** Returns the record, or part of one, within the limits, and as `cut` a sentence on each thing cut. */
export function cutToLimits(record) {
  const cut = [];
  const kept = { ...record };
  for (const [field, limit] of Object.entries(OF)) {
    if (typeof kept[field] !== "string" || kept[field].length <= limit) continue;
    kept[field] = cutText(kept[field], limit);
    cut.push(`The ${field} was longer than ${written(limit)} characters; what is beyond was cut.`);
  }
  if (Array.isArray(kept.tags)) kept.tags = cutTags(kept.tags, cut);
  return { record: kept, cut };
}
