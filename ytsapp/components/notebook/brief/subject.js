// What the brief on the page is about: an investigation of one's own, or a shared one.
import { readPlace } from "../place.js";
import { readReference } from "../reference.js";
import { clipsOf, readNotebook } from "../store.js";
import { factsOf } from "./facts.js";
import { readShared } from "./shared.js";

const publicUrl = () => document.querySelector("[data-public-url]")?.dataset.publicUrl || location.origin;

/** The investigation the address names, else the one worked on last, else the first. */
function investigationShown({ investigations, current }) {
  const named = readPlace().investigation;
  if (named) return investigations.find(({ id }) => id === named);
  return investigations.find(({ id }) => id === current) ?? investigations[0];
}

/** What the brief on the page is made of, null where none is shown. */
export function readSubject() {
  const shared = readShared();
  const { reference } = readReference();
  if (shared.records) {
    const [investigation] = shared.records.investigations;
    return { investigation, clips: shared.records.clips, reference, publicUrl: publicUrl() };
  }
  const notebook = readNotebook();
  const investigation = shared.fragment || !notebook.status.isWhole ? null : investigationShown(notebook);
  return investigation ? { investigation, clips: clipsOf(investigation.id), reference, publicUrl: publicUrl() } : null;
}

let known = { of: [], facts: null };

/** What the site knows of a subject; worked out anew only when something it depends on is another. */
function knownOf({ investigation, clips, reference }) {
  const of = [investigation.comparison, investigation.brief, investigation.sides?.a, investigation.sides?.b, clips, reference];
  if (of.some((each, n) => each !== known.of[n])) known = { of, facts: factsOf({ investigation, clips, reference }) };
  return known.facts;
}

/** The same with what the site knows of it: what `makeBrief` takes. */
export const given = (subject) => ({ ...subject, ...knownOf(subject), madeOn: new Date().toISOString() });
