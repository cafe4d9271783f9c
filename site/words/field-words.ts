import type { Context } from '../../core/journey/context.ts'
import type { Evidence } from '../../core/journey/evidence.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Page } from '../../core/journey/page.ts'
import type { SourceAnswers } from '../../core/journey/source/source.ts'
import type { GivenRating } from '../../core/journey/verbatim.ts'
import type { Wait } from '../../core/journey/wait.ts'
import type { RecordWords } from './record-name.ts'
import { languages, textIn } from '../../core/journey/localised-text.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { waitWords } from '../../core/locales/wait-words.ts'
import { nameOf } from './record-name.ts'

/** Says a field's value; undefined where it cannot be said in a few words. */
type SayValue = (value: never, words: RecordWords) => string | undefined

interface FieldWords {
  /** The text that names the field. */
  label: string
  say?: SayValue
}

const typeField = (type: string): FieldWords => ({ label: `history.type.${type}` })

const time: SayValue = (value: string, words) => words.time(value)

/** The fields of all types of records that have words; what has none is told of as "other details". */
const fields: Record<string, FieldWords> = {
  title: { label: 'history.field.title' },
  name: { label: 'history.field.name' },
  note: { label: 'history.field.note' },
  marks: { label: 'history.field.marks', say: sayMarks },
  tags: { label: 'history.field.tags' },
  evidence: { label: 'history.field.evidence', say: sayEvidence },
  page: { label: 'history.field.page', say: sayPage },
  context: { label: 'history.field.context', say: sayContext },
  text: { label: 'history.field.text' },
  rating: { label: 'history.field.rating', say: ({ value, of }: GivenRating) => `${value} / ${of}` },
  saidAt: { label: 'history.field.saidAt' },
  foundAt: { label: 'history.field.foundAt', say: time },
  observedAt: { label: 'history.field.observedAt', say: time },
  waited: { label: 'common.wait.responseTime', say: (value: Wait, { t, language }) => waitWords(value, t, language) },
  leftOut: { label: 'history.field.leftOut', say: (value: { reason: string }) => value.reason },
  touchpointId: typeField('touchpoint'),
  auditorId: typeField('auditor'),
  auditId: typeField('audit'),
  stageId: typeField('stage'),
  journeyId: typeField('journey'),
  planId: typeField('plan'),
  personaId: typeField('persona'),
  criterionIds: { label: 'history.field.criteria' },
  personaIds: { label: 'history.field.personas' },
  auditorIds: { label: 'history.field.auditors' },
  round: { label: 'history.field.round' },
  channel: { label: 'history.field.channel', say: (value: string, { t }) => t(`common.channel.${value}`) },
  phase: { label: 'history.field.phase', say: (value: string, { t }) => t(`common.phase.${value}`) },
  position: { label: 'history.field.position' },
  reach: { label: 'history.field.reach', say: sayShare },
  addressPattern: { label: 'history.field.addressPattern' },
  sameAs: { label: 'history.field.sameAs' },
  isRemoved: { label: 'history.field.isRemoved', say: (is: boolean, { t }) => t(`history.field.${is ? 'yes' : 'no'}`) },
  question: { label: 'history.field.question' },
  anchors: { label: 'history.field.anchors' },
  guidance: { label: 'history.field.guidance' },
  vision: { label: 'history.field.vision' },
  scale: { label: 'history.field.scale', say: ({ min, max }: { min: number, max: number }) => `${min}–${max}` },
  goals: { label: 'history.field.goals' },
  pains: { label: 'history.field.pains' },
  segment: { label: 'history.field.segment' },
  role: { label: 'history.field.role' },
  markets: { label: 'history.field.markets' },
  answers: { label: 'history.field.answers', say: sayAnswers },
  words: { label: 'history.field.words' },
  excluded: { label: 'history.field.excluded' },
}

/** What a field is called; null where it has no name of its own. */
export function fieldLabel(field: string, { t }: RecordWords): string | null {
  const label = Object.hasOwn(fields, field) ? fields[field]!.label : null
  return label && t(label)
}

/** A field's value in words, a dash for none; undefined where it cannot be said in a few words. */
export function fieldValue(field: string, value: unknown, words: RecordWords): string | undefined {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return words.t('history.field.none')
  const say = Object.hasOwn(fields, field) ? fields[field]!.say : undefined
  return say ? say(value as never, words) : sayAnything(value, words)
}

function sayAnything(value: unknown, words: RecordWords): string | undefined {
  if (typeof value === 'string')
    return nameOf(value, words) || value
  if (typeof value === 'number')
    return new Intl.NumberFormat(words.language).format(value)
  if (Array.isArray(value))
    return sayList(value.map(item => sayAnything(item, words)), words)
  const isText = languages.some(language => Object.hasOwn(value as object, language))
  return isText ? textIn(value as LocalisedText, words.language) : undefined
}

/** Those of the texts that there are, each with its own direction. */
function listed(texts: (string | null)[], separator: string): string {
  return texts.filter(text => text !== null && text !== '').map(text => isolated(text!)).join(separator)
}

function sayList(items: (string | undefined)[], { t }: RecordWords): string | undefined {
  return items.includes(undefined) ? undefined : listed(items as string[], t('common.list.separator'))
}

function sayMarks(marks: string[], { t }: RecordWords): string {
  return marks.map(mark => t(`common.mark.${mark}`)).join(t('common.list.separator'))
}

/** Only observations have a list of evidence: that of a moment is what customers' answers say. */
function sayEvidence(evidence: Evidence[] | object, { t }: RecordWords): string | undefined {
  if (!Array.isArray(evidence))
    return undefined
  const screenshots = evidence.filter(({ kind }: Evidence) => kind === 'screenshot').length
  const others = evidence.length - screenshots
  return [
    ...screenshots > 0 ? [t('common.count.screenshots', { n: screenshots }, screenshots)] : [],
    ...others > 0 ? [t('history.field.otherEvidence', { n: others }, others)] : [],
  ].join(t('common.list.separator'))
}

function sayPage({ title, address }: Page, { t }: RecordWords): string {
  return listed([title, address], t('common.list.dot'))
}

function sayContext({ layout, viewport, browser, pageLanguage, market }: Context, { t }: RecordWords): string {
  const name = t(`common.layout.${layout ?? 'unknown'}`)
  const seenIn = viewport ? t('common.layout.badge', { layout: name, width: Math.round(viewport.width) }) : name
  return listed([seenIn, browser, pageLanguage, market], t('common.list.dot'))
}

/** Which file the answers came in tells one set of them from another. */
function sayAnswers({ rows, fileName }: SourceAnswers, { language }: RecordWords): string {
  return listed([new Intl.NumberFormat(language).format(rows), fileName], ' · ')
}

function sayShare(share: number, { language }: RecordWords): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}
