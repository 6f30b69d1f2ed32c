/* What it takes to guess, loaded when a guess is made. */
"use strict"

function createTables(first, store) {
  function once(shard, make) {
    let made
    return () => {
      if (!made) {
        store.want([shard])
        made = make(store.get(shard))
      }
      return made
    }
  }

  return {
    /* How characters are written otherwise. */
    variants: once("variants", pairs => {
      const found = new Map(), signs = [...pairs]
      for (let n = 0; n < signs.length; n += 2) found.set(signs[n], signs[n + 1])
      return found
    }),
    /* All Latin stems. */
    stems: once("words", words => [...new Set(words.split(" ").map(stem))]),
    /* What initials may stand for, names first. */
    phrases: once("phrases", texts => {
      const named = [...first.titles, ...Object.values(first.names).flat(), ...first.synonyms.flatMap(([, means]) => means)]
      return [...new Set([...named.flatMap(name => name.match(/\p{Script=Han}+/gu) || []), ...texts.split(" ")])]
    }),
    /* How characters sound. */
    sounds: once("sounds", sounds => sounds),
  }
}
