/* How much two words, or two texts, are alike. */
"use strict"

/* Damerau-Levenshtein distance, or a number above `most`. */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before, last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (before && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
    }
    before = last
    last = row
  }
  return last[b.length]
}

/* Its Chinese characters, and each two neighboring letters or characters. */
function parts(text) {
  const signs = [...text.replace(/\s+/g, " ")]
  return new Set(signs.flatMap((sign, n) => (HAN.test(sign) ? [sign, sign + (signs[n + 1] || "")] : [sign + (signs[n + 1] || " ")])))
}

/* The share that two sets have in common (Dice). */
function likeness(one, other) {
  let common = 0
  for (const part of one) if (other.has(part)) common++
  return (2 * common) / (one.size + other.size)
}
