// How fast recordings play; remembered in this browser.
export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];
const KEY = "yts-speed";
const NORMAL = 1;

/** The speed remembered; one that nobody can choose here counts as none. */
export function readSpeed() {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return SPEEDS.includes(kept) ? kept : NORMAL;
  } catch {
    return NORMAL; // a browser that stores nothing plays at its own speed
  }
}

export function keepSpeed(speed) {
  try {
    localStorage.setItem(KEY, String(speed));
  } catch {
    // It holds for this page then.
  }
}

/** The speed `by` steps on, at most the fastest and at least the slowest. */
export function steppedSpeed(speed, by) {
  const at = Math.max(0, SPEEDS.findLastIndex((each) => each <= speed));
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + by))];
}

/** The speed after this one, from the fastest round to the slowest. */
export const followingSpeed = (speed) => (speed >= SPEEDS.at(-1) ? SPEEDS[0] : steppedSpeed(speed, 1));

export const speedLabel = (speed) => `${speed}×`;
