/* A query → the answer: what it names before what it is about, with what is shown of each result. */
"use strict"

/* Of what is no article so many are shown at first, the best of each kind before all else; fewer where little is found. */
const SHOWN_OTHERS = 3, SHOWN_OF_FEW = 2, FEW = 3
const MOST = 20
const NAMED = 1000

function createEngine(first, store) {
  const index = createIndex(first, store), tallies = createTallies(index), catalog = createCatalog(first)
  const { kinds, articles } = catalog
  const stats = createStats(index, articles), tables = createTables(first, store)
  const spelling = createSpelling(first, index, tables), synonyms = createSynonyms(first, spelling)
  const read = createReader(index, stats, spelling, synonyms, createGuesses(index, stats, tables))
  const names = createNames(first, spelling, synonyms, stats, kinds)
  const provisions = createProvisions(first, catalog, names)
  const presenter = createPresenter(first, store, index, catalog)
  const suggestions = createSuggestions(first, catalog, text => countOf(find(text)) > 0)

  /* { named, articles, others: [{ doc, score, passage }], marks } */
  function find(text) {
    const { query: asked, quoted, without } = parseOperators(text)
    const query = spelling.clean(asked), keysOf = words => spelling.keysOf(spelling.clean(words))
    const allowed = createFilter(index, articles, quoted.map(keysOf), without.map(keysOf))
    const numbered = provisions(query)
    const called = names.asked(query), known = called.length || numbered ? called : names.entitled(query)
    const named = [...known.map(doc => ({ doc, score: NAMED })), ...(numbered ? numbered.found : [])].filter(({ doc }, n, all) => allowed(doc) && all.findIndex(one => one.doc === doc) === n)
    const { found, marks } = byWords(numbered ? numbered.about : query, allowed)
    const rest = found.filter(({ doc }) => !named.some(one => one.doc === doc))
    return { named, articles: rest.filter(({ doc }) => doc < articles), others: varied(rest.filter(({ doc }) => doc >= articles)), marks }
  }

  const countOf = ({ named, articles, others }) => named.length + articles.length + others.length

  function varied(others) {
    const best = others.filter(({ doc }, n) => others.findIndex(one => kinds[one.doc] === kinds[doc]) === n)
    return [...best, ...others.filter(one => !best.includes(one))]
  }

  function byWords(query, allowed) {
    if (!query || !tokenise(query).length) return { found: [], marks: [] }
    const wanted = read(query)
    const marks = wanted.features.flatMap(feature => feature.ways.map(way => way.keys))
    return { found: wanted.features.length ? rank(index, tallies, wanted, articles, allowed) : [], marks }
  }

  /* The answer to a query: `shown` articles, and a few of the others. */
  function search(text, shown) {
    const found = find(text.trim()), { named, articles: mine, others, marks } = found
    const all = countOf(found)
    const beside = Math.round((mine.length > FEW ? SHOWN_OTHERS : SHOWN_OF_FEW) * shown / MOST)
    const listed = [...named, ...mine.slice(0, shown), ...others.slice(0, beside)]
    store.want([...new Set(listed.flatMap(presenter.shardsOf))])
    const results = listed.map(one => presenter.result(one, marks))
    const counts = { articles: mine.length + named.filter(({ doc }) => doc < articles).length, all, shown: listed.length }
    return { results, counts, suggest: all ? suggestions.completions(text) : [], nearest: all ? undefined : suggestions.nearest(spelling.clean(parseOperators(text).query)) }
  }

  /* What can be said before any shard has come: provisions, names, captions. */
  function quick(text) {
    const query = spelling.clean(text.trim()), numbered = provisions(query)
    const captions = query.length > 1 ? first.captions.flatMap((caption, doc) => (fold(caption).includes(query) ? [doc] : [])) : []
    const docs = [...names.asked(query), ...(numbered ? numbered.found.map(({ doc }) => doc) : []), ...captions]
    return [...new Set(docs)].slice(0, MOST).map(doc => presenter.bare(doc, [], 1))
  }

  return { search, quick }
}
