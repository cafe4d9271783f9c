import type { MapBoxes, ScoreBar } from '../layout/map-boxes.ts'
import type { Part } from './svg-part.ts'
import { appendGroup, appendHatch, appendText } from './svg-part.ts'

/** Draws phases and stages with their scores. */
export function drawStages(parent: Part, { phases, stages }: MapBoxes): void {
  const group = appendGroup(parent, 'stages')
  phases.forEach(phase => appendText(group, phase))
  for (const stage of stages) {
    for (const text of [stage.name, stage.score, stage.spread]) {
      if (text)
        appendText(group, text)
    }
    if (stage.gap)
      appendHatch(group, stage.gap)
    if (stage.bar)
      drawBar(group, stage.bar, stage.faint ? 'var(--ink-3)' : 'var(--staff)')
    appendText(group, stage.counted)
  }
}

function drawBar(parent: Part, bar: ScoreBar, colour: string): void {
  const line = (x1: number, x2: number, y1 = bar.y, y2 = bar.y) =>
    parent.append('line').attr('x1', x1).attr('x2', x2).attr('y1', y1).attr('y2', y2)
  line(bar.x1, bar.x2).attr('stroke', 'var(--line-strong)')
  if (bar.spread === 'interval')
    line(bar.low, bar.high).attr('stroke', colour).attr('stroke-width', 6).attr('stroke-linecap', 'round').attr('opacity', 0.28)
  if (bar.spread === 'range') {
    line(bar.low, bar.high).attr('stroke', colour).attr('stroke-width', 1.5)
    line(bar.low, bar.low, bar.y - 4, bar.y + 4).attr('stroke', colour).attr('stroke-width', 1.5)
    line(bar.high, bar.high, bar.y - 4, bar.y + 4).attr('stroke', colour).attr('stroke-width', 1.5)
  }
  const dot = parent.append('circle').attr('cx', bar.dot).attr('cy', bar.y)
  if (bar.spread === 'interval')
    dot.attr('r', 4).attr('fill', colour)
  else
    dot.attr('r', 3.5).attr('fill', 'var(--surface)').attr('stroke', colour).attr('stroke-width', 1.5)
}
