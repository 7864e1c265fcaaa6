// What a clip is called: for the dock, and for the card on other sites.

/** The talk's id: a moment id is split at its last hyphen. */
export const videoId = ({ id }) => id.slice(0, id.lastIndexOf("-"));

/** Seconds as a player shows them: 2:56, 1:02:03. */
export function timecode(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}
