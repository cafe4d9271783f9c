import type { StageView, TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LaneContext } from '../lane-context.ts'
import type { TextStyle } from '../text/text-styles.ts'
import type { Sliver, StagePart } from './fold-unrated.ts'
import { gapReasons } from '../../../../core/scores/gap-reason.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { curveScoreOf } from '../map-input.ts'
import { textStyles } from '../text/text-styles.ts'
import { sumOf } from './fill-width.ts'

const { compactColumn, sliverColumn, touchpointColumn } = measures

/** How much width a part of the way needs, px: a touchpoint, a sliver, or what folds one that is open. */
export interface PartWidth {
  natural: number
  kind: 'column' | 'sliver' | 'handle'
}

/**
 * The widths under which a stage's parts would have to cut words. A stage without touchpoints is one empty column.
 * What the stage's own words need besides, its columns share, or its slivers where it has no columns.
 */
export function naturalWidths(stage: StageView, parts: StagePart[], context: LaneContext): PartWidth[] {
  if (parts.length === 0)
    return [{ natural: leastStage(context), kind: 'column' }]
  const widths = parts.map(part => partWidth(part, context))
  const missing = narrowestStage(stage, context) - sumOf(widths.map(({ natural }) => natural))
  const columns = widths.filter(({ kind }) => kind === 'column')
  return missing <= 0 ? widths : widened(widths, columns.length > 0 ? columns : widths, missing)
}

/** Widths of which some share `missing` px more. */
function widened(widths: PartWidth[], sharing: PartWidth[], missing: number): PartWidth[] {
  return widths.map(width => sharing.includes(width)
    ? { ...width, natural: Math.ceil(width.natural + missing / sharing.length) }
    : width)
}

function partWidth({ touchpoint, sliver }: StagePart, context: LaneContext): PartWidth {
  if (!sliver)
    return { natural: columnWidth(touchpoint, context), kind: 'column' }
  return sliver.isOpen
    ? { natural: sliverColumn.openWidth, kind: 'handle' }
    : { natural: sliverWidth(sliver, context), kind: 'sliver' }
}

function leastStage({ density }: LaneContext): number {
  return density.level === 'pictures' ? touchpointColumn.narrowestStage : compactColumn.narrowestStage
}

/** Where there is room for little, a stage's own name decides; one without a score needs room for its words alone. */
function narrowestStage({ stage, touchpoints }: StageView, context: LaneContext): number {
  const { input: { stageScores }, typesetter, words, density } = context
  const least = leastStage(context)
  const name = longestPiece(words.text(stage.name), textStyles.stage, context)
  if (density.level !== 'pictures')
    return Math.max(least, Math.ceil(Math.min(touchpointColumn.widestWord, name)) + 2 * touchpointColumn.padding)
  if (!stageScores || stageScores.scores.stages.get(stage.id)?.value != null)
    return least
  const widest = largest([
    name,
    typesetter.measure(words.gap(gapReasons(touchpoints, stageScores.criterion.id)), textStyles.small.font),
    typesetter.measure(words.phase(stage.phase), textStyles.small.font),
  ])
  return Math.min(least, Math.ceil(widest) + 2 * touchpointColumn.padding)
}

/** A short reason stands on one line, as it does in Chinese; a longer one is wrapped. */
function sliverWidth({ touchpoints }: Sliver, context: LaneContext): number {
  const { input, typesetter, words, density } = context
  if (density.level === 'stages')
    return sliverColumn.ofStages
  const reason = words.sliverReason(gapReasons(touchpoints, input.curve?.criterion.id))
  const whole = typesetter.measure(reason, textStyles.small.font)
  const longest = whole <= sliverColumn.longestLine ? whole : longestPiece(reason, textStyles.small, context)
  const widest = Math.ceil(Math.min(touchpointColumn.widestWord, longest))
  return Math.max(sliverColumn.narrowest, widest + 2 * sliverColumn.padding)
}

/** For each density there is one that it remembers. */
function columnWidth(view: TouchpointView, context: LaneContext): number {
  const { input, words, typesetter, density } = context
  const isRated = curveScoreOf(input, view.touchpoint.id)?.value != null
  return typesetter.columns(view, words, `width ${density.level} ${density.isSlanted}`, [isRated], () =>
    naturalWidth(view, context))
}

function naturalWidth(view: TouchpointView, context: LaneContext): number {
  const { level, isSlanted } = context.density
  if (level === 'stages' || isSlanted)
    return isSlanted ? compactColumn.narrowest : compactColumn.narrowestOfStages
  const longest = longestPiece(context.words.text(view.touchpoint.name), textStyles.name, context)
  const word = Math.min(touchpointColumn.widestWord, longest)
  return Math.ceil(level === 'pictures'
    ? Math.max(word + 2 * touchpointColumn.padding, narrowestFor(view, context))
    : Math.max(word + 2 * compactColumn.padding, compactColumn.narrowest))
}

/** Width of the longest piece of a text that stays on one line. */
function longestPiece(text: string, { font }: TextStyle, { typesetter }: LaneContext): number {
  return typesetter.longestPiece(text, font)
}

/** Without a score, the words that nobody was there stay on one line. */
function narrowestFor({ touchpoint }: TouchpointView, { input, words, typesetter }: LaneContext): number {
  if (curveScoreOf(input, touchpoint.id)?.value != null)
    return touchpointColumn.narrowestRated
  const nobody = typesetter.measure(words.auditors(0), textStyles.quiet.font)
  return Math.max(touchpointColumn.narrowestGap, nobody + 2 * touchpointColumn.padding)
}
