/* Queries that name something: a page, a term to be explained, one whose duties are asked for, a law, a chapter. */
"use strict"

const EXPLAINED = [
  /^(?:请问)?(?:什么是|何谓|何为|什么叫)(.+?)[?？]?$/,
  /^(.+?)(?:是指什么|指什么|是什么意思|什么意思|是什么|的定义|的含义|的意思|定义|含义)[?？]?$/,
  /^(?:what(?:'s| is| are| does)|define|definition of|meaning of|explain) (?:an? |the |is meant by )?(.+?)(?: mean)?[?]?$/,
  /^(.+?)[ ,:]+(?:definition|meaning)$/,
]
const DUTIES = [
  /^(.+?)(?:的)? ?(?:职责|责任|义务|任务|权责)(?:是什么|有哪些)?[?？]?$/,
  /^(?:职责|责任|义务) ?(.+)$/,
  /^(.+?)(?:负责什么|负责哪些|做什么|管什么|干什么|要做哪些|应当做什么|有什么职责|有哪些职责|有什么义务)(?:工作|事|事情)?[?？]?$/,
  /^(?:duties|duty|responsibilities|obligations|tasks|role) (?:of|for) (?:the )?(.+)$/,
  /^(.+?)(?:'s)? (?:duties|duty|responsibilities|obligations|tasks)$/,
  /^what (?:does|must|should|do|shall) (?:an? |the )?(.+?) do[?]?$/,
]
const PAGE_WORDS = /(?:的)?(?:页面|页)$|\b(?:page|the)\b/g
const NAMED_KINDS = ["page", "chapter", "annex"]
/* The end of a law's name, alone or before a number. */
const CITED = /^[^第\d]{2,}(?:法|条例|规定|办法|细则|解释)(?=第|\d|$)/
/* What names a statute, and how like a title it must be. */
const TITLED = /(?:法|条例|规定|办法|细则|决定)$|\b(?:regulations?|acts?|laws?|measures|rules|provisions|statute)\b/
const TITLE_LIKE = 0.8
const STATE = /中华人民共和国| of the people's republic of china/g

function createNames(first, spelling, synonyms, stats, kinds) {
  /* “for whom” is made of words that say nothing elsewhere. */
  const keyed = text => (spelling.keysOf(text).filter(Boolean).join(" ") || tokenise(text).map(token => token.key).join(" "))
  const byName = new Map()

  first.titles.forEach((title, doc) => {
    if (kinds[doc] === "article" || !title) return
    for (const name of [title, ...(first.names[doc] || [])]) put(keyed(fold(name)), doc)
  })

  function put(key, doc) {
    if (key) byName.set(key, [...new Set([...(byName.get(key) || []), doc])])
  }

  /* Results of these kinds that are called so, or what the statute says for it. */
  function called(text, wanted) {
    const keys = [keyed(text), ...synonyms.of(text).map(keys => keys.filter(Boolean).join(" "))]
    for (const key of keys) {
      const found = (byName.get(key) || []).filter(doc => wanted.includes(kinds[doc]))
      if (found.length) return found
    }
    return []
  }

  /* Who is meant by a part of a name: 科学技术部门 for 市科学技术部门. */
  function about(text, wanted) {
    const exact = called(text, wanted), key = keyed(text)
    if (exact.length || key.length < 3) return exact
    const names = [...byName].filter(([name]) => ` ${name} `.includes(` ${key} `)).sort((a, b) => a[0].length - b[0].length)
    return names.map(([, docs]) => docs.filter(doc => wanted.includes(kinds[doc]))).find(docs => docs.length) || []
  }

  function firstOf(patterns, query, look) {
    for (const pattern of patterns) {
      const found = pattern.exec(query)
      const docs = found ? look(found[1].trim()) : []
      if (docs.length) return docs
    }
    return []
  }

  /* Names of laws as a query may have them, the longest first. */
  const laws = first.laws.flatMap((law, n) => law.names.map(name => [fold(name), n])).sort((a, b) => b[0].length - a[0].length)

  /* Articles that have the title of a chapter in them, or for their heading, answer better. In English most titles are
     words that stand everywhere. */
  const stated = query => (HAN.test(query) ? stats.stands(spelling.keysOf(query)) : first.captions.some(caption => fold(caption).includes(query)))

  /* Words that say something, and each two neighboring characters. */
  const features = text => new Set(spelling.words(text).flatMap(({ key, han, stop, end }, n, all) => (stop ? [] : han && all[n + 1] && all[n + 1].start === end ? [key, key + all[n + 1].key] : [key])))
  const titles = kinds.flatMap((kind, doc) => (kind === "page" ? [first.titles[doc], ...(first.names[doc] || [])].map(fold).filter(name => TITLED.test(name)).map(name => [features(name), doc]) : []))

  /* 成果转化法: the law whose name ends so, if it is one alone. */
  function endingIn(part) {
    const found = new Set(laws.filter(([name]) => name.endsWith(part)).map(([, law]) => law))
    return found.size === 1 ? [part, ...found] : undefined
  }

  return {
    /* What the whole query is the name of, or asks for by name; it comes before all else. */
    asked(query) {
      const page = query.replace(PAGE_WORDS, " ").trim() || query
      const named = called(query, NAMED_KINDS).filter(doc => kinds[doc] !== "chapter" || !stated(query))
      if (named.length) return named
      const again = page === query ? [] : called(page, NAMED_KINDS)
      if (again.length) return again
      const duties = firstOf(DUTIES, query, text => about(text, ["duties"]))
      return duties.length ? duties : firstOf(EXPLAINED, query, text => called(text, ["term", "institution"]))
    },
    /* The statute, or one of several, by a title much like its own. */
    entitled(query) {
      if (!TITLED.test(query)) return []
      const asked = features(query), like = ([name]) => likeness(asked, name)
      const [best] = titles.filter(one => like(one) >= TITLE_LIKE).sort((a, b) => like(b) - like(a))
      return best ? [best[1]] : []
    },
    /* The law that a query names, and what is left of the query. */
    law(query) {
      const plain = query.replace(STATE, "").replace(/[《》]/g, "")
      const part = CITED.exec(plain)
      const [name, law] = (part && endingIn(part[0])) || laws.find(([name]) => plain.includes(name)) || []
      if (!name) return null
      const rest = plain.replace(name, " ").replace(/\b(?:of|the)\b/g, " ").replace(/\s+/g, " ").trim()
      return { law, name, rest }
    },
  }
}
