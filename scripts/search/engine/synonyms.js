/* What readers say for what the statute says. */
"use strict"

/* Promoting is a form of promote, and promotion another word, though they have one stem. */
const lemma = token => (isLatin(token) ? token.word.replace(/(?:'s|s')$/, "").replace(/ies$/, "y").replace(/(ss|sh|ch|x)es$/, "$1").replace(/([^s])s$/, "$1").replace(/(...)(?:ed|ing|e)$/, "$1") : token.key)

function createSynonyms(first, spelling) {
  /* By the first of their words. */
  const entries = new Map()
  for (const [says, means] of first.synonyms) {
    for (const say of says) {
      const keys = tokenise(say).map(lemma)
      const entry = { keys, means: means.map(spelling.keysOf) }
      entries.set(keys[0], [...(entries.get(keys[0]) || []), entry])
    }
  }

  /* The longest that begin at a word. */
  function meant(tokens, n) {
    const here = (entries.get(lemma(tokens[n])) || []).filter(({ keys }) => keys.every((key, k) => tokens[n + k] && lemma(tokens[n + k]) === key) && tokens.slice(n, n + keys.length).some(token => !token.stop))
    const longest = Math.max(0, ...here.map(entry => entry.keys.length))
    return here.filter(entry => entry.keys.length === longest)
  }

  return {
    meant,
    /* What a whole text is also called. */
    of(text) {
      const tokens = spelling.words(text), here = tokens.length ? meant(tokens, 0) : []
      return here.filter(entry => entry.keys.length === tokens.length).flatMap(entry => entry.means)
    },
  }
}
