// Days as readers write them.

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** Year, month and day of an ISO 8601 day or time, null where there is none. */
export function dateParts(iso) {
  const parts = DAY.exec(iso ?? "")?.slice(1).map(Number);
  return parts && parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31 ? parts : null;
}

/** The day of an ISO 8601 day or time, "" where there is none. */
export const dayOf = (iso) => (dateParts(iso) ? iso.slice(0, 10) : "");

/** A day in words: 8 April 2026; "" where there is none. */
export function dayWords(iso) {
  const parts = dateParts(iso);
  return parts ? `${parts[2]} ${MONTHS[parts[1] - 1]} ${parts[0]}` : "";
}
