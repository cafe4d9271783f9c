import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { TextBox } from '../text/text-box.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { lastBaseline, moveTo, textBounds } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { slantedName } = measures

/** The names of touchpoints, each rising to the right from the middle of its column, all from one height. */
export function slantedNames(columns: Column[], top: number, context: LaneContext): TextBox[] {
  const names = columns.map(column => typesetSlanted(column, context))
  const rise = largest(names.map(riseOf), 0)
  const start = Math.ceil(top + slantedName.underTop + rise)
  return names.map(name => moveTo(name, start - lastBaseline([name])))
}

/** At no height yet: its first line stands at 0. */
function typesetSlanted({ view, x, width }: Column, { words, typesetter }: LaneContext): TextBox {
  const { longestLine, mostLines, degrees } = slantedName
  const space = { x: Math.round(x + width / 2), y: 0, width: longestLine, mostLines }
  return { ...typeset(words.text(view.touchpoint.name), space, textStyles.name, typesetter), slant: degrees }
}

/** From where it starts up to its top. */
function riseOf(name: TextBox): number {
  return lastBaseline([name]) - textBounds(name).y
}
