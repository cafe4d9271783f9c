import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../../../core/journey/criterion-sets/criterion-set.ts'
import { criterionSets, isReadyMade } from '../../../../core/journey/criterion-sets/criterion-sets.ts'
import { criterionType } from '../../../../core/journey/criterion.ts'
import { languages } from '../../../../core/journey/localised-text.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'

const all = criterionSets.flatMap(criteriaOf)
/** How the ids begin, in the order of the sets. */
const fixedIds = [
  '562e98ed 01749513 082bc5de 7a290c75 9e62d358',
  '6b69a34b ab8d029f 3c3c241a 39a5a760 21391987',
  '8ee340e3 be54df53 c0e2003a 621a88fb f53ce8bf',
].join(' ')
const version = { revision: 1, updatedAt: '2026-11-29T00:00:00.000Z' }

describe('the ready-made sets of criteria', () => {
  it('are three of five, each criterion good enough for any reader', () => {
    expect(criterionSets.map(({ criteria }) => criteria.length)).toEqual([5, 5, 5])
    for (const criterion of all)
      expect(v.safeParse(criterionType.schema, { ...criterion, ...version }).success, criterion.name.en).toBe(true)
  })

  it('have ids that are fixed, and no other criterion\'s', () => {
    const ids = [...all, ...standardCriteria].map(({ id }) => id)
    expect(new Set(ids).size).toBe(18)
    expect(all.every(({ id }) => isReadyMade(id))).toBe(true)
    expect(standardCriteria.some(({ id }) => isReadyMade(id))).toBe(false)
    // Ratings of two teams line up by them: a changed one parts what was rated before from what comes after.
    expect(all.map(({ id }) => id.slice(0, 8))).toEqual(fixedIds.split(' '))
  })

  it('say everything in every language, each in its own words', () => {
    const texts = all.flatMap(({ name, question, anchors }) => [name, question, ...anchors.map(({ text }) => text)])
    for (const text of [...texts, ...criterionSets.map(({ name }) => name)])
      expect(languages.filter(language => !text[language]?.trim()), JSON.stringify(text)).toEqual([])
    for (const language of languages)
      expect(new Set(all.map(({ question }) => question[language])).size).toBe(15)
  })

  it('word both ends and the middle of a scale of five on which high is good', () => {
    for (const { scale, polarity, anchors } of all) {
      expect(anchors.map(({ value }) => value)).toEqual([1, 3, 5])
      expect([scale, polarity]).toEqual([{ min: 1, max: 5, step: 1 }, 'high-is-good'])
    }
  })
})
