import type { Bridge, BridgeLegend, CurvePoint } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import { measures } from '../../measures/measures.ts'
import { baselineFor, moveTo } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { bridgeLegend } = measures

/** From each run to the next where only what nobody rated lies between: islands are not compared, and not bridged. */
export function bridgesBetween(runs: CurvePoint[][]): Bridge[] {
  return runs.slice(1).flatMap((run, index) => {
    const [from, to] = [runs[index]!.at(-1)!, run[0]!]
    return from.island === to.island
      ? [{ from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } }]
      : []
  })
}

/**
 * A piece of a bridge, and what it is.
 * @param space left edge, the middle of the first line, and the width that there is, px
 */
export function layoutBridgeLegend(
  { x, y, width }: { x: number, y: number, width: number },
  { words, typesetter }: LaneContext,
): BridgeLegend {
  const taken = bridgeLegend.sampleWidth + bridgeLegend.sampleToWords
  const text = typeset(words.bridge, { x: x + taken, y: 0, width: width - taken }, textStyles.small, typesetter)
  return {
    sample: { from: { x, y }, to: { x: x + bridgeLegend.sampleWidth, y } },
    words: moveTo(text, baselineFor(text, y)),
  }
}
