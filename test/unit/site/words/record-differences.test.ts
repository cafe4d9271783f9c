import type { Translate } from '../../../../core/locales/translate.ts'
import type { RecordWords } from '../../../../site/words/record-name.ts'
import { describe, expect, it } from 'vitest'
import { recordDifferences } from '../../../../site/words/record-differences.ts'
import { recordName } from '../../../../site/words/record-name.ts'

const t: Translate = (key, named = {}) =>
  key.startsWith('common.list') ? ', ' : [key, ...Object.values(named)].join(' ')
const words: RecordWords = {
  names: { s: { 'en': 'Satisfaction', 'zh-CN': '满意度' }, pricing: { en: 'Pricing' }, home: { en: 'Home' }, wei: 'Wei' },
  language: 'en',
  t,
  time: at => `at ${at}`,
}
const version = { id: 'o', revision: 2, updatedAt: '2026-06-01T10:00:00.000Z' }
const observation = {
  ...version,
  touchpointId: 'pricing',
  auditorId: 'wei',
  note: 'Slow',
  marks: ['pain'],
  ratings: [{ criterionId: 's', value: 3, missing: null }],
  evidence: [{ kind: 'screenshot', pictureId: 'p' }],
}
const between = (after: object | null, before: object | null = observation) =>
  recordDifferences(before as never, after as never, words)

describe('what two versions of a record have otherwise', () => {
  it('is nothing where only the version is another', () => {
    expect(between({ ...observation, revision: 9, updatedAt: '2026-06-02T10:00:00.000Z', restored: 1 })).toEqual([])
  })

  it('is a rating by its criterion, and a reason where there is no number', () => {
    const ratings = [{ criterionId: 's', value: null, missing: 'could-not-reach' }]
    expect(between({ ...observation, ratings })).toEqual([
      { label: 'Satisfaction', before: '3', after: 'common.missing.could-not-reach' },
    ])
    expect(between({ ...observation, ratings: [] })).toEqual([
      { label: 'Satisfaction', before: '3', after: 'history.field.none' },
    ])
  })

  it('is a field in words, names instead of ids, and a dash for none', () => {
    expect(between({ ...observation, note: '', touchpointId: 'home', marks: ['pain', 'gain'] })).toEqual([
      { label: 'history.type.touchpoint', before: 'Pricing', after: 'Home' },
      { label: 'history.field.note', before: 'Slow', after: 'history.field.none' },
      { label: 'history.field.marks', before: 'common.mark.pain', after: 'common.mark.pain, common.mark.gain' },
    ])
  })

  it('is how long was waited for a reply', () => {
    const waited = { from: '2026-11-21T10:00:00.000Z', until: '2026-11-21T12:14:00.000Z', replied: true }
    expect(between({ ...observation, waited })).toEqual([
      { label: 'common.wait.responseTime', before: 'history.field.none', after: '2 hr 14 min' },
    ])
  })

  it('never seems to be none: two values of the same words are one and another', () => {
    expect(between({ ...observation, evidence: [{ kind: 'screenshot', pictureId: 'q' }] })).toEqual([
      { label: 'history.field.evidence', before: 'history.field.one', after: 'history.field.another' },
    ])
  })

  it('is once told of as other details where fields have no words, as a newer Kairos writes them', () => {
    expect(between({ ...observation, toString: 1, mood: { deep: true } })).toEqual([
      { label: 'history.field.other', before: 'history.field.one', after: 'history.field.another' },
    ])
  })

  it('is what tells most of it where the other version is its deletion', () => {
    expect(between(null).map(({ label, after }) => [label, after])).toEqual([
      ['Satisfaction', 'history.field.none'],
      ['history.field.note', 'history.field.none'],
      ['history.field.marks', 'history.field.none'],
    ])
  })
})

describe('the name of a record', () => {
  it('is its title or name, else its touchpoint and auditor', () => {
    expect(recordName({ title: 'Spring' }, words)).toBe('Spring')
    expect(recordName({ name: { 'zh-CN': '首页' } }, words)).toBe('首页')
    expect(recordName(observation, words)).toBe('Pricing, Wei')
    expect(recordName({ ...observation, auditorId: 'nobody' }, words)).toBe('Pricing')
    expect(recordName({ sha256: '0' }, words)).toBe('')
  })
})
