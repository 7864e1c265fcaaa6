// The field: what is typed goes into the address, suggestions and earlier searches under the field.
import { useSyncExternalStore } from "react";
import { closeOptions, moveOption, offerOptions, optionAt, readOptions, subscribeOptions } from "./options.js";
import { forgetEarlier, rememberSearch } from "./earlier.js";

const FIELD = "search-field";
const PAGE = "/search/";

let settled = PAGE; // where this entry of the history stood before it was typed over

const field = () => document.getElementById(FIELD);

/** The address of this page with another text, what is chosen beside it kept. */
export function addressOf(text, from = window.location.search) {
  const fields = new URLSearchParams(from);
  fields.delete("exact"); // another text, another spelling
  if (text) fields.set("q", text);
  else fields.delete("q");
  const query = fields.toString();
  return query ? `${PAGE}?${query}` : PAGE;
}

/** Put the words of the address into the field, unless somebody is typing them. */
export function followAddress() {
  const text = new URLSearchParams(window.location.search).get("q") ?? "";
  const input = field();
  settled = window.location.pathname + window.location.search;
  if (input && input.value.trim() !== text.trim()) input.value = text;
  closeOptions();
}

/** Serve the field until the returned function is called. `type()` follows a change, `go` leaves. */
export function installField({ type, go }) {
  function submit(text) {
    const address = addressOf(text.trim());
    rememberSearch(text);
    closeOptions();
    // The way back leads to what stood here before, not to the same words once more.
    window.history.replaceState(window.history.state, "", settled);
    go(address);
  }

  function take(option) {
    if (option.kind === "earlier") submit(option.title);
    else document.dispatchEvent(new CustomEvent("yts:go", { detail: option.url }));
  }

  function onInput(event) {
    if (event.target.id !== FIELD || event.isComposing) return;
    const text = event.target.value;
    // Straight into the history: the router would count each letter as a change of page.
    window.history.replaceState(window.history.state, "", addressOf(text.trim() ? text : ""));
    offerOptions(text);
    type();
  }

  function onKey(event) {
    if (event.target.id !== FIELD || event.isComposing) return;
    const { active } = readOptions();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!moveOption(event.key === "ArrowDown" ? 1 : -1)) return;
    } else if (event.key === "Enter" && active) take(active);
    else if (event.key === "Escape" && readOptions().expanded) closeOptions();
    else if (event.key === "Escape" && event.target.value) {
      event.target.value = "";
      onInput(event);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onSubmit(event) {
    if (event.target.id !== "search-form") return;
    event.preventDefault();
    submit(field().value);
  }

  function onClick(event) {
    const option = event.target.closest?.("[data-option]");
    if (option) take(optionAt(Number(option.dataset.option)));
    const forget = event.target.closest?.("[data-forget]");
    if (forget) forgetEarlier(forget.dataset.forget);
    if (event.target.closest?.("#search-results a, #search-results button")) rememberSearch(field()?.value ?? "");
  }

  // A press on an option must not take the focus out of the field.
  const onPress = (event) => event.target.closest?.("[data-option]") && event.preventDefault();
  const onLeave = (event) => event.target.id === FIELD && closeOptions();
  const onEnter = (event) => event.target.id === FIELD && offerOptions(event.target.value);

  const listeners = {
    input: onInput, compositionend: onInput, submit: onSubmit, click: onClick,
    mousedown: onPress, focusout: onLeave, focusin: onEnter,
  };
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener);
  document.addEventListener("keydown", onKey, true); // before the keys of the frame
  if (matchMedia("(pointer: fine)").matches && !field()?.value) field()?.focus({ preventScroll: true });
  return () => {
    for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener);
    document.removeEventListener("keydown", onKey, true);
  };
}

/** The field's view: its options, and which one the keys are at. */
export const useField = () => useSyncExternalStore(subscribeOptions, readOptions, readOptions);
