/* The theme's search box, for input methods, screen readers and queries that find nothing. */
(function () {
  "use strict"

  const box = document.querySelector("[data-md-component=search-query]")
  const result = document.querySelector("[data-md-component=search-result]")
  const completion = document.querySelector("[data-md-component=search-suggest]")
  if (!box || !result) return
  const { base, statute: { channel, say } } = JSON.parse(document.getElementById("__config").textContent)
  const meta = result.querySelector(".md-search-result__meta")
  meta.setAttribute("role", "status")
  result.querySelector("ol").setAttribute("aria-label", say.list)
  const list = createList(result, say, new URL(base, location.href))

  /* The first use of the box lets the worker fetch what it needs; over file:// it loads at the first query. */
  function used() {
    if (location.protocol === "file:" || !self.BroadcastChannel) return
    const worker = new BroadcastChannel(channel)
    worker.postMessage("used")
    worker.close()
  }
  box.addEventListener("focus", used, { once: true })

  /* The theme reads the box when a key is released. What an input method is still composing is no query yet, and
     what is pasted, dictated or picked with a mouse comes without a key. */
  const composing = event => event.target === box && (event.isComposing || event.keyCode === 229)
  for (const type of ["keydown", "keyup"]) {
    addEventListener(type, event => { if (composing(event)) event.stopImmediatePropagation() }, true)
  }
  const read = () => list.ask(box.value)
  box.addEventListener("compositionend", () => setTimeout(read))
  box.addEventListener("input", event => { if (!event.isComposing) read() })

  function offer(query) {
    const link = document.createElement("a")
    const url = new URL(location.href)
    url.searchParams.set("q", query)
    link.href = url
    link.className = "md-search-result__nearest"
    /* The theme goes by this number when Enter is pressed. */
    link.append(Object.assign(document.createElement("span"), { textContent: query }))
    link.firstChild.dataset.mdScore = "1"
    link.addEventListener("click", event => {
      event.preventDefault()
      event.stopPropagation()
      box.focus()
      list.ask(query)
    })
    meta.append(" ", say.nearest, link)
  }

  let answer = {}
  /* The theme completes what it read of the box by a timer, which may come after the answer: then the words of the
     query before would stand behind those in the box. */
  function completed({ query = "", suggest: words = [] }) {
    const end = /[^\s-]*$/.exec(query)[0], word = words.at(-1)
    if (!end || !word || query !== box.value) return ""
    return word.startsWith(end) ? query.slice(0, -end.length) + word : query
  }

  component$.subscribe(data => {
    const { ref, items, query, results, nearest, failed } = data
    if (ref === result && items) answer = data
    if (ref === completion) completion.textContent = completed(answer)
    if (ref !== result || !items || !query || !query.trim()) return
    if (failed) meta.textContent = say.failed
    else if (results && results.length) list.draw(data)
    else if (nearest) offer(nearest)
  })
})()
