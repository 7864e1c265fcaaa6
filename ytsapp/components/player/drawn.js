// What the dock needs while it is drawn: its style, its view, and the listeners that outlive pages.
import { useEffect, useSyncExternalStore } from "react";
import "./dock.css";
import { hearOthers } from "./alone.js";
import { follow, installFollowing } from "./following.js";
import { act, giveWay, goTo, seek } from "./player.js";
import { markExchange } from "./queue.js";
import { readState, readView, subscribe } from "./store.js";

function onInput(event) {
  if (event.target.id === "dock-seek") seek(Number(event.target.value));
}

function onClick(event) {
  const action = event.target.closest?.("[data-dock]")?.dataset.dock;
  if (action) act(action);
}

/** Keep the page clear of the dock, however high it is. */
function measureDock() {
  const dock = document.getElementById("dock");
  const measure = () => document.documentElement.style.setProperty("--dock", `${dock.offsetHeight}px`);
  const observer = new ResizeObserver(measure);
  observer.observe(dock);
  return () => observer.disconnect();
}

/** The dock's view. */
export function usePlayer() {
  useEffect(() => {
    document.addEventListener("input", onInput, true); // before React puts the old value back
    document.addEventListener("click", onClick);
    const undo = [
      hearOthers(giveWay), installFollowing(goTo), measureDock(),
      subscribe(follow), subscribe(() => markExchange(readState())),
    ];
    return () => {
      document.removeEventListener("input", onInput, true);
      document.removeEventListener("click", onClick);
      for (const each of undo) each();
    };
  }, []);
  return useSyncExternalStore(subscribe, readView, readView);
}
