// One player at a time: whoever starts tells all other tabs and frames of this site.
const CHANNEL = "yts-player"; // the page in frames of other sites says and hears the same
const PLAYING = "playing";

let channel = null;

/** Call `pause` whenever another player of this site starts; returns what stops listening. */
export function hearOthers(pause) {
  if (typeof BroadcastChannel === "undefined") return () => {}; // then only this tab is quiet
  const mine = new BroadcastChannel(CHANNEL);
  channel = mine;
  mine.onmessage = ({ data }) => data === PLAYING && pause();
  return () => {
    mine.close();
    if (channel === mine) channel = null;
  };
}

/** Tell all others that this one plays. */
export const silenceOthers = () => channel?.postMessage(PLAYING);
