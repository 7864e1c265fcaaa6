// All of the fit check that every page loads: it brings the rest where a page has checks.
import { useEffect } from "react";
import { useLocation } from "react-router";

const whenIdle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));

export function useFitCheck() {
  const { pathname } = useLocation();
  useEffect(() => {
    let stop = null;
    let isOver = false;
    if (document.querySelector("[data-fit]"))
      whenIdle(async () => {
        const { installFit } = await import("./fit.js").catch(() => ({}));
        if (!isOver) stop = installFit?.() ?? null;
      });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [pathname]);
}
