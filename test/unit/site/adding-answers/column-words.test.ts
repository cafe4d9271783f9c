import type { MappedColumn, Mapping } from '../../../../core/journey/source/mapping.ts'
import type { UnknownWord } from '../../../../site/adding-answers/work/refused-rows.ts'
import { describe, expect, it } from 'vitest'
import { createScoreReader } from '../../../../core/customers/mapping/read-number.ts'
import { bestAnswers, wordFor } from '../../../../site/adding-answers/draft/best-answers.ts'
import { withMeaning, columnWords as wordsOf } from '../../../../site/adding-answers/draft/column-words.ts'
import { newDraft } from '../../support/new-draft.ts'

const readScore = createScoreReader('.')

function columnWords(
  { name, words }: Pick<MappedColumn, 'name' | 'words'>,
  cells: readonly string[],
  mapping: Mapping,
  unknown: readonly UnknownWord[],
) {
  return wordsOf({ columns: [name], words, cells }, cell => readScore(cell) !== null, mapping, unknown)
}

const csv = `id,date,satisfaction
1,2026-03-01,非常满意
2,2026-03-02,不满意
3,2026-03-03,不适用
4,2026-03-04,
`

describe('words of a column of scores', () => {
  it('stand for the points of a known scale', async () => {
    const { draft, rows } = await newDraft(csv)
    const words = columnWords(draft.mapping.columns[2]!, rows.data.map(row => row[2]!), draft.mapping, [])
    expect(words.map(({ word, meaning }) => [word, meaning?.value, meaning?.notExperienced])).toEqual([
      ['非常满意', 5, false],
      ['不满意', 2, false],
      ['不适用', null, true],
    ])
  })

  it('that the whole file has are asked for after it was read, once each', async () => {
    const { draft } = await newDraft(csv)
    const column = draft.mapping.columns[2]!
    const unknown = ['Super', 'super '].map(word => ({ column: 'satisfaction', asked: '', word, n: 1 }))
    const open = columnWords(column, [], draft.mapping, unknown).filter(({ meaning }) => meaning === null)
    expect(open).toHaveLength(1)
    const words = withMeaning(column.words, 'Super', { value: 5, notExperienced: false })
    const known = columnWords({ ...column, words }, [], draft.mapping, unknown)
    expect(known.filter(({ meaning }) => meaning === null)).toEqual([])
    expect(withMeaning(words, 'SUPER', null)).toEqual(column.words)
  })

  it('that say how a row stands are no answers', async () => {
    const { draft } = await newDraft(csv)
    const states = [{ column: 'satisfaction', word: 'Offered', state: 'invited' as const }]
    expect(columnWords({ ...draft.mapping.columns[2]!, words: [] }, ['offered', '5', 'Fine'], {
      ...draft.mapping,
      states,
    }, [])).toEqual([{ word: 'Fine', meaning: null }])
  })
})

describe('the best answers to a question', () => {
  const points = [{ value: 1, n: 6 }, { value: 4, n: 1 }, { value: 5, n: 3 }]

  it('are the boxes at its good end', async () => {
    const { draft } = await newDraft(csv)
    const [question] = draft.questions
    const tally = { questionId: 'q1', points, notExperienced: 2 }
    expect(bestAnswers(question!, tally)).toEqual({ best: 5, points: [4, 5], share: 0.4, n: 10 })
    expect(bestAnswers({ ...question!, polarity: 'low-is-good' }, tally))
      .toEqual({ best: 1, points: [1, 2], share: 0.6, n: 10 })
    expect(bestAnswers({ ...question!, scale: null }, tally)).toBeNull()
    expect(bestAnswers(question!, { ...tally, points: [] })?.share).toBeNull()
  })

  it('are called by their word', async () => {
    const { draft } = await newDraft(csv)
    expect(wordFor(5, draft.mapping.columns[2]!.words)).toBe('非常满意')
    expect(wordFor(3, draft.mapping.columns[2]!.words)).toBeUndefined()
  })
})
