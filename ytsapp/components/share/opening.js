// Waits for a share button; the dialog is loaded when it is first asked for.
import { useEffect } from "react";

const tell = (detail) => document.dispatchEvent(new CustomEvent("yts:notice", { detail }));

/** Open the dialog for an address of ours; by hand, it shows what the browser would not copy. */
export async function share({ url, isByHand = false }) {
  try {
    const { openDialog } = await import("./dialog.js");
    openDialog({ url, isByHand });
  } catch {
    tell(`The share dialog cannot be loaded at the moment. The address is ${url}`);
  }
}

export function onShareClick(event) {
  const button = event.target.closest?.("[data-share]");
  if (button) share({ url: new URL(button.dataset.share, location.href).href });
}

export function useSharing() {
  useEffect(() => {
    const onAsked = ({ detail }) => share(detail);
    document.addEventListener("click", onShareClick);
    document.addEventListener("yts:share", onAsked);
    return () => {
      document.removeEventListener("click", onShareClick);
      document.removeEventListener("yts:share", onAsked);
    };
  }, []);
}
