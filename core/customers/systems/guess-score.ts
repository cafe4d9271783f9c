import type { Criterion, Scale } from '../../journey/criterion.ts'
import type { AnswerWord } from '../../journey/source/mapping.ts'
import type { Subject } from '../../journey/source/question.ts'
import type { ColumnPlan, QuestionPlan } from './plan.ts'
import { knownWords, wordWithoutValue } from '../mapping/answer-words.ts'
import { createScoreReader, decimalOf } from '../mapping/read-number.ts'
import { distinct } from './cells.ts'
import { plannedQuestion, scaleOf } from './planned-question.ts'

const subjectWords: [Subject, RegExp][] = [
  ['recommendation', /recommend|\bnps\b|promoter|推荐|推薦/i],
  ['ease', /\bces\b|effort|\beas(?:y|e|ier|ily)\b|difficult|容易|轻松|輕鬆|费力|費力|难易|難易|困难|困難/i],
  [
    'satisfaction',
    /satisf|\bcsat\b|\brat(?:e|ing)s?\b|\bstars?\b|\bscores?\b|满意|滿意|评分|評分|打分|得分|星级|星級|评价|評價/i,
  ],
]

/** What a question is about by its words; null where they do not say. */
export function subjectOf(wording: string): Subject | null {
  // What stands in names of columns as one word.
  const words = wording.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')
  return subjectWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** On effort, more is worse, but where it is asked how easy it was. */
function polarityOf(wording: string): Criterion['polarity'] {
  const isHard = /effort|difficult|费力|費力|困难|困難/i.test(wording)
  return isHard && !/eas[ey]|容易|轻松|輕鬆/i.test(wording) ? 'low-is-good' : 'high-is-good'
}

/** Fewer scores may miss the upper end of their scale by chance. */
const enough = 20

/** What a column of scores holds, by its wording and what stands in it; null where those are no scores. */
export function guessScore(wording: string, cells: readonly string[]): ColumnPlan | null {
  const read = createScoreReader(decimalOf(cells))
  const words = distinct(cells).filter(cell => read(cell) === null)
  const numbers = cells.map(read).filter(number => number !== null)
  return numbers.length > 0 ? scoreOfNumbers(wording, numbers, words) : scoreOfWords(wording, words)
}

function scoreOfWords(wording: string, words: string[]): ColumnPlan | null {
  const known = knownWords(words)
  if (!known)
    return null
  const isAgreement = words.some(word => /agree|同意/i.test(word))
  const polarity = isAgreement ? polarityOf(wording) : known.polarity
  const question = plannedQuestion(wording, subjectOf(wording) ?? subjectOfWords(words), known.scale, polarity)
  return { role: 'score', question: notRecommended(question), words: known.words, isGuess: true }
}

function subjectOfWords(words: string[]): Subject {
  return subjectOf(words.find(word => subjectOf(word) !== null) ?? '') ?? 'other'
}

/** Only 0 to 10 can lead to what NPS is made of. */
function notRecommended(question: QuestionPlan): QuestionPlan {
  return question.scale?.max === 10 ? question : { ...question, isOutcome: false }
}

function scoreOfNumbers(wording: string, numbers: number[], words: string[]): ColumnPlan | null {
  const others = words.map(wordWithoutValue)
  const subject = subjectOf(wording)
  const scale = namedScale(wording, numbers) ?? scaleOfNumbers(numbers, subject)
  if (!scale || others.includes(null))
    return null
  const question = plannedQuestion(wording, subject ?? 'other', scale, polarityOf(wording))
  return {
    role: 'score',
    question: notRecommended(question),
    words: [...others.filter(word => word !== null), ...zeroOf(scale, numbers)],
    isGuess: true,
  }
}

/** Zero on a scale that begins with one says that somebody could not answer. */
function zeroOf({ min }: Scale, numbers: number[]): AnswerWord[] {
  return min === 1 && numbers.includes(0) ? [{ word: '0', value: null, notExperienced: true }] : []
}

/** As in "from 0 to 10", where all answers are on it. */
function namedScale(wording: string, numbers: number[]): Scale | null {
  const [, min, max] = /(?<![\d.])([01]) ?(?:[\-–—~/至到]|to) ?(5|7|10|100)(?![\d.])/i.exec(wording) ?? []
  const isOn = (number: number) => Number.isInteger(number) && number >= Number(min) && number <= Number(max)
  return max !== undefined && numbers.every(isOn) ? scaleOf(Number(min), Number(max)) : null
}

function scaleOfNumbers(numbers: number[], subject: Subject | null): Scale | null {
  const [least, greatest] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))]
  const isWhole = numbers.every(Number.isInteger)
  if (!isWhole || least < 0 || greatest > (subject === null ? 10 : 100) || isWeight(numbers, subject))
    return null
  const seen = numbers.length < enough ? Math.max(greatest, usual(subject)) : greatest
  return scaleUpTo(seen, least, subject)
}

/** Some give −100, 0 and 100 for how likely one is to recommend: what NPS is made of, and no answer. */
function isWeight(numbers: number[], subject: Subject | null): boolean {
  return subject === 'recommendation' && numbers.includes(100) && numbers.every(n => n % 100 === 0)
}

/** Where a question about it usually ends. */
function usual(subject: Subject | null): number {
  return subject === 'recommendation' ? 10 : subject === 'ease' ? 7 : 0
}

function scaleUpTo(greatest: number, least: number, subject: Subject | null): Scale {
  if (subject === 'recommendation' && greatest <= 10 && (greatest > 5 || (least === 0 && greatest > 1)))
    return scaleOf(0, 10)
  if (greatest <= 1 && least === 0)
    return scaleOf(0, 1)
  if (greatest <= 7)
    return scaleOf(1, greatest <= 5 ? 5 : 7)
  return greatest <= 10 ? scaleOf(least === 0 ? 0 : 1, 10) : scaleOf(0, 100)
}
