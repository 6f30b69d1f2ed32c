/* Answers the theme's search box: 0 SETUP, 1 READY, 2 QUERY, 3 RESULT, as the theme's own worker does.

   Over http the engine and its data are fetched when the page says that the box is used, or at the first query;
   from file:// this runs in a frame (see iframe-worker/), and the data comes with SETUP. */
"use strict"

const engineParts = ["text.js", "numbers.js", "index.js", "sounds.js", "query.js", "rank.js", "show.js"]
const here = self.document ? document.currentScript.src : location.href
let given, engine, latest = 0

self.addEventListener("message", async ({ data: message }) => {
  if (!message || message.type === undefined) return
  if (message.type === 0) {
    given = Array.isArray(message.data.docs) ? undefined : message.data.docs
    self.postMessage({ type: 1 })
  } else if (message.type === 2) answer(message.data)
})

/* The page's first use of the box; each page has a channel of its own. */
const channel = new URL(here).hash.slice(1)
if (channel && self.BroadcastChannel) {
  const open = new BroadcastChannel(channel)
  open.onmessage = () => {
    open.close()
    load().catch(() => {})
  }
}

async function answer(text) {
  const number = ++latest
  const nothing = { items: [], query: text }
  if (!text.trim()) return self.postMessage({ type: 3, data: nothing })
  let result
  try {
    result = { ...(await load()).search(text), query: text }
  } catch (error) {
    console.error(error)
    result = { ...nothing, failed: true }
  }
  if (number === latest) self.postMessage({ type: 3, data: result })
}

function load() {
  engine = engine || start().catch(error => {
    engine = undefined
    throw error
  })
  return engine
}

/* A script that has run cannot run again: its names are taken. */
async function start() {
  for (const part of engineParts.slice()) {
    await importScripts(new URL(part, here).href)
    engineParts.shift()
  }
  given = given || await fetchData()
  return createEngine(given)
}

/* The file is a script for the theme's sake; read as JSON it is ready in a fraction of the time. */
async function fetchData() {
  const answer = await fetch(new URL("../../../search/search_index.js", here))
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  const text = await answer.text()
  return JSON.parse(text.slice(text.indexOf("{"))).docs
}
