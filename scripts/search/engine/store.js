/* The files of the search: what every query needs first, then shards as queries touch them. See scripts/search/library.py.

   Over http they are fetched and read as JSON; from file:// this runs in a frame, and they are run as scripts. */
"use strict"

/* Thrown where a shard is needed that is not here yet. */
class Missing {
  constructor(names) {
    this.names = names
  }
}

/* The names of all its files begin with `prefix`. */
function createStore(folder, prefix = "") {
  const here = new Map(), coming = new Map()
  let stamp = ""

  function received(file, stampOf, data) {
    const name = file.slice(prefix.length)
    if (name === "first") stamp = stampOf
    if (stampOf !== stamp) throw new Error(`${name} is of another version of the site`)
    here.set(name, data)
  }

  const another = self.shard
  self.shard = (file, ...rest) => (file.startsWith(prefix) ? received : another)(file, ...rest)

  const HEAD = /^shard\("([\w-]+)","(\w+)",/

  async function fetched(url, first) {
    const answer = await fetch(url, { cache: first ? "no-cache" : "force-cache" })
    if (!answer.ok) throw new Error(`${answer.status} ${url}`)
    const text = await answer.text(), [head, name, stampOf] = HEAD.exec(text)
    received(name, stampOf, JSON.parse(text.slice(head.length, text.lastIndexOf(")"))))
  }

  function run(url) {
    return new Promise((done, failed) => {
      const script = document.createElement("script")
      script.src = url
      script.onload = done
      script.onerror = () => failed(new Error(url))
      document.body.append(script)
    })
  }

  async function load(name) {
    const url = new URL(`${prefix}${name}.js${stamp ? `?${stamp}` : ""}`, folder).href
    await (self.document ? run(url) : fetched(url, name === "first"))
    if (!here.has(name)) throw new Error(`${name} has not come`)
  }

  return {
    load: names => Promise.all(names.filter(name => !here.has(name)).map(name => {
      if (!coming.has(name)) coming.set(name, load(name).finally(() => coming.delete(name)))
      return coming.get(name)
    })),
    get: name => here.get(name),
    /* Throws Missing unless all are here. */
    want(names) {
      const missing = names.filter(name => !here.has(name))
      if (missing.length) throw new Missing(missing)
    },
  }
}
