"""The notebook's store in real Chromium: many tabs, no room, no storage, a stranger's database."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.notebooks import NOWHERE, open_notebook, serve_modules, status, visit

MAKE = "async (name) => { const { id } = makeInvestigation({ name }); await settled(); return id; }"
SAVE = "async ([talk, n, to]) => { saveClip(clip(talk, n), to); await settled(); }"
SAVE_500 = """([talk, to]) => {
  for (let n = 0; n < 500; n += 1) saveClip(clip(talk, n), to);
  window.work = settled();
}"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here; a script that fails, fails the test."""
    context = browser.new_context()
    serve_modules(context)
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert not errors, errors


def counts(page: Page) -> list[int]:
    found: list[int] = page.evaluate("[...readNotebook().counts.values()]")
    return found


def wait_for(page: Page, condition: str) -> None:
    page.wait_for_function(condition)


def test_two_tabs_that_save_500_clips_each_at_once_keep_1000(context: BrowserContext) -> None:
    left, right = open_notebook(context), open_notebook(context, whole=False)
    home = left.evaluate(MAKE, "RAG")
    wait_for(right, "readNotebook().investigations.length === 1")
    left.evaluate(SAVE_500, ["left", home])
    right.evaluate(SAVE_500, ["right", home])
    left.evaluate("work")
    right.evaluate("work")
    wait_for(left, "readNotebook().clips.size === 1000")
    wait_for(right, "[...readNotebook().counts.values()][0] === 1000")
    assert len(right.evaluate("stored('clips')")) == 1000
    assert counts(open_notebook(context)) == [1000]


def test_tabs_agree_on_fields_order_removal_and_undo(context: BrowserContext) -> None:
    left, right = open_notebook(context), open_notebook(context)
    home = left.evaluate(MAKE, "RAG")
    wait_for(right, "readNotebook().investigations.length === 1")
    for n in range(3):
        left.evaluate(SAVE, ["talk", n, home])
    wait_for(right, "readNotebook().clips.size === 3")
    left.evaluate("patchClips([`${first()}/talk-0`], { note: 'from the left' })")
    right.evaluate("patchClips([`${first()}/talk-0`], { stance: 'b' })")
    both = "(({ note, stance }) => note === 'from the left' && stance === 'b')"
    for page in (left, right):
        wait_for(page, f"{both}(readNotebook().clips.get(`${{first()}}/talk-0`))")
    left.evaluate("placeClips([`${first()}/talk-2`], `${first()}/talk-0`)")
    wait_for(right, "clipsOf(first()).map(({ said }) => said).join() === '2,0,1'")
    right.evaluate("window.gone = removeInvestigation(first())")
    wait_for(left, "readNotebook().investigations.length === 0 && readNotebook().clips.size === 0")
    right.evaluate("gone.undo()")
    wait_for(left, "clipsOf(first()).map(({ said }) => said).join() === '2,0,1'")
    assert left.evaluate("clipsOf(first())[1].note") == "from the left"
    left.evaluate("setCurrent(first())")
    wait_for(right, "readNotebook().current === first()")


def test_a_tab_that_reads_keys_alone_reads_all_when_asked(context: BrowserContext) -> None:
    home = open_notebook(context).evaluate(MAKE, "RAG")
    page = open_notebook(context, whole=False)
    page.evaluate(SAVE, ["talk", 1, home])
    visit(page, whole=False)
    assert page.evaluate("clipsOf(first())") == []
    removal = "async () => { window.r = removeClips([`${first()}/talk-1`]); await settled(); }"
    page.evaluate(removal)
    page.evaluate("r.undo()")
    page.evaluate("settled().then(() => openNotebook({ whole: true }))")
    assert page.evaluate("clipsOf(first())[0].voice") == "Ada"


