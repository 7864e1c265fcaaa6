// Reads investigations from standard input and writes every form of their briefs to standard output.
import { readFileSync } from "node:fs";
import { makeBrief } from "../../../ytsapp/components/notebook/brief/brief.js";
import { FORMS, writeForm } from "../../../ytsapp/components/notebook/brief/exporting.js";

const made = JSON.parse(readFileSync(0, "utf8")).map((given) => {
  const brief = makeBrief(given);
  return Object.fromEntries(Object.keys(FORMS).map((key) => [key, writeForm(key, { brief, ...given })]));
});
process.stdout.write(JSON.stringify(made));
