// How clips are called wherever the notebook shows them: times, addresses, days, counts.

/** The talk's id: a moment's is split at its last hyphen. */
export const talkId = (moment) => moment.slice(0, moment.lastIndexOf("-"));

/** Seconds as a player shows them: 2:56, 1:02:03. */
export function timecode(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const pad = (n) => String(n).padStart(2, "0");
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

export const momentPage = (moment) => `/moments/${encodeURIComponent(moment)}/`;

/** The recording itself where the clip starts; "" where none can be played. */
export function recordingAt({ source, media, moment, start }) {
  if (source === "youtube") return `https://www.youtube.com/watch?v=${encodeURIComponent(talkId(moment))}&t=${start}s`;
  return source === "media" && /^(https?:\/\/|\/(?!\/))/i.test(media) ? `${media}#t=${start}` : "";
}

export const count = (number, name, names = `${name}s`) => `${number.toLocaleString("en")} ${number === 1 ? name : names}`;

/** The beginning of a text: enough to know it again. */
export const shortened = (text, most = 60) => (text.length > most ? `${[...text].slice(0, most - 1).join("").trimEnd()}…` : text);

/** What the sides of an investigation are called; one without names has letters. */
export const sideNames = (sides) => ({ a: sides?.a || "Side A", b: sides?.b || "Side B" });
