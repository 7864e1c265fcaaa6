// Order by hand: a handle is dragged, or moved with the arrow keys. `data-drag` names what is moved.
import { place, shift, shiftInvestigation } from "./actions.js";
import { readBrowsing, readListed, selectedIds, tell } from "./browsing.js";
import { pin } from "./rows.js";
import { placeInvestigation, readNotebook } from "./store.js";

const EDGE = 80; // pixels from the window's edge within which the page scrolls by itself
const FASTEST = 22; // pixels a frame, at the very edge
const FARTHER = 10; // places, with Page Up and Page Down

const KINDS = {
  clip: {
    order: () => readListed().ids,
    taken: (id) => (readBrowsing().selected.has(id) ? selectedIds() : [id]),
    place: (ids, before) => place(ids, before),
    shift,
    keep: pin,
  },
  investigation: {
    order: () => readNotebook().investigations.filter(({ archived }) => !archived).map(({ id }) => id),
    taken: (id) => [id],
    place: ([id], before) => placeInvestigation(id, before),
    shift: shiftInvestigation,
    keep: () => {},
  },
};

const items = (kind) => [...document.querySelectorAll(`[data-item="${kind}"]`)];

let drag = null; // { kind, id, ids, y, frame, before }

/** The first item whose middle lies below a height; null below the last. */
function itemBelow(kind, y) {
  return items(kind).find((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
}

function mark() {
  for (const item of document.querySelectorAll("[data-drop], [data-dragged]")) {
    item.removeAttribute("data-drop");
    item.removeAttribute("data-dragged");
  }
  if (!drag) return;
  const all = items(drag.kind);
  for (const item of all) if (drag.ids.includes(item.dataset.id)) item.setAttribute("data-dragged", "");
  const below = itemBelow(drag.kind, drag.y);
  const last = all.at(-1);
  const order = KINDS[drag.kind].order();
  drag.before = below ? below.dataset.id : (order[order.indexOf(last?.dataset.id) + 1] ?? null);
  (below ?? last)?.setAttribute("data-drop", below ? "before" : "after");
}

function scroll() {
  const { y } = drag;
  const over = y < EDGE ? y - EDGE : Math.max(0, y - (window.innerHeight - EDGE));
  if (over) window.scrollBy(0, (over / EDGE) * FASTEST);
  mark();
  drag.frame = requestAnimationFrame(scroll);
}

function onDown(event) {
  const handle = event.target.closest?.("[data-drag]");
  if (!handle || event.button) return;
  event.preventDefault(); // no text is selected on the way
  handle.focus({ preventScroll: true });
  const kind = handle.dataset.drag;
  const id = handle.closest("[data-item]").dataset.id;
  drag = { kind, id, ids: KINDS[kind].taken(id), y: event.clientY, from: event.clientY, before: undefined };
  KINDS[kind].keep(id);
  document.documentElement.classList.add("dragging");
  drag.frame = requestAnimationFrame(scroll);
}

const onMove = (event) => drag && (drag.y = event.clientY);

function stop() {
  if (!drag) return null;
  const was = drag;
  cancelAnimationFrame(was.frame);
  drag = null;
  mark();
  document.documentElement.classList.remove("dragging");
  return was;
}

function onUp() {
  const was = stop();
  if (!was || was.before === undefined || Math.abs(was.y - was.from) < 4) return; // pressed, not dragged
  const { order, place: put } = KINDS[was.kind];
  const all = order();
  // Before one of those that are moved means before the first after them that is not.
  let at = was.before === null ? all.length : all.indexOf(was.before);
  while (was.ids.includes(all[at])) at += 1;
  put(was.ids, all[at] ?? null);
}

function onKey(event) {
  if (event.key === "Escape" && drag) {
    stop();
    tell("Left where it was");
    return event.preventDefault();
  }
  const handle = event.target.closest?.("[data-drag]");
  if (!handle) return undefined;
  const far = KINDS[handle.dataset.drag].order().length;
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -FARTHER, PageDown: FARTHER, Home: -far, End: far }[event.key];
  if (!by) return undefined;
  event.preventDefault();
  event.stopPropagation();
  KINDS[handle.dataset.drag].shift(handle.closest("[data-item]").dataset.id, by);
  return undefined;
}

/** Serve the handles until the returned function is called. */
export function installDragging() {
  document.addEventListener("pointerdown", onDown);
  document.addEventListener("keydown", onKey, true);
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  addEventListener("pointercancel", stop);
  return () => {
    stop();
    document.removeEventListener("pointerdown", onDown);
    document.removeEventListener("keydown", onKey, true);
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", onUp);
    removeEventListener("pointercancel", stop);
  };
}
