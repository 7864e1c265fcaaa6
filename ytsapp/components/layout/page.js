// The fields of a page that shares the catch-all route: placeholders while the build renders it,
// read from the document when it opens, fetched when the reader follows a link to it.
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";

const FIELDS = ["title", "full_title", "description", "url", "kind", "robots", "json_ld", "html"];
const onServer = typeof document === "undefined";
const LOADING = "<p class='empty' role='status'>Loading…</p>";

/** What the build replaces; must match build/fill.py. */
export const placeholders = Object.fromEntries(FIELDS.map((name) => [name, `yts-fill-${name}`]));

const content = (root, selector) => root.querySelector(selector)?.getAttribute("content") ?? "";

/** Read the fields back from a filled document. */
export function readPage(root) {
  return {
    title: content(root, 'meta[property="og:title"]'),
    full_title: root.querySelector("title")?.textContent ?? "",
    description: content(root, 'meta[name="description"]'),
    url: content(root, 'meta[property="og:url"]'),
    kind: content(root, 'meta[property="og:type"]'),
    robots: content(root, 'meta[name="robots"]'),
    json_ld: root.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    html: root.querySelector("main > .page")?.innerHTML ?? "",
  };
}

let path = onServer ? "" : location.pathname;
let view = onServer ? placeholders : null;
let told = null; // the last view whose text was said to stand in the document
let request = null;
const listeners = new Set();

function readView() {
  view ??= told = readPage(document); // the page the browser itself opened stands in the document
  return view;
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next) {
  view = next;
  listeners.forEach((listener) => listener());
}

async function load(pathname) {
  if (pathname === path) return;
  path = pathname;
  request?.abort();
  request = new AbortController();
  show({ ...readView(), json_ld: "[]", html: LOADING });
  try {
    const answer = await fetch(pathname, { signal: request.signal, headers: { Accept: "text/html" } });
    show(readPage(new DOMParser().parseFromString(await answer.text(), "text/html")));
  } catch (error) {
    if (error.name !== "AbortError") window.location.assign(pathname); // the browser says what is wrong
  }
}

/** The view of the page at the current address; every caller shares the one view. */
export function usePage() {
  const { pathname } = useLocation();
  const current = useSyncExternalStore(subscribe, readView, readView);
  useEffect(() => {
    load(pathname);
  }, [pathname]);
  useEffect(() => {
    if (current === told || current.html === LOADING) return;
    told = current;
    document.dispatchEvent(new CustomEvent("yts:page"));
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [current]);
  return current;
}
