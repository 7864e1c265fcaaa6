// What a page tells of a clip that is saved from it: the clip itself, and where it is evidence.
import { clipsAround } from "$/public/external/ytsapp/components/player/dock/queue.js";

const COMPARISON = /^\/comparisons\/([\w-]+)\/$/;
const STANCE = /(?:^|\s)mark-(?:supports-)?(a|b|both|cautions)(?:\s|$)/;
const CARD = ".clip-card, .moment-row, .passage, .best, .result";
const CLAIM = "claim-";

/** The stance a chip shows by its mark; "" for one that takes no side. */
const stanceOf = (link) => STANCE.exec(link.querySelector(".mark")?.className ?? "")?.[1] ?? "";
const claimOf = (link) => link.closest(`[id^="${CLAIM}"]`)?.id.slice(CLAIM.length) ?? "";
const single = (values) => (new Set(values).size === 1 ? values[0] : "");

/** The moments a Save button stands for: the one it names, else all evidence of its claim. */
export function momentsOf(button) {
  if (button.dataset.save) return [button.dataset.save];
  const chips = button.closest(`[id^="${CLAIM}"]`)?.querySelectorAll("[data-clip]") ?? [];
  return [...new Set([...chips].map(({ dataset }) => dataset.clip))];
}

/** What a page shows of a clip the player is not told of, because its recording is gone. */
function readCard(id, near) {
  const card = near?.closest?.(CARD);
  if (!card) return null;
  const text = (selector) => card.querySelector(selector)?.textContent.trim() ?? "";
  return {
    id, source: "none", heading: text(".card-heading, .row-title"), quote: text(".quote, .row-quote").replace(/^“|”$/g, ""),
    voice: text(".source-voice, .chip-voice"), talk: text("cite, .row-source"),
  };
}

/** The clip of a moment as the page has it around an element; null where it shows none. */
export const clipFrom = (id, near) => clipsAround(near).find((clip) => clip.id === id) ?? readCard(id, near);

/**
 * What a clip keeps of where it was found: { from: { comparison, claim }, stance }. `link` is what opened
 * it; without one, what the chips of the page agree on. `path` is the page it was opened on.
 */
export function originOf(id, link = null, path = location.pathname) {
  const comparison = COMPARISON.exec(path)?.[1] ?? "";
  if (!comparison) return { from: { comparison: "", claim: "" }, stance: "" };
  const isHere = path === location.pathname;
  const chips = isHere ? [...document.querySelectorAll(`main [data-clip="${id}"]`)] : [];
  const stances = chips.map(stanceOf).filter(Boolean);
  const claim = (link && claimOf(link)) || chips.map(claimOf).find(Boolean) || "";
  return { from: { comparison, claim }, stance: (link && stanceOf(link)) || single(stances) };
}

/** The investigation a page suggests: its comparison's, its topic's, else one to begin with. */
export function suggestion() {
  const start = document.querySelector("[data-build]");
  if (start) return readSuggestion(start);
  const isTopic = location.pathname.startsWith("/topics/") && document.querySelector("main h1");
  return { name: isTopic ? isTopic.textContent.trim() : "My investigation" };
}

/** The investigation of a comparison, as its page names it. */
export function readSuggestion({ dataset }) {
  const { build: comparison, name, question, a, b } = dataset;
  return { name, question, comparison, sides: { a, b } };
}
