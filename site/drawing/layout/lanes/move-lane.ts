import type { ColumnTexts, EvidenceBox, FigureBox, PhaseBox, StageBox, TouchpointBox } from '../map-boxes.ts'
import type { TextBox } from '../text/text-box.ts'
import type { PlacedLane } from './lane.ts'
import type { SliverWords } from './sliver-words.ts'

/** What boxes became when they were last moved: where they are moved as far again, they are the same objects again. */
const moved = new WeakMap<object, { by: number, box: unknown }>()

function moveEach<Box extends object>(boxes: Box[], by: number, move: (box: Box, by: number) => Box): Box[] {
  return boxes.map((box) => {
    const before = moved.get(box)
    if (before?.by === by)
      return before.box as Box
    const after = move(box, by)
    moved.set(box, { by, box: after })
    return after
  })
}

/** The same lane, so many px lower: any but the curve's, whose height is not its own. */
export function moveLane(lane: PlacedLane, by: number): PlacedLane {
  const { stages, phases, touchpoints, sliverWords, evidence, figures, notes, verbatims, marks, response, basis } = lane
  return {
    ...lane,
    top: lane.top + by,
    foot: lane.foot + by,
    ...lane.partedFrom != null && { partedFrom: lane.partedFrom + by },
    caption: moveEach(lane.caption, by, moveText),
    ...stages && { stages: moveEach(stages, by, moveStage) },
    ...phases && { phases: moveEach(phases, by, movePhase) },
    ...touchpoints && { touchpoints: moveEach(touchpoints, by, moveTouchpoint) },
    ...sliverWords && { sliverWords: moveEach(sliverWords, by, moveSliverWords) },
    ...evidence && { evidence: moveEach(evidence, by, moveEvidence) },
    ...figures && { figures: moveEach(figures, by, moveFigure) },
    ...notes && { notes: moveEach(notes, by, moveColumn) },
    ...verbatims && { verbatims: moveEach(verbatims, by, moveColumn) },
    ...marks && { marks: moveEach(marks, by, moveColumn) },
    ...response && { response: moveEach(response, by, moveColumn) },
    ...basis && { basis: moveEach(basis, by, moveColumn) },
  }
}

function moveText(text: TextBox, by: number): TextBox {
  return { ...text, y: text.y + by }
}

function moveColumn({ touchpointId, texts }: ColumnTexts, by: number): ColumnTexts {
  return { touchpointId, texts: texts.map(text => moveText(text, by)) }
}

function movePhase({ stageId, words }: PhaseBox, by: number): PhaseBox {
  return { stageId, words: moveText(words, by) }
}

function moveStage(stage: StageBox, by: number): StageBox {
  const { name, score, uncertainty, bar, gap, counted } = stage
  return {
    ...stage,
    name: moveText(name, by),
    score: score && moveText(score, by),
    uncertainty: uncertainty && moveText(uncertainty, by),
    bar: bar && { ...bar, y: bar.y + by },
    gap: gap && { ...gap, y: gap.y + by },
    counted: moveText(counted, by),
  }
}

function moveFigure(figure: FigureBox, by: number): FigureBox {
  const { texts, bar, guesses, gap } = figure
  return {
    ...figure,
    texts: texts.map(text => moveText(text, by)),
    bar: bar && { ...bar, y: bar.y + by },
    guesses: guesses && { ...guesses, y: guesses.y + by },
    gap: gap && { ...gap, y: gap.y + by },
  }
}

function moveTouchpoint({ name, channelName, ...touchpoint }: TouchpointBox, by: number): TouchpointBox {
  return { ...touchpoint, name: moveText(name, by), channelName: moveText(channelName, by) }
}

function moveSliverWords({ words, sign, foot, ...rest }: SliverWords, by: number): SliverWords {
  return { ...rest, words: words.map(text => moveText(text, by)), sign: { ...sign, y: sign.y + by }, foot: foot + by }
}

function moveEvidence({ picture, count, ...rest }: EvidenceBox, by: number): EvidenceBox {
  return {
    ...rest,
    picture: picture && { ...picture, y: picture.y + by },
    count: count && moveText(count, by),
  }
}
