/* Queries that name provisions, of the statute or of a law it cites → the results that they name. */
"use strict"

const NUMBERED = 500

function createProvisions(first, catalog, names) {
  const { kinds, laws, at, numbers, own, isOwn, exists } = catalog
  const several = own.length > 1, annexes = createAnnexes(first, kinds)
  const law = n => ({ doc: laws.indexOf(n), score: NUMBERED })

  /* 专利法第七十一条, Article 71 of the Patent Law; 第十三条; 第四章: what is named, and the words besides; or null. */
  return function named(query) {
    const inAnnexes = annexes(query)
    if (inAnnexes.length) return { found: inAnnexes.map(one => ({ ...one, score: NUMBERED })), about: query }
    const lead = names.law(query), other = lead && !isOwn(lead.law)
    if (other && !lead.rest) return { found: [law(lead.law)], about: lead.name }
    const wanted = other ? parseNumbers(lead.rest, () => false) : parseNumbers(lead && lead.rest ? lead.rest : query, exists)
    if (!wanted) return null
    if (wanted.division) return other ? null : { found: division(wanted.division), about: "" }
    const within = other || (lead && several) ? [lead.law] : own
    const cited = within.flatMap(one => wanted.provisions.map(unit => ({ doc: numbers[one].get(unit.id), score: NUMBERED, unit: other ? { ...unit, above: `a${unit.id}` } : unit })).filter(({ doc }) => doc !== undefined))
    /* The article is not there; the law is. */
    if (other && !cited.length) cited.push(law(lead.law))
    return { found: cited, about: other ? lead.name : wanted.rest }
  }

  function division({ kind, number }) {
    const found = own.flatMap(one => first.laws[one].divisions.filter(([k, n]) => k === kind && n === number).map(entry => [one, entry]))
    const pages = found.map(([, entry]) => at.findIndex((where, doc) => kinds[doc] === "chapter" && where === entry[2])).filter(doc => doc >= 0)
    const inside = found.flatMap(([one, entry]) => entry[3].map(id => numbers[one].get(id)))
    return [...inside, ...pages].map(doc => ({ doc, score: NUMBERED }))
  }
}
