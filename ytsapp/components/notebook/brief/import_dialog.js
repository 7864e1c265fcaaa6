// Taking something in: what it is, what it would bring beside what is here, and only then.
import "./dialogs.css";
import { download } from "../download.js";
import { newInvestigation } from "../model.js";
import { count } from "../naming.js";
import { noteBackup, openNotebook, readAll, removeInvestigation, takeIn } from "../store.js";
import { compare, settle, sumArrivals } from "./arrival.js";
import { button, element, makeDialog } from "./elements.js";
import { writeNotebook } from "./exporting.js";
import { IncomingError, readFile, readText } from "./incoming.js";

const STATES = { new: "new", same: "here already", more: "more clips", different: "differs from yours" };
const MOST_LISTED = 50;

let made = null;
let coming = null; // what would come in: { records, arrivals, here }

const tell = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

function askForIt(problem = "") {
  coming = null;
  made.title.textContent = "Import into your notebook";
  const file = element("input", { type: "file", id: "import-file", accept: ".json,.html,.htm,application/json,text/html", class: "visually-hidden" });
  file.addEventListener("change", () => file.files[0] && read(() => readFile(file.files[0])));
  const paste = element("textarea", { id: "import-text", class: "brief-paste", rows: 3, placeholder: "https://…/brief/#shared=…", spellcheck: "false" });
  made.body.replaceChildren(
    problem ? element("p", { class: "brief-problem" }, problem) : "",
    element("p", {}, "A backup or an investigation as JSON, or a brief as HTML. You see what it holds before anything changes."),
    element("p", { class: "brief-file" }, file, element("label", { for: "import-file", class: "button button-primary" }, "Choose a file…"), " or drop one anywhere on this page"),
    element("label", { for: "import-text", class: "brief-label" }, "Or paste the link of a shared brief"),
    paste,
  );
  made.foot.replaceChildren(button("Look what is in it", { "data-do": "paste" }));
  made.say("");
}

async function read(reading) {
  made.title.textContent = "Import into your notebook";
  made.say("Reading…");
  // One frame, so that it is seen before a large file takes the page's time.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  try {
    await showWhatComes(await reading());
  } catch (error) {
    if (!(error instanceof IncomingError)) throw error;
    askForIt(error.message);
  }
}

function sumWords({ records, arrivals }, sum) {
  const clips = count(records.clips.length, "clip");
  if (sum.same === arrivals.length) return `${count(arrivals.length, "investigation")} with ${clips}: all of it is in your notebook already.`;
  const parts = Object.entries(STATES).filter(([state]) => sum[state]).map(([state, words]) => `${sum[state].toLocaleString("en")} ${words}`);
  return `${count(arrivals.length, "investigation")} with ${clips}: ${parts.join(", ")}.`;
}

function arrivalRow({ investigation, state, clips, fresh, different }) {
  const parts = { new: count(clips.length, "clip"), same: count(clips.length, "clip"), more: `${count(fresh.length, "clip")} you do not have`, different: different.length ? `${count(different.length, "clip")} with other words` : "other words of its own" };
  return element(
    "li",
    { class: "brief-arrival", "data-state": state },
    element("span", { class: "brief-arrival-name", dir: "auto" }, investigation.name || "Untitled investigation"),
    element("span", { class: "brief-arrival-state" }, `${STATES[state]} · ${parts[state]}`),
  );
}

const radio = (name, value, label, detail, isOn) =>
  element("label", { class: "brief-radio" }, element("input", { type: "radio", name, value, checked: isOn }), element("span", {}, label, element("small", {}, detail)));

