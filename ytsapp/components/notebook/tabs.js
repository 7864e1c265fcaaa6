// Tells the other tabs of this site which records changed; they read them from the database themselves,
// so that what arrives late or in another order does no harm.
const CHANNEL = "yts-notebook";

let channel = null;

/** Call `onChanged` with what another tab told; returns what stops listening. */
export function hearTabs(onChanged) {
  if (typeof BroadcastChannel === "undefined") return () => {}; // then a tab agrees when it is looked at again
  const mine = new BroadcastChannel(CHANNEL);
  channel = mine;
  mine.onmessage = ({ data }) => onChanged(data);
  return () => {
    mine.close();
    if (channel === mine) channel = null;
  };
}

/** Tell: { database, investigations: ids, clips: ids }. */
export const tellTabs = (message) => channel?.postMessage(message);
