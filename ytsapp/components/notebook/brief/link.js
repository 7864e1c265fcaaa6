// A brief in the fragment of a link, which no browser sends to a server.
import { crc32, deflate, fromBase64Url, inflate, toBase64Url } from "./packing.js";

/** `#shared=` format number, length and checksum of what follows, then what is shared. */
export const MARK = "#shared=";
const FORMAT = 1;
const SHAPE = /^(\d{1,4})\.([0-9a-z]{1,6})\.([0-9a-z]{1,7})\.([A-Za-z0-9_-]*)/;

/** Characters beyond which some programs cut a link, or show it as text: mail programs wrap, chats stop at about as many. */
export const SAFE_LENGTH = 8_000;
/** Characters beyond which there is only the file: browsers open longer ones, what carries links does not. */
export const MOST_LENGTH = 32_000;
/** Bytes that may come out of a link: ten times what text of that length deflates from. */
const MOST_BYTES = 2_000_000;

const base36 = (number) => number.toString(36);

/** A link that cannot be opened; the message says why and what to do. */
export class LinkError extends Error {}

/** Return the fragment that holds a value. */
export async function writeFragment(value) {
  const packed = await deflate(JSON.stringify(value));
  const text = toBase64Url(packed);
  return `${MARK}${FORMAT}.${base36(text.length)}.${base36(crc32(packed))}.${text}`;
}

/** Whether a text, an address or a fragment, carries a shared brief. */
export const isShared = (text) => text.includes(MARK);

/** Return the value in a link or its fragment; throws LinkError. What was added behind it is left out. */
export async function readFragment(text) {
  const start = text.indexOf(MARK);
  const given = text.slice(start + MARK.length);
  const shape = start < 0 ? null : SHAPE.exec(given.slice(0, MOST_LENGTH * 2));
  if (!shape) throw new LinkError("This link holds no brief. Ask for it again, or for the brief as a file.");
  const [format, length, crc] = [Number(shape[1]), parseInt(shape[2], 36), parseInt(shape[3], 36)];
  if (format > FORMAT) throw new LinkError("This link was made by a newer version of YTS. Open it on the site it comes from, or ask for the brief as a file.");
  const packed = shape[4].slice(0, length);
  if (length > MOST_LENGTH) throw new LinkError("This link is longer than any this site makes. Ask for the brief as a file.");
  if (packed.length < length) {
    throw new LinkError(`This link was cut on its way: ${packed.length} of ${length} characters arrived. Ask for it again, or for the brief as a file.`);
  }
  return unpack(packed, crc);
}

async function unpack(packed, crc) {
  try {
    const bytes = fromBase64Url(packed);
    if (crc32(bytes) === crc) return JSON.parse(await inflate(bytes, MOST_BYTES));
  } catch (error) {
    if (error instanceof RangeError) throw new LinkError("This link unpacks to far more than a brief can hold, so it was not opened.");
  }
  throw new LinkError("This link was changed on its way. Ask for it again, or for the brief as a file.");
}
