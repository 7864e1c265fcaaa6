// A reader's answers to the checks of a comparison: kept with its investigation; while there is none, in
// this tab alone. They are in no request.
import { makeInvestigation, openNotebook, patchInvestigation, readNotebook, setCurrent, subscribe } from "./store.js";

const DRAFTS = "yts-fit"; // in the storage of this tab: { slug: answers }
const WRITABLE = new Set(["kept", "memory"]); // the modes of a notebook that can be written to
const ANSWERS = ["yes", "no", "unsure"];

const drafts = new Map(readDrafts());
const listeners = new Set();

function readDrafts() {
  try {
    return Object.entries(JSON.parse(sessionStorage.getItem(DRAFTS)) ?? {});
  } catch {
    return []; // storage is refused, or somebody else wrote there
  }
}

function keepDraft(slug, answers) {
  if (Object.keys(answers).length) drafts.set(slug, answers);
  else drafts.delete(slug);
  try {
    sessionStorage.setItem(DRAFTS, JSON.stringify(Object.fromEntries(drafts)));
  } catch {
    // Then they last until the page is loaded anew.
  }
}

const told = () => listeners.forEach((listener) => listener());

/** The investigation that answers go to: the current one if it is about the comparison, else the one changed last. */
export function investigationFor(slug, { investigations, current } = readNotebook()) {
  const about = investigations.filter(({ comparison, archived }) => comparison === slug && !archived);
  const latest = about.toSorted((one, other) => other.changed_at.localeCompare(one.changed_at))[0];
  return about.find(({ id }) => id === current) ?? latest ?? null;
}

const usable = (answers) => Object.fromEntries(Object.entries(answers ?? {}).filter(([, answer]) => ANSWERS.includes(answer)));

/** The answers to a comparison's checks, by the id of the check, and the investigation they are kept in. */
export function readAnswers(slug) {
  const investigation = investigationFor(slug);
  return { answers: usable(investigation ? investigation.fit : drafts.get(slug)), investigation };
}

export function subscribeAnswers(listener) {
  listeners.add(listener);
  const stop = subscribe(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

const keptAnswers = (id, change) => patchInvestigation(id, ({ fit }) => ({ fit: change(usable(fit)) })).undo;

/** Change answers; `change` gives those there shall be from those there are. Returns what takes it back. */
function changeAnswers(slug, change) {
  const home = investigationFor(slug);
  if (home) return keptAnswers(home.id, change);
  const before = drafts.get(slug) ?? {};
  keepDraft(slug, change(before));
  told();
  return () => {
    keepDraft(slug, before);
    told();
  };
}

const given = (check, answer) => ({ [check]: before, ...others }) => (before === answer ? others : { ...others, [check]: answer });
const nothing = () => ({});

/** Answer a check; the same answer again takes it away. */
export const giveAnswer = (slug, check, answer) => changeAnswers(slug, given(check, answer));

/** Take all answers away; returns what brings them back. */
export const clearAnswers = (slug) => changeAnswers(slug, nothing);

/** The same in an investigation of one's choice. */
export const giveAnswerIn = (id, check, answer) => keptAnswers(id, given(check, answer));

export const clearAnswersOf = (id) => keptAnswers(id, nothing);

/** Move what was answered in this tab into the investigation that there is by now; what it has, stays. */
export function settleDraft(slug) {
  const home = investigationFor(slug);
  const draft = drafts.get(slug);
  if (!home || !draft || !WRITABLE.has(readNotebook().status.mode)) return null;
  keepDraft(slug, {});
  patchInvestigation(home.id, ({ fit }) => ({ fit: { ...draft, ...fit } }));
  return home;
}

/** Make an investigation that keeps the answers; returns it with what takes it back, null when nothing can be written. */
export async function keepAnswers(slug, { name, question, sides }) {
  await openNotebook();
  const draft = drafts.get(slug) ?? {};
  const known = settleDraft(slug);
  if (known) return { id: known.id, name: known.name, undo: null };
  const { id, undo, refused } = makeInvestigation({ name, question, comparison: slug, sides });
  if (refused) return null;
  patchInvestigation(id, { fit: draft });
  if (!readNotebook().current) setCurrent(id);
  keepDraft(slug, {});
  return {
    id, name,
    undo: () => {
      undo();
      keepDraft(slug, draft);
      told();
    },
  };
}
