// Citations as CSL-JSON, which Zotero, pandoc and other reference managers read; must match sharing/csl.py.
import { describe, onceEach } from "./citation.js";
import { dateParts } from "./days.js";

const TYPES = { video: "motion_picture", talk: "speech" };

function nameOf({ family, given }) {
  if (!given) return { literal: family };
  const words = family.split(" ");
  const last = words.pop();
  return { family: last, given, ...(words.length ? { "non-dropping-particle": words.join(" ") } : {}) };
}

function item(citation) {
  const note = describe(citation);
  const day = dateParts(citation.published);
  const known = {
    author: citation.people.map(nameOf),
    title: citation.title,
    publisher: citation.organization,
    issued: day ? { "date-parts": [day] } : "",
    locator: citation.time,
    dimensions: citation.duration,
    URL: citation.url,
    language: citation.language,
    note: citation.time && note ? `At ${citation.time}: ${note}` : note,
  };
  const filled = Object.entries(known).filter(([, value]) => value.length || value["date-parts"]);
  return { id: citation.key, type: TYPES[citation.kind], ...Object.fromEntries(filled) };
}

/** Citations as a CSL-JSON file, each id once. */
export const writeCsl = (citations) => JSON.stringify(onceEach(citations).map(item), null, 2);
