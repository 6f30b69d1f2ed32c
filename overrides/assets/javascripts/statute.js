/* What links show in place, and the tables and pictures that answer. Everything works without it, only less so. */
(function () {
  "use strict"

  const root = document.documentElement
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)]
  const make = (tag, more, ...children) => {
    const element = Object.assign(document.createElement(tag), more)
    element.append(...children)
    return element
  }

  const home = new URL(__md_scope)

  /* --- Notes and provisions in place ----------------------------------------------------------- */

  const SOON = 120
  let card, trigger, timer

  function close() {
    clearTimeout(timer)
    if (!card) return
    card.remove()
    trigger.removeAttribute("aria-describedby")
    card = trigger = undefined
  }

  async function open(link) {
    const content = await contentFor(link)
    if (!content || !content.childNodes.length) return
    close()
    trigger = link
    card = document.createElement("div")
    card.className = "card md-typeset"
    card.id = "card"
    card.setAttribute("role", "tooltip")
    card.append(headOf(link), content)
    for (const element of all("[id]", card)) element.removeAttribute("id")
    for (const mark of all("[data-mark], .headerlink", card)) mark.remove()
    card.addEventListener("pointerenter", () => clearTimeout(timer))
    card.addEventListener("pointerleave", later)
    document.body.append(card)
    place()
    link.setAttribute("aria-describedby", "card")
  }

  /* The number of a note and the words it is about; for all cards the button that closes. */
  function headOf(link) {
    const head = document.createElement("div")
    head.className = "top"
    const note = link.matches(".note") && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (note) for (const part of all("summary .i, summary .q", note)) head.append(copyOf(part))
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×" })
    button.setAttribute("aria-label", document.querySelector("[data-close]")?.dataset.close || "×")
    button.addEventListener("click", close)
    head.append(button)
    return head
  }

  function place() {
    const at = trigger.getClientRects()[0] || trigger.getBoundingClientRect()
    const width = card.offsetWidth
    const left = Math.min(Math.max(12, at.left - 24), root.clientWidth - width - 12)
    const above = at.bottom + card.offsetHeight + 8 > innerHeight && at.top > card.offsetHeight + 60
    card.style.left = left + scrollX + "px"
    card.style.top = (above ? at.top - card.offsetHeight - 6 : at.bottom + 6) + scrollY + "px"
  }

  const later = () => { clearTimeout(timer); timer = setTimeout(close, 250) }

  /* What a link leads to: a note, a term, a paragraph of this page or of another one. */
  async function contentFor(link) {
    const content = document.createDocumentFragment()
    if (link.dataset.title) {
      content.append(link.dataset.title)
      return content
    }
    const url = new URL(link.href)
    const law = lawOf(link)
    const told = law && await lawCard(law, url)
    if (told) return told
    const samePage = url.pathname === location.pathname
    if (!samePage && location.protocol === "file:") return provision(url)
    const page = samePage ? document : await fetchPage(url)
    if (!page) return
    const target = url.hash ? page.getElementById(decodeURIComponent(url.hash.slice(1))) : page.querySelector("h1")
    if (!target) return
    if (/^H[1-6]$/.test(target.tagName)) {
      if (!url.hash) content.append(copyOf(target))
      let next = url.hash ? target.nextElementSibling : page.querySelector(".parallel > [id], .text > [id]")
      for (; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) {
        if (!next.lang || next.lang === root.lang) content.append(copyOf(next))
      }
    } else if (target.matches(".n")) for (const part of all(".body > *", target)) content.append(copyOf(part))
    else content.append(copyOf(target))
    return content
  }

  /* From the disk nothing can be fetched; the provisions come as a script. */
  async function provision(url) {
    const article = /\/articles\/([\d-]+)\.html$/.exec(url.pathname)
    if (!article || !url.href.startsWith(home.href)) return
    await load("previews.js")
    const [title, ...paragraphs] = (globalThis.__previews || {})[article[1]] || []
    const number = /^#p(\d+)/.exec(url.hash)
    const content = document.createDocumentFragment()
    for (const text of title ? [title, ...(number ? [paragraphs[number[1] - 1]] : paragraphs)] : []) {
      content.append(Object.assign(document.createElement("p"), { textContent: text }))
    }
    return content
  }

  const scripts = new Map()

  /* A script of data, once it is needed; one that could not be had is asked for again. */
  function load(name) {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise(done => {
        const script = document.createElement("script")
        script.src = new URL("assets/javascripts/" + name, home)
        script.onload = done
        script.onerror = () => { scripts.delete(name); done() }
        document.head.append(script)
      }))
    }
    return scripts.get(name)
  }

  /* Which other law a link opens: `patent-law`, `trademark-law/2019-04-23`; `0-listed` where its text is not here. */
  function lawOf(link) {
    const inside = link.href.startsWith(home.href) && link.href.slice(home.href.length)
    if (inside && /^authorities\/(?:index\.html)?#/.test(inside)) return "0-listed"
    return inside && (/^laws\/([^#]+?)\/(?:index\.html)?(?:#|$)/.exec(inside) || [])[1]
  }

  /* The law and the provision by name, its words, and what came after them. */
  async function lawCard(law, url) {
    await load(`laws/${law}.js`)
    const found = (globalThis.__laws || {})[law]
    if (!found) return
    const content = document.createDocumentFragment()
    const line = (text, properties) => content.append(Object.assign(document.createElement("p"), { textContent: text, ...properties }))
    const key = decodeURIComponent(url.hash.slice(1))
    if (law === "0-listed") {
      if (!found.cards[key]) return
      const [title, article, absent, since] = found.cards[key]
      for (const text of [title, article]) if (text) line(text, { className: "law" })
      line(absent, {})
      for (const text of since) line(text, { className: "since" })
      return content
    }
    const [name, lines] = found.cards[key] || ["", []]
    line(found.law, { className: "law" })
    if (name) line(name, { className: "law" })
    for (const [kind, text] of lines) line(text, { className: kind, lang: found.lang })
    for (const text of found.amended) line(text, { className: "since" })
    return content
  }

  const copyOf = element => document.importNode(element, true)
  const pages = new Map()

  async function fetchPage(url) {
    if (!location.protocol.startsWith("http") || url.origin !== location.origin) return
    const key = url.pathname
    if (!pages.has(key)) {
      pages.set(key, fetch(key).then(r => r.ok && r.text()).then(t => t && new DOMParser().parseFromString(t, "text/html")).catch(() => null))
    }
    return pages.get(key)
  }

  const PREVIEWED = ".parallel a:not(.pin), .text a:not(.pin), .notes a, .gist a"
  const previewed = event => event.target instanceof Element && event.target.closest(PREVIEWED)

  document.addEventListener("pointerover", event => {
    const link = event.pointerType === "mouse" && previewed(event)
    if (!link || link === trigger) return
    clearTimeout(timer)
    timer = setTimeout(() => open(link), SOON)
  })
  document.addEventListener("pointerout", event => { if (previewed(event)) later() })
  document.addEventListener("focusin", event => {
    const link = previewed(event)
    if (link && link.matches(":focus-visible")) open(link)
  })
  document.addEventListener("focusout", event => { if (previewed(event)) later() })
  document.addEventListener("keydown", event => { if (event.key === "Escape") close() })

  /* A finger cannot hover: the first tap on a mark or term opens the card, the second follows the link. */
  let finger = false
  document.addEventListener("pointerdown", event => { finger = event.pointerType !== "mouse" }, true)
  document.addEventListener("click", event => {
    const link = previewed(event)
    if (finger && link && link !== trigger && (link.matches(".note, [data-title]") || lawOf(link))) {
      event.preventDefault()
      event.stopPropagation()
      open(link)
    } else if (card && !card.contains(event.target)) close()
  }, true)

  /* --- The table of duties: by institution, operative word and chapter; the choice stands in the address ---- */

  const KEYS = ["who", "word", "chapter"]

  function setUpDuties() {
    const duties = document.querySelector(".duties[data-label]")
    if (!duties || duties.querySelector("form")) return
    const say = duties.dataset
    const groups = all("details", duties)
    const acts = all("li", duties)
    const text = (selector, within) => within.querySelector(selector).textContent
    const options = {
      who: all(".actors .actor").map(name => new Option(name.textContent, name.id)),
      word: [...new Map(acts.map(act => [act.dataset.word, text(".operative", act)]))].map(([value, name]) => new Option(name, value)),
      chapter: groups.map(group => new Option(group.firstElementChild.firstChild.textContent.trim(), group.id.slice(8))),
    }
    const form = Object.assign(document.createElement("form"), { className: "choose" })
    form.setAttribute("aria-label", say.label)
    const fields = {}
    for (const key of KEYS) {
      fields[key] = document.createElement("select")
      fields[key].append(new Option(say.any, ""), ...options[key])
      const label = document.createElement("label")
      label.append(say[key], fields[key])
      form.append(label)
    }
    const reset = Object.assign(document.createElement("button"), { type: "button", textContent: say.reset })
    const status = document.createElement("p")
    status.setAttribute("role", "status")
    form.append(reset, status)
    duties.prepend(form)
    const wide = matchMedia("(min-width: 45em)")

    function show() {
      const { who, word, chapter } = Object.fromEntries(KEYS.map(key => [key, fields[key].value]))
      for (const act of acts) {
        act.hidden = !!(who && !act.dataset.who.split(" ").includes(who)) || !!(word && act.dataset.word !== word) ||
          !!(chapter && act.closest("details")?.id !== "chapter-" + chapter)
      }
      for (const group of groups) {
        const of = all("li", group), shown = of.filter(act => !act.hidden).length
        group.hidden = !shown
        group.open = wide.matches || !!(who || word || chapter)
        group.querySelector(".count").dataset.shown = shown < of.length ? shown : ""
      }
      const n = acts.filter(act => !act.hidden).length
      status.dataset.chosen = KEYS.filter(key => fields[key].value).map(key => fields[key].selectedOptions[0].textContent + " · ").join("")
      status.textContent = n ? say.count.replace("{n}", n).replace("{all}", acts.length) : say.none
    }

    /* `#who=…&word=…`; or the address of an actor alone, or of one act. Whoever comes by it has that in sight. */
    function read(arriving) {
      let hash = decodeURIComponent(location.hash.slice(1))
      if (options.who.some(one => one.value === hash)) {
        hash = "who=" + hash
        history.replaceState(history.state, "", "#" + hash)
        arriving = true
      }
      const chosen = new URLSearchParams(hash.includes("=") ? hash : "")
      for (const key of KEYS) {
        fields[key].value = chosen.get(key) || ""
        if (fields[key].selectedIndex < 0) fields[key].value = ""
      }
      show()
      const act = acts.find(one => one.id === hash)
      if (act?.closest("details")) act.closest("details").open = true
      if (act) act.scrollIntoView()
      else if (chosen.size && arriving) form.scrollIntoView()
    }

    /* Each choice is a step that the back button takes back. */
    form.addEventListener("change", () => {
      show()
      const chosen = KEYS.filter(key => fields[key].value).map(key => key + "=" + encodeURIComponent(fields[key].value)).join("&")
      history.pushState(history.state, "", location.pathname + location.search + (chosen ? "#" + chosen : ""))
    })
    reset.addEventListener("click", () => {
      for (const key of KEYS) fields[key].value = ""
      form.dispatchEvent(new Event("change"))
    })
    form.addEventListener("submit", event => event.preventDefault())
    window.addEventListener("hashchange", () => { if (duties.isConnected) read(false) })
    window.addEventListener("beforeprint", () => { for (const group of groups) group.open = true })
    read(true)
  }

  /* --- The picture of relations: one article and its neighbors; which one stands in the address ------- */

  function setUpNeighbors() {
    const holder = document.querySelector(".neighbors[data-all]")
    if (!holder || holder.firstChild) return
    const { names, ties, why, says } = JSON.parse(holder.dataset.all)
    const ids = Object.keys(names).sort((one, other) => parseInt(one) - parseInt(other) || one.localeCompare(other, "und", { numeric: true }))
    const field = ids.length > 200
      ? make("input", { inputMode: "numeric", size: 6 })
      : make("select", {}, ...ids.map(id => new Option(names[id], id)))
    const picture = make("div", { className: "star" })
    holder.append(make("form", { className: "choose" }, make("label", {}, says.choose, field)), picture)

    function draw(id) {
      field.value = id
      const page = make("a", { className: "center", href: holder.dataset.pages + id + "/" }, make("strong", {}, names[id]), make("span", {}, says.open))
      const groups = Object.entries(ties[id]).map(([kind, others]) => make("section", { className: kind },
        make("h2", {}, says[kind]),
        make("ul", {}, ...others.map(other => make("li", {}, make("a", { href: "#" + other }, names[other]), make("p", {}, why[id][other] || ""))))))
      picture.replaceChildren(page, ...(groups.length ? groups : [says.none]))
    }

    const read = () => {
      const id = decodeURIComponent(location.hash.slice(1))
      draw(id in names ? id : ids.reduce((most, one) => count(one) > count(most) ? one : most))
    }
    const count = id => Object.values(ties[id]).flat().length
    field.form.addEventListener("submit", event => event.preventDefault())
    field.addEventListener("change", () => { if (field.value in names) location.hash = field.value })
    window.addEventListener("hashchange", () => { if (holder.isConnected) read() })
    read()
  }

  /* --- As it stood on a day: opens the link of the version that counted then ------------------------- */

  function setUpDay() {
    const holder = document.querySelector(".on[data-all]")
    if (!holder || holder.firstChild) return
    const { says, from, own } = JSON.parse(holder.dataset.all)
    const field = make("input", { type: "date", required: true, max: "9999-12-31" })
    const said = make("span", { className: "said" })
    said.setAttribute("role", "status")
    const form = make("form", { className: "choose" }, make("label", {}, says.label, field), make("button", {}, says.go), said)
    form.addEventListener("submit", event => {
      event.preventDefault()
      const version = from.filter(day => day <= field.value).pop()
      const link = all("a[data-from]").find(one => one.dataset.from === version)
      said.textContent = !version ? says.before : version === own ? says.here : link ? "" : says.absent
      if (version !== own && link) link.click()
    })
    holder.append(form)
  }

  /* --- The search of the home page hands over to the theme's ------------------------------------------ */

  function setUpSeek() {
    const form = document.querySelector("form.seek")
    if (!form || form.dataset.ready) return
    form.dataset.ready = "yes"
    const search = words => {
      const input = document.querySelector(".md-search__input")
      const toggle = document.getElementById("__search")
      if (!toggle.checked) toggle.click()
      input.value = words
      input.focus()
      input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    }
    form.addEventListener("submit", event => {
      event.preventDefault()
      search(form.q.value)
    })
    for (const link of all(".try a", form)) {
      link.addEventListener("click", event => {
        event.preventDefault()
        event.stopPropagation()
        search(link.textContent)
      })
    }
  }

  /* --- The words of an earlier text, which the search of the site does not find ------------------------ */

  function setUpSeek() {
    const holder = document.querySelector(".seek[data-all]")
    if (!holder || holder.firstChild) return
    const { says, texts } = JSON.parse(holder.dataset.all)
    const list = holder.nextElementSibling, entries = [...list.children]
    const field = make("input", { type: "search" })
    const said = make("span", { className: "said" })
    said.setAttribute("role", "status")
    const form = make("form", { className: "choose" }, make("label", {}, says.label, field), said)
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
      entries.forEach((entry, n) => { entry.hidden = !words.every(word => texts[n].toLowerCase().includes(word)) })
      said.textContent = words.length ? says.found.replace("{count}", entries.filter(entry => !entry.hidden).length) : ""
    })
    form.addEventListener("submit", event => event.preventDefault())
    holder.append(form)
  }

  /* --- Every page, also those that come by instant navigation -------------------------------------- */

  function setUp() {
    close()
    setUpDuties()
    setUpNeighbors()
    setUpDay()
    setUpSeek()
    setUpSeek()
    if (matchMedia("(min-width: 45em)").matches) for (const chapter of all(".chapters details.chapter")) chapter.open = true
    for (const link of all("a.superseded[title]")) link.removeAttribute("title") /* Its card says it. */
    for (const link of all(".parallel a[title]:not(.pin), .text a[title]:not(.pin)")) {
      link.dataset.title = link.title
      link.removeAttribute("title")
    }
    const dialog = document.querySelector(".md-dialog")
    if (dialog) dialog.setAttribute("role", "status")
  }

  document$.subscribe(setUp)
})()
