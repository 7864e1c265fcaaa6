// The clips of the page the reader is on, in the order the page shows them.
const CLIPS_ID = "page-clips";
const PASSAGES = "[data-passages]";
const EXCHANGE = "[data-exchange]";

function passageClip(row, { source, media = "", voice, talk, channel = "", published = "" }) {
  const words = [...row.querySelectorAll(".passage-words p")].map((line) => line.lastChild.textContent.trim());
  return {
    id: row.querySelector("[data-save]").dataset.save, // a talk that plays nowhere has them too
    source, media, talk, channel, published,
    voice: row.querySelector(".passage-speaker")?.textContent || voice,
    start: Number(row.dataset.start), moment: Number(row.id.slice("t-".length)), end: Number(row.dataset.end),
    quote: words.join(" "),
  };
}

/** Clips of the passages a list shows; their words stand on the page already, so no block repeats them. */
const passageClips = (list) =>
  [...list.querySelectorAll("[data-start]")].filter((row) => !row.hidden).map((row) => passageClip(row, list.dataset));

/** Clips that the script of a page gives when it is asked, null where no script does. */
function askedClips() {
  const asked = new CustomEvent("yts:clips", { detail: { clips: null } });
  document.dispatchEvent(asked);
  return asked.detail.clips;
}

function blockClips() {
  const block = document.getElementById(CLIPS_ID);
  try {
    return block ? JSON.parse(block.textContent) : [];
  } catch {
    return []; // an unreadable block counts as none
  }
}

/** Clips of the current page: those its script gives, else those it names, else its transcript's. */
export function pageClips() {
  const clips = askedClips() ?? blockClips();
  const list = clips.length ? null : document.querySelector(PASSAGES);
  return list ? passageClips(list) : clips;
}

/** Clips among which a link stands: the passages it is one of, else those of the page. */
export function clipsAround(link) {
  const list = link?.closest?.(PASSAGES);
  return list ? passageClips(list) : pageClips();
}

/** Passages of the page's talk as clips, where it shows any. */
export function transcriptClips() {
  const list = document.querySelector(PASSAGES);
  return list ? passageClips(list) : [];
}

function readExchange(list) {
  const known = new Map(pageClips().map((clip) => [clip.id, clip]));
  const links = [...list.querySelectorAll("[data-clip]")].filter(({ dataset }) => known.has(dataset.clip));
  return {
    name: list.dataset.exchange,
    clips: links.map(({ dataset }) => known.get(dataset.clip)),
    sides: links.map(({ dataset }) => ({ letter: dataset.side, name: dataset.sideName })),
  };
}

/** The clips of both sides in turn that the page offers; null where it has none. */
export function pageExchange() {
  const list = document.querySelector(EXCHANGE);
  const exchange = list ? readExchange(list) : null;
  return exchange?.clips.length ? exchange : null;
}

/** The same, if a link stands among them. */
export const exchangeAround = (link) => (link?.closest?.(EXCHANGE) ? pageExchange() : null);

/** Mark in the list which clip is on, and which could not be played. */
export function markExchange({ exchange, clip, failed }) {
  for (const link of document.querySelectorAll(`${EXCHANGE} [data-clip]`)) {
    const { clip: id } = link.dataset;
    if (exchange && id === clip.id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    link.toggleAttribute("data-failed", Boolean(exchange) && failed.includes(id));
  }
}
