/* In an edition with earlier texts: the search, which finds the text in force, can be asked for them as well. */
(function () {
  "use strict"

  const PAST = "\u2063"
  const box = document.querySelector("[data-md-component=search-query]")
  const result = document.querySelector("[data-md-component=search-result]")
  const words = document.getElementById("__past")
  if (!box || !result || !words) return
  const say = JSON.parse(words.textContent)
  const meta = result.querySelector(".md-search-result__meta"), list = result.querySelector("ol")

  function offer(query) {
    const link = document.createElement("a"), url = new URL(location.href)
    url.searchParams.set("q", query)
    Object.assign(link, { href: url, className: "md-search-result__nearest", textContent: say.ask })
    link.addEventListener("click", event => {
      event.preventDefault()
      event.stopPropagation()
      box.focus()
      box.value = query + PAST
      for (const type of ["keydown", "keyup"]) box.dispatchEvent(new KeyboardEvent(type))
      box.value = query
    })
    meta.append(" · ", link)
  }

  /* Where they begin in the list, and how many there are. */
  function part({ results, past }) {
    meta.append(past ? ` · ${say.found.replace("{count}", past)}` : ` · ${say.none}`)
    const first = list.children[results.findIndex(one => one.past)]
    if (!first || !past) return
    const heading = document.createElement("li")
    heading.className = "md-search-result__past"
    heading.textContent = say.heading
    first.before(heading)
  }

  component$.subscribe(data => {
    if (data.ref !== result || !data.items || !data.query || !data.query.trim() || data.early || data.failed) return
    if (data.past === undefined) offer(data.query)
    else part(data)
  })
})()
