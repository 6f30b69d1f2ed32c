/* Reading the text: which language of it, the switch to the site in the other language, the menu of a paragraph.
   Without it both languages show, and a paragraph's number is its link. */
(function () {
  "use strict"

  const root = document.documentElement
  const VIEW = `statute.view.${root.lang.slice(0, 2)}`
  const PLACE = "statute.place"
  const HEAD = 110 /* What stays at the top of the screen. */
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)]

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties)
    element.append(...children)
    return element
  }

  /* --- Which language of the text ------------------------------------------------------------- */

  function setUpView() {
    const form = document.querySelector("form.view")
    if (!form) return
    for (const radio of all("input", form)) {
      radio.checked = radio.value === root.dataset.view
      radio.addEventListener("change", () => {
        const place = placeInView()
        for (const passage of all(".parallel > .shown")) fold(passage, false)
        root.dataset.view = radio.value
        if (radio.dataset.only) root.dataset.only = radio.dataset.only
        else delete root.dataset.only
        try { localStorage.setItem(VIEW, radio.value) } catch { /* not remembered then */ }
        form.querySelector("[role=status]").textContent = radio.dataset.said
        if (place) window.scrollBy(0, place.element.getBoundingClientRect().top - place.top)
      })
    }
    const heading = document.querySelector(".md-content h1")
    if (heading) {
      new IntersectionObserver(([entry]) => form.classList.toggle("past", !entry.isIntersecting), { rootMargin: `-${HEAD / 2}px 0px 0px` }).observe(heading)
    }
  }

  /* What the reader is at: of all that has an address, what begins last above the middle of the screen. */
  function placeInView() {
    let found
    for (const element of all(".md-content :is(.parallel, .text, .lawtext) [id], .md-content :is(h2, h3, h4, h5, li, summary)[id], .notes [id]")) {
      if (element.matches("[data-mark]") || !element.getClientRects().length) continue
      const top = element.getBoundingClientRect().top
      if (top < innerHeight * .45 && (!found || top > found.top)) found = { element, top }
    }
    return found && found.top > -innerHeight ? found : undefined
  }

  /* --- The site in the other language ---------------------------------------------------------- */

  const home = new URL(__md_scope)

  function refreshSwitch() {
    const links = all("a.switch:not([data-home])")
    if (!links.length) return
    let here = location.href.slice(home.href.length)
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const seen = element => element.getBoundingClientRect().bottom > HEAD && element.getBoundingClientRect().top < innerHeight
    const choice = location.hash && !target  // of a table or a picture, no place on the page: it goes along as it is
    const place = choice ? null : target && seen(target) ? { element: target, top: target.getBoundingClientRect().top } : scrollY > 40 && placeInView()
    if (place) here = here.split("#")[0] + "#" + place.element.id
    for (const link of links) link.href = new URL(link.dataset.site, home).href + here
    return place
  }

  /* The paragraph stands in the other language where it stood on the screen. */
  document.addEventListener("click", event => {
    if (!event.target.closest("a.switch")) return
    const place = refreshSwitch()
    try { if (place) sessionStorage.setItem(PLACE, JSON.stringify({ id: place.element.id, top: place.top })) } catch { /* then it stands at the top */ }
  }, true)

  function comeBack() {
    let place
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE))
      sessionStorage.removeItem(PLACE)
    } catch { /* none kept */ }
    const element = place && location.hash === "#" + encodeURI(place.id) && document.getElementById(place.id)
    if (!element) return
    const settle = () => window.scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: "instant" })
    settle()
    requestAnimationFrame(settle)
    if (document.readyState !== "complete") window.addEventListener("load", () => setTimeout(settle), { once: true })
  }

  /* --- Copying ------------------------------------------------------------------------------------ */

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text)
    const area = make("textarea", { value: text })
    document.body.append(area)
    area.select()
    document.execCommand("copy") /* Pages without TLS have no clipboard. */
    area.remove()
  }

  /* What was searched for is no part of the permanent address. */
  function addressOf(id) {
    const canonical = document.querySelector("link[rel=canonical]")
    const address = new URL(canonical ? canonical.href : location.href)
    address.search = ""
    address.hash = id
    return address.href
  }

  /* The words of the statute alone. */
  function textOf(passage) {
    const words = passage.cloneNode(true)
    for (const mark of all("[data-mark]", words)) mark.remove()
    return words.textContent.trim()
  }

  /* --- The menu of a paragraph --------------------------------------------------------------------- */

  let data, menu, opener

  /* Each paragraph of the page, in each language, has a button for its menu and one for its other language. */
  const AT_ONCE = 16 /* Paragraphs, so that a long page answers while it gets its buttons. */

  function setUpMenus() {
    closeMenu()
    const element = document.getElementById("__paragraphs")
    data = element && JSON.parse(element.dataset.json)
    if (!data || document.querySelector(".dots")) return
    const units = Object.entries(data.units)
    const more = () => {
      for (const [id, names] of units.splice(0, AT_ONCE)) addButtons(id, Object.fromEntries(data.names.map((name, n) => [name, names[n]])))
      if (units.length && element.isConnected) setTimeout(more)
    }
    more()
  }

  function addButtons(id, names) {
    const passage = document.getElementById(id)
    if (!passage) return
    const other = passage.nextElementSibling?.lang ? passage.nextElementSibling : null
    for (const one of other ? [passage, other] : [passage]) {
      const dots = make("button", { type: "button", className: "dots" })
      dots.dataset.mark = ""
      dots.setAttribute("aria-label", data.say.open.replace("{name}", names[data.lang]))
      dots.setAttribute("aria-haspopup", "dialog")
      dots.setAttribute("aria-expanded", "false")
      dots.addEventListener("click", () => opener === dots ? closeMenu(true) : openMenu(dots, one, id, names))
      one.append(dots)
      if (!other) continue
      const twin = make("button", { type: "button", className: "twin" })
      twin.dataset.mark = ""
      twin.dataset.more = data.say[one.lang || data.lang]
      twin.dataset.less = data.say.fold
      twin.setAttribute("aria-label", `${names[data.lang]} ${twin.dataset.more}`)
      twin.setAttribute("aria-expanded", "false")
      twin.addEventListener("click", () => fold(one === passage ? other : passage, twin.getAttribute("aria-expanded") === "false", twin))
      one.append(twin)
      if (one.lang && one.lang !== data.lang) for (const button of [dots, twin]) button.lang = root.lang
    }
  }

  /* The other language of a paragraph, in place. */
  function fold(passage, shown, button) {
    passage.classList.toggle("shown", shown)
    for (const one of button ? [button] : all(".twin[aria-expanded=true]")) one.setAttribute("aria-expanded", shown)
  }

  function openMenu(dots, passage, id, names) {
    closeMenu()
    const say = data.say
    const url = addressOf(id)
    const text = textOf(passage)
    const item = (label, act) => {
      const button = make("button", { type: "button", textContent: label })
      button.addEventListener("click", act)
      return button
    }
    const take = words => () => copy(words).then(() => { closeMenu(true); alert$.next(say.copied) })
    const cited = data.forms.map(([name, withUrl, without]) => item(name, take(filled(url.startsWith("http") ? withUrl : without, names, url))))
    const share = () => {
      closeMenu(true)
      if (navigator.share) return navigator.share({ title: document.title, text, url }).catch(() => {})
      copy(`${text}\n${url}`).then(() => alert$.next(say.copied))
    }
    menu = make("div", { className: "menu" },
      item(say.text, take(text)), item(say.link, take(url)),
      make("p", {}, say.cite), make("div", { className: "forms" }, ...cited),
      item(say.share, share), make("a", { href: reportOf(names[data.lang], text, url) }, say.report))
    menu.setAttribute("role", "dialog")
    menu.setAttribute("aria-label", dots.getAttribute("aria-label"))
    menu.addEventListener("keydown", keyInMenu)
    opener = dots
    dots.setAttribute("aria-expanded", "true")
    document.body.append(menu)
    placeMenu()
    menu.querySelector("button").focus({ preventScroll: true })
  }

  function filled(form, names, url) {
    return form.replace(/\{(\w+)\}/g, (whole, key) => key === "url" ? url : names[key] ?? whole)
  }

  /* A mail of at most 1,500 characters: the address, the provision and the words it is about. */
  function reportOf(name, text, url) {
    const chosen = String(getSelection()).trim() || text.split(/(?<=[。；.;])/)[0]
    const link = words => `mailto:${data.mail}?subject=${encodeURIComponent(data.subject.replace("{name}", name))}&body=${encodeURIComponent(`${url.slice(0, 300)}\n\n${words}\n\n`)}`
    let words = [...chosen]
    while (words.length && link(words.join("")).length > 1500) words = words.slice(0, -8)
    return link(words.join(""))
  }

  function keyInMenu(event) {
    const items = all("button, a", menu)
    const at = items.indexOf(document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      items.at(to % items.length).focus()
    } else if (event.key === "Tab") closeMenu(true)
  }

  /* Below its button, or above it where there is no room; on a phone the style sheet makes it a sheet from below. */
  function placeMenu() {
    const at = opener.getBoundingClientRect()
    const above = at.bottom + menu.offsetHeight + 12 > innerHeight && at.top > menu.offsetHeight + HEAD
    menu.style.left = Math.max(12, Math.min(at.left, root.clientWidth - menu.offsetWidth - 12)) + scrollX + "px"
    menu.style.top = (above ? at.top - menu.offsetHeight - 6 : at.bottom + 6) + scrollY + "px"
  }

  function closeMenu(back) {
    if (!menu) return
    menu.remove()
    opener.setAttribute("aria-expanded", "false")
    if (back) opener.focus({ preventScroll: true })
    menu = opener = undefined
  }

  document.addEventListener("click", event => {
    const pin = event.target.closest("a.pin")
    if (pin) copy(addressOf(pin.hash.slice(1))).then(() => data && alert$.next(data.say.copied))
    if (menu && !menu.contains(event.target) && !opener.contains(event.target)) closeMenu()
  })
  document.addEventListener("keydown", event => { if (event.key === "Escape") closeMenu(true) })

  /* --- Notes ------------------------------------------------------------------------------------------ */

  /* One is open at a time: that which the address or a mark leads to. */
  function openNote(hash) {
    const note = !!hash && document.getElementById(decodeURIComponent(hash.slice(1)))
    if (note && note.dataset.moved) return location.replace("#" + note.dataset.moved)
    if (!note || !note.matches("details.n")) return
    if (!note.closest(".sheet.all")) for (const other of all("details.n[open]")) other.open = other === note
    note.open = true
    if (note.getBoundingClientRect().bottom > innerHeight) note.scrollIntoView({ block: "nearest" })
  }

  /* All of them, by the button in the bar. */
  function setUpNotes() {
    const button = document.querySelector(".fold-all")
    const notes = all("details.n")
    if (!button || !notes.length) return
    const say = () => { button.textContent = notes.every(note => note.open) ? button.dataset.less : button.dataset.more }
    button.hidden = false
    say()
    button.addEventListener("click", () => {
      const place = placeInView()
      foldNotes(!notes.every(note => note.open))
      if (place) window.scrollBy(0, place.element.getBoundingClientRect().top - place.top)
    })
    for (const note of notes) {
      note.addEventListener("toggle", () => {
        if (note.open && !note.closest(".sheet.all")) for (const other of notes) other.open = other === note
        say()
      })
    }
  }

  function foldNotes(open) {
    document.querySelector(".sheet")?.classList.toggle("all", open)
    for (const note of all("details.n")) note.open = open
  }

  document.addEventListener("click", event => {
    const mark = event.target.closest("a.note")
    if (mark && !event.defaultPrevented) openNote(mark.hash)
  })
  window.addEventListener("hashchange", () => openNote(location.hash))
  window.addEventListener("beforeprint", () => {
    const place = document.querySelector(".address")
    if (place) place.textContent = addressOf("")
  })
  window.addEventListener("beforeprint", () => {
    foldNotes(true)
    for (const one of all("details.redlined")) one.open = true
  })

  /* --- The theme's buttons of menu and search, which are labels, by the keyboard ---------------------------- */

  function setUpButtons() {
    const names = { __drawer: document.querySelector(".md-nav--primary")?.getAttribute("aria-label"), __search: document.querySelector(".md-search__input")?.getAttribute("aria-label") }
    for (const button of all(".md-header label.md-header__button")) {
      if (!names[button.htmlFor]) continue
      if (button.querySelector("[role=button]")) continue
      const inner = make("span", { tabIndex: 0 }, ...button.childNodes)  // a label may not be a button itself
      inner.setAttribute("role", "button")
      inner.setAttribute("aria-label", names[button.htmlFor])
      button.append(inner)
    }
  }

  document.addEventListener("keydown", event => {
    const button = event.target.closest("[role=button]")?.closest("label")
    if (!button || !["Enter", " "].includes(event.key)) return
    event.preventDefault()
    button.click()
    if (button.htmlFor === "__drawer") document.querySelector(".md-sidebar--primary a")?.focus()
  })

  /* --- Kept on a phone: pages that were read open without a network too; see service-worker.js ------------- */

  if ("serviceWorker" in navigator && document.querySelector("link[rel=manifest]")) {
    window.addEventListener("load", async () => {
      const first = !navigator.serviceWorker.controller
      try {
        await navigator.serviceWorker.register(new URL("service-worker.js", home))
        if (!first) return
        const asked = performance.getEntriesByType("resource").map(entry => entry.name)
        const { active } = await navigator.serviceWorker.ready
        active.postMessage([location.href.split("#")[0], ...asked])
      } catch { /* not over TLS, or not allowed: then nothing is kept */ }
    })
  }

  /* --- Every page, also those that come by instant navigation ---------------------------------------- */

  window.addEventListener("hashchange", refreshSwitch)
  document$.subscribe(() => {
    setUpButtons()
    setUpView()
    setUpMenus()
    setUpNotes()
    openNote(location.hash)
    comeBack()
    refreshSwitch()
  })
})()
