import type { Id } from '../../../core/journey/identifier.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Mark } from '../../../core/journey/observation.ts'
import type { MapBoxes } from '../../../site/drawing/layout/map-boxes.ts'
import type { MapInput, MapWords } from '../../../site/drawing/layout/map-input.ts'
import type { Rectangle } from '../../../site/drawing/layout/rectangle.ts'
import type { TextBox } from '../../../site/drawing/layout/text/text-box.ts'
import type { Typesetter } from '../../../site/drawing/layout/text/typesetter.ts'
import { expect } from 'vitest'
import { curveOf, proposeCandidates, scoreAudit, stageScoresOf } from '../../../core/moments/scored-audit.ts'
import { usualLanes } from '../../../site/drawing/layout/lanes/lane-names.ts'
import { textBounds } from '../../../site/drawing/layout/text/text-box.ts'
import { createTypesetter } from '../../../site/drawing/layout/text/typesetter.ts'
import { mapWordsIn, roughMeasure } from './map-words.ts'

/** What a map shows of which nobody chose anything. */
const usualMap = {
  personas: [],
  questions: new Map(),
  lanes: usualLanes,
  level: null,
  zoom: null,
  height: null,
}

type Layout = (input: MapInput, words: MapWords, typesetter: Typesetter) => MapBoxes

/** The records as desktops show them, laid out for a width in px. */
export function laidOut(
  layout: Layout,
  records: AuditRecords,
  width: number,
  language: Language = 'en',
  unfolded: MapInput['unfolded'] = new Set<Id>(),
  room: Partial<MapInput> = {},
): MapBoxes {
  const audit = scoreAudit(records, { layouts: ['desktop'] })
  const curve = curveOf(audit, undefined)
  const { candidates } = proposeCandidates(audit, curve)
  const stageScores = stageScoresOf(audit, curve, undefined)
  const input = { view: audit.view, stageScores, curve, candidates, unfolded, ...usualMap, width, ...room }
  return layout(input, mapWordsIn(language, audit.view), createTypesetter(roughMeasure, language))
}

/** The records with one more flag: the touchpoint's first observation is marked as pivotal. */
export function withFlag(records: AuditRecords, touchpointId: Id): AuditRecords {
  const flagged = records.observations.find(observation => observation.touchpointId === touchpointId)!
  const marks: Mark[] = ['pivotal']
  return { ...records, observations: records.observations.map(each => each === flagged ? { ...each, marks } : each) }
}

function textsOf(boxes: MapBoxes): TextBox[] {
  return [
    ...boxes.captions,
    ...boxes.phases.map(({ words }) => words),
    ...boxes.stages.flatMap(({ name, score, uncertainty, counted }) => [name, score, uncertainty, counted]),
    ...boxes.touchpoints.flatMap(({ name, channelName }) => [name, channelName]),
    ...boxes.curve!.anchors.map(({ words }) => words),
    ...boxes.curve!.gaps.map(({ words }) => words),
    ...boxes.slivers.flatMap(({ words }) => words),
    boxes.curve!.legend?.words ?? null,
    ...boxes.curve!.labels.flatMap(({ head, detail }) => [head, detail]),
    ...boxes.evidence.map(({ count }) => count),
    ...boxes.figures.flatMap(({ texts }) => texts),
    ...[...boxes.notes, ...boxes.marks, ...boxes.response, ...boxes.basis].flatMap(({ texts }) => texts),
  ].filter(box => box !== null && box.lines.length > 0) as TextBox[]
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** All words lie inside the map, and none on others. */
export function expectWordsApart(boxes: MapBoxes): void {
  const texts = textsOf(boxes)
  const slanted = texts.filter(({ slant }) => slant)
  for (const [index, one] of slanted.slice(1).entries())
    expect(stepBetween(slanted[index]!, one)).toBeGreaterThanOrEqual(one.lines.length * one.leading)
  const bounds = texts.map(textBounds)
  for (const { x, y, width, height } of bounds) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(boxes.width + 0.01)
    expect(y + height).toBeLessThanOrEqual(boxes.height)
  }
  for (const [index, one] of bounds.entries()) {
    expect(bounds.slice(index + 1).filter((other, ahead) => overlaps(one, other)
      && !(texts[index]!.slant && texts[index + 1 + ahead]!.slant))).toEqual([])
  }
}

/** How far apart two slanted texts run beside each other, from baseline to baseline. */
function stepBetween(one: TextBox, other: TextBox): number {
  return (other.x - one.x) * Math.sin(Math.abs(other.slant!) * Math.PI / 180)
}
