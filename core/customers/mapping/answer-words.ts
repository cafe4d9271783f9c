import type { Criterion, Scale } from '../../journey/criterion.ts'
import type { AnswerWord } from '../../journey/source/mapping.ts'
import type { WordScale } from './known-scales.ts'
import { nameKey } from '../../journey/same-name.ts'
import { noAnswerWords, notExperiencedWords, wordScales } from './known-scales.ts'

/** What the words of a column stand for. */
export interface KnownWords {
  words: AnswerWord[]
  scale: Scale
  polarity: Criterion['polarity']
}

const notExperienced = new Set(notExperiencedWords.map(nameKey))
const noAnswer = new Set(noAnswerWords.map(nameKey))

/** Longer than any known word: what a cell holds may be a book. */
const longest = 60

/** The values of a scale by the words for them. */
const knownScales = wordScales.map(scale => ({ ...scale, values: valuesOf(scale) }))

function valuesOf({ min, points }: WordScale): Map<string, number> {
  const highest = min + points.length - 1
  return new Map(points.flatMap((words, below) => words.map(word => [nameKey(word), highest - below] as const)))
}

/** What a word stands for that is an answer on no scale; null for all others. */
export function wordWithoutValue(word: string): AnswerWord | null {
  const key = word.length > longest ? '' : nameKey(word)
  const isNotExperienced = notExperienced.has(key)
  return isNotExperienced || noAnswer.has(key) ? { word, value: null, notExperienced: isNotExperienced } : null
}

/**
 * What the different words of a column stand for, on the known scale that has them all, whatever their case, width and
 * punctuation, in English, simplified and traditional Chinese. The good end has the highest value. Null where no scale
 * has them all, where two of one language would be the same point of it, or where none of them is an answer.
 */
export function knownWords(words: readonly string[]): KnownWords | null {
  if (words.some(word => word.length > longest))
    return null
  const asked = words.filter(word => nameKey(word) !== '')
  const answers = asked.filter(word => wordWithoutValue(word) === null)
  const found = knownScales.find(scale => isScaleOf(scale.values, answers) && hasItsEnds(scale, answers))
  if (!found || answers.length === 0)
    return null
  const { min, points, values } = found
  return {
    words: asked.map(word => wordWithoutValue(word)
      ?? { word, value: values.get(nameKey(word))!, notExperienced: false }),
    scale: { min, max: min + points.length - 1, step: 1 },
    polarity: 'high-is-good',
  }
}

function hasItsEnds({ points, needsEnds }: WordScale, words: string[]): boolean {
  const keys = words.map(nameKey)
  const isThere = (end: readonly string[] = []) => end.some(word => keys.includes(nameKey(word)))
  return needsEnds !== true || (isThere(points[0]) && isThere(points.at(-1)))
}

function isScaleOf(values: Map<string, number>, words: string[]): boolean {
  const points = new Map<string, string>()
  return words.every((word) => {
    const key = nameKey(word)
    const point = `${values.get(key)} ${/\p{Script=Han}/u.test(word)}`
    const same = points.get(point) ?? key
    points.set(point, same)
    return values.has(key) && same === key
  })
}
