import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { ScoredAudit } from '../../../../core/moments/scored-audit.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf, proposeCandidates, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { drawMap, updateMap } from '../../../../site/drawing/draw/draw-map.ts'
import { boxesWithin } from '../../../../site/drawing/layout/boxes-within.ts'
import { usualLanes } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { createTypesetter } from '../../../../site/drawing/layout/text/typesetter.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { laidOut } from '../../support/laid-out.ts'
import { mapWordsIn, roughMeasure } from '../../support/map-words.ts'
import { plainPalette } from '../../support/plain-palette.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const filter = { layouts: ['desktop' as const] }
const room = { width: 1400, height: null, level: 'pictures', zoom: null, lanes: usualLanes } as const

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

/** The records with one rating of an observation another one. */
function rerated(of: AuditRecords, index: number, value: number): AuditRecords {
  const chosen = of.observations[index % of.observations.length]!
  const ratings = chosen.ratings.map(rating => rating.value === null ? rating : { ...rating, value })
  return { ...of, observations: of.observations.map(each => each === chosen ? { ...each, ratings } : each) }
}

/** Lays out one after the other, as a page does. */
function layoutsOf(typesetter = createTypesetter(roughMeasure, 'en')) {
  let audit: ScoredAudit | undefined
  return (of: AuditRecords): MapBoxes => {
    audit = scoreAudit(of, filter, audit)
    const curve = curveOf(audit, undefined)
    const { candidates } = proposeCandidates(audit, curve)
    const shown = { personas: [], questions: new Map(), unfolded: new Set<string>(), ...room }
    const input = { view: audit.view, stageScores: curve, curve, candidates, ...shown }
    return layoutMap(input, mapWordsIn('en', audit.view), typesetter)
  }
}

const drawn = (boxes: MapBoxes) => drawMap(boxes, document, plainPalette)

describe('a map that is drawn again', () => {
  it('looks as if it were drawn for the first time, whatever changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 2 })), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(changes, (changes) => {
      const layout = layoutsOf()
      const svg = drawn(layout(records))
      let now = records
      for (const [index, value] of changes) {
        now = rerated(now, index, value)
        updateMap(svg, layout(now), plainPalette)
        expect(svg.outerHTML).toBe(drawn(layoutsOf()(now)).outerHTML)
      }
    }), { numRuns: 4 })
  })

  it('keeps the elements of the columns whose boxes are as they were', () => {
    const layout = layoutsOf()
    const svg = drawn(layout(records))
    const notes = Array.from(svg.querySelectorAll('.map-notes > g'), part => part.firstChild)
    const changed = { ...records, observations: records.observations.map((observation, index) =>
      index === 0 ? { ...observation, observedAt: '2027-01-01T00:00:00.000Z', note: 'Another note' } : observation) }
    updateMap(svg, layout(changed), plainPalette)
    const after = Array.from(svg.querySelectorAll('.map-notes > g'), part => part.firstChild)
    expect(after.filter(text => !notes.includes(text))).toHaveLength(1)
  })
})

describe('a map of which a part is seen', () => {
  it('has all that is seen of it, where it would be on the whole, and the control that has the keyboard', () => {
    const whole = laidOut(layoutMap, records, 700, 'en', new Set(), { level: 'pictures' })
    const far = whole.controls.at(-1)!
    fc.assert(fc.property(fc.integer({ min: 0, max: whole.width }), (x) => {
      const part = boxesWithin(whole, { x, width: 300 }, new Set([far.touchpointId]))
      const seen = whole.controls.filter(control => control.x < x + 300 && control.x + control.width > x)
      expect(part.controls).toEqual(expect.arrayContaining(seen))
      expect(part.controls).toContain(far)
      expect(part.controls.length).toBeLessThanOrEqual(seen.length + 1)
      const ids = new Set(seen.map(({ touchpointId }) => touchpointId))
      expect(part.notes.map(({ touchpointId }) => touchpointId).filter(id => !ids.has(id))).toEqual([])
      for (const point of whole.curve!.runs.flat().filter(({ touchpointId }) => ids.has(touchpointId)))
        expect(part.curve!.runs.flat()).toContain(point)
    }), { numRuns: 40 })
  })
})
