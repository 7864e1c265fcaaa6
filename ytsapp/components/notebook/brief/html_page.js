// A brief as one HTML file: nothing is loaded, nothing runs, and it holds the data it was made of.
import { count } from "../naming.js";
import { anchor, dataBlock, escapeHtml, wrap } from "./html.js";
import { STYLE, STYLE_HASH } from "./html_style.js";
import { answered } from "./markdown_page.js";
import { dayWords } from "./days.js";

/** Where the data stands in the file; files of years ago are found by it. */
export const DATA_ID = "yts-notebook";

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const paragraphs = (texts) => texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("");
const listed = (texts) => wrap("ul", texts.map((text) => `<li>${escapeHtml(text)}</li>`).join(""));
const section = (title, inner) => (inner ? `<section><h2>${escapeHtml(title)}</h2>${inner}</section>\n` : "");

const timed = ({ timecode, page }) => `<a class="time" href="${escapeHtml(page)}">${escapeHtml(timecode)}</a>`;

function quoted(quote) {
  const says = quote.stance_words && `${quote.stance_words[0].toUpperCase()}${quote.stance_words.slice(1)}`;
  const mark = `<sup><a href="#source-${quote.number}">${quote.number}</a></sup>`;
  const who = [escapeHtml(quote.voice), escapeHtml(quote.talk), timed(quote)].filter(Boolean).join(" · ");
  const [first, ...others] = quote.note;
  const note = first && `<p><b>Note</b> ${escapeHtml(first)}</p>${paragraphs(others)}`;
  return `<article class="side-${quote.stance || "none"}">${[
    wrap("p", escapeHtml(quote.heading), ' class="says"'),
    quote.quote && `<blockquote>“${escapeHtml(quote.quote)}”${mark}</blockquote>`,
    `<p class="who">${who}${quote.quote ? "" : mark}${says ? ` · ${escapeHtml(says)}` : ""}</p>`,
    wrap("div", note, ' class="note"'),
    quote.tags.length ? `<p class="tags">Tags: ${escapeHtml(quote.tags.join(", "))}</p>` : "",
  ].filter(Boolean).join("")}</article>\n`;
}

function source(quote) {
  const full = (address) => `<span class="full"> &lt;${escapeHtml(address)}&gt;</span>`;
  const parts = [
    escapeHtml(quote.voice),
    `${anchor(`${quote.talk || quote.moment}, ${quote.timecode}`, quote.page)}${full(quote.page)}`,
    escapeHtml(quote.channel === quote.voice ? "" : quote.channel),
    escapeHtml(dayWords(quote.published)),
    quote.recording && `${anchor("recording", quote.recording)}${full(quote.recording)}`,
  ];
  return `<li id="source-${quote.number}">${parts.filter(Boolean).join(", ")}</li>`;
}

function made(brief) {
  const from = brief.comparison ? `, from ${anchor(brief.comparison.title, brief.comparison.url)}` : "";
  const when = brief.made_on && `, ${dayWords(brief.made_on)}`;
  return `<p class="made">Research brief: ${count(brief.sources.length, "moment")} of recorded talks${from}${when}</p>`;
}

const body = (brief) => [
  `<h1>${escapeHtml(brief.title)}</h1>`,
  wrap("p", escapeHtml(brief.question), ' class="lead"'),
  made(brief),
  section("What drives the decision", listed([...brief.drivers, ...brief.answers.filter((each) => !each.is_open).map(answered)])),
  ...brief.groups.map((group) => section(group.title, group.quotes.map(quoted).join(""))),
  section("Who says what", listed(brief.voices)),
  section("Open questions", listed(brief.open)),
  section("Decision", paragraphs(brief.decision)),
  section("Consequences", listed(brief.consequences)),
  section("Sources", wrap("ol", brief.sources.map(source).join(""), ' class="sources"')),
  "<footer>Each time leads to the moment in its talk. To go on working with this brief, import this file into a notebook: it holds the data it was made of.</footer>",
].join("\n");

/** Return a brief as a file of its own; `envelope` is what it is made of, as model.js wraps it. */
export const writeHtml = (brief, envelope) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(brief.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body(brief)}
</main>
${dataBlock(DATA_ID, envelope)}
</body>
</html>
`;

// Bounded, so that no file makes the search slow; a browser that saved the page may have moved its attributes.
const BLOCK = new RegExp(`<script\\b[^>]{0,200}?\\bid=["']?${DATA_ID}["']?[^>]{0,200}>([^]*?)</script`, "i");

/** Return the data of such a file as JSON text; null where it holds none. */
export const readDataBlock = (html) => BLOCK.exec(html)?.[1] ?? null;
