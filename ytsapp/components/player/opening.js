// All of the player that every page loads: what brings the rest when a clip is first asked for.
import { createElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useLocation } from "react-router";
import { installShortcuts } from "./shortcuts.js";

const KNOWING = "[data-passages], [data-clips]"; // lists that the player can ask for their clips
const ASKS = /[?&](play|watch)=|#t=/;
const UNREACHABLE = "The player could not be loaded. Check your connection, then try again.";

let player = null; // its module, once it is here
let coming = null;
let draw = null; // draws the dock, once the page is awake

/** Load the player and draw its dock. */
function load() {
  coming ??= Promise.all([import("./player.js"), draw()]).then(
    ([module]) => (player = module),
    (error) => {
      coming = null; // the next press tries again
      throw error;
    },
  );
  return coming;
}

/** The player; null, and said, when it cannot be loaded. */
const bring = () => load().catch(() => {
  document.dispatchEvent(new CustomEvent("yts:notice", { detail: UNREACHABLE }));
  return null;
});

async function call(name, ...given) {
  return (await bring())?.[name](...given);
}

/** Whether the page has the clip a link names; a link without one stays a plain link. */
function isKnown(link) {
  const block = document.getElementById("page-clips");
  return Boolean(link.closest(KNOWING)) || Boolean(block?.textContent.includes(`"${link.dataset.clip}"`));
}

async function follow(link) {
  const isOpen = await call("press", link);
  if (isOpen === false) location.assign(link.href);
}

function onClick(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const pressed = event.target.closest?.("[data-clip], [data-watch]");
  const watches = pressed?.hasAttribute("data-watch");
  if (!pressed || (!watches && !isKnown(pressed))) return;
  event.preventDefault();
  event.stopPropagation();
  if (watches) call("watchExchange", pressed);
  else follow(pressed);
}

// Somebody who points at a clip may press it; what a press needs is here by then.
function onPoint(event) {
  if (!coming && event.target.closest?.("[data-clip], [data-watch]")) load().catch(() => {});
}

async function openAsked() {
  if (!ASKS.test(location.search + location.hash) || !(await bring())) return;
  (await import("./asked.js")).openAsked();
}

const ACTIONS = ["step", "play", "toggle", "seek", "dismiss", "changeSpeed", "save"];

function listen() {
  // The window comes before the document, where links are followed.
  window.addEventListener("click", onClick, true);
  document.addEventListener("pointerover", onPoint, { passive: true });
  const actions = Object.fromEntries(ACTIONS.map((name) => [name, (...given) => call(name, ...given)]));
  const removeShortcuts = installShortcuts(actions, () => player?.readState());
  return () => {
    window.removeEventListener("click", onClick, true);
    document.removeEventListener("pointerover", onPoint);
    removeShortcuts();
  };
}

/** The place of the dock: empty until a clip is asked for. `loadDrawn` brings what draws it. */
export function Dock({ loadDrawn }) {
  const { pathname, search } = useLocation();
  const [Drawn, setDrawn] = useState(null);
  useEffect(() => {
    draw = async () => {
      const component = await loadDrawn();
      flushSync(() => setDrawn(() => component)); // the player looks for its stage
    };
    return listen();
  }, []);
  useEffect(() => {
    openAsked();
  }, [pathname, search]);
  return Drawn && createElement(Drawn);
}
