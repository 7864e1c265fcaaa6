// What the palette shows, held outside React: the text, the choices by kind, the one in hand.

const KINDS = {
  topic: "Topics",
  comparison: "Comparisons",
  concept: "Concepts",
  collection: "Collections",
  page: "Pages",
  speaker: "Speakers",
  channel: "Channels",
  talk: "Talks",
};
export const SEARCH_ID = "palette-search";

const EMPTY = { text: "", active: "", groups: [], message: "", failed: false };
let state = { ...EMPTY, opened_by: "Ctrl K" };
let view = flatten(state);
const listeners = new Set();

export const readState = () => state;
export const readView = () => view;

export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function update(change) {
  state = { ...state, ...change };
  view = flatten(state);
  listeners.forEach((listener) => listener());
}

export const clear = () => update(EMPTY);

/** The page that answers a text; that of the search itself for none. */
export function searchUrl(text) {
  const asked = text.trim();
  return asked ? `/search/?${new URLSearchParams({ q: asked })}` : "/search/";
}

/** Take in what was typed; the choices before stay until new ones come. */
export function type(text) {
  if (text.trim()) update({ text, active: SEARCH_ID, message: "", failed: false });
  else clear();
}

const toOption = ({ title, detail, url }) => ({ id: `to:${url}`, title, detail, url });

/** Take in what can be gone to; kinds keep their order, so that each is looked for in one place. */
export function offer(items) {
  const groups = Object.entries(KINDS).flatMap(([kind, name]) => {
    const options = items.filter((item) => item.kind === kind).map(toOption);
    return options.length ? [{ id: `palette-${kind}`, name, options }] : [];
  });
  const isStill = groups.some(({ options }) => options.some(({ id }) => id === state.active));
  const count = items.length === 1 ? "1 suggestion" : `${items.length} suggestions`;
  update({
    groups,
    active: isStill ? state.active : SEARCH_ID,
    message: items.length ? count : "Nothing is called that. Enter searches what is said in talks.",
    failed: false,
  });
}

/** Say that no suggestions came; searching still works. */
export function fail(isOffline) {
  const reason = isOffline ? "You are offline; suggestions come back with the connection." : "Suggestions could not be loaded.";
  update({ groups: [], active: SEARCH_ID, message: reason, failed: true });
}

function flatten({ text, active, groups, message, failed, opened_by }) {
  return { text: text.trim(), search_url: searchUrl(text), active, groups, message, failed, opened_by };
}
