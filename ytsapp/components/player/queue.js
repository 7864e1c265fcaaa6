// The clips of the page the reader is on, in the order the page shows them.
const CLIPS_ID = "page-clips";

/** Clips of the current page; an unreadable block counts as none. */
export function pageClips() {
  const block = document.getElementById(CLIPS_ID);
  try {
    return block ? JSON.parse(block.textContent) : [];
  } catch {
    return [];
  }
}
