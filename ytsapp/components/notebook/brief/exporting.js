// Every form a brief or a notebook is taken along in.
import { envelope } from "../model.js";
import { writeBibtex } from "./bibtex.js";
import { citeClip } from "./citation.js";
import { writeCsl } from "./csl.js";
import { writeDecisionRecord } from "./decision_record.js";
import { withTalk } from "./facts.js";
import { writeHtml } from "./html_page.js";
import { writeMarkdown } from "./markdown_page.js";
import { chosenClips, readOptions } from "./options.js";

/** By key: what a form is called, what it is for, the ending and media type of its file. */
export const FORMS = {
  markdown: { label: "Markdown", use: "For a repository, a wiki or a chat", ending: "md", type: "text/markdown" },
  html: { label: "HTML file", use: "To read anywhere, print, and import again", ending: "html", type: "text/html" },
  adr: { label: "Decision record", use: "An architecture decision record in the form of MADR", ending: "adr.md", type: "text/markdown" },
  json: { label: "JSON", use: "This investigation without loss, notes and all", ending: "json", type: "application/json" },
  bibtex: { label: "BibTeX", use: "The sources for LaTeX", ending: "bib", type: "application/x-bibtex" },
  csl: { label: "CSL-JSON", use: "The sources for Zotero, pandoc and the like", ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
};

/** The part of an investigation its brief shows: the chosen clips, notes only where they are in. */
export function sharedPart(investigation, clips) {
  const options = readOptions(investigation);
  const chosen = chosenClips(clips, options);
  return {
    // When it was backed up, and what was left out, is nobody else's business.
    investigations: [{ ...investigation, backed_up_at: "", ...(investigation.brief ? { brief: { ...investigation.brief, left_out: [] } } : {}) }],
    clips: options.notes ? chosen : chosen.map((clip) => ({ ...clip, note: "", tags: [], starred: false })),
  };
}

/** Return records as the file that a notebook reads back. */
export const writeNotebook = (records) => `${JSON.stringify(envelope(records), null, 1)}\n`;

/** Return a form of a brief as text. `brief` was made of `investigation` and its `clips`. */
export function writeForm(key, { brief, investigation, clips, reference = null, publicUrl }) {
  const chosen = () => chosenClips(clips, readOptions(investigation)).map((clip) => citeClip(withTalk(clip, reference), publicUrl));
  const writers = {
    markdown: () => writeMarkdown(brief),
    html: () => writeHtml(brief, envelope(sharedPart(investigation, clips))),
    adr: () => writeDecisionRecord(brief),
    json: () => writeNotebook({ investigations: [investigation], clips }),
    bibtex: () => writeBibtex(chosen()),
    csl: () => `${writeCsl(chosen())}\n`,
  };
  return writers[key]();
}

const UNFIT = /[^\p{L}\p{N}]+/gu; // for a file's name on every system
const LONGEST_NAME = 60;

/** The beginning of a file's name, made of what is in it. */
export function fileStem(name) {
  const words = name.normalize("NFC").replace(UNFIT, "-").replace(/^-+|-+$/g, "").toLowerCase();
  return [...words].slice(0, LONGEST_NAME).join("").replace(/-+$/, "") || "brief";
}
