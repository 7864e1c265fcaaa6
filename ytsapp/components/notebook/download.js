// Hands the reader a file made here; nothing is sent anywhere.
const FREED_AFTER_MS = 60_000; // a browser may ask the reader where to put it before it reads it

const today = () => new Date().toISOString().slice(0, 10);

/** Download a text as `<stem>-<day>.<ending>`. */
export function download(text, stem, ending, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${stem}-${today()}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FREED_AFTER_MS);
}

export const downloadJson = (value, stem) => download(JSON.stringify(value, null, 2), stem, "json", "application/json");
