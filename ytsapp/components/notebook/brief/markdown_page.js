// A brief as a Markdown file, its sources as footnotes.
import { count } from "../naming.js";
import { bullets, emphasis, escapeMarkdown, heading, link, page, quoteBlock } from "./markdown.js";
import { dayWords } from "./days.js";

const section = (title, ...blocks) => (blocks.some(Boolean) ? [heading(2, title), ...blocks] : []);
const listed = (lines) => bullets(lines.map(escapeMarkdown));

function quoted(quote) {
  const where = link(`${quote.talk || quote.moment}, ${quote.timecode}`, quote.page);
  const source = [escapeMarkdown(quote.voice), where].filter(Boolean).join(", ");
  const [first, ...others] = quote.note;
  return [
    emphasis(quote.heading),
    quoteBlock(quote.quote && escapeMarkdown(`“${quote.quote}”`), `— ${source}[^${quote.number}]`),
    first && `Note: ${escapeMarkdown(first)}`,
    ...others.map(escapeMarkdown),
    quote.tags.length && `Tags: ${escapeMarkdown(quote.tags.join(", "))}`,
  ];
}

function footnote(quote) {
  const parts = [
    escapeMarkdown(quote.voice),
    link(`${quote.talk || quote.moment}, ${quote.timecode}`, quote.page),
    escapeMarkdown(quote.channel === quote.voice ? "" : quote.channel),
    quote.published,
    quote.recording && link("recording", quote.recording),
  ];
  return `[^${quote.number}]: ${parts.filter(Boolean).join(", ")}.`;
}

function made(brief) {
  const from = count(brief.sources.length, "moment");
  const when = brief.made_on && `, ${dayWords(brief.made_on)}`;
  const of = brief.comparison ? `, from ${link(brief.comparison.title, brief.comparison.url)}` : "";
  return `Research brief: ${from} of recorded talks${of}${when}. Each time given plays its moment.`;
}

/** Return a brief as Markdown. */
export function writeMarkdown(brief) {
  return page(
    heading(1, brief.title),
    escapeMarkdown(brief.question),
    made(brief),
    ...section("What drives the decision", listed(brief.drivers), listed(brief.answers.filter((each) => !each.is_open).map(answered))),
    ...brief.groups.flatMap((group) => [heading(2, group.title), ...group.quotes.flatMap(quoted)]),
    ...section("Who says what", listed(brief.voices)),
    ...section("Open questions", listed(brief.open)),
    ...section("Decision", ...brief.decision.map(escapeMarkdown)),
    ...section("Consequences", listed(brief.consequences)),
    ...section("Sources", ...brief.sources.map(footnote)),
  );
}

/** An answer of the fit check on one line. */
export const answered = ({ question, answer, leans }) => `${question} ${answer}: ${leans}.`;