def test_persistence_is_asked_for_once_and_after_the_first_save(context: BrowserContext) -> None:
    context.add_init_script(
        """window.asked = 0;
        const persist = navigator.storage?.persist.bind(navigator.storage); // not on about:blank
        if (persist) navigator.storage.persist = () => ((asked += 1), persist());"""
    )
    page = open_notebook(context)
    home = page.evaluate(MAKE, "RAG")
    assert page.evaluate("asked") == 0
    for n in range(2):
        page.evaluate(SAVE, ["talk", n, home])
    assert page.evaluate("asked") == 1
    wait_for(page, "readNotebook().status.meta.asked_persistence")
    page.evaluate("settled()")
    visit(page)
    page.evaluate(SAVE, ["talk", 9, home])
    assert page.evaluate("asked") == 0


def test_an_older_tab_stops_writing_and_a_newer_notebook_is_left_alone(
    context: BrowserContext,
) -> None:
    old, new = open_notebook(context), open_notebook(context)
    home = old.evaluate(MAKE, "RAG")
    old.evaluate(SAVE_500, ["talk", home])
    new.evaluate("read('yts-notebook', 2).then((db) => db.close())")
    wait_for(old, "readNotebook().status.mode === 'outdated'")
    old.evaluate("work")
    assert len(old.evaluate("stored('clips')")) == 500
    answer = old.evaluate("saveClip(clip('late', 1), first()).refused")
    assert "Reload" in answer
    assert old.evaluate("notices") == [answer]
    visit(old)
    assert status(old)["mode"] == "newer"
    old.evaluate("makeInvestigation({ name: 'late' })")
    assert len(old.evaluate("stored('investigations')")) == 1
    assert len(old.evaluate("readWhatIsThere()")["clips"]) == 500


def test_what_is_no_record_is_set_aside_whole_and_never_written_over(
    context: BrowserContext,
) -> None:
    page = open_notebook(context)
    home = page.evaluate(MAKE, "RAG")
    page.evaluate(SAVE, ["sound", 1, home])
    broken = {"id": f"{home}/broken-2", "investigation": home, "start": "soon", "note": "precious"}
    lost = {"id": "lost", "name": 7}
    put = """async ([store, value]) => {
      const db = await read("yts-notebook");
      const transaction = db.transaction(store, "readwrite");
      transaction.objectStore(store).put(value);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      db.close();
    }"""
    page.evaluate(put, ["clips", broken])
    page.evaluate(SAVE, ["broken", 2, home])  # a tab that does not know what lies there
    assert [each["record"] for each in page.evaluate("readAside()")] == [broken]
    assert page.evaluate("clipsOf(first()).map(({ said }) => said)") == [1, 2]
    page.evaluate(put, ["investigations", lost])
    page.evaluate(put, ["clips", broken | {"id": f"{home}/broken-3"}])
    orphan = {"id": "lost/a-1", "investigation": "lost", "moment": "a-1"}
    page.evaluate(put, ["clips", page.evaluate("clipsOf(first())[0]") | orphan])
    visit(page)
    wait_for(page, "readNotebook().status.aside === 3 && readNotebook().status.pending === 0")
    assert counts(page) == [2, 1]
    names = page.evaluate("readNotebook().investigations.map(({ name }) => name)")
    assert names == ["RAG", "Recovered clips"]
    kept = [each["record"] for each in page.evaluate("readAside()")]
    assert lost in kept and broken in kept


