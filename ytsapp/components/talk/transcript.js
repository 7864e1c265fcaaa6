// What the transcript of a talk does in the browser; its script comes with the first page that has one.
import { useEffect } from "react";
import { useLocation } from "react-router";

let listeners = null;

async function listen() {
  const { openTranscript, onFindChange, onFindClick, onFindInput, onFindKey, redraw, step } = await import("./finding.js");
  if (!listeners) {
    listeners = { input: onFindInput, keydown: onFindKey, change: onFindChange, click: onFindClick };
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener);
    document.addEventListener("yts:match", ({ detail }) => step(detail, true)); // a shortcut was pressed
    addEventListener("resize", redraw);
  }
  openTranscript();
}

export function useTranscript() {
  const { pathname } = useLocation();
  useEffect(() => {
    if (listeners || document.getElementById("find")) listen();
  }, [pathname]);
}
