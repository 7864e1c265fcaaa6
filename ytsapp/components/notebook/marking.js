// Shows on the page what is saved: pressed buttons, and the count beside the link to the notebook.
import { momentsOf } from "./origin.js";
import { readNotebook, subscribe } from "./store.js";

const SAVES = "[data-save]";
const SHOWN = "[data-save], [data-build]";

function mark(button, isSaved) {
  if ((button.getAttribute("aria-pressed") === "true") === isSaved) return;
  button.setAttribute("aria-pressed", String(isSaved));
  button.firstChild.data = isSaved ? "Saved" : "Save"; // what follows it names the clip for those who hear it
}

/** The investigation of a comparison that a reader has, the archived ones apart. */
export const investigationOn = (slug) =>
  readNotebook().investigations.find(({ comparison, archived }) => comparison === slug && !archived);

function markStart(group) {
  const known = investigationOn(group.dataset.build);
  const link = group.querySelector("[data-build-open]");
  group.querySelector("[data-build-start]").textContent = known ? "Add these clips" : "Start with these clips";
  link.hidden = !known;
  if (known) link.setAttribute("href", `${link.pathname}#${known.id}`); // a fragment never reaches a server
}

/** Show all of the page as it stands in the notebook now. */
export function markAll() {
  const { saved, counts, investigations } = readNotebook();
  for (const button of document.querySelectorAll(SAVES)) {
    const moments = momentsOf(button);
    mark(button, moments.length > 0 && moments.every((id) => saved.has(id)));
  }
  document.querySelectorAll("[data-build]").forEach(markStart);
  const count = investigations.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
  for (const place of document.querySelectorAll("[data-saved-count]")) place.textContent = count ? String(count) : "";
}

/** Keep the page so: as the notebook changes, here or in another tab, and as results and pages come. */
export function followNotebook() {
  markAll();
  subscribe(markAll);
  const observer = new MutationObserver((changes) => {
    const isNew = ({ type, addedNodes }) =>
      type === "attributes" || [...addedNodes].some((node) => node.nodeType === 1 && (node.matches(SHOWN) || node.querySelector(SHOWN)));
    if (changes.some(isNew)) markAll();
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-save"] });
}
