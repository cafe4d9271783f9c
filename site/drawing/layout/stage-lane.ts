import type { Phase } from '../../../core/journey/stage.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { AuditScore } from '../../../core/scores/audit-score.ts'
import type { Span } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { ScoreBar, SpreadKind, StageBox } from './map-boxes.ts'
import type { TextBox } from './text-box.ts'
import { scaleLinear } from 'd3-scale'
import { isFaint } from '../../../core/scores/audit-score.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { columnPadding } from './columns.ts'
import { leadingOf, moveTo, setText, textHeight, textStyles } from './text-box.ts'

/** What a stage is set in, px. */
type Share = Pick<Span, 'view' | 'x' | 'width'>

export interface StageLane {
  phases: TextBox[]
  stages: StageBox[]
  /** Baseline of the scores, for the lane's caption. */
  scoreLine: number
  foot: number
}

/** Phases over the first of their stages; each stage with its name and, where it is asked, its score. */
export function layoutStages(spans: Span[], context: LaneContext): StageLane {
  const { words, setter } = context
  const phases = spans.flatMap((span, index) => phaseOf(span, spans[index - 1]?.view.stage.phase, context))
  const nameLine = 45
  const names = spans.map(span => setText(words.text(span.view.stage.name), { x: span.x + columnPadding, y: nameLine }, room(span), textStyles.stage, setter))
  const nameLines = Math.max(1, ...names.map(name => name.lines.length))
  const scoreLine = nameLine + (nameLines - 1) * leadingOf(textStyles.stage, setter) + 31
  const stages = spans.map((span, index) => stageBox(span, names[index]!, scoreLine, context))
  const foot = Math.max(...stages.map(({ counted }) => counted.y - counted.font.size + textHeight(counted)), scoreLine) + 14
  return { phases, stages, scoreLine, foot: Math.ceil(foot) }
}

function room(span: Share): number {
  return span.width - 2 * columnPadding
}

function phaseOf(span: Span, before: Phase | undefined, { words, setter }: LaneContext): TextBox[] {
  const { phase } = span.view.stage
  if (phase === before)
    return []
  return [setText(words.phase(phase), { x: span.x + columnPadding, y: 22 }, room(span), textStyles.small, setter)]
}

/** A stage with its score, whose baseline is `scoreLine`; hatched where nothing was rated. */
export function stageBox(span: Share, name: TextBox, scoreLine: number, context: LaneContext): StageBox {
  const { input: { level }, words, setter } = context
  const score = level?.scores.stages.get(span.view.stage.id)
  if (!level || !score || score.value === null)
    return emptyStage(span, name, scoreLine, context)
  const place = { x: span.x + columnPadding, y: scoreLine }
  const value = setText(words.figure(score.value, level.criterion), place, room(span), textStyles.score, setter)
  const spread = setText(words.spread(score, level.criterion), { ...place, x: place.x + value.width + 8 }, room(span), textStyles.quiet, setter)
  return {
    name,
    score: isFaint(score) ? { ...value, tone: 'ink-3' } : value,
    spread,
    bar: scoreBar(span, score, score.value, scoreLine + 17, level),
    gap: null,
    counted: setText(words.counted(score), { x: place.x, y: scoreLine + 40 }, room(span), textStyles.small, setter),
    faint: isFaint(score),
  }
}

function emptyStage(span: Share, name: TextBox, scoreLine: number, { input: { level }, words, setter }: LaneContext): StageBox {
  const text = setText(words.gap(gapReasons(span.view.touchpoints, level?.criterion.id)), { x: span.x + columnPadding, y: 0 }, room(span), textStyles.small, setter)
  return {
    name,
    score: null,
    spread: null,
    bar: null,
    gap: { x: span.x + columnPadding, y: scoreLine - 18, width: room(span), height: 40 },
    counted: moveTo(text, scoreLine + 40),
    faint: true,
  }
}

function spreadKind(score: AuditScore): SpreadKind {
  if (score.interval)
    return 'interval'
  return score.noInterval === 'two-auditors' ? 'range' : 'none'
}

function scoreBar(span: Share, score: AuditScore, value: number, y: number, { criterion }: ScoredCriterion): ScoreBar {
  const x1 = span.x + columnPadding
  const x2 = span.x + span.width - columnPadding
  const x = scaleLinear([criterion.scale.min, criterion.scale.max], [x1, x2]).clamp(true)
  const spread = spreadKind(score)
  const ends = score.interval ?? score.range
  return { x1, x2, y, dot: x(value), low: x(ends?.low ?? value), high: x(ends?.high ?? value), spread }
}
