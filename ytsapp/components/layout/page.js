// The fields of a page: placeholders while the build renders it, read from the document when it
// opens, fetched before the reader goes on to another.
import { useEffect } from "react";
import { useLocation } from "react-router";

const FIELDS = ["title", "full_title", "description", "url", "kind", "card", "card_alt", "alternates", "robots", "json_ld", "class_name", "html"];
const KEPT = 20; // pages a reader may go back to without fetching them again
const ALTERNATES = 'link[rel="alternate"]:not([href="/feed.xml"])'; // the site's feed stands on every page
const MAIN = "main[data-filled]";
const LIVE = ["/search/", "/notebook/", "/brief/"]; // pages with a route and a script of their own; must match pages/site.py
const onServer = typeof document === "undefined";

/** What the build replaces; must match build/fill.py. */
export const placeholders = Object.fromEntries(FIELDS.map((name) => [name, `yts-fill-${name}`]));
placeholders.alternates = [{ href: placeholders.alternates, type: "", title: "" }]; // as many as a page has

const content = (root, selector) => root.querySelector(selector)?.getAttribute("content") ?? "";

/** Read the fields back from a filled document; null when it is another kind of document. */
export function readPage(root) {
  const main = root.querySelector(MAIN);
  return main && {
    title: content(root, 'meta[property="og:title"]'),
    full_title: root.querySelector("title")?.textContent ?? "",
    description: content(root, 'meta[name="description"]'),
    url: content(root, 'meta[property="og:url"]'),
    kind: content(root, 'meta[property="og:type"]'),
    card: content(root, 'meta[property="og:image"]'),
    card_alt: content(root, 'meta[property="og:image:alt"]'),
    alternates: [...root.querySelectorAll(ALTERNATES)].map((link) =>
      Object.fromEntries(["href", "type", "title"].map((name) => [name, link.getAttribute(name) ?? ""])),
    ),
    robots: content(root, 'meta[name="robots"]'),
    json_ld: root.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    class_name: main.className,
    html: main.innerHTML,
  };
}

const views = new Map(); // by path; the one opened longest ago goes first
let shown = placeholders;
let request = null;

function keep(path, view) {
  views.delete(path);
  views.set(path, view);
  if (views.size > KEPT) views.delete(views.keys().next().value);
}

// The page the browser itself opened stands in the document.
const opened = onServer ? null : readPage(document);
if (opened) keep(location.pathname, opened);

/** Whether the router draws the page at a path from its script alone. */
export const isLive = (path) => LIVE.includes(path);

/** The reader went elsewhere: what was asked for last is not wanted any more. */
export const stopFetching = () => request?.abort();

/**
 * Fetch the page at an address, so that it is there at once when the router goes to it. Answers its
 * path, which is another one when the page has moved; "" when the router may not go there: another
 * page was asked for meanwhile, or the browser itself has to open it.
 */
export async function fetchPage(address) {
  stopFetching();
  const mine = (request = new AbortController());
  let [path] = address.split("?");
  let view = null;
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
    view = readPage(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (answer.redirected) path = new URL(answer.url).pathname;
  } catch {
    // The browser says what is wrong, unless it is only that the reader changed their mind.
  }
  if (mine.signal.aborted) return "";
  if (!view) location.assign(address);
  else keep(path, view);
  return view ? path : "";
}

/** The view of the page at the current address. */
export function usePage() {
  const { pathname } = useLocation();
  const view = views.get(pathname);
  useEffect(() => {
    if (!view) location.reload(); // back to a page from before this document, or long ago
  }, [view]);
  if (view) shown = view;
  return shown;
}
