// What the frame of every page does in the browser: contents, copying, filters, notices.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocation, useNavigate } from "react-router";
import "./connecting.js";
import { followContents, onSheetClick } from "./contents.js";
import { copyText, onCopyClick } from "./copying.js";
import { onFilterInput, restoreFilter } from "./filtering.js";
import { announce, onNoticeClick, onNoticeKey, readNotice, subscribeNotice } from "./notices.js";
import { fetchPage, isLive, stopFetching } from "./page.js";
import { unveilAll, unveilSections } from "./unveiling.js";

const SLOW_MS = 400; // a wait that a reader notices

/** Scroll to the place an address names again: rows that were laid out on the way there have moved it. */
function settleAt(hash, times = 2) {
  const place = hash && document.getElementById(hash.slice(1));
  if (!place || !times) return;
  requestAnimationFrame(() => {
    place.scrollIntoView();
    settleAt(hash, times - 1);
  });
}

/** The link to a page of ours that a plain click asks for, if any; files have no final slash. */
function ownLink(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest?.("a[href^='/']");
  return link && !link.target && link.pathname.endsWith("/") ? link : null;
}

export function useReading() {
  const { pathname } = useLocation();
  const [path, setPath] = useState(""); // no section, as the page was rendered
  const navigate = useNavigate();
  const first = useRef(true);
  const notice = useSyncExternalStore(subscribeNotice, readNotice, readNotice);

  useEffect(() => {
    unveilSections();
    const onClick = (event) => {
      if (event.target.closest?.("a")) unveilAll();
      onCopyClick(event);
      onNoticeClick(event);
      onSheetClick(event);
    };
    const go = async (address) => {
      const { pathname, search, hash } = new URL(address, location.href);
      if (isLive(pathname) || pathname === location.pathname) return navigate(address);
      const slow = setTimeout(announce, SLOW_MS, "Loading…");
      // Only a second changes which page it is; the rest of the query is for the page itself.
      const path = await fetchPage(pathname + (new URLSearchParams(search).has("t") ? search : ""));
      clearTimeout(slow);
      if (path) navigate(path === pathname ? address : path + hash);
    };
    const onFollow = (event) => {
      const link = ownLink(event);
      if (!link) return;
      event.preventDefault();
      go(link.getAttribute("href"));
    };
    const onGo = ({ detail }) => go(detail);
    const onCopy = ({ detail }) => copyText(detail.text, detail.done);
    const onNotice = ({ detail }) => announce(detail);
    document.addEventListener("click", onClick);
    // Capture comes before the router's own link handling.
    document.addEventListener("click", onFollow, true);
    document.addEventListener("input", onFilterInput);
    document.addEventListener("yts:go", onGo);
    document.addEventListener("yts:copy", onCopy);
    document.addEventListener("yts:notice", onNotice);
    document.addEventListener("keydown", onNoticeKey);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("click", onFollow, true);
      document.removeEventListener("input", onFilterInput);
      document.removeEventListener("yts:go", onGo);
      document.removeEventListener("yts:copy", onCopy);
      document.removeEventListener("yts:notice", onNotice);
      document.removeEventListener("keydown", onNoticeKey);
    };
  }, [navigate]);

  useEffect(() => {
    stopFetching();
    if (!first.current) settleAt(location.hash);
    // A new page is read from its start; the first one keeps the focus the reader gave it.
    if (!first.current && !location.hash) document.getElementById("main")?.focus({ preventScroll: true });
    first.current = false;
    setPath(pathname);
    restoreFilter();
    return followContents();
  }, [pathname]);

  return { path, ...notice };
}