function choices(sum, here) {
  const group = (label, rows, attributes = {}) => element("fieldset", { class: "brief-choices", ...attributes }, element("legend", {}, label), rows);
  const differing = group("What differs from yours", [
    radio("wins", "both", "Keep both", "the other comes in beside yours, marked as imported", true),
    radio("wins", "mine", "Keep mine", "only what you do not have comes in", false),
    radio("wins", "theirs", "Take the other", "its words stand over yours; you can undo it", false),
  ]);
  if (!here.investigations.length) return [];
  const how = group("How it comes in", [
    radio("how", "merge", "Add to your notebook", "nothing of yours is lost", true),
    radio("how", "replace", "Replace your notebook", "yours is downloaded as a backup first; you can undo it", false),
  ]);
  how.addEventListener("change", () => differing.toggleAttribute("hidden", chosen("how") === "replace"));
  return [sum.different ? differing : "", how];
}

const chosen = (name) => made.body.querySelector(`[name="${name}"]:checked`)?.value;

async function showWhatComes(records) {
  await openNotebook({ whole: true });
  const here = await readAll();
  const arrivals = compare(here, records);
  const sum = sumArrivals(arrivals);
  coming = { records, arrivals, here };
  const left = records.problems ?? [];
  made.title.textContent = "What is in it";
  made.body.replaceChildren(
    element("p", { class: "brief-sum" }, sumWords(coming, sum)),
    element("ul", { class: "brief-arrivals" }, arrivals.slice(0, MOST_LISTED).map(arrivalRow)),
    arrivals.length > MOST_LISTED ? element("p", {}, `… and ${arrivals.length - MOST_LISTED} more`) : "",
    left.length ? element("details", { class: "brief-left" }, element("summary", {}, `${count(left.length, "thing")} in it cannot come in as it is`), element("ul", {}, left.slice(0, MOST_LISTED).map((text) => element("li", {}, text)))) : "",
    ...choices(sum, here),
  );
  const isNothing = !arrivals.length;
  made.foot.replaceChildren(
    button("Choose another", { "data-do": "again" }),
    isNothing ? "" : button("Import", { "data-do": "import", class: "button button-primary" }),
  );
  made.say(isNothing ? "There is no investigation in it." : "");
  made.foot.querySelector(".button-primary")?.focus();
}

async function replaceAll() {
  const { records } = coming;
  const here = await readAll();
  download(writeNotebook(here), "yts-notebook", "json", "application/json");
  await noteBackup();
  const kept = new Set(records.investigations.map(({ id }) => id));
  const gone = here.investigations.filter(({ id }) => !kept.has(id)).map(({ id }) => removeInvestigation(id).undo);
  const { undo, refused } = takeIn(records, { how: "replace" });
  const back = () => [undo, ...gone.reverse()].forEach((each) => each());
  return { refused, undo: back, text: "Your notebook was replaced. A backup of what was here is among your downloads." };
}

async function merge(wins) {
  // What is here may have changed while the preview was read, in this tab or another.
  const here = await readAll();
  const arrivals = compare(here, coming.records);
  const { how, ...taken } = settle(here, arrivals, wins, { now: new Date().toISOString(), newId: () => newInvestigation().id });
  if (!taken.investigations.length && !taken.clips.length) return { text: "Nothing came in: all of it is here." };
  const { undo, refused } = takeIn(taken, { how });
  const parts = [taken.investigations.length && count(taken.investigations.length, "investigation"), taken.clips.length && count(taken.clips.length, "clip")];
  return { refused, undo, text: `Imported: ${parts.filter(Boolean).join(", ")}.` };
}

async function importIt() {
  const { refused, ...done } = chosen("how") === "replace" ? await replaceAll() : await merge(chosen("wins") ?? "both");
  if (refused) return made.say(refused);
  made.dialog.close();
  tell(done.undo ? done : done.text);
}

function onPress({ dataset }) {
  if (dataset.do === "paste") read(() => readText(made.body.querySelector("#import-text").value));
  if (dataset.do === "again") askForIt();
  if (dataset.do === "import") importIt();
}

/** Open the dialog: to choose a file, or with a `file`, or with `records` that were read already. */
export async function openImport({ file, records } = {}) {
  made ??= makeDialog("brief-import", onPress);
  askForIt();
  if (!made.dialog.open) made.dialog.showModal();
  if (file) await read(() => readFile(file));
  if (records) await read(async () => records);
}
