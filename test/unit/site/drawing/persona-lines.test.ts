import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { PersonaCurve } from '../../../../site/drawing/layout/map-input.ts'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf, scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { drawMap } from '../../../../site/drawing/draw/draw-map.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { laidOut } from '../../support/laid-out.ts'
import { plainPalette } from '../../support/plain-palette.ts'
import { readableSvg } from '../../support/readable-svg.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

let records: AuditRecords
let personas: PersonaCurve[]

/** Each auditor walked the journey as a persona of their own. */
beforeAll(async () => {
  records = await springRound()
  personas = records.auditors.slice(0, 2).map(({ id, name }) => {
    const observations = records.observations.filter(({ auditorId }) => auditorId === id)
    const audit = scoreAudit({ ...records, observations }, { layouts: ['desktop'] })
    return { id, name, scores: curveOf(audit, undefined)!.scores }
  })
})

describe('the lines of personas', () => {
  it('pass where their own auditors rated, and nowhere else, each in dashes and with a name of its own', () => {
    const { personas: lines, frame } = laidOut(layoutMap, records, 1600, 'en', new Set(), { personas }).curve!
    expect(lines.map(({ personaId }) => personaId)).toEqual(personas.map(({ id }) => id))
    for (const [index, line] of lines.entries()) {
      const rated = [...personas[index]!.scores.touchpoints.values()].filter(({ value }) => value !== null)
      expect(line.runs.flat()).toHaveLength(rated.length)
      expect(line.name.lines).toEqual([personas[index]!.name])
      expect(line.name.x).toBeLessThan(frame.x + frame.width)
    }
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(2)
    expect(Math.abs(lines[0]!.name.y - lines[1]!.name.y)).toBeGreaterThanOrEqual(14)
  })

  it('run downwards on the upright map', () => {
    for (const { runs } of laidOut(layoutUpright, records, 326, 'en', new Set(), { personas }).curve!.personas) {
      const heights = runs.flat().map(({ y }) => y)
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    }
  })

  it('are drawn beside the line of all', async () => {
    const boxes = laidOut(layoutMap, records, 1600, 'en', new Set(), { personas, lanes: ['stages', 'curve'] })
    const picture = readableSvg(drawMap(boxes, document, plainPalette))
    await expect(picture).toMatchFileSnapshot('snapshots/two-personas.svg')
  })
})
