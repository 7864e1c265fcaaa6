// Markdown (CommonMark) in which outside text stays text; must match sharing/markdown.py.
import { oneLine } from "./lines.js";

/** What starts emphasis, code, a link, HTML, a strike-through, a table, a formula or an entity. */
const MARKS = /[\\`*_[\]<>~|$]|&(?=#|[\p{L}\p{N}_])/gu;
/** What makes a line a list item, a heading or a rule where it begins one. */
const BLOCK = /^(?:(\p{Nd}{1,9})(?=[.)])|(?=[#+\-=:]))/u;

/** Text on one line that Markdown shows as it is, wherever in a line it stands. */
export const escapeMarkdown = (text) => oneLine(text).replace(MARKS, "\\$&").replace(BLOCK, (_, number = "") => `${number}\\`);

/** A link; `address` is one of ours or of webAddress, text alone where it is "". */
export const link = (text, address) => (address ? `[${escapeMarkdown(text)}](${address})` : escapeMarkdown(text));

/** Text in bold. */
export const emphasis = (text) => (oneLine(text) ? `**${escapeMarkdown(text)}**` : "");

export const heading = (level, text) => `${"#".repeat(level)} ${escapeMarkdown(text)}`;

/** A list of lines that are Markdown already. */
export const bullets = (items) => items.map((item) => `- ${item}`).join("\n");

/** Paragraphs that are Markdown already as a block quotation. */
export const quoteBlock = (...paragraphs) => paragraphs.filter(Boolean).map((each) => `> ${each}`).join("\n>\n");

/** Blocks as a file, the empty ones left out. */
export const page = (...blocks) => `${blocks.filter(Boolean).join("\n\n")}\n`;
