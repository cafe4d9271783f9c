import { expect, it } from 'vitest'
import { createTextFinder } from '../../../../site/customers/texts/text-finder.ts'

const written = (text: string, place: string | null, value: number | null, votes?: number) => ({
  at: 0,
  questionId: 'q2',
  text,
  score: value === null ? null : { questionId: 'q1', value },
  place,
  measures: votes === undefined ? [] : [{ id: 'm1', value: votes }],
})
const finder = createTextFinder([
  written('Late again, and COLD', 'delivery', 1),
  written('结账太慢了', 'checkout', 2),
  written('ＬＡＴＥ', null, null),
])
const everything = { search: '', questionId: null, places: null, score: null, theme: null, mostOf: null }
const find = (filter: Partial<Parameters<typeof finder.find>[0]>) => [...finder.find({ ...everything, ...filter })]

it('finds texts that have all words, whatever their case and width', () => {
  expect(find({})).toEqual([0, 1, 2])
  expect(find({ search: 'late' })).toEqual([0, 2])
  expect(find({ search: ' cold  late ' })).toEqual([0])
  expect(find({ search: '太慢' })).toEqual([1])
  expect(find({ search: '.*' })).toEqual([])
})

it('finds texts by place, question and score', () => {
  expect(find({ places: ['delivery', null] })).toEqual([0, 2])
  expect(find({ score: { questionId: 'q1', value: 2 } })).toEqual([1])
  expect(find({ score: { questionId: 'q3', value: 2 } })).toEqual([])
  expect(find({ questionId: 'q1' })).toEqual([])
  expect(finder.at([2, 0]).map(({ place }) => place)).toEqual([null, 'delivery'])
})

it('finds texts that speak of a theme', () => {
  expect(find({ theme: { words: ['late', '太慢'], excluded: [] } })).toEqual([0, 1, 2])
  expect(find({ theme: { words: ['late'], excluded: ['cold'] } })).toEqual([2])
  expect(find({ theme: { words: ['late'], excluded: [] }, search: 'cold' })).toEqual([0])
})

it('tells what there is to choose from', () => {
  expect(finder.all).toEqual({
    total: 3,
    questionIds: ['q2'],
    places: ['delivery', 'checkout', null],
    scores: [{ questionId: 'q1', value: 2 }, { questionId: 'q1', value: 1 }],
    measures: [],
  })
})

it('puts those with most votes first, and those without any last', () => {
  const requests = createTextFinder([
    written('Dark mode', null, null, 3),
    written('Export', null, null),
    written('Search', null, null, 212),
    written('Filter', null, null, 3),
  ])
  expect([...requests.find({ ...everything, mostOf: 'm1' })]).toEqual([2, 0, 3, 1])
  expect([...requests.find({ ...everything, mostOf: 'm1', search: 'e' })]).toEqual([2, 0, 3, 1])
  expect([...requests.find({ ...everything })]).toEqual([0, 1, 2, 3])
  expect(requests.all.measures).toEqual(['m1'])
})
