import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import * as fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { drawMap } from '../../../../site/drawing/draw/draw-map.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { textBounds } from '../../../../site/drawing/layout/text/text-box.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { screenPalette } from '../../../../site/drawing/palette.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { expectWordsApart, laidOut, withFlag } from '../../support/laid-out.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

const idOf = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
const upright = (width = 326) => laidOut(layoutUpright, records, width)
const wide = () => laidOut(layoutMap, records, 1400)
const points = ({ curve }: MapBoxes) => curve!.runs.flat()

describe('the layout of an upright map', () => {
  it('walks down the touchpoints in the order of the wide map, one control under the other', () => {
    const { controls } = upright()
    expect(controls.map(({ touchpointId }) => touchpointId))
      .toEqual(wide().controls.map(({ touchpointId }) => touchpointId))
    for (const [index, { y, height }] of controls.entries())
      expect(controls[index + 1]?.y ?? Infinity).toBeGreaterThanOrEqual(y + height)
  })

  it('calls its controls what the wide map calls them', () => {
    expect(upright().controls.map(({ label }) => label())).toEqual(wide().controls.map(({ label }) => label()))
  })

  it('has low feelings on the left and high ones on the right', () => {
    const heights = new Map(points(wide()).map(({ touchpointId, y }) => [touchpointId, y]))
    const byHeight = points(upright()).toSorted((a, b) => heights.get(b.touchpointId)! - heights.get(a.touchpointId)!)
    const xs = byHeight.map(({ x }) => x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })

  it('has each point beside the words of its touchpoint', () => {
    const boxes = upright()
    for (const { touchpointId, y } of points(boxes)) {
      const control = boxes.controls.find(control => control.touchpointId === touchpointId)!
      expect(y).toBe(Math.round(control.y + control.height / 2))
    }
  })

  it('leaves a gap where nothing was rated, joins no points across it, and says why', () => {
    const boxes = upright()
    expect(points(boxes)).toHaveLength(13)
    expect(points(boxes).map(({ touchpointId }) => touchpointId)).not.toContain(idOf('Chat with sales'))
    const ends = boxes.curve!.runs.map(run => run.at(-1)!.touchpointId)
    expect(ends).toContain(idOf('FAQ'))
    const opened = laidOut(layoutUpright, records, 326, 'en', new Set(records.touchpoints.map(({ id }) => id)))
    expect(opened.curve!.gaps.map(({ words }) => words.lines.join(' ')))
      .toEqual(['could not reach', 'not rated', 'not applicable, skipped', 'not rated', 'not rated'])
  })

  it('hatches a gap beside its own touchpoints and no others', () => {
    const boxes = upright()
    const rated = boxes.controls.filter(({ point }) => point)
    for (const { area } of boxes.curve!.gaps)
      expect(rated.filter(({ y, height }) => y < area.y + area.height && area.y < y + height)).toEqual([])
  })

  it('has the words of every star, and none elsewhere', () => {
    const boxes = upright()
    const { labels } = boxes.curve!
    const starred = points(boxes).filter(({ star }) => star)
    expect(labels.map(({ touchpointId }) => touchpointId)).toEqual(starred.map(({ touchpointId }) => touchpointId))
    expect(labels.map(({ head }) => head.lines.join(' '))).toContain('Lowest, flagged · −1.7')
  })

  it('has the star of a touchpoint that is flagged and not rated in its gap, its words in the list', () => {
    const id = idOf('Chat with sales')
    const { curve, controls } = laidOut(layoutUpright, withFlag(records, id), 326)
    const { area, words, star } = curve!.gaps.find(({ star }) => star)!
    const row = controls.find(({ touchpointId }) => touchpointId === id)!
    expect(area).toMatchObject({ y: row.y, height: row.height })
    expect(star).toMatchObject({ touchpointId: id, x: Math.round(area.x + area.width / 2) })
    expect(star!.y - 12).toBeGreaterThan(row.y)
    expect(textBounds(words).y).toBeGreaterThan(star!.y + 12)
    expect(curve!.labels.find(({ touchpointId }) => touchpointId === id)!.head.lines).toEqual(['Flagged'])
  })

  it.each(languages)('keeps all words and figures inside the map and apart from each other in %s', (language) => {
    const flagged = withFlag(records, idOf('Chat with sales'))
    const widths = fc.integer({ min: 286, max: 640 })
    const opened = fc.constantFrom([], records.touchpoints.map(({ id }) => id))
    fc.assert(fc.property(widths, fc.constantFrom(records, flagged), opened, (width, of, unfolded) => {
      const boxes = laidOut(layoutUpright, of, width, language, new Set(unfolded))
      expect(boxes.width).toBe(width)
      expectWordsApart(boxes)
      const { frame } = boxes.curve!
      const across = points(boxes).flatMap(({ x, dots, band }) =>
        [x - 12, x + 12, ...dots().map(dot => dot.x), ...band ? [band.low, band.high] : []])
      expect(Math.min(...across)).toBeGreaterThanOrEqual(frame.x)
      expect(Math.max(...across)).toBeLessThanOrEqual(width)
    }), { numRuns: 12 })
  })
})

describe('the drawing of an upright map', () => {
  it('has the controls of the wide map, and a line from one touchpoint down to the next', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    const svg = drawMap(upright(), document, screenPalette)
    expect(svg.querySelectorAll('[role=button]')).toHaveLength(18)
    const line = svg.querySelector('.map-curve path[fill=none]')!.getAttribute('d')!
    const heights = Array.from(line.matchAll(/[\d.]+,([\d.]+)(?=C|$)/g), ([, y]) => Number(y))
    expect(heights.length).toBeGreaterThan(1)
    expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  })
})
