/* What readers say for what the statute says. */
"use strict"

function createSynonyms(first, spelling) {
  /* By the first of their words. */
  const entries = new Map()
  for (const [says, means] of first.synonyms) {
    for (const say of says) {
      const keys = tokenise(say).map(token => token.key)
      const entry = { keys, means: means.map(spelling.keysOf) }
      entries.set(keys[0], [...(entries.get(keys[0]) || []), entry])
    }
  }

  /* The longest that begin at a word. */
  function meant(tokens, n) {
    const here = (entries.get(tokens[n].key) || []).filter(({ keys }) => keys.every((key, k) => tokens[n + k] && tokens[n + k].key === key))
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
