// Copying to the clipboard.
import { announce } from "./notices.js";

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
