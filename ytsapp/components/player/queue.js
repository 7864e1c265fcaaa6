// The clips of the page the reader is on, in the order the page shows them.
const CLIPS_ID = "page-clips";
const PASSAGES = "[data-passages]";

function passageClip(row, { source, media = "", voice, talk }) {
  const words = [...row.querySelectorAll(".passage-words p")].map((line) => line.lastChild.textContent);
  return {
    id: row.querySelector("[data-clip]").dataset.clip,
    source, media, talk,
    voice: row.querySelector(".passage-speaker")?.textContent || voice,
    start: Number(row.dataset.start), moment: Number(row.id.slice("t-".length)), end: Number(row.dataset.end),
    quote: words.join(" "),
  };
}

/** Clips of the passages a list shows; their words stand on the page already, so no block repeats them. */
const passageClips = (list) =>
  [...list.querySelectorAll("[data-start]")].filter((row) => !row.hidden).map((row) => passageClip(row, list.dataset));

function blockClips() {
  const block = document.getElementById(CLIPS_ID);
  try {
    return block ? JSON.parse(block.textContent) : [];
  } catch {
    return []; // an unreadable block counts as none
  }
}

/** Clips of the current page: those it names, else those of its transcript. */
export function pageClips() {
  const clips = blockClips();
  const list = clips.length ? null : document.querySelector(PASSAGES);
  return list ? passageClips(list) : clips;
}

/** Clips among which a link stands: the passages it is one of, else those of the page. */
export function clipsAround(link) {
  const list = link?.closest?.(PASSAGES);
  return list ? passageClips(list) : pageClips();
}
