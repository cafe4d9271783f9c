import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { WayPart } from '../columns/columns.ts'
import type { PersonaLine } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Position } from '../position.ts'
import type { Rectangle } from '../rectangle.ts'
import type { TextBox } from '../text/text-box.ts'
import type { GoodnessScale } from './curve-points.ts'
import { measures } from '../../measures/measures.ts'
import { centreOn } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { curveRuns } from './curve-points.ts'

const { personaLine } = measures

/** A line for each persona as which the journey was walked, in its own dashes, its name where the line ends. */
export function layoutPersonaLines(
  parts: WayPart[],
  criterion: Criterion,
  y: GoodnessScale,
  frame: Rectangle,
  context: LaneContext,
): PersonaLine[] {
  const taken: number[] = []
  return context.input.personas.flatMap((persona, index) => {
    const runs = curveRuns(parts, { criterion, scores: persona.scores }, y, context.input)
      .map(run => run.map(({ x, y }): Position => ({ x, y })))
    const end = runs.at(-1)?.at(-1)
    if (!end)
      return []
    const name = nameAtEnd(end, persona.name, 'small', frame, taken, context)
    return [{ personaId: persona.id, dash: index, runs, name }]
  })
}

/** Right of the last point, or left of it at the edge; names that would lie on each other stand one under the other. */
export function nameAtEnd(
  { x, y }: Position,
  name: string,
  style: 'small' | 'customerName',
  frame: Rectangle,
  taken: number[],
  { typesetter }: LaneContext,
): TextBox {
  const right = x + personaLine.nameBesidePoint
  const space = { x: right, y: 0, width: personaLine.longestName, mostLines: 1 }
  const text = typeset(name, space, textStyles[style], typesetter)
  const isOutside = right + text.width > frame.x + frame.width
  const beside = isOutside ? { ...text, x: x - personaLine.nameBesidePoint, align: 'end' as const } : text
  return centreOn(beside, freeHeight(y, taken))
}

function freeHeight(y: number, taken: number[]): number {
  const height = taken.reduce((free, other) =>
    Math.abs(free - other) < personaLine.betweenNames ? other + personaLine.betweenNames : free, y)
  taken.push(height)
  return height
}
