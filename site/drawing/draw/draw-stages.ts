import type { MapBoxes, StageBox } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { drawEach } from './draw-each.ts'
import { drawScoreBar } from './draw-score-bar.ts'
import { appendHatch } from './hatch.ts'
import { appendText, groupOf } from './svg-part.ts'

const keyOf = ({ stageId }: { stageId: string }) => stageId

/** Draws phases and stages with their scores. */
export function drawStages(parent: Part, { phases, stages }: MapBoxes, palette: Palette): void {
  drawEach(groupOf(parent, 'phases'), phases, keyOf, (part, { words }) => appendText(part, words, palette))
  drawEach(groupOf(parent, 'stages'), stages, keyOf, (part, stage) => drawStage(part, stage, palette))
}

function drawStage(parent: Part, stage: StageBox, palette: Palette): void {
  for (const text of [stage.name, stage.score, stage.uncertainty]) {
    if (text)
      appendText(parent, text, palette)
  }
  if (stage.gap)
    appendHatch(parent, stage.gap)
  if (stage.bar)
    drawScoreBar(parent, stage.bar, stage.faint ? palette.ink3 : palette.staff, palette)
  appendText(parent, stage.counted, palette)
}
