// The share dialog: the link at once, the other forms as soon as the server has made them.
import "./share.css";
import { element } from "./elements.js";
import { ShareError, createFetcher } from "./fetching.js";
import { formRow, showCardTheme } from "./forms.js";
import { startControl, stepped, timecode } from "./start.js";

const KINDS = {
  moment: "moment", claim: "claim", comparison: "comparison", collection: "collection", search: "search", talk: "talk",
  topic: "topic hub", concept: "concept",
};
const BY_HAND = "This browser does not let pages copy. The text is selected: press Ctrl C, or ⌘ C on a Mac.";

const COPIED_MS = 2000; // long enough to be seen, short enough to copy the next form

const { ask, stop } = createFetcher();
let dialog = null;
let shared = null; // what the dialog shows: { url, start, answer }

const find = (selector) => dialog.querySelector(selector);

function makeDialog() {
  const made = element(
    "dialog",
    { id: "share", class: "share", "aria-labelledby": "share-title" },
    element(
      "div",
      { class: "share-head" },
      element("h2", { id: "share-title" }),
      element("button", { type: "button", class: "button", "data-share-close": true }, "Close"),
    ),
    element(
      "div",
      { class: "share-body" },
      element("div", { class: "share-subject" }),
      element("ul", { class: "share-forms" }),
    ),
    element("p", { class: "share-status", role: "status" }),
  );
  made.addEventListener("click", onClick);
  made.addEventListener("change", onChange);
  made.addEventListener("close", stop);
  document.body.append(made);
  return made;
}

const say = (text) => {
  find(".share-status").textContent = text;
};

/** Open the dialog for an address of ours. */
export function openDialog({ url, isByHand }) {
  dialog ??= makeDialog();
  shared = { url, start: null, answer: null };
  find("#share-title").textContent = "Share";
  find(".share-subject").replaceChildren();
  showForms([{ key: "link", label: "Link", text: url }]);
  if (!dialog.open) dialog.showModal();
  say(isByHand ? BY_HAND : "");
  if (isByHand) select("link");
  load(null);
}

async function load(start) {
  const asked = shared;
  dialog.toggleAttribute("data-busy", true);
  try {
    const answer = await ask(asked.url, start);
    if (!answer || asked !== shared) return;
    asked.answer = answer;
    asked.start = answer.moment?.start ?? null;
    showSubject(answer, start !== null);
    showForms(answer.forms);
    if (start !== null) say(`The forms now start at ${answer.moment.timecode}.`);
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    if (error.field === "start") refuseStart(error.message);
    else showFailure(error.message, start);
  } finally {
    if (asked === shared) dialog.removeAttribute("data-busy");
  }
}

function showSubject(answer, isAdjusted) {
  const { kind, title, moment } = answer;
  find("#share-title").textContent = KINDS[kind] ? `Share this ${KINDS[kind]}` : "Share this page";
  const device = navigator.share
    ? element("button", { type: "button", class: "button", "data-share-device": true }, "Share with another app…")
    : null;
  const words = moment
    ? [
        moment.quote ? element("blockquote", { class: "share-quote" }, `“${moment.quote}”`) : null,
        element("p", { class: "share-source" }, [moment.voice, moment.talk, moment.timecode].filter(Boolean).join(" · ")),
      ]
    : [element("p", { class: "share-quote" }, title)];
  const held = isAdjusted && document.activeElement?.closest?.(".share-start") && focusKey(document.activeElement);
  find(".share-subject").replaceChildren(
    ...[...words, moment ? startControl(moment) : null, device].filter(Boolean),
  );
  if (held) find(held)?.focus();
}

/** A selector that finds the same control in the row drawn anew. */
const focusKey = (control) => (control.dataset.step ? `[data-step="${control.dataset.step}"]` : `#${control.id}`);

function showForms(forms) {
  const list = find(".share-forms");
  const theme = list.querySelector('[data-card-theme="dark"][aria-pressed="true"]');
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const held = focused?.closest("[data-form]").dataset.form;
  list.replaceChildren(...forms.map((form, n) => formRow(form, n === 0)));
  if (theme && find('[data-card-theme="dark"]')) showCardTheme(find('[data-card-theme="dark"]'));
  if (!held || !find(`[data-form="${held}"]`)) return;
  if (focused.matches("[data-text]")) select(held);
  else find(`[data-copy-form="${held}"]`)?.focus();
}

function showFailure(message, start) {
  const retry = element("button", { type: "button", class: "button", "data-share-retry": start ?? "" }, "Try again");
  find(".share-subject").replaceChildren(element("p", { class: "share-failure" }, message), retry);
}

function refuseStart(message) {
  const input = find("#share-start");
  input?.setAttribute("aria-invalid", "true");
  const note = find("#share-start-note");
  if (note) note.textContent = message;
  else say(message);
}

function select(key) {
  const text = find(`[data-text="${key}"]`);
  text.focus();
  text.select();
  return text;
}

async function copy(button) {
  const key = button.dataset.copyForm;
  const text = find(`[data-text="${key}"]`);
  const name = button.closest(".share-row").querySelector("h3").textContent;
  try {
    await navigator.clipboard.writeText(text.value);
  } catch {
    select(key);
    // Pages on a plain http address have no clipboard, but an older way that copies what is selected.
    if (!document.execCommand("copy")) return say(BY_HAND);
    button.focus();
  }
  say(`${name}: copied.`);
  button.textContent = "Copied";
  setTimeout(() => (button.textContent = "Copy"), COPIED_MS);
}

async function handOver() {
  const { title, url } = shared.answer;
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (error.name !== "AbortError") say("The device could not share it. Copy a form below instead.");
  }
}

function onClick(event) {
  const pressed = event.target.closest("button");
  if (event.target === dialog || pressed?.hasAttribute("data-share-close")) dialog.close();
  else if (pressed?.dataset.copyForm) copy(pressed);
  else if (pressed?.dataset.step) load(String(stepped(shared.answer.moment, Number(pressed.dataset.step))));
  else if (pressed?.dataset.cardTheme) showCardTheme(pressed);
  else if (pressed?.hasAttribute("data-share-device")) handOver();
  else if (pressed?.hasAttribute("data-share-retry")) load(pressed.dataset.shareRetry || null);
}

function onChange(event) {
  if (event.target.id !== "share-start") return;
  const text = event.target.value.trim();
  if (text) load(text);
  else event.target.value = timecode(shared.start);
}
