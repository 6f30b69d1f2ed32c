/* Words that complete what is typed, and what comes nearest to what finds nothing. */
"use strict"

const NEAR = 0.3
const MOST_TRIED = 3
const VOCABULARY = ["term", "institution"]

/* `finds(text)` says whether anything is found. */
function createSuggestions(first, { kinds, numbers, exists }, finds) {
  const titles = first.titles.filter((_, doc) => VOCABULARY.includes(kinds[doc]))
  const names = kinds.flatMap((kind, doc) => (kind === "term" ? first.names[doc] || [] : []))
  const vocabulary = [...new Set([...titles, ...first.captions, ...names].filter(Boolean))]

  /* The article with the next number, if one was named. */
  function nextArticle(query) {
    const named = parseNumbers(query, exists)
    if (!named || named.division || !named.provisions.length) return undefined
    const wanted = parseInt(named.provisions[0].id)
    const [id] = [...numbers[0].keys()].sort((a, b) => Math.abs(parseInt(a) - wanted) - Math.abs(parseInt(b) - wanted))
    return first.titles[numbers[0].get(id)]
  }

  return {
    /* The theme completes the last word of the box; so only its ending may differ. */
    completions(text) {
      const typed = text.toLowerCase()
      const whole = vocabulary.find(entry => entry.length > text.length && entry.toLowerCase().startsWith(typed))
      const last = text.split(/[\s-]+/).pop()
      return whole && last ? [whole.slice(text.length - last.length)] : []
    },
    /* The entry of the vocabulary that is most like the query and finds something. */
    nearest(query) {
      const next = nextArticle(query)
      if (next) return next
      const asked = parts(query)
      const near = vocabulary.map(entry => [entry, likeness(asked, parts(fold(entry)))]).filter(([, like]) => like >= NEAR)
      near.sort((a, b) => b[1] - a[1])
      return near.slice(0, MOST_TRIED).map(([entry]) => entry).find(finds)
    },
  }
}
