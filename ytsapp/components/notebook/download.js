// Hands the reader a file made in the browser; nothing is sent anywhere.
const KEPT_MS = 60_000; // a browser may ask where to put a file before it reads it

/** Download a text as a file. */
export function download(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
