// Reads what a reader brings: a notebook as JSON, a brief as HTML, the link of a shared one.
import { readEnvelope } from "../model.js";
import { DATA_ID, readDataBlock } from "./html_page.js";
import { LinkError, isShared, readFragment } from "./link.js";
import { fillEnvelope } from "./slim.js";

const MB = 1024 * 1024;
/** Bytes of the largest file that is read: 50,000 clips with a page of notes each. */
export const MOST_BYTES = 128 * MB;
/** Bytes of a file that is read whatever it begins with. */
const SMALL_BYTES = 8 * MB;
const HEAD_BYTES = 4096; // our own files say within these what they are
const LONGEST_LINK = 70_000; // characters; of a pasted text that may be a link and no file

const NOT_OURS = "It is no notebook or brief of this site. Choose a .json or .html file exported here, or paste the link of a shared brief.";

/** Something that cannot be taken in; the message says why and what to do. */
export class IncomingError extends Error {}

const megabytes = (bytes) => `${Math.round(bytes / MB)} MB`;

/** Return the records in a file; throws IncomingError. */
export async function readFile(file) {
  if (file.size > MOST_BYTES) {
    throw new IncomingError(`This file has ${megabytes(file.size)}; files up to ${megabytes(MOST_BYTES)} can be read. Export fewer investigations at a time.`);
  }
  if (file.size > SMALL_BYTES && !(await file.slice(0, HEAD_BYTES).text()).includes(DATA_ID)) {
    throw new IncomingError(`“${shortName(file)}” was not read. ${NOT_OURS}`);
  }
  try {
    return await readText(await file.text());
  } catch (error) {
    if (error instanceof IncomingError) throw error;
    throw new IncomingError(`“${shortName(file)}” could not be read from this device. Try again, or copy it elsewhere first.`);
  }
}

/** Return the records in a text: { investigations, clips, problems }; throws IncomingError. */
export async function readText(given) {
  const text = given.replace(/^\ufeff/, "").trim();
  if (!text) throw new IncomingError(`There is nothing in it. ${NOT_OURS}`);
  if (text.length < LONGEST_LINK && !/^[{<[]/.test(text) && isShared(text)) return readLink(text);
  const json = text.startsWith("<") ? readDataBlock(text) : text;
  if (json === null) throw new IncomingError(`This HTML file holds no data of a brief. ${NOT_OURS}`);
  return records(parse(json));
}

/** Return the records a link carries; throws IncomingError. */
export async function readLink(text) {
  try {
    return records(fillEnvelope(await readFragment(text)));
  } catch (error) {
    if (error instanceof LinkError) throw new IncomingError(error.message);
    throw error;
  }
}

function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    const isOurs = json.slice(0, HEAD_BYTES).includes(DATA_ID);
    throw new IncomingError(isOurs ? "This notebook file is damaged: it ends too early or was changed. Export it again, or use an older backup." : NOT_OURS);
  }
}

function records(value) {
  const read = readEnvelope(value);
  if (read.problem) throw new IncomingError(read.problem);
  return read;
}

/** The name of a file as a message has room for it. */
const shortName = ({ name = "" }) => (name.length > 60 ? `${name.slice(0, 59)}…` : name || "This file");
