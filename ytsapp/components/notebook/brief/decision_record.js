// A brief as an architecture decision record: MADR 4, as sharing/decision_record.py writes a comparison.
import { count } from "../naming.js";
import { bullets, escapeMarkdown, heading, link, page } from "./markdown.js";
import { answered } from "./markdown_page.js";
import { outcomeWords } from "./wording.js";

const status = (isDecided) => `---\nstatus: "${isDecided ? "accepted" : "proposed"}"\n---`;

/** The options that were weighed: both sides, and what else the moments or the decision speak of. */
function optionsOf(brief) {
  const speaksForBoth = brief.outcome === "both" || brief.sources.some(({ stance }) => stance === "both");
  return ["a", "b", ...(speaksForBoth ? ["both"] : []), ...(brief.outcome === "neither" ? ["neither"] : [])];
}

/** Words the brief writes small somewhere: one of them at a start is no name. */
const smallWords = (brief) => new Set(brief.sources.flatMap(({ heading, quote }) => `${heading} ${quote}`.match(/\b[a-z]+\b/g) ?? []));

/** Text as it goes on after a word: a capital that only starts it becomes small. */
function lowered(text, small) {
  const first = /^[A-Z][a-z]*\b/.exec(text)?.[0].toLowerCase();
  return small.has(first) ? text[0].toLowerCase() + text.slice(1) : text;
}

const played = (quote) => [escapeMarkdown(quote.voice), link(quote.timecode, quote.page)].filter(Boolean).join(", ");

/** A moment as a reason: what it says, who says it, and when. */
function argument(mark, quote, small) {
  const words = quote.quote && `“${quote.quote}”`;
  const said = [lowered(quote.heading, small), words].filter(Boolean).join(": ");
  const notes = quote.note.map((line) => `  Note: ${escapeMarkdown(line)}`);
  return [`${mark}, because ${escapeMarkdown(said)} (${played(quote)})`, ...notes].join("\n");
}

/** What speaks for an option; moments of the other side are only counted, they stand under theirs. */
function optionSection(brief, option, small) {
  const name = outcomeWords(option, brief.sides);
  const against = { a: "b", b: "a" }[option];
  const others = brief.sources.filter(({ stance }) => against && stance === against);
  const lines = brief.sources.filter(({ stance }) => stance === option).map((quote) => argument("Good", quote, small));
  if (others.length) {
    const speak = `${count(others.length, "moment")} ${others.length === 1 ? "speaks" : "speak"}`;
    lines.push(`Bad, because ${speak} for ${escapeMarkdown(outcomeWords(against, brief.sides))} instead (${others.map(played).join("; ")})`);
  }
  return [heading(3, name), lines.length ? bullets(lines) : "No moment in this record speaks for it."];
}

function outcome(brief, options) {
  const names = options.map((option) => `“${outcomeWords(option, brief.sides)}”`);
  const words = brief.decision.map(escapeMarkdown);
  if (brief.outcome) {
    const chosen = escapeMarkdown(`Chosen option: “${outcomeWords(brief.outcome, brief.sides)}”`);
    return words.length ? [`${chosen}, because`, ...words] : [`${chosen}.`];
  }
  if (words.length) return words;
  return [`Not decided yet. Chosen option: ${escapeMarkdown(names.join(" | "))}, because …`];
}

function more(brief) {
  const from = brief.comparison ? `, from ${link(brief.comparison.title, brief.comparison.url)}` : "";
  return [
    `Drawn from ${count(brief.sources.length, "moment")} of recorded talks${from}. Each time given plays its moment.`,
    bullets(brief.voices.map(escapeMarkdown)),
    brief.sources.length ? "Sources:" : "",
    bullets(brief.sources.map(source)),
  ];
}

function source(quote) {
  const parts = [escapeMarkdown(quote.voice), link(`${quote.talk || quote.moment}, ${quote.timecode}`, quote.page), quote.recording && link("recording", quote.recording)];
  return parts.filter(Boolean).join(", ");
}

/** Return a brief as a decision record; what was not decided stays open. */
export function writeDecisionRecord(brief) {
  const options = optionsOf(brief);
  const small = smallWords(brief);
  const cautions = brief.sources.filter(({ stance }) => stance === "cautions");
  const drivers = [...brief.drivers, ...brief.answers.filter((each) => !each.is_open).map(answered)];
  return page(
    status(Boolean(brief.outcome || brief.decision.length)),
    heading(1, brief.title),
    heading(2, "Context and Problem Statement"),
    escapeMarkdown(brief.question) || "The question was not written down yet.",
    heading(2, "Decision Drivers"),
    drivers.length ? bullets(drivers.map(escapeMarkdown)) : "None written down yet.",
    heading(2, "Considered Options"),
    bullets(options.map((option) => escapeMarkdown(outcomeWords(option, brief.sides)))),
    heading(2, "Decision Outcome"),
    ...outcome(brief, options),
    heading(3, "Consequences"),
    brief.consequences.length || cautions.length
      ? bullets([...brief.consequences.map(escapeMarkdown), ...cautions.map((quote) => argument("Bad", quote, small))])
      : "None written down yet.",
    heading(3, "Confirmation"),
    ...(brief.open.length ? ["Open questions, to be settled:", bullets(brief.open.map(escapeMarkdown))] : ["No question is open."]),
    heading(2, "Pros and Cons of the Options"),
    ...options.flatMap((option) => optionSection(brief, option, small)),
    heading(2, "More Information"),
    ...more(brief),
  );
}
