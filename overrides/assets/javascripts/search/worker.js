/* Answers the theme's search box: 0 SETUP, 1 READY, 2 QUERY, 3 RESULT, as the theme's own worker does.

   The engine (scripts/search/engine/) and its data are loaded when the page says that the box is used, or at the first query; then the shards
   that a query touches. A query that ends in MORE, as list.js writes it, asks for more results of the same;
   one that has PAST in it, as past.js writes it, asks for earlier texts as well, which are an index of their own. */
"use strict"

const here = self.document ? document.currentScript.src : location.href
const FOLDER = "../../../search/"
const MORE = "\u2060", PAST = "\u2063", PAST_FILES = "past-"
/* A query that takes longer is answered from titles and names first. */
const PATIENCE = 250
const PAGE = 20
const SCREEN = 10
const engines = new Map()
let latest = 0, asked = { text: "", shown: PAGE, past: false }

self.addEventListener("message", ({ data: message }) => {
  if (!message || message.type === undefined) return
  if (message.type === 0) self.postMessage({ type: 1 })
  else if (message.type === 2) answer(message.data)
})

/* The page's first use of the box; each page has a channel of its own. */
const channel = new URL(here).hash.slice(1)
if (channel && self.BroadcastChannel) {
  const open = new BroadcastChannel(channel)
  open.onmessage = () => {
    open.close()
    load("").catch(() => {})
  }
}

async function answer(typed) {
  const number = ++latest, query = typed.replaceAll(PAST, ""), text = query.replaceAll(MORE, "")
  const wanted = { text, shown: PAGE * (1 + query.length - text.length), past: query !== typed }
  const again = text === asked.text
  asked = again ? { text, shown: Math.max(asked.shown, wanted.shown), past: asked.past || wanted.past } : wanted
  const { shown, past } = asked
  const say = result => {
    if (number === latest) self.postMessage({ type: 3, data: { ...result, query, items: (result.results || []).slice(0, SCREEN).map(item) } })
  }
  if (!text.trim()) return say({})
  const waiting = setTimeout(async () => {
    try {
      const results = engines.has("") && (await engines.get("")).quick(text)
      if (results && results.length) say({ results, early: true })
    } catch { /* What it needs is on its way for the answer itself. */ }
  }, PATIENCE)
  try {
    const found = await search("", text, shown)
    const earlier = past && await search(PAST_FILES, text, shown)
    clearTimeout(waiting)
    say(earlier ? { ...found, results: [...found.results, ...earlier.results.map(one => ({ ...one, past: true }))], past: earlier.counts.all } : found)
  } catch (error) {
    clearTimeout(waiting)
    console.error(error)
    engines.clear()
    say({ failed: true })
  }
}

/* Again and again until all that the query touches is here. */
async function search(files, text, shown) {
  const { search, store } = await load(files)
  for (;;) {
    try {
      return search(text, shown)
    } catch (missing) {
      if (!(missing instanceof Missing)) throw missing
      await store.load(missing.names)
    }
  }
}

function load(files) {
  if (!engines.has(files)) engines.set(files, start(files).catch(error => {
    engines.delete(files)
    throw error
  }))
  return engines.get(files)
}

/* A script that has run cannot run again: its names are taken. */
async function start(files) {
  if (!self.createEngine) await importScripts(new URL(`${FOLDER}engine.js`, here).href)
  const store = createStore(new URL(FOLDER, here).href, files)
  await store.load(["first"])
  return { ...createEngine(store.get("first"), store), store }
}

/* As the theme draws a result: the page, and the passage on it. */
function item({ location, where, title, heading, parts, score, terms }) {
  const text = parts.map(part => part.html).join(" ")
  const head = { location, title, text: where && where !== location ? "" : text, score, terms }
  return where && where !== location ? [head, { location: where, title: heading, text, score: score + 0.01, terms }] : [head]
}
