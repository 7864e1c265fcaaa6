// The backup of the whole notebook.
import { download } from "../download.js";
import { noteBackup, readAll } from "../store.js";
import { dayOf } from "./days.js";
import { fileName, writeNotebook } from "./exporting.js";

/** Download the whole notebook as one file that can be imported again, and note that it was done. */
export async function downloadBackup() {
  const records = await readAll();
  const name = fileName("yts-notebook", ".json", dayOf(new Date().toISOString()));
  download(writeNotebook(records), name, "application/json");
  await noteBackup();
  return { name, clips: records.clips.length };
}
