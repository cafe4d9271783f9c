import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import type { TextBox } from '../../../../site/drawing/layout/text/text-box.ts'
import { describe, expect, it } from 'vitest'
import { levels } from '../../../../site/drawing/layout/columns/density.ts'
import { usualLanes } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { layoutUpright } from '../../../../site/drawing/layout/upright/layout-upright.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { everySecond, sparseAudit } from '../../../support/sparse-audit.ts'
import { allKindsOfWaits } from '../../../support/timed-audit.ts'
import { laidOut } from '../../support/laid-out.ts'
import { tableOf } from '../../support/table-of.ts'

type Table = ReturnType<typeof tableOf>

/** As it is read, whatever lines it is broken into and whichever case it begins with. */
const plain = (text: string) => text.toLowerCase().replaceAll(/\s|…/g, '')
const readOf = (box: TextBox) => plain(box.lines.join(''))
/** What stands between two facts differs between a map and a table. */
const factsIn = (box: TextBox) => readOf(box).split(/[·,;:，；：、（）()]/).filter(Boolean)
const cellsOf = ({ cells }: { cells: { figure: string, detail: string }[] }) =>
  cells.map(({ figure, detail }) => `${figure} ${detail}`).join(' ')

/** What a table says of each touchpoint, of each stage, and of itself. */
function saidBy({ rows, stages, columns, notes }: Table) {
  return {
    touchpoints: new Map(rows.map(row => [row.id, plain(`${row.name} ${cellsOf(row)}`)])),
    stages: new Map(stages.map(stage => [stage.id, plain(`${stage.name} ${stage.phase} ${cellsOf(stage)}`)])),
    itself: plain([...columns.map(({ name, note }) => `${name} ${note}`), ...notes].join(' ')),
  }
}

/** Every text that stands on a map, by what it is of; the lanes' own names and the legend of a line are not figures. */
function drawnOn(boxes: MapBoxes) {
  const { curve, phases, stages, touchpoints, evidence, notes, marks, response, basis, captions } = boxes
  const texts = (id: string, ...boxes: (TextBox | null)[]) => boxes.flatMap(box => box ? [[id, box] as const] : [])
  return {
    touchpoints: [
      ...touchpoints.flatMap(({ touchpointId, name, channelName }) => texts(touchpointId, name, channelName)),
      ...curve!.labels.flatMap(({ touchpointId, head, detail }) => texts(touchpointId, head, detail)),
      ...curve!.gaps.flatMap(({ touchpointId, words }) => texts(touchpointId, words)),
      ...evidence.flatMap(({ touchpointId, count }) => texts(touchpointId, count)),
      ...[...notes, ...marks, ...response, ...basis].flatMap(({ touchpointId, texts: boxes }) =>
        texts(touchpointId, ...boxes)),
    ],
    stages: [
      ...phases.flatMap(({ stageId, words }) => texts(stageId, words)),
      ...stages.flatMap(({ stageId, name, score, uncertainty, counted }) =>
        texts(stageId, name, score, uncertainty, counted)),
    ],
    itself: [...captions, ...curve!.anchors.flatMap(({ words }) => words ?? [])],
  }
}

/** What is drawn and not in the table. */
function lacking(boxes: MapBoxes, table: Table, laneCaptions: string[]): string[] {
  const [drawn, said] = [drawnOn(boxes), saidBy(table)]
  const of = (kind: 'touchpoints' | 'stages') => drawn[kind].flatMap(([id, box]) =>
    factsIn(box)
      .filter(fact => !said[kind].get(id)!.includes(fact) && !laneCaptions.map(plain).includes(fact))
      .map(fact => `${id}: ${fact}`))
  const itself = drawn.itself.filter(box => !laneCaptions.includes(box.lines.join(' ')))
    .flatMap(factsIn)
    .filter(fact => !said.itself.includes(fact))
  return [...of('touchpoints'), ...of('stages'), ...itself]
}

/** What a map says by position and shape: dots, stars, and how much is folded. */
function expectShapesHeld({ curve, slivers, controls }: MapBoxes, { rows, columns }: Table): void {
  const cell = (id: string, column: string) =>
    rows.find(row => row.id === id)!.cells[columns.findIndex(({ key }) => key === column)]!
  for (const { touchpointId, dots, star } of curve!.runs.flat()) {
    const said = cell(touchpointId, 'auditors').detail.split(/, |、/)
    expect([0, said.length]).toContain(dots().length)
    expect(cell(touchpointId, 'candidate').figure !== '').toBe(star !== null)
  }
  for (const { words: [count], touchpointId } of slivers.filter(({ words }) => words.length > 0)) {
    const { sliver } = controls.find(control => control.sliver && control.touchpointId === touchpointId)!
    expect(readOf(count!)).toMatch(new RegExp(`^${sliver!.touchpointIds.length}\\D*$`))
    expect(sliver!.touchpointIds.map(id => cell(id, 'auditors').detail).join('')).toBe('')
  }
}

async function annotated(): Promise<AuditRecords> {
  const records = await springRound()
  const observations = records.observations.map((observation, index) => ({
    ...observation,
    note: index % 2 ? observation.note : `${observation.note} ${index}. No word of it, at all. `.repeat(9),
    tags: index % 3 ? ['price', 'clarity'] : ['speed'],
    marks: index % 4 ? observation.marks : ['pain' as const, 'gain' as const, 'pivotal' as const],
  }))
  return { ...records, observations }
}

const audits = {
  'three auditors': springRound,
  'many notes, tags and marks': annotated,
  'one auditor': () => sparseAudit([[4], [2], [5], [3], [1]], everySecond),
  'two auditors': () => sparseAudit([[4, 3], [2, 1], [null, 4], [5, 5], [3, null], [1, 2]], everySecond),
  'groups that no auditor joins': () => sparseAudit([[4, null], [2, null], [null, 4], [null, 1]], everySecond),
  'nothing rated': () => sparseAudit([]),
  'waits for replies': allKindsOfWaits,
}

describe.each(Object.entries(audits))('the table holds every figure and word that the map shows: %s', (_, build) => {
  it.each(['en', 'zh-TW'] satisfies Language[])('%s', async (language) => {
    const records = await build()
    const table = tableOf(records, language)
    const captions = tableCaptions(language)
    for (const level of levels) {
      const room = { level, lanes: [...usualLanes, 'marks' as const] }
      const drawings = [laidOut(layoutMap, records, 1400, language, new Set(), room)]
      if (level === 'pictures')
        drawings.push(laidOut(layoutUpright, records, 360, language, new Set(), room))
      for (const boxes of drawings) {
        expect(lacking(boxes, table, captions)).toEqual([])
        expectShapesHeld(boxes, table)
      }
    }
  })
})

function tableCaptions(language: Language): string[] {
  return language === 'en'
    ? ['Touchpoints', 'Evidence', 'Notes', 'Pains and gains', 'Response time', 'Stands on']
    : ['接觸點', '佐證', '備註', '痛點與亮點', '回應時間', '依據']
}
