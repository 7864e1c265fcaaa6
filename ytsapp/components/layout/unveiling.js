// Lays out the sections below the window one at a time, while the browser has nothing else to do.
const PENDING = ".row:not(.row-opening):not([data-laid-out]), .page > .section:not([data-laid-out])";
const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));

/** Lay out everything now: somebody is about to jump to a place that must be where it seems. */
export function unveilAll() {
  const { classList } = document.documentElement;
  if (!classList.contains("lazy")) return;
  classList.remove("lazy");
  dispatchEvent(new Event("yts:laid-out"));
}

/** Start laying out the first page's sections in their order; later pages are laid out whole. */
export function unveilSections() {
  function next() {
    const root = document.documentElement;
    const section = root.classList.contains("lazy") ? document.querySelector(PENDING) : null;
    if (!section) return unveilAll();
    section.dataset.laidOut = "";
    // The frame after the next paint: by then this section's layout is done and paid for.
    requestAnimationFrame(() => whenIdle(next));
  }

  if (document.readyState === "complete") whenIdle(next);
  else addEventListener("load", () => whenIdle(next), { once: true });
}
