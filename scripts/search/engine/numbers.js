/* Queries that name provisions by number: 第十三条第二款, 13条, Article 13(2), §13, Articles 45-49, fifty-eight, 廿七. */
"use strict"

const DIGITS = { 〇: 0, 零: 0, 一: 1, 壹: 1, 二: 2, 两: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 }
const TENS = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ")
const DECADES = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
const ORDINALS = { first: "one", second: "two", third: "three", fifth: "five", eighth: "eight", ninth: "nine", twelfth: "twelve" }
const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 }

const N = "(?:\\d+|[〇零一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟]+)"
const ZH = new RegExp(`^第?(${N})(?:条(?:之(${N}))?)?(?:第?(${N})款)?(?:第?\\(?(${N})\\)?项)?$`)
const EN = /^(\d+)(?:st|nd|rd|th)?(?:\((\d+)\)|[, ]*para(?:graph|s|\.)? ?\(?(\d+)\)?|\.(\d+))?(?:[, ]*(?:item|\() ?\(?(\d+)\)?)?$/
const BETWEEN = /\s*(至|到|-|–|—|~|to|through|、|,|和|及|与|或|以及|and|or|&)\s*/
/* 13 25 39; 第13条 第25条 */
const SPACED = new RegExp(`^第?${N}条?(?:之${N})?(?:\\s+第?${N}条?(?:之${N})?)+$`)
const RANGES = new Set(["至", "到", "-", "–", "—", "~", "to", "through"])
const NAMES_ARTICLE = /^(?:the )?(?:articles?|arts?|§+|sections?)[. ]*/
const OWN_NAME = /^(?:本|这部|该)?(?:条例|法规|法律|法|办法|规定|决定)(?:的)?(?=第|\d)/
const DIVISION = new RegExp(`^第?(${N})(章|编)$`)
const DIVISION_EN = /^(chapter|part) ?(\d+|[ivxlc]+)$/
/* Provisions named in the midst of other words must say what they are. */
const INSIDE = new RegExp(`(?:第${N}|(?<![哪每某这那任])(?![一两几]条)${N})条(?:之${N})?(?:第${N}款)?|(?:articles?|arts?\\.?|§) ?\\d+`, "g")

function readNumber(text) {
  if (/^\d+$/.test(text)) return Number(text)
  if (!/[十拾百佰千仟]/.test(text)) return Number([...text].map(sign => DIGITS[sign]).join(""))
  let total = 0, digit = 0
  for (const sign of text) {
    if (sign in TENS) {
      total += (digit || 1) * TENS[sign]
      digit = 0
    } else digit = DIGITS[sign]
  }
  return total + digit
}

function readRoman(text) {
  const values = [...text].map(sign => ROMAN[sign])
  return values.reduce((sum, value, n) => sum + (value < values[n + 1] ? -value : value), 0)
}

/* fifty-eight → 58, the twelfth article → the 12 article */
function wordsToDigits(text) {
  const word = [...DECADES, ...UNITS].join("|")
  return text
    .replace(/\b(first|second|third|fifth|eighth|ninth|twelfth)\b/g, found => ORDINALS[found])
    .replace(new RegExp(`\\b(${word})(?:ie)?th\\b`, "g"), "$1").replace(/\b(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth\b/g, "$1y")
    .replace(new RegExp(`\\b(?:(${DECADES.join("|")})(?:[- ](${UNITS.slice(1, 10).join("|")}))?|(${UNITS.join("|")}))\\b`, "g"),
      (_, tens, unit, small) => String(small ? UNITS.indexOf(small) : 20 + 10 * DECADES.indexOf(tens) + Math.max(0, UNITS.indexOf(unit))))
}

/* { provisions: [{ id, paragraph, item }], rest } or { division: { kind, number } } or null.
   `exists(id)` says whether there is such an article; a number that stands alone must be one. */
function parseNumbers(text, exists) {
  const whole = text.replace(/廿/g, "二十").replace(/卅/g, "三十").replace(/[.。?？!！]+$/, "").replace(OWN_NAME, "").trim()
  const division = parseDivision(whole)
  if (division) return { division }
  const all = parseList(whole, exists)
  if (all) return { provisions: all, rest: "" }
  const named = [...whole.matchAll(INSIDE)].flatMap(found => parseList(found[0], exists) || [])
  return named.length ? { provisions: named, rest: whole.replace(INSIDE, " ").trim() } : null
}

function parseDivision(text) {
  const zh = DIVISION.exec(text), en = DIVISION_EN.exec(wordsToDigits(text))
  if (zh) return { kind: zh[2] === "章" ? "chapter" : "part", number: readNumber(zh[1]) }
  return en && { kind: en[1], number: /\d/.test(en[2]) ? Number(en[2]) : readRoman(en[2]) }
}

function parseList(text, exists) {
  const named = NAMES_ARTICLE.test(text) || /条/.test(text) || /^第/.test(text) || /\barticle$/.test(text)
  if (!named && /\b(?:first|second|third|\w+th)\b/.test(text)) return null
  const body = wordsToDigits(text.replace(NAMES_ARTICLE, "").replace(/^the /, "").replace(/ article$/, ""))
  const branch = /^(\d+-\d+)$/.exec(body)
  if (branch && exists(branch[1])) return [{ id: branch[1] }]
  const parts = (SPACED.test(body) ? body.replace(/\s+/g, ",") : body).split(BETWEEN).filter(Boolean), found = []
  let range = false
  for (const part of parts) {
    if (BETWEEN.test(part) && !/\d/.test(part)) {
      range = RANGES.has(part)
      continue
    }
    const one = parseOne(part.replace(NAMES_ARTICLE, ""))
    if (!one || (!named && !exists(one.id))) return null
    if (range && found.length) {
      for (let n = Number(found[found.length - 1].id) + 1; n < Number(one.id) && found.length < 500; n++) found.push({ id: String(n) })
    }
    found.push(one)
    range = false
  }
  return found.length ? found : null
}

function parseOne(text) {
  const zh = ZH.exec(text.replace(/ /g, "")), en = EN.exec(text)
  if (zh) return { id: String(readNumber(zh[1])) + (zh[2] ? `-${readNumber(zh[2])}` : ""), paragraph: zh[3] && readNumber(zh[3]), item: zh[4] && readNumber(zh[4]) }
  return en && { id: String(Number(en[1])), paragraph: Number(en[2] || en[3] || en[4]) || undefined, item: Number(en[5]) || undefined }
}
