// What the reader is told of how the notebook is kept: whether it is, for how long, how full, how safe.
const DAY_MS = 86_400_000;
const MANY_CHANGES = 10; // since the last backup: about an hour's work, which nobody wants to do twice
const LONG_DAYS = 14; // without a backup, however little was changed: a browser is set up anew now and then
const UNITS = ["bytes", "KB", "MB", "GB", "TB"];

const NOTICES = {
  memory: "This browser keeps nothing for this site, so your notebook lives only as long as this tab. Allow site data, or download a backup before you close it.",
  broken: "The notebook in this browser cannot be opened. It was left as it is; what you do now lives only as long as this tab.",
  newer: "Your notebook was written by a newer version of this site. Reload the page to go on; nothing is shown or changed until then.",
  outdated: "Another tab uses your notebook in a newer way, so this one stopped writing to it. Reload the page to go on.",
};

const LOST = "The browser lost the notebook that was kept here, as it does when it finds its files damaged. If you have a backup, import it.";

/** Bytes as a person reads them: 340 KB, 1.2 GB. */
export function sizeOf(bytes) {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1000)));
  const size = bytes / 1000 ** power;
  return `${power && size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[power]}`;
}

const counted = (count, one) => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

/** How long ago a time was, in days: today, yesterday, 12 days ago. */
export function ago(time, now) {
  const days = Math.floor((now - Date.parse(time)) / DAY_MS);
  if (!(days >= 1)) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** When the last backup was; what happened since only where the nudge does not say it already. */
function backupOf({ backup, changes }, now, isNudged) {
  const since = changes?.count ?? 0;
  const more = since ? counted(since, "change") : "";
  if (isNudged) return backup ? `Last backup ${ago(backup.at, now)}.` : "No backup yet.";
  if (!backup) return more ? `No backup yet; ${more} so far.` : "No backup yet; nothing to back up either.";
  return `Last backup ${ago(backup.at, now)}. ${more || "Nothing changed"} since then.`;
}

function nudgeOf({ backup, changes, started }, now) {
  const since = changes?.count ?? 0;
  if (!since) return "";
  const last = backup?.at ?? started?.at;
  const isLong = last && now - Date.parse(last) >= LONG_DAYS * DAY_MS;
  if (since < MANY_CHANGES && !isLong) return "";
  return `A good moment for a backup: ${counted(since, "change")} would be lost with this browser’s data.`;
}

function lastingOf(isPersistent) {
  if (isPersistent === null) return "";
  return isPersistent
    ? "The browser promised not to clear it away by itself."
    : "The browser may clear it away by itself when the disk is nearly full.";
}

const roomOf = ({ usage, quota }) => (quota ? `This site uses ${sizeOf(usage)} of the ${sizeOf(quota)} this browser allows.` : "");

function asideOf(count) {
  if (!count) return "";
  const these = count === 1 ? "1 record of this notebook could" : `${counted(count, "record")} of this notebook could`;
  return `${these} not be read and ${count === 1 ? "was" : "were"} set aside as ${count === 1 ? "it is" : "they are"}. Nothing was deleted.`;
}

/** Plain values for the components; `browser` is { usage, quota, isPersistent }, times are in ms. */
export function keptView({ status }, browser, now) {
  const { mode, failure, meta, aside } = status;
  const isKept = mode === "kept";
  const isLost = isKept && Boolean(meta.lost?.begun);
  const nudge = isKept ? nudgeOf(meta, now) : "";
  return {
    mode,
    trouble: NOTICES[mode] || failure || (isLost ? LOST : ""),
    is_kept: isKept,
    backup: isKept ? backupOf(meta, now, nudge !== "") : "",
    nudge,
    lasting: isKept ? lastingOf(browser.isPersistent) : "",
    room: isKept ? roomOf(browser) : "",
    room_share: browser.quota ? Math.min(1, browser.usage / browser.quota) : 0,
    aside: asideOf(aside),
    can_ask: isKept && browser.isPersistent === false,
    can_retry: mode === "memory" || mode === "broken" || (isKept && failure !== ""),
    can_start_beside: mode === "broken",
    can_forget: isLost && failure === "",
    can_reload: mode === "newer" || mode === "outdated",
    can_take_raw: mode === "newer" || mode === "broken",
    can_back_up: mode !== "newer" && mode !== "loading",
  };
}
