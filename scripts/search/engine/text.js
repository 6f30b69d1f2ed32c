/* Text → tokens: each Chinese character and each Latin word or number is one; punctuation and spaces are none. */
"use strict"

const HAN = /\p{Script=Han}/u
const TOKEN = /\p{Script=Han}|[\p{N}]+|[\p{L}\p{M}](?:[\p{L}\p{M}]|['’](?=[\p{L}])|&(?=\p{L}))*/gu
const HERE = new RegExp(TOKEN.source, "yu")
const MARKS = /[\u0300-\u0307\u0309-\u036f]/g

/* One spelling for what looks alike: full-width as half-width, capitals as small letters, é as e, ü as v. */
function fold(text) {
  const plain = /^[\x20-\x7e]*$/.test(text)
  const folded = plain ? text : text.normalize("NFKC").normalize("NFD").replace(/u[\u0304\u0301\u030c\u0300]?\u0308/gi, "v").replace(MARKS, "").normalize("NFC")
  return folded.toLowerCase().replace(/’/g, "'")
}

/* `tokenise` in a hurry: calls `sign` with the code of each common Chinese character, `visit` with all else. */
function scan(text, sign, visit) {
  let start = -1
  for (let n = 0; n <= text.length; n++) {
    const code = text.charCodeAt(n)
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) {
      if (start < 0) start = n
      continue
    }
    if (start >= 0 && code > 32 && code !== 44 && code !== 46 && (code < 0x3000 || code > 0x9fff)) {
      HERE.lastIndex = start
      const [word] = HERE.exec(text)
      visit(word)
      n = start + word.length - 1
      start = -1
      continue
    }
    if (start >= 0) visit(text.slice(start, n))
    start = -1
    if (code >= 0x3400 && code <= 0x9fff) sign(code)
    else if ((code >= 48 && code <= 57) || code > 126) {
      HERE.lastIndex = n
      const found = HERE.exec(text)
      if (found) {
        visit(found[0])
        n += found[0].length - 1
      }
    }
  }
}

/* [{ key, start, end, han, number }] with offsets into `text`; a word's key is its stem. */
function tokenise(text) {
  const found = []
  for (const match of text.matchAll(TOKEN)) {
    const han = HAN.test(match[0])
    const word = han ? match[0] : fold(match[0])
    const number = !han && /^\p{N}/u.test(match[0])
    found.push({ key: han || number ? word : stem(word), word, start: match.index, end: match.index + match[0].length, han, number })
  }
  return found
}

const stems = new Map()

/* The algorithm of M. F. Porter (1980), An algorithm for suffix stripping. */
function stem(word) {
  let known = stems.get(word)
  if (known === undefined) stems.set(word, known = porter(word.replace(/'s?$/, "")))
  return known
}

const V = "[aeiouy]", C = "[^aeiou]", RUN = `${C}[^aeiouy]*`, VOWELS = `${V}[aeiou]*`
const M0 = new RegExp(`^(${RUN})?${VOWELS}${RUN}`)
const M1 = new RegExp(`^(${RUN})?${VOWELS}${RUN}(${VOWELS})?$`)
const M2 = new RegExp(`^(${RUN})?${VOWELS}${RUN}${VOWELS}${RUN}`)
const VOWEL = new RegExp(`^(${RUN})?${V}`)
const CVC = new RegExp(`^${RUN}${V}[^aeiouwxy]$`)
const STEP2 = { ational: "ate", tional: "tion", enci: "ence", anci: "ance", izer: "ize", iser: "ize", bli: "ble", alli: "al", entli: "ent", eli: "e", ousli: "ous", ization: "ize", isation: "ize", ation: "ate", ator: "ate", alism: "al", iveness: "ive", fulness: "ful", ousness: "ous", aliti: "al", iviti: "ive", biliti: "ble", logi: "log" }
const STEP3 = { icate: "ic", ative: "", alize: "al", alise: "al", iciti: "ic", ical: "ic", ful: "", ness: "" }
const ENDS2 = new RegExp(`^(.+?)(${Object.keys(STEP2).sort((a, b) => b.length - a.length).join("|")})$`)
const ENDS3 = new RegExp(`^(.+?)(${Object.keys(STEP3).sort((a, b) => b.length - a.length).join("|")})$`)
const ENDS4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|ise)$/

function porter(word) {
  if (word.length < 3 || /[^a-z]/.test(word)) return word
  let w = word.replace(/^y/, "Y"), m
  w = w.replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1")
  if ((m = /^(.+?)eed$/.exec(w))) {
    if (M0.test(m[1])) w = w.slice(0, -1)
  } else if ((m = /^(.+?)(ed|ing)$/.exec(w)) && VOWEL.test(m[1])) {
    w = m[1]
    if (/(at|bl|iz|is)$/.test(w) && !/[aeiou]is$/.test(w)) w += "e"
    else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1)
    else if (CVC.test(w)) w += "e"
  }
  if ((m = /^(.+?)y$/.exec(w)) && VOWEL.test(m[1])) w = m[1] + "i"
  if ((m = ENDS2.exec(w)) && M0.test(m[1])) w = m[1] + STEP2[m[2]]
  if ((m = ENDS3.exec(w)) && M0.test(m[1])) w = m[1] + STEP3[m[2]]
  if ((m = ENDS4.exec(w))) {
    if (M2.test(m[1])) w = m[1]
  } else if ((m = /^(.+?)([st])ion$/.exec(w)) && M2.test(m[1] + m[2])) w = m[1] + m[2]
  if ((m = /^(.+?)e$/.exec(w)) && (M2.test(m[1]) || (M1.test(m[1]) && !CVC.test(m[1])))) w = m[1]
  if (/ll$/.test(w) && M2.test(w)) w = w.slice(0, -1)
  return w.toLowerCase()
}
