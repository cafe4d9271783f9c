import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { drawMap } from '../../../../site/drawing/draw/draw-map.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { laidOut } from '../../support/laid-out.ts'
import { plainPalette } from '../../support/plain-palette.ts'
import { readableSvg } from '../../support/readable-svg.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/** Three auditors at the first five touchpoints and at the last four. */
const threeAuditors = [
  [4, 3, 4],
  [3, 4, 3],
  [4, 4, 5],
  [1, 1, 2],
  [4, 4, 4],
  [3, 4, 4],
  [5, 4, 5],
  [4, 5, 4],
  [3, 3, 3],
]

const cases: Record<string, () => Promise<AuditRecords>> = {
  'half-rated': () => sparseAudit(threeAuditors, index => index < 5 ? index : index + 9),
  'none-rated': () => sparseAudit([]),
  'one-touchpoint': () => sparseAudit([[4]], () => 6),
  'one-auditor': () => sparseAudit([[4], [3], [5], [2], [4]], everySecond),
  'two-auditors': () => sparseAudit(
    [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 4], [4, 5], [3, 3]],
    everySecond,
  ),
}

it.each(Object.entries(cases))('draws %s as in its picture', async (name, records) => {
  const boxes = laidOut(layoutMap, await records(), 1280)
  await expect(readableSvg(drawMap(boxes, document, plainPalette))).toMatchFileSnapshot(`snapshots/${name}.svg`)
})

it.each(Object.entries(cases))('draws %s upright as in its picture', async (name, records) => {
  const boxes = laidOut(layoutUpright, await records(), 326)
  await expect(readableSvg(drawMap(boxes, document, plainPalette))).toMatchFileSnapshot(`snapshots/${name}-upright.svg`)
})
