const chinese = '零一二三四五六七八九十'
const english = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const englishWord = String.raw`\b(?:an?|${english.slice(1).join('|')})\b`

/** How numbers are written that count stars or days; part of a pattern. */
export const numeral = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?|[一二两兩三四五六七八九十]{1,3}|${englishWord})`

/** The number that a numeral stands for: in digits, in Chinese up to 99, in English up to twelve; null for others. */
export function numberOf(written: string): number | null {
  const word = written.trim().toLowerCase()
  if (/^\d/.test(word))
    return Number(word.replace(',', '.'))
  const index = english.indexOf(word === 'an' ? 'a' : word)
  return index >= 0 ? Math.max(1, index) : chineseNumber(word.replace(/[两兩]/g, '二'))
}

/** 三, 十二, 二十, 二十五. */
function chineseNumber(word: string): number | null {
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word]
  const digitOf = (digit: string | undefined, missing: number) => digit ? chinese.indexOf(digit) : missing
  const value = word.includes('十') ? digitOf(tens, 1) * 10 + digitOf(ones, 0) : digitOf(ones, -1)
  return value > 0 ? value : null
}
