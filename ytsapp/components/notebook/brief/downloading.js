// Files made in the browser, and the backup of the whole notebook.
import { noteBackup, readAll } from "../store.js";
import { dayOf } from "./days.js";
import { fileName, writeNotebook } from "./exporting.js";

const KEPT_MS = 60_000; // a browser may ask where to put a file before it reads it

/** Hand a text to the reader as a file. */
export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Download the whole notebook as one file that can be imported again, and note that it was done. */
export async function downloadBackup() {
  const records = await readAll();
  const name = fileName("yts-notebook", ".json", dayOf(new Date().toISOString()));
  download(writeNotebook(records), name, "application/json");
  await noteBackup();
  return { name, clips: records.clips.length };
}
