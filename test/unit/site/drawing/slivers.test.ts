import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import type { Position } from '../../../../site/drawing/layout/position.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { withVerbatims } from '../../../support/quoted-audit.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { expectWordsApart, laidOut, withFlag } from '../../support/laid-out.ts'

const both = { landscape: [layoutMap, 1280], upright: [layoutUpright, 326] } as const
const named = ['landscape', 'upright'] as const

/** Discover has 4 touchpoints, Compare 4, Buy 4, Get started 4, Recommend 2: the 6th to 11th are not rated. */
const firstAndLast = (index: number) => index < 5 ? index : index + 6
const twelve = Array.from({ length: 12 }, (_, index) => [3 + index % 2, 4])

let records: AuditRecords

beforeAll(async () => {
  records = await sparseAudit(twelve, firstAndLast)
})

const idAt = (index: number) => records.touchpoints[index]!.id

function boxesOf(way: typeof named[number], of = records, unfolded: string[] = []): MapBoxes {
  const [layout, width] = both[way]
  return laidOut(layout, of, width, 'en', new Set(unfolded))
}

const held = ({ controls }: MapBoxes) => controls.flatMap(({ sliver }) => sliver ? [sliver.touchpointIds] : [])
const shown = ({ controls }: MapBoxes) => controls.flatMap(({ sliver, touchpointId }) => sliver ? [] : [touchpointId])
const along = ({ curve }: MapBoxes, { x, y }: Position) => curve!.upright ? y : x

describe.each(named)('touchpoints that nobody rated, on the %s map,', (way) => {
  it('fold into one sliver for each run of them within a stage, with their number', () => {
    const boxes = boxesOf(way)
    expect(held(boxes)).toEqual([[5, 6, 7].map(idAt), [8, 9, 10].map(idAt)])
    expect(boxes.slivers.map(({ words }) => words.map(({ lines }) => lines.join(' '))))
      .toEqual([['3', 'not rated'], ['3', 'not rated']])
    expect(shown(boxes)).toHaveLength(12)
    expect(boxes.touchpoints).toHaveLength(12)
  })

  it('are shown after their sliver where any of them was opened, and only there', () => {
    const boxes = boxesOf(way, records, [idAt(6)])
    expect(shown(boxes)).toHaveLength(15)
    expect(boxes.controls.slice(5, 9).map(({ touchpointId, sliver }) => [touchpointId, sliver?.isOpen]))
      .toEqual([[idAt(5), true], [idAt(5), undefined], [idAt(6), undefined], [idAt(7), undefined]])
    expect(boxes.slivers.map(({ isOpen }) => isOpen)).toEqual([true, false])
    expect(boxes.curve!.gaps.map(({ words }) => words.lines.join(' '))).toEqual(['not rated'])
  })

  it('are all shown where nothing at all is rated', async () => {
    const boxes = boxesOf(way, await sparseAudit([]))
    expect([boxes.slivers, shown(boxes).length]).toEqual([[], 18])
  })

  it('are shown where somebody waited for a reply, as long as that lane is shown', async () => {
    const waited = { from: '2026-11-21T10:02:00.000Z', until: '2026-11-27T10:02:00.000Z', replied: false }
    const observed = { ...records.observations[0]!, id: 'timed', touchpointId: idAt(6), ratings: [], waited }
    const timed = { ...records, observations: [...records.observations, observed] }
    expect(shown(boxesOf(way, timed))).toContain(idAt(6))
    expect(boxesOf(way, timed).response.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)).join(' '))
      .toContain('no reply after 6 days')
    const [layout, width] = both[way]
    const without = laidOut(layout, timed, width, 'en', new Set(), { lanes: ['touchpoints', 'curve'] })
    expect([held(without)[0], without.response]).toEqual([[5, 6, 7].map(idAt), []])
  })

  it('are shown where staff found what customers wrote, as long as that lane is shown', () => {
    const quoted = withVerbatims(records, { 6: [{}, { text: 'Found it at last.', rating: { value: 4, of: 5 } }] })
    expect(shown(boxesOf(way, quoted))).toContain(idAt(6))
    expect(boxesOf(way, quoted).verbatims.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines)).join(' '))
      .toBe(way === 'upright' ? '“Found it at last.” 4 of 5 stars and 1 more' : '2')
    const [layout, width] = both[way]
    const without = laidOut(layout, quoted, width, 'en', new Set(), { lanes: ['touchpoints', 'curve'] })
    expect([held(without)[0], without.verbatims]).toEqual([[5, 6, 7].map(idAt), []])
  })

  it('are shown where they have a star', () => {
    const observed = { ...records.observations[0]!, id: 'flagged', touchpointId: idAt(6), ratings: [] }
    const boxes = boxesOf(way, withFlag({ ...records, observations: [...records.observations, observed] }, idAt(6)))
    expect(held(boxes)).toEqual([[idAt(5)], [idAt(7)], [8, 9, 10].map(idAt)])
    expect(boxes.curve!.gaps.map(({ star }) => star?.touchpointId)).toEqual([idAt(6)])
  })

  it('have no line over them and no point, but one bridge from the point before to the point after', () => {
    for (const boxes of [boxesOf(way), boxesOf(way, records, [idAt(5), idAt(8)])]) {
      const { runs, bridges, legend } = boxes.curve!
      expect(runs.map(run => run.length)).toEqual([5, 7])
      const [before, after] = [runs[0]!.at(-1)!, runs[1]![0]!]
      expect(bridges).toEqual([{ from: { x: before.x, y: before.y }, to: { x: after.x, y: after.y } }])
      expect(along(boxes, bridges[0]!.from)).toBeLessThan(along(boxes, bridges[0]!.to))
      expect(legend!.words.lines.join(' ')).toBe('nothing rated in between')
      expectWordsApart(boxes)
    }
  })

  it('are not bridged before the first rated one nor after the last, and there is no legend then', async () => {
    const { curve } = boxesOf(way, await sparseAudit([[4, 3], [3, 4], [2, 4]], index => index + 4))
    expect([curve!.bridges, curve!.legend]).toEqual([[], null])
  })

  it('are not bridged between auditors who have no touchpoint in common', async () => {
    const { curve } = boxesOf(way, await sparseAudit([[4, null], [3, null], [null, 4], [null, 2]], everySecond))
    const ends = curve!.runs.flat()
    const [within, between] = [[ends[0], ends[1]], [ends[1], ends[2]]]
    const positions = curve!.bridges.map(({ from, to }) => [from, to])
    expect(positions).toContainEqual(within.map(point => ({ x: point!.x, y: point!.y })))
    expect(positions).not.toContainEqual(between.map(point => ({ x: point!.x, y: point!.y })))
  })
})

describe('a sliver on the landscape map', () => {
  it('is narrower than any touchpoint, and hatched from the stages down to the foot', () => {
    const boxes = boxesOf('landscape')
    const widths = boxes.controls.filter(({ sliver }) => !sliver).map(({ width }) => width)
    for (const { areas: [area, ...others] } of boxes.slivers) {
      expect(area!.width).toBeLessThan(Math.min(...widths))
      expect(area!.y + area!.height).toBe(boxes.height)
      expect(others).toEqual([])
    }
  })

  it('shares what is left where few touchpoints are rated, so that the map is as wide as there is room', async () => {
    const { controls } = boxesOf('landscape', await sparseAudit([[4]], () => 6))
    expect(controls.find(({ sliver }) => !sliver)!.width).toBe(240)
    const right = Math.max(...controls.map(({ x, width }) => x + width))
    expect(right).toBeGreaterThan(1280 - controls.length)
  })
})
