import type { Auditor } from '../../journey/auditor.ts'
import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Moment } from '../../journey/moment.ts'
import type { Observation } from '../../journey/observation.ts'
import type { Page } from '../../journey/page.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { RecordType } from '../../journey/records.ts'
import type { Verbatim } from '../../journey/verbatim.ts'
import type { View } from '../../journey/view.ts'
import type { ShareChoice } from './share-choice.ts'
import { noRecords } from '../../journey/record-lists.ts'
import { recordDescriptions, recordTypes } from '../../journey/records.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { renewIds } from './renew-ids.ts'
import { isWhole } from './share-choice.ts'
import { withoutAnswers } from './source-figures.ts'

/** What stands where something is left away, in the sharer's language. */
export interface ShareWords {
  auditor: (number: number) => string
  leftOut: string
}

/**
 * An audit as somebody chose to share it, for a Kairos file. What leaves anything away is a copy with ids of its own:
 * it must never meet the original as another version of it. Scores cannot do without telling which ratings are one
 * person's: without authors they are numbered.
 */
export function sharedRecords(records: AuditRecords, choice: ShareChoice, words: ShareWords): AuditRecords {
  if (isWhole(choice))
    return records
  const sources = choice.customers === 'none' ? [] : records.sources.map(withoutAnswers)
  const lists = reducedLists(renewIds(knownFieldsOf({ ...records, sources })), choice, words)
  const [audit] = lists.audits
  return { ...lists, audit: audit!, journey: lists.journeys.find(({ id }) => id === audit!.journeyId)! }
}

/**
 * The same for what is drawn or written as a table: under the ids that the records have, so that what was chosen of
 * them on the screen is found. Ids leave with none of that.
 */
export function shownRecords(records: AuditRecords, choice: ShareChoice, words: ShareWords): AuditRecords {
  const { sources, themes } = choice.customers === 'none' ? noRecords() : records
  return { ...records, ...isWhole(choice) ? {} : reducedLists(records, choice, words), sources, themes }
}

function reducedLists(lists: RecordLists, choice: ShareChoice, words: ShareWords): RecordLists {
  return {
    ...lists,
    auditors: choice.authors === 'named' ? lists.auditors : numbered(lists.auditors, words),
    observations: lists.observations.map(observation => sharedObservation(observation, choice, words)),
    verbatims: choice.verbatims ? lists.verbatims.map(verbatim => sharedVerbatim(verbatim, choice)) : [],
    moments: lists.moments.map(moment => sharedMoment(moment, choice)),
    views: lists.views.map(view => sharedView(view, choice)),
    // Their words may be customers'. Nobody has to be told what was deleted of a copy.
    themes: choice.customers === 'none' ? [] : lists.themes.filter(({ isRemoved }) => !isRemoved),
    beliefs: lists.beliefs.map(belief => ({ ...belief, name: choice.authors === 'named' ? belief.name : null })),
    touchpoints: choice.addresses === 'whole'
      ? lists.touchpoints
      : lists.touchpoints.map(touchpoint => ({ ...touchpoint, addressPattern: null })),
    ...choice.pictures ? {} : withoutPictures(lists),
  }
}

/** Of fields that a newer Kairos put in nobody here knows what they tell. */
function knownFieldsOf(records: RecordLists): RecordLists {
  const known: Record<string, AnyRecord[]> = noRecords()
  for (const type of recordTypes) {
    const { plural } = recordDescriptions[type]
    known[plural] = records[plural].map(record => knownFields(type, record))
  }
  return known as unknown as RecordLists
}

const fieldsOfAll = ['id', 'revision', 'updatedAt', 'restored']

function knownFields(type: RecordType, record: AnyRecord): AnyRecord {
  const leaves: Readonly<Record<string, boolean>> = recordDescriptions[type].leaves
  const known = Object.entries(record).filter(([field]) => leaves[field] || fieldsOfAll.includes(field))
  return Object.fromEntries(known) as AnyRecord
}

/** Each person has one number; ids are random and tell nothing by their order. */
function numbered(auditors: Auditor[], { auditor: nameOf }: ShareWords): Auditor[] {
  const people = resolveDuplicates(auditors)
  const order = [...new Set(people.values())].sort()
  return auditors.map(auditor => ({ ...auditor, name: nameOf(order.indexOf(people.get(auditor.id)!) + 1) }))
}

function sharedObservation(observation: Observation, choice: ShareChoice, words: ShareWords): Observation {
  const { page, note, evidence, leftOut } = observation
  return {
    ...observation,
    page: page && sharedPage(page, choice),
    note: choice.notes ? note : '',
    evidence: evidence.filter(({ kind }) =>
      kind === 'screenshot' ? choice.pictures : kind !== 'quote' || choice.notes),
    leftOut: leftOut && !choice.notes ? { ...leftOut, reason: words.leftOut } : leftOut,
  }
}

function sharedVerbatim(verbatim: Verbatim, choice: ShareChoice): Verbatim {
  return { ...verbatim, page: sharedPage(verbatim.page, choice) }
}

function sharedPage(page: Page, { addresses }: ShareChoice): Page {
  return addresses === 'host' ? { ...page, address: hostOf(page.address) } : page
}

/** A file's folders are nobody's host. */
function hostOf(address: string): string {
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}/`
}

/** Those who decided are named by hand, and may be anybody. */
function sharedMoment(moment: Moment, { authors, notes }: ShareChoice): Moment {
  const share = <T extends Moment['evidence'] | Moment['decision']>(said: T): T =>
    ({ ...said, by: authors === 'named' ? said.by : '', why: notes ? said.why : '' })
  return { ...moment, evidence: share(moment.evidence), decision: share(moment.decision) }
}

/** Where addresses are left away, so are those that somebody looks for. */
function sharedView(view: View, { addresses }: ShareChoice): View {
  return addresses === 'whole' ? view : { ...view, shown: { ...view.shown, address: null } }
}

function withoutPictures({ personas }: RecordLists): Pick<RecordLists, 'pictures' | 'personas'> {
  return { pictures: [], personas: personas.map(persona => ({ ...persona, portraitId: null })) }
}
