// Copying to the clipboard, and the one short notice that says how it went.
const NOTICE_MS = 4000;
let notice = "";
let timer = 0;
const listeners = new Set();

export const readNotice = () => notice;

export function subscribeNotice(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setNotice(text) {
  notice = text;
  listeners.forEach((listener) => listener());
}

export function announce(text) {
  clearTimeout(timer);
  setNotice(text);
  timer = setTimeout(() => setNotice(""), NOTICE_MS);
}

/** Copy an address; where the browser forbids it, the share dialog opens with it selected. */
export async function copyText(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    announce(done);
  } catch {
    document.dispatchEvent(new CustomEvent("yts:share", { detail: { url: text, isByHand: true } }));
  }
}

/** Copy the address a copy button names: that of an element of this page, or of another page. */
export function onCopyClick(event) {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const { copy } = button.dataset;
  const address = new URL(copy.startsWith("/") ? copy : location.href, location.href);
  if (!copy.startsWith("/")) address.hash = copy;
  copyText(address.href, "Link copied");
}
