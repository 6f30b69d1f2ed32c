/* The list of results, in the place of the theme's: kind and title, the passage, its translation; how many there are. */
function createList(result, say, base) {
  "use strict"

  const MORE = "\u2060"
  const box = document.querySelector("[data-md-component=search-query]")
  const meta = result.querySelector(".md-search-result__meta"), list = result.querySelector("ol"), frame = result.parentElement
  let before = "", place = 0, rounds = 0
  /* Not asked when the theme has emptied the list: the frame would have lost it by then. */
  frame.addEventListener("scroll", () => { place = frame.scrollTop }, { passive: true })

  function element(name, attributes, ...children) {
    const made = Object.assign(document.createElement(name), attributes)
    made.append(...children)
    return made
  }

  /* What the worker has made: text with marks in it. */
  const html = (name, className, words) => element(name, { className, innerHTML: words })

  function link(location, terms, score, ...children) {
    const url = new URL(location, base)
    if (Object.keys(terms).length) url.searchParams.set("h", Object.keys(terms).join(" "))
    const article = element("article", { className: "md-search-result__article md-typeset" }, ...children)
    article.dataset.mdScore = score.toFixed(2)
    return element("a", { href: url, className: "md-search-result__link", tabIndex: -1 }, article)
  }

  function item({ location, where, title, kind, law, heading, parts, only, terms, score }) {
    const head = html("h1", "", title)
    const named = kind === "article" ? law : say[kind]
    if (named) head.append(" ", element("span", { className: "md-search-result__kind" }, named))
    const words = parts.map(({ html: words, lang, foreign }) => {
      const line = html("p", foreign ? "md-search-result__other" : "", words)
      line.lang = lang
      return line
    })
    if (only) words.unshift(element("p", { className: "md-search-result__only" }, say.only))
    const icon = element("div", { className: "md-search-result__icon md-icon" })
    if (!heading || where === location) return element("li", { className: "md-search-result__item" }, link(where || location, terms, score, icon, head, ...words))
    return element("li", { className: "md-search-result__item" }, link(location, terms, score, icon, head), link(where, terms, score + 0.01, element("h2", {}, heading), ...words))
  }

  /* Reached with the arrows, as the results are; the theme goes by the number when Enter is pressed. */
  function more(query) {
    const url = new URL(location.href)
    url.searchParams.set("q", query)
    const words = element("span", { textContent: say.more })
    words.dataset.mdScore = "0"
    const made = element("a", { href: url, className: "md-search-result__more" }, words)
    made.addEventListener("click", event => {
      event.preventDefault()
      event.stopPropagation()
      ask(query + MORE.repeat(++rounds))
      box.value = query
    })
    return element("li", {}, made)
  }

  function ask(query) {
    box.value = query
    for (const type of ["keydown", "keyup"]) box.dispatchEvent(new KeyboardEvent(type))
  }

  function count({ articles, all, shown }) {
    const others = all - articles
    const parts = [articles && (articles === 1 ? say.one : say.count.replace("{articles}", articles)), others && (others === 1 ? say.other : say.others.replace("{others}", others))]
    return parts.filter(Boolean).join(say.and) + (shown < all ? say.shown.replace("{shown}", shown) : "")
  }

  return {
    ask,
    /* The same query keeps its place in the list, another one begins at the top. */
    draw({ query, results, counts, early }) {
      const asked = query.replaceAll(MORE, ""), from = asked === before ? place : 0
      if (asked !== before) rounds = 0
      before = asked
      const items = results.map(item)
      if (counts && counts.shown < counts.all) items.push(more(asked))
      list.replaceChildren(...items)
      meta.textContent = early ? say.loading : count(counts)
      frame.scrollTop = place = from
    },
  }
}
