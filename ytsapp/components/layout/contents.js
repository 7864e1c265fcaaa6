// The table of contents follows the reading position.
const LINE = 0.3; // a section is read once its top has passed this share of the window

/** Mark the entry of the section in view; returns a function that stops. */
export function followContents() {
  const links = [...document.querySelectorAll("[data-contents] a[href^='#']")];
  const pairs = links
    .map((link) => [link, document.getElementById(link.hash.slice(1))])
    .filter(([, section]) => section)
    // A row not laid out yet has a place, what is in it has none.
    .map(([link, section]) => [link, section.closest(".row") ?? section]);
  if (!pairs.length) return () => {};
  let waiting = false;

  function mark() {
    waiting = false;
    const line = window.innerHeight * LINE;
    const atEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 2;
    const passed = pairs.filter(([, section]) => section.getBoundingClientRect().top <= line);
    const current = (atEnd ? pairs.at(-1) : passed.at(-1) ?? pairs[0])[1];
    for (const [link, section] of pairs) {
      if (section === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }

  function onScroll() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  }

  addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onScroll);
  addEventListener("yts:laid-out", onScroll); // sections were laid out: they may have moved
  onScroll();
  return () => {
    removeEventListener("scroll", onScroll);
    removeEventListener("resize", onScroll);
    removeEventListener("yts:laid-out", onScroll);
  };
}

/** A sheet closes when the reader picks an entry of it. */
export function onSheetClick(event) {
  const sheet = event.target.closest?.("[popover]");
  if (sheet && event.target.closest("a")) sheet.hidePopover();
}
