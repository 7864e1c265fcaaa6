// The forms of what is shared, one row each: its name, the exact text, and what copies it.
import { element } from "./elements.js";

const MOST_LINES = 10; // a BibTeX entry whole; longer texts scroll in their field
const LINE = 76; // characters that fit into the field at a desk
const CARD = { width: 1200, height: 630 };

const lines = (text) =>
  Math.min(MOST_LINES, text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0));

function field({ key, label, text }) {
  const attributes = { readonly: true, "aria-label": label, class: "share-text", "data-text": key, spellcheck: "false" };
  if (!text.includes("\n") && text.length < 120) {
    const single = element("input", { type: "text", ...attributes });
    single.value = text;
    return single;
  }
  const many = element("textarea", { rows: lines(text), ...attributes });
  many.value = text;
  return many;
}

const copyButton = ({ key, label }, isFirst) =>
  element(
    "button",
    {
      type: "button", class: isFirst ? "button button-primary" : "button", "aria-label": `Copy: ${label}`,
      "data-copy-form": key, autofocus: isFirst,
    },
    "Copy",
  );

const downloadLink = ({ label, download }, name = "Download") =>
  element("a", { href: download, download: true, class: "button", "aria-label": `${name}: ${label}` }, name);

function cardRow(form) {
  const themes = ["light", "dark"].map((theme, n) =>
    element("button", { type: "button", "aria-pressed": String(n === 0), "data-card-theme": theme }, theme === "light" ? "Light" : "Dark"),
  );
  return [
    element(
      "div",
      { class: "share-row-head" },
      element("h3", {}, form.label),
      element("div", { class: "segmented", role: "group", "aria-label": "Theme of the card" }, ...themes),
      downloadLink(form, "Download PNG"),
    ),
    element("img", { src: form.image, ...CARD, alt: "The card as it will be seen", class: "share-card", loading: "lazy", "data-card": form.image }),
  ];
}

function textRow(form, isFirst) {
  return [
    element(
      "div",
      { class: "share-row-head" },
      element("h3", {}, form.label),
      form.download ? downloadLink(form) : null,
      copyButton(form, isFirst),
    ),
    field(form),
    form.preview
      ? element("iframe", { src: form.preview, title: "The embed as it will be seen", class: "share-embed", loading: "lazy" })
      : null,
  ];
}

/** Return the row of a form; the first of a dialog holds the focus. */
export function formRow(form, isFirst = false) {
  const parts = form.image ? cardRow(form) : textRow(form, isFirst);
  return element("li", { class: "share-row", "data-form": form.key }, ...parts.filter(Boolean));
}

/** Show the card in the theme a button names; the download follows. */
export function showCardTheme(button) {
  const row = button.closest(".share-row");
  const picture = row.querySelector("[data-card]");
  const address = button.dataset.cardTheme === "dark" ? `${picture.dataset.card}?theme=dark` : picture.dataset.card;
  picture.src = address;
  row.querySelector("a[download]").href = address;
  for (const each of row.querySelectorAll("[data-card-theme]")) each.setAttribute("aria-pressed", String(each === button));
}
