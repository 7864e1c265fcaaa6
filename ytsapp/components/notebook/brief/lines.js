// Outside text as one line that any format can carry; must match sharing/lines.py.

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // what Python's str.split() splits at
const SPACES = new RegExp(`[${SPACE}]+`, "g");
const AROUND = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");

/** C0, DEL and C1: no format has a use for them. And marks that turn the direction of all that follows. */
// eslint-disable-next-line no-control-regex
const DROPPED = /[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]/g;
const UNPAIRED = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Brackets and braces are not among what an address may hold as it is: Markdown and BibTeX end one there. */
const ENCODED = /[^A-Za-z0-9:/?#@!$&'*+,;=%~._-]/gu;
const WEB = /^https?:\/\/[^/?#]+/i;

const clean = (text) => String(text ?? "").replace(DROPPED, "").replace(UNPAIRED, "\ufffd");

/** Text with every run of white space as one space, and no control characters. */
export const oneLine = (text) => clean(text).replace(SPACES, " ").replace(AROUND, "");

/** The lines of a text a reader wrote, the empty ones left out. */
export const linesOf = (text) => String(text ?? "").split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine).filter(Boolean);

/** The paragraphs of a text a reader wrote: an empty line stands between two, as in Markdown. */
export const paragraphsOf = (text) => String(text ?? "").split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*/).map(oneLine).filter(Boolean);

const percent = (character) => [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** An address that is safe to link, "" where it is none of the web. A path is one of ours. */
export function webAddress(address, publicUrl) {
  let flat = oneLine(address);
  if (flat.startsWith("/") && !flat.startsWith("//")) flat = publicUrl + flat;
  return WEB.test(flat) ? flat.replace(ENCODED, percent) : "";
}
