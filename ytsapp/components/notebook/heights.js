// How high the rows of a long list are: measured where they were drawn, else as the others are.
/** A list of rows by id, `guess` pixels each until they are measured, `gap` pixels between two. */
export function heightsOf({ guess, gap }) {
  const measured = new Map();
  let ids = [];
  let tops = new Float64Array(1);
  let places = new Map();
  let typical = guess;

  function lay() {
    tops = new Float64Array(ids.length + 1);
    for (let n = 0; n < ids.length; n += 1) tops[n + 1] = tops[n] + (measured.get(ids[n]) ?? typical) + gap;
  }

  return {
    /** Say which rows there are, in their order. */
    list(next) {
      if (next === ids) return;
      ids = next;
      places = new Map(ids.map((id, n) => [id, n]));
      lay();
    },
    /** Take in heights that were measured; returns how much higher what stands above `edge` became. */
    measure(heights, edge) {
      const anchor = this.at(edge);
      const was = tops[anchor] ?? 0;
      const isFirst = !measured.size;
      let isNew = false;
      for (const [id, height] of heights) {
        if (measured.get(id) === height) continue;
        measured.set(id, height);
        isNew = true;
      }
      if (!isNew) return 0;
      // The first rows tell how high the others may be; told anew each time, the list would twitch.
      if (isFirst) typical = [...measured.values()].reduce((sum, height) => sum + height) / measured.size;
      lay();
      return (tops[anchor] ?? 0) - was;
    },
    /** Forget what was measured: the list became wider or narrower. */
    forget() {
      measured.clear();
      lay();
    },
    /** The place of the row at a height, the last one below the list. */
    at(height) {
      let [low, high] = [0, Math.max(0, ids.length - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tops[middle] <= height) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    topOf: (id) => tops[places.get(id)] ?? 0,
    placeOf: (id) => places.get(id) ?? -1,
    heightOf: (id) => measured.get(id) ?? typical,
    whole: () => Math.max(0, tops[ids.length] - (ids.length ? gap : 0)),
  };
}
