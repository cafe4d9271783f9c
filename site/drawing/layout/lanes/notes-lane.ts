import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { Observation } from '../../../../core/journey/observation.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { ColumnTexts } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { captionAtEdge } from './caption.ts'
import { quoteTexts } from './quote-texts.ts'

const { lane } = measures

/** The newest note of each touchpoint with who wrote it; where there is no room for words, how many there are. */
export function layoutNotes({ columns }: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const notes = columns.map(column => notesIn(column, firstLine, context))
  return {
    caption: captionAtEdge({ name: context.words.lane.notes }, firstLine, context),
    notes,
    foot: lastBaseline(notes.flatMap(({ texts }) => texts), firstLine) + lane.foot,
  }
}

function notesIn({ view, x, width }: Column, y: number, context: LaneContext): ColumnTexts {
  const { words, typesetter, density } = context
  return typesetter.columns(view, words, 'notes', [x, width, y, density.level], () => ({
    touchpointId: view.touchpoint.id,
    texts: noteTexts(view, { ...withinPadding({ x, width }), y }, context),
  }))
}

/** None where nobody wrote anything. */
export function noteTexts(view: TouchpointView, space: TextSpace, context: LaneContext): TextBox[] {
  const noted = notedAt(view)
  const newest = noted.at(-1)
  if (!newest)
    return []
  const by = context.words.noteBy(newest)
  return quoteTexts({ words: newest.note, by, count: noted.length, style: textStyles.note }, space, context)
}

/** The observations that have a note and count, the newest last. */
export function notedAt({ observations }: TouchpointView): Observation[] {
  return observations.filter(({ note, leftOut }) => note.trim() !== '' && leftOut === null)
}
