import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { touchpointsOf } from '../../../../core/journey/journey-view.ts'
import { languages } from '../../../../core/journey/localised-text.ts'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { fillWidth } from '../../../../site/drawing/layout/columns/fill-width.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { textBounds } from '../../../../site/drawing/layout/text/text-box.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { expectWordsApart, laidOut, withFlag } from '../../support/laid-out.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

function layout(language: Language = 'en', width = 1400, of = records, unfolded: string[] = []): MapBoxes {
  return laidOut(layoutMap, of, width, language, new Set(unfolded))
}

function idOf(name: string): string {
  return records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
}

const allIds = () => records.touchpoints.map(({ id }) => id)
const wordsOf = ({ slivers }: MapBoxes) => slivers.map(({ words }) => words.map(({ lines }) => lines.join(' ')))

describe('the layout of a journey map', () => {
  it('keeps the touchpoints in walking order', () => {
    const { view } = scoreAudit(records, { layouts: ['desktop'] })
    const order = touchpointsOf(view).map(({ touchpoint }) => touchpoint.id)
    const boxes = layout()
    const reached = boxes.controls.flatMap(({ touchpointId, sliver }) => sliver?.touchpointIds ?? touchpointId)
    expect(reached).toEqual(order)
    const xs = boxes.controls.map(({ x }) => x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })

  it('leaves a gap where nothing was rated, and draws no point there', () => {
    const { curve } = layout()
    const drawn = curve!.runs.flat().map(({ touchpointId }) => touchpointId)
    expect(drawn).not.toContain(idOf('Chat with sales'))
    expect(drawn).not.toContain(idOf('Basket'))
    expect(drawn).toHaveLength(13)
  })

  it('joins no points across a gap', () => {
    const runs = layout().curve!.runs.map(run => run.map(({ touchpointId }) => touchpointId))
    expect(runs.find(run => run.includes(idOf('FAQ')))!.at(-1)).toBe(idOf('FAQ'))
    expect(runs.find(run => run.includes(idOf('Sign up')))).toEqual([idOf('Sign up')])
  })

  it('says why nothing was rated', () => {
    const words = layout('en', 1400, records, allIds()).curve!.gaps.map(gap => gap.words.lines.join(' '))
    expect(words).toEqual(['could not reach', 'not rated', 'not applicable, skipped', 'not rated', 'not rated'])
    const reasons = ['could not reach', 'not rated', 'not rated', 'not rated', 'not rated']
    expect(wordsOf(layout())).toEqual(reasons.map(reason => ['1', reason]))
  })

  it('hatches a stage where nothing was rated instead of giving it a score', () => {
    const id = idOf('Invite a friend')
    const observations = records.observations.filter(({ touchpointId }) => touchpointId !== id)
    const stage = layout('en', 1400, { ...records, observations }).stages.at(-1)!
    expect(stage).toMatchObject({ score: null, uncertainty: null, bar: null })
    expect(stage.gap).not.toBeNull()
    expect(stage.counted.lines).toEqual(['not rated'])
  })

  it('puts the star of a touchpoint that is flagged and not rated in its gap, its reason under it, words apart', () => {
    const id = idOf('Chat with sales')
    const { curve, controls } = layout('en', 1400, withFlag(records, id))
    const { area, words, star } = curve!.gaps.find(({ star }) => star)!
    const column = controls.find(({ touchpointId }) => touchpointId === id)!
    expect(star).toMatchObject({ touchpointId: id, x: Math.round(column.x + column.width / 2) })
    expect(area).toMatchObject({ x: column.x, width: column.width })
    expect(words.lines.join(' ')).toBe('could not reach')
    expect(textBounds(words).y).toBeGreaterThan(star!.y + 12)
    const label = curve!.labels.find(({ touchpointId }) => touchpointId === id)!
    expect([label.head.lines, label.detail.lines]).toEqual([['Flagged'], ['by 1 of 2 auditors']])
  })

  it('greys the score of one auditor and calls it one opinion', () => {
    const stage = layout().stages.at(-1)!
    expect(stage.faint).toBe(true)
    expect(stage.score!.tone).toBe('ink3')
    expect(stage.counted.lines.join(' ')).toBe('1 auditor, 1 rating; one opinion; adjusted for strictness')
  })

  it.each(languages)('keeps all words inside the map and apart from each other in %s', (language) => {
    const flagged = withFlag(records, idOf('Chat with sales'))
    const widths = fc.integer({ min: 320, max: 4000 })
    const opened = fc.constantFrom([], allIds())
    fc.assert(fc.property(widths, fc.constantFrom(records, flagged), opened, (width, of, unfolded) => {
      expectWordsApart(layout(language, width, of, unfolded))
    }), { numRuns: 12 })
  })

  it('breaks the line between groups of touchpoints that share no auditor', () => {
    const [ade, lena] = records.auditors
    const half = records.touchpoints.toSorted((a, b) => a.position - b.position).slice(0, 9).map(({ id }) => id)
    const observations = records.observations.filter(({ auditorId, touchpointId }) =>
      auditorId === (half.includes(touchpointId) ? ade!.id : lena!.id))
    const split = { ...records, observations }
    const audit = scoreAudit(split, { layouts: ['desktop'] })
    const { scores } = curveOf(audit, undefined)!
    for (const run of layout('en', 1400, split).curve!.runs)
      expect(new Set(run.map(({ touchpointId }) => scores.touchpoints.get(touchpointId)!.island)).size).toBe(1)
  })
})

describe('filling the width', () => {
  it('makes columns equal where there is room', () => {
    expect(fillWidth([50, 80, 60], 300)).toEqual([100, 100, 100])
  })

  it('never goes under a natural width nor over what is there, unless it must', () => {
    const naturals = fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 40 })
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
    fc.assert(fc.property(naturals, fc.integer({ min: 100, max: 5000 }), (natural, available) => {
      const widths = fillWidth(natural, available)
      expect(widths.every((width, index) => width >= natural[index]!)).toBe(true)
      expect(sum(widths)).toBeLessThanOrEqual(Math.max(available, sum(natural)))
    }))
  })
})
