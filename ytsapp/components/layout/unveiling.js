// Lays out the sections below the window one at a time, while the browser has nothing else to do.
const PENDING = ".row:not(.row-opening):not([data-laid-out]), .page > .section:not([data-laid-out])";
const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));

/** Start laying out the page's sections in their order; returns a function that stops. */
export function unveilSections() {
  let stopped = false;

  function next() {
    const section = stopped ? null : document.querySelector(PENDING);
    if (!section) return;
    section.dataset.laidOut = "";
    // The frame after the next paint: by then this section's layout is done and paid for.
    requestAnimationFrame(() => whenIdle(next));
  }

  if (document.readyState === "complete") whenIdle(next);
  else addEventListener("load", () => whenIdle(next), { once: true });
  return () => {
    stopped = true;
  };
}
