/* What may be meant by words that stand nowhere: pinyin and its initials, words only begun, slips. */
"use strict"

const UNKNOWN = 0.7
const MOST_LIKE = 8

function createGuesses(index, stats, tables) {
  let made
  const sounds = () => (made = made || createSounds(tables.sounds(), index, keys => stats.places(keys).length, tables.phrases))

  const unknown = word => !word.stop && !word.meant && !stats.stands([word.key])

  /* Latin words that do not stand in the texts; features of what stands for them. */
  function latin(tokens) {
    const features = []
    for (let n = 0; n < tokens.length; n++) {
      if (!isLatin(tokens[n])) continue
      let end = n
      while (end < tokens.length && isLatin(tokens[end])) end++
      const words = tokens.slice(n, end)
      if (isEnglish(words)) for (const word of words.filter(unknown)) features.push(...misspelt(word, word === tokens[tokens.length - 1]))
      else if (words.some(unknown)) {
        const all = spelt(words.map(word => word.word).join(""))
        if (all.length) features.push(pinyin(words, all))
        else for (const word of words.filter(unknown)) features.push(...oneWord(word, word === tokens[tokens.length - 1]))
      }
      n = end
    }
    return features
  }

  function spelt(letters) {
    const full = sounds().fromPinyin(letters)
    return full.length ? full : sounds().fromInitials(letters)
  }

  function pinyin(words, found) {
    for (const word of words) word.meant = word.replaced = true
    return oneOf(stats, inTurn(found), found[0].length - 1)
  }

  /* Where more of the words are known than are not, or little words join them, the rest is no pinyin. */
  function isEnglish(words) {
    const strange = words.filter(unknown).length
    return words.length - strange > strange
  }

  function oneWord(word, last) {
    const found = spelt(word.word)
    return found.length ? [pinyin([word], found)] : misspelt(word, last)
  }

  function misspelt(word, last) {
    if (stats.found([word.key])) return []
    const like = likeWord(word, last)
    if (!like.length) return []
    word.replaced = true
    return [oneOf(stats, like.map(key => ({ keys: [key], factor: UNKNOWN })), 1)]
  }

  /* Stems that the word begins, that begin it, or that differ in a letter or two. */
  function likeWord(word, last) {
    const keys = tables.stems().filter(key => key[0] === word.key[0])
    const begun = last && word.key.length > 2 ? standing(keys.filter(key => key.startsWith(word.word))) : []
    if (begun.length) return begun
    const longer = standing(keys.filter(key => key.length > 2 && word.key.startsWith(key) && key.length >= 0.6 * word.key.length))
    if (longer.length || word.word.length < 5) return longer
    const most = word.word.length < 9 ? 1 : 2
    return standing(keys.map(key => [key, distance(key, word.key, most)]).filter(([, d]) => d <= most).sort((a, b) => a[1] - b[1]).map(([key]) => key))
  }

  function standing(keys) {
    const some = keys.slice(0, MOST_LIKE)
    index.want(some.map(key => [key]))
    return some.filter(key => stats.stands([key]))
  }

  /* Chinese that stands nowhere: what sounds the same, for the whole stretch or around the place that fails. */
  function alike(tokens) {
    const features = []
    for (const stretch of stretches(tokens)) {
      const keys = stretch.map(token => token.key)
      if (stretch.some(token => token.meant) || stretch.length < 2 || stats.stands(keys)) continue
      const whole = stretch.length < 9 ? sounds().alike(keys) : []
      const found = whole.length ? whole : around(keys)
      const ways = found.length ? found : stretch.length < 7 ? sounds().shortened(keys) : []
      if (!ways.length) continue
      features.push(oneOf(stats, inTurn(ways), (found[0] || keys).length - 1))
      if (!found.length || found[0].length === keys.length) for (const token of stretch) token.replaced = true
    }
    return features
  }

  function around(keys) {
    const fails = keys.slice(1).map((key, n) => !stats.stands([keys[n], key]))
    for (let size = Math.min(6, keys.length - 1); size > 2; size--) {
      for (let n = 0; n + size <= keys.length; n++) {
        const found = fails.slice(n, n + size - 1).includes(true) ? sounds().alike(keys.slice(n, n + size)) : []
        if (found.length) return found
      }
    }
    return []
  }

  return { latin, alike }
}
