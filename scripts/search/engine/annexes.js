/* Queries that name an annex by its number, and what stands in it: 附表二, 附件1第三条, Article 3 of Annex 2. */
"use strict"

const JOINING = /(?:^|\s)(?:of|to|the|in)(?=\s|$)|[的之、,]/g

function createAnnexes(first, kinds) {
  const label = new RegExp(`^([a-z]+|\\p{Script=Han}{1,3}?) ?(${N})$`, "u"), word = /^(?:[a-z]+|\p{Script=Han}{2})$/u
  const inside = new RegExp(`^第?(${N})[款段]|paragraph \\(?(\\d+)`)
  const names = kinds.flatMap((kind, doc) => (kind === "annex" ? [first.titles[doc], ...(first.names[doc] || [])].map(name => ({ doc, name: fold(name) })) : []))
  const labels = names.flatMap(({ doc, name }) => [label.exec(name)].filter(Boolean).map(([, of, number]) => ({ doc, of, number: readNumber(number) })))
  /* What the labels say, and any other word for annexes. */
  const words = [...new Set([...labels.map(one => one.of), ...names.map(({ name }) => name).filter(name => word.test(name))])].sort((a, b) => b.length - a.length)
  const named = words.length && new RegExp(`(?<![a-z])(${words.join("|")}) ?(${N})`)

  /* An article of it, or a paragraph of its own. */
  function provision(rest) {
    const numbers = rest && parseNumbers(rest, () => false), paragraph = inside.exec(rest)
    if (numbers && numbers.provisions) return { ...numbers.provisions[0], above: `a${numbers.provisions[0].id}` }
    return paragraph ? { paragraph: readNumber(paragraph[1] || paragraph[2]) } : undefined
  }

  /* [{ doc, unit }] */
  return function find(query) {
    const found = named && named.exec(query)
    if (!found) return []
    const near = labels.filter(one => one.number === readNumber(found[2])), same = near.filter(one => one.of === found[1])
    const unit = provision(query.replace(found[0], " ").replace(JOINING, " ").trim())
    return [...new Set((same.length ? same : near).map(({ doc }) => doc))].map(doc => ({ doc, unit }))
  }
}
