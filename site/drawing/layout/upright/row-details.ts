import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LaneContext } from '../lane-context.ts'
import type { EvidenceBox } from '../map-boxes.ts'
import type { Rectangle } from '../rectangle.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { evidenceBox } from '../lanes/evidence-lane.ts'
import { afterIcon } from '../lanes/touchpoint-lane.ts'
import { curveScoreOf } from '../map-input.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { uprightRow } = uprightMeasures

/** What a row of the list shows under a touchpoint's name. */
export interface RowDetails {
  evidence: EvidenceBox
  channelName: TextBox
  basis: TextBox | null
  foot: number
}

/** Side by side the touchpoint's screenshot, and its channel over how many auditors it stands on; from `top` on. */
export function layoutDetails(view: TouchpointView, top: number, row: Stretch, context: LaneContext): RowDetails {
  const { words, typesetter } = context
  const evidence = evidenceIn(view, { x: row.x, y: top, width: uprightRow.pictureWidth }, context)
  const beside = besidePicture(row, evidence)
  const channelSpace = { ...afterIcon(beside), y: top + uprightRow.channelLine }
  const channelName = typeset(words.channel(view.touchpoint.channel), channelSpace, textStyles.small, typesetter)
  const basis = basisUnder(channelName, view, beside, context)
  const wordsFoot = lastBaseline(basis ? [channelName, basis] : [channelName]) + uprightRow.wordsFoot
  const pictureFoot = evidence.picture ? top + evidence.picture.height : 0
  return { evidence, channelName, basis, foot: Math.max(wordsFoot, pictureFoot) }
}

/** None where its lane is not chosen. */
function evidenceIn(view: TouchpointView, frame: Omit<Rectangle, 'height'>, context: LaneContext): EvidenceBox {
  return context.input.lanes.includes('evidence')
    ? evidenceBox(view, frame, context.typesetter)
    : { touchpointId: view.touchpoint.id, picture: null, count: null }
}

function besidePicture({ x, width }: Stretch, { picture }: EvidenceBox): Stretch {
  const taken = picture ? uprightRow.pictureWidth + uprightRow.pictureToWords : 0
  return { x: x + taken, width: width - taken }
}

/** How many auditors it stands on; a gap says for itself that there are none. */
function basisUnder(above: TextBox, view: TouchpointView, beside: Stretch, context: LaneContext): TextBox | null {
  const { input, words, typesetter } = context
  const score = curveScoreOf(input, view.touchpoint.id)
  if (!score || score.value === null || !input.lanes.includes('basis'))
    return null
  const space = { ...beside, y: lastBaseline([above]) + uprightRow.basisUnderChannel }
  return typeset(words.auditors(score.auditors), space, textStyles.small, typesetter)
}