def test_a_database_that_is_not_ours_is_left_and_another_is_begun(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(NOWHERE + "/")
    page.wait_for_function("window.isReady")
    page.evaluate(
        """() => new Promise((resolve) => {
          const request = indexedDB.open("yts-notebook", 1);
          request.onupgradeneeded = () =>
            request.result.createObjectStore("old").put("precious", 1);
          request.onsuccess = () => resolve(request.result.close());
        })"""
    )
    page.evaluate("openNotebook()")
    assert status(page)["mode"] == "broken"
    page.evaluate("saveClip(clip('talk', 1), makeInvestigation({ name: 'Meanwhile' }).id)")
    assert page.evaluate("readWhatIsThere()") == {"old": ["precious"]}
    page.evaluate("retry()")
    assert status(page)["mode"] == "broken"
    page.evaluate("startBeside().then(settled)")
    assert (status(page)["mode"], counts(page)) == ("kept", [1])
    visit(page)
    assert (status(page)["database"], counts(page)) == ("yts-notebook-2", [1])
    assert page.evaluate("stored('old')") == ["precious"]


def test_where_storage_is_refused_it_works_in_memory(browser: Browser) -> None:
    context = browser.new_context()
    refusing = {
        "Content-Security-Policy": "sandbox allow-scripts",
        "Access-Control-Allow-Origin": "*",
    }
    serve_modules(context, refusing)
    page = open_notebook(context)
    home = page.evaluate(MAKE, "RAG")
    page.evaluate(SAVE, ["talk", 1, home])
    page.evaluate("setCurrent(first())")
    assert (status(page)["mode"], counts(page)) == ("memory", [1])
    assert page.evaluate("readNotebook().current") == home
    assert len(page.evaluate("readAll()")["clips"]) == 1
    page.evaluate("retry()")
    assert (status(page)["mode"], counts(page)) == ("memory", [1])
    context.close()


def test_without_room_nothing_is_lost_and_removing_makes_some(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(NOWHERE + "/")
    quota = context.new_cdp_session(page)
    room = {"origin": NOWHERE, "quotaSize": 300_000}
    quota.send("Storage.overrideQuotaForOrigin", room)  # first: Chromium remembers what is free
    visit(page)
    other = open_notebook(context)
    home = page.evaluate(MAKE, "RAG")
    page.evaluate(
        """async (to) => {
          // Words by chance, which no disk makes smaller.
          const note = () =>
            Array.from({ length: 800 }, () => Math.random().toString(36)).join(" ");
          for (let n = 0; !readNotebook().status.failure; n += 1) {
            window.last = saveClip({ ...clip("talk", n), note: note() }, to).id;
            while (readNotebook().status.pending && !readNotebook().status.failure)
              await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }""",
        home,
    )
    assert "no room left" in status(page)["failure"]
    assert status(page)["pending"] == 1
    (saved,) = counts(page)
    assert len(page.evaluate("readAll()")["clips"]) == saved
    wait_for(other, f"readNotebook().clips.size === {saved - 1}")
    page.evaluate("removeClips([`${first()}/talk-0`])")
    wait_for(other, f"readNotebook().clips.size === {saved - 2}")
    page.evaluate("patchClips([last], { stance: 'b' })")
    quota.send("Storage.overrideQuotaForOrigin", {"origin": NOWHERE})
    page.evaluate("retry().then(settled)")
    assert (status(page)["failure"], status(page)["pending"]) == ("", 0)
    last = page.evaluate("last")
    wait_for(other, f"readNotebook().clips.get('{last}')?.stance === 'b'")


def test_site_data_cleared_while_a_tab_is_open_is_gone_and_saving_goes_on(
    context: BrowserContext,
) -> None:
    page = open_notebook(context)
    page.evaluate(SAVE, ["talk", 1, page.evaluate(MAKE, "RAG")])
    clearing = context.new_cdp_session(page)
    clearing.send("Storage.clearDataForOrigin", {"origin": NOWHERE, "storageTypes": "indexeddb"})
    wait_for(
        page, "readNotebook().investigations.length === 0 && readNotebook().status.mode === 'kept'"
    )
    page.evaluate(SAVE, ["talk", 2, page.evaluate(MAKE, "Anew")])
    assert len(page.evaluate("stored('clips')")) == 1
    visit(page)  # local storage still knows that there was a notebook
    assert status(page)["meta"]["lost"]["begun"]
    page.evaluate("readAll().then((all) => takeIn(all, { how: 'merge' })).then(settled)")
    visit(page)
    assert not status(page)["meta"]["lost"]["begun"]
