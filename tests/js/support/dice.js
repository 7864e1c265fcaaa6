// Values made by chance, the same on every run.

/** Returns a function that draws whole numbers below `limit`; the same seed draws the same. */
export function dice(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
