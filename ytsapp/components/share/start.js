// Where a shared moment starts: a field that takes any way to write a time, and steps beside it.
import { element } from "./elements.js";

const STEPS = [-5, -1, 1, 5]; // seconds: a sentence back or on, and the fine adjustment

/** Seconds as a player shows them: 2:56, 1:02:03. */
export function timecode(seconds) {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** The second a step leads to, kept inside the talk. */
export const stepped = ({ start, earliest, latest }, by) => Math.min(latest, Math.max(earliest, start + by));

const stepName = (by) => `${by < 0 ? "−" : "+"}${Math.abs(by)} s`;

export function startControl(moment) {
  const input = element("input", {
    id: "share-start", type: "text", value: moment.timecode, autocomplete: "off", spellcheck: "false",
    "aria-describedby": "share-start-note", class: "share-start-field timecode",
  });
  const steps = STEPS.map((by) =>
    element(
      "button",
      { type: "button", class: "button", "data-step": by, "aria-label": `${Math.abs(by)} seconds ${by < 0 ? "earlier" : "later"}` },
      stepName(by),
    ),
  );
  return element(
    "div",
    { class: "share-start" },
    element("label", { for: "share-start" }, "Starts at"),
    input,
    element("div", { class: "share-steps" }, ...steps),
    element("p", { id: "share-start-note", class: "share-note" }),
  );
}
