import type { MapBoxes, StageBox } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { drawScoreBar } from './draw-score-bar.ts'
import { appendHatch } from './hatch.ts'
import { appendGroup, appendText } from './svg-part.ts'

/** Draws phases and stages with their scores. */
export function drawStages(parent: Part, { phases, stages }: MapBoxes, palette: Palette): void {
  const group = appendGroup(parent, 'stages')
  phases.forEach(phase => appendText(group, phase, palette))
  stages.forEach(stage => drawStage(group, stage, palette))
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
