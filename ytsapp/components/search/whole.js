// Shows all of a passage where its row shows the lines that matter.

/** Show or hide the rest of the passage a button stands in; the button says which comes next. */
export function toggleWhole(button) {
  const shown = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(shown));
  button.closest("[data-result]").toggleAttribute("data-shows-whole", shown);
}
