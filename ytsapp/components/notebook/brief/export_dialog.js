// Taking a brief along: every form shown as it is before it is copied or downloaded, and the link.
import "./dialogs.css";
import { download } from "../download.js";
import { envelope } from "../model.js";
import { noteBackup } from "../store.js";
import { makeBrief } from "./brief.js";
import { button, element, makeDialog } from "./elements.js";
import { FORMS, fileStem, sharedPart, writeForm } from "./exporting.js";
import { MOST_LENGTH, SAFE_LENGTH, isShared, writeFragment } from "./link.js";
import { slimEnvelope } from "./slim.js";
import { given } from "./subject.js";

const BY_HAND = "This browser does not let pages copy. The text is selected: press Ctrl C, or ⌘ C on a Mac.";
const MOST_SHOWN = 200_000; // characters of a preview; copying and downloading take all
const TABS = { ...Object.fromEntries(Object.entries(FORMS).map(([key, { label }]) => [key, label])), link: "Link" };

let made = null;
let subject = null; // what the dialog takes along
let shown = { key: "", text: "" };

const sizeWords = (text) => {
  const bytes = new Blob([text]).size;
  return bytes < 10_000 ? `${bytes.toLocaleString("en")} bytes` : `${Math.round(bytes / 1000).toLocaleString("en")} KB`;
};

function tabs() {
  const each = Object.entries(TABS).map(([key, label]) =>
    button(label, { "data-do": "show", "data-form": key, "aria-pressed": String(key === shown.key) }));
  return element("div", { class: "segmented brief-forms", role: "group", "aria-label": "Form" }, each);
}

function preview(key, text) {
  if (key === "html") {
    // Without any permission: what is in it can be looked at, and nothing more.
    const frame = element("iframe", { class: "brief-preview", sandbox: true, title: "The file as it will look" });
    frame.srcdoc = text;
    return frame;
  }
  const area = element("textarea", { class: "brief-preview", readonly: true, "aria-label": `${TABS[key]} as it will be`, spellcheck: "false", "data-text": true });
  area.value = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\n…` : text;
  return area;
}

function showForm(key) {
  const brief = makeBrief(given(subject));
  const text = writeForm(key, { brief, ...subject });
  shown = { key, text };
  made.title.textContent = "Take it along";
  made.body.replaceChildren(
    tabs(),
    element("p", { class: "brief-use" }, `${FORMS[key].use} · ${sizeWords(text)}`),
    preview(key, text),
  );
  made.foot.replaceChildren(
    button("Copy", { "data-do": "copy" }),
    button("Download", { "data-do": "download", class: "button button-primary" }),
  );
  made.say("");
}

function linkWords(length, most) {
  const size = `${length.toLocaleString("en")} characters`;
  if (length > MOST_LENGTH) return `${size}: too long for a link. Send the HTML file instead; it can be imported, too.`;
  if (length > SAFE_LENGTH) return `${size}: some mail and chat programs cut links of more than ${SAFE_LENGTH.toLocaleString("en")}. Leave clips or notes out, or send the HTML file.`;
  return `${size}. Whoever has the link can read the brief; it is in the link itself and on no server. It does not follow later changes.${most}`;
}

async function showLink() {
  shown = { key: "link", text: "" };
  made.title.textContent = "Share as a link";
  made.body.replaceChildren(tabs(), element("p", { class: "brief-use" }, "Making the link…"));
  made.foot.replaceChildren();
  made.say("");
  const part = sharedPart(subject.investigation, subject.clips);
  const fragment = await writeFragment(slimEnvelope(envelope(part)));
  if (shown.key !== "link") return;
  const link = `${subject.publicUrl}/brief/${fragment}`;
  const isTooLong = link.length > MOST_LENGTH;
  const noted = part.clips.some(({ note }) => note) ? " Your notes are in it." : "";
  shown.text = isTooLong ? "" : link;
  made.body.replaceChildren(
    tabs(),
    element("p", { class: link.length > SAFE_LENGTH ? "brief-use brief-warning" : "brief-use" }, linkWords(link.length, noted)),
    isTooLong ? "" : preview("link", link),
  );
  made.foot.replaceChildren(
    ...[
      link.length > SAFE_LENGTH && button("Take the HTML file", { "data-do": "show", "data-form": "html" }),
      !isTooLong && button("Copy link", { "data-do": "copy", class: "button button-primary" }),
    ].filter(Boolean),
  );
}

async function copy() {
  const area = made.body.querySelector("[data-text]");
  try {
    await navigator.clipboard.writeText(shown.text);
  } catch {
    if (!area) return made.say("This browser does not let pages copy. Download the file instead.");
    area.value = shown.text;
    area.focus();
    area.select();
    // Pages on a plain http address have no clipboard, but an older way that copies what is selected.
    if (!document.execCommand("copy")) return made.say(BY_HAND);
  }
  made.say(`${TABS[shown.key]}: copied.`);
}

function save() {
  const { ending, type } = FORMS[shown.key];
  download(shown.text, fileStem(subject.investigation.name), ending, type);
  if (shown.key === "json" && !isShared(location.hash)) noteBackup([subject.investigation.id]);
  made.say(`${TABS[shown.key]}: downloaded.`);
}

function onPress({ dataset }) {
  if (dataset.do === "copy") copy();
  if (dataset.do === "download") save();
  if (dataset.do !== "show") return;
  show(dataset.form);
  made.body.querySelector('[aria-pressed="true"]')?.focus();
}

const show = (key) => (key === "link" ? showLink() : showForm(key));

/** Open the dialog for a brief, at one of its forms. */
export function openExport({ subject: asked, form }) {
  made ??= makeDialog("brief-export", onPress);
  subject = asked;
  show(form);
  if (!made.dialog.open) made.dialog.showModal();
}
