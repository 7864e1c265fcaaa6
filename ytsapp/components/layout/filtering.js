// Filters a list on the page by words; the words live in the address (?q=…).

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Show the rows that hold every word; returns how many are shown. */
export function applyFilter(field) {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  const rows = document.querySelectorAll(`[data-filtered-by="${field.id}"] > *`);
  let shown = 0;
  rows.forEach((row) => {
    const text = plain(row.textContent);
    row.hidden = !words.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  });
  const status = document.getElementById(`${field.id}-status`);
  if (status) status.textContent = words.length ? `${shown} of ${rows.length} match` : "";
  const empty = document.getElementById(`${field.id}-empty`);
  if (empty) empty.hidden = shown > 0;
  return shown;
}

export function onFilterInput(event) {
  const field = event.target;
  if (!field.matches?.("[data-filter]")) return;
  applyFilter(field);
  const address = new URL(location.href);
  if (field.value.trim()) address.searchParams.set("q", field.value.trim());
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

/** Take the words of a shared address into the field. */
export function restoreFilter() {
  const field = document.querySelector("[data-filter]");
  if (!field) return;
  field.value = new URLSearchParams(location.search).get("q") ?? field.value;
  applyFilter(field);
}
