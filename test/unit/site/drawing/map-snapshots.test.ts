import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { MapInput } from '../../../../site/drawing/layout/map-input.ts'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { drawMap } from '../../../../site/drawing/draw/draw-map.ts'
import { laneNames } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { largeAudit } from '../../../support/large-audit.ts'
import { withVerbatims } from '../../../support/quoted-audit.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { allKindsOfWaits } from '../../../support/timed-audit.ts'
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

interface Case {
  records: () => Promise<AuditRecords>
  /** Px; usually 1280. */
  width?: number
  language?: Language
  room?: Partial<MapInput>
}

const halfRated = () => sparseAudit(threeAuditors, index => index < 5 ? index : index + 9)

/** The first touchpoint and its stage called something else. */
async function renamed(name: string): Promise<AuditRecords> {
  const records = await halfRated()
  const [first, ...others] = records.touchpoints
  const stages = records.stages.map((stage, index) => index === 0 ? { ...stage, name: { en: name } } : stage)
  return { ...records, stages, touchpoints: [{ ...first!, name: { en: name } }, ...others] }
}

/** The records without what a map is drawn of. */
async function without(emptied: Partial<AuditRecords>): Promise<AuditRecords> {
  const records = await halfRated()
  return { ...records, ...emptied }
}

async function askingNothing(): Promise<AuditRecords> {
  const records = await halfRated()
  const audit = { ...records.audit, criterionIds: [] }
  return { ...records, audit, audits: [audit] }
}

async function quoted(): Promise<AuditRecords> {
  const late = { text: 'Nobody answers there.', rating: { value: 1.5, of: 5 }, saidAt: '2026-03' } as const
  return withVerbatims(await halfRated(), { 3: [{ saidAt: '2025' }, late], 7: [{ text: '找不到价格。' }] })
}

const cases: Record<string, Case> = {
  'half-rated': { records: halfRated },
  'none-rated': { records: () => sparseAudit([]) },
  'one-touchpoint': { records: () => sparseAudit([[4]], () => 6) },
  'one-auditor': { records: () => sparseAudit([[4], [3], [5], [2], [4]], everySecond) },
  'two-auditors': { records: () => sparseAudit(
    [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 4], [4, 5], [3, 3]],
    everySecond,
  ) },
  'sample': { records: springRound, room: { lanes: laneNames }, width: 2200 },
  'sample-in-simplified-chinese': { records: springRound, language: 'zh-CN' },
  'sample-in-traditional-chinese': { records: springRound, language: 'zh-TW', width: 2200 },
  'slanted': { records: springRound, room: { unfolded: 'all' }, width: 1232 },
  'stages-only': { records: springRound, room: { level: 'stages' } },
  'lanes-turned-round': { records: halfRated, room: { lanes: laneNames.toReversed() } },
  'curve-alone': { records: halfRated, room: { lanes: ['curve'], height: 500 } },
  'right-to-left': { records: () => renamed('\u05E1\u05DC \u05D4\u05E7\u05E0\u05D9\u05D5\u05EA') },
  'name-of-300-characters': { records: () => renamed('A very long name '.repeat(18).trim().slice(0, 300)) },
  'no-observations': { records: () => without({ observations: [] }) },
  'no-touchpoints': { records: () => without({ observations: [], touchpoints: [] }) },
  'no-criteria': { records: askingNothing },
  'response-times': { records: allKindsOfWaits, room: { lanes: ['touchpoints', 'response'] } },
  'customers-words': { records: quoted, room: { lanes: ['touchpoints', 'verbatims'] } },
  'fifty-stages': { records: () => largeAudit(50, 2), room: { level: 'stages' } },
}

it.each(Object.entries(cases))('draws %s as in its picture', async (name, drawn) => {
  const { records, width = 1280, language, room } = drawn
  const boxes = laidOut(layoutMap, await records(), width, language, new Set(), room)
  await expect(readableSvg(drawMap(boxes, document, plainPalette))).toMatchFileSnapshot(`snapshots/${name}.svg`)
})

const uprightCases = [
  'half-rated',
  'none-rated',
  'one-touchpoint',
  'one-auditor',
  'two-auditors',
  'no-criteria',
  'response-times',
  'customers-words',
]

it.each(uprightCases)('draws %s upright as in its picture', async (name) => {
  const boxes = laidOut(layoutUpright, await cases[name]!.records(), 326)
  await expect(readableSvg(drawMap(boxes, document, plainPalette))).toMatchFileSnapshot(`snapshots/${name}-upright.svg`)
})
