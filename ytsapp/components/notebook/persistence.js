// Asks the browser not to clear the notebook away when its disk gets full.

/** Whether the browser promised to keep it; null where it makes no such promises. */
export const isPersistent = async () => (await navigator.storage?.persisted?.()) ?? null;

/** Ask; returns whether the browser agreed. Some browsers ask the reader, so: only after a save. */
export async function askPersistence() {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
