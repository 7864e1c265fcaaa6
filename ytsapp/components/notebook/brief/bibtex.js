// Citations as BibTeX: @online entries for biblatex, in UTF-8; must match sharing/bibtex.py.
import { describe, onceEach } from "./citation.js";
import { oneLine } from "./lines.js";

/** What means something to LaTeX. A brace counts towards the balance of the field even where LaTeX would print it. */
const MEANT = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", $: "\\$", "&": "\\&", "#": "\\#", "%": "\\%",
  _: "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
};
const SIGNS = /[\\{}$&#%_^~]/g;
/** Between characters that TeX's fonts join into another: two hyphens are printed as a dash. */
const LIGATURES = /(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)|(?<=[?!])(?=`)/g;

/** Text that LaTeX prints as it is, and whose braces are balanced. */
export const escapeLatex = (text) => oneLine(text).replace(SIGNS, (sign) => MEANT[sign]).replace(LIGATURES, "{}");

const nameOf = ({ family, given }) => (given ? `${escapeLatex(family)}, ${escapeLatex(given)}` : `{${escapeLatex(family)}}`);

function entry(citation) {
  const fields = {
    author: citation.people.map(nameOf).join(" and "),
    title: escapeLatex(citation.title),
    titleaddon: citation.time && `at ${citation.time}`,
    organization: escapeLatex(citation.organization),
    date: citation.published,
    url: citation.url,
    note: escapeLatex(describe(citation)),
    addendum: citation.page && `Moment page: \\url{${citation.page}}`,
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name.padEnd(12)} = {${value}},`);
  return [`@online{${citation.key},`, ...lines, "}", ""].join("\n");
}

/** Citations as a .bib file, each key once. */
export const writeBibtex = (citations) => onceEach(citations).map(entry).join("\n");
