// HTML in which outside text stays text.
import { oneLine } from "./lines.js";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for an element or a quoted attribute, on one line. */
export const escapeHtml = (text) => oneLine(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

/** A link; text alone where the address is "". */
export const anchor = (text, address) => (address ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text));

/** An element around HTML, "" around nothing. */
export const wrap = (name, inner, attributes = "") => (inner ? `<${name}${attributes}>${inner}</${name}>` : "");

/** A value as JSON that no text in it can end: the parser of HTML looks for `<` alone. */
export const dataBlock = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
