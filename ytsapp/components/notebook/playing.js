// The clips shown, given to the player when it asks which clips stand around the one pressed.
import { readListed } from "./browsing.js";
import { playable } from "./cards.js";

/** Answer the player until the returned function is called. */
export function installPlaying() {
  const answer = ({ detail }) => {
    detail.clips = readListed().clips.map(playable);
  };
  document.addEventListener("yts:clips", answer);
  return () => document.removeEventListener("yts:clips", answer);
}
