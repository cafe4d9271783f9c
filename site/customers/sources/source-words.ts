import type { Language } from '../../../core/journey/localised-text.ts'
import type { SourceCounts } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { SourceState } from './use-source-files.ts'
import { isTyped } from '../../../core/customers/by-hand/is-typed.ts'
import { sourceResponse } from '../../../core/customers/places/source-response.ts'
import { startOf } from '../../../core/journey/day.ts'
import { cameAsFigures } from '../../../core/journey/source/came-as-figures.ts'
import { formatDays } from '../../../core/screen/format-dates.ts'
import { studyKinds } from '../by-hand/typed-draft.ts'
import { whoAnswered } from '../who-answered.ts'
import { responseRateWords } from '../words/response-rate-words.ts'
import { countsIn } from './use-source-files.ts'

/** A source in words; empty where there is nothing to say. */
export interface SourceWords {
  /** Its kind, and the system that it comes from. */
  origin: string
  submissions: string
  period: string
  response: string
  /** What is to be known of all its figures. */
  notes: string[]
}

/** What the list says of a source. */
export function sourceRowWords(
  source: Source,
  state: SourceState | null,
  t: Translate,
  language: Language,
): SourceWords {
  const origin = originWords(source, t)
  const counts = countsIn(state)
  if (!counts)
    return { origin, submissions: '', period: '', response: '', notes: [] }
  const { answered } = counts.states
  return {
    origin,
    submissions: submissionWords(source, answered, t, language),
    period: periodWords(source, language),
    response: responseRateWords(sourceResponse(source, counts), t, language),
    notes: noteWords(source, counts, t),
  }
}

/** What was typed by hand is called what it is: six interviews are no survey. */
function submissionWords(source: Source, answered: number, t: Translate, language: Language): string {
  const kind = isTyped(source) ? studyKinds.find(typed => typed === source.kind) : undefined
  const key = kind ? `customers.count.typed.${kind}` : 'customers.count.submissions'
  return t(key, { n: answered.toLocaleString(language) }, answered)
}

/** Names of systems are their makers', in every language; by what the mapping's `system` begins with. */
const systemNames: Readonly<Record<string, string>> = {
  adobe: 'Adobe Analytics',
  canny: 'Canny',
  contentsquare: 'Contentsquare',
  delighted: 'Delighted',
  genesys: 'Genesys Cloud',
  hubspot: 'HubSpot',
  qualtrics: 'Qualtrics',
  salesforce: 'Salesforce',
  sendbird: 'Sendbird Desk',
  surveymonkey: 'SurveyMonkey',
  typeform: 'Typeform',
  wjx: '问卷星 (wjx)',
  zendesk: 'Zendesk',
}

/** Figures do not tell what system they are from. */
function originWords(source: Source, t: Translate): string {
  const { kind, mapping } = source
  const system = cameAsFigures(source)
    ? t('customers.source.figures')
    : systemNames[mapping?.system.split('-')[0] ?? '']
      ?? t(mapping ? 'customers.source.byHand' : 'customers.source.typed')
  return [t(`customers.source.kind.${kind}`), system].join(t('common.list.dot'))
}

function periodWords(source: Source, language: Language): string {
  const { from = null, to = null } = (cameAsFigures(source) ? source.figures : source.answers) ?? {}
  return from && to ? formatDays(startOf(from), startOf(to), language) : ''
}

function noteWords(source: Source, counts: SourceCounts, t: Translate): string[] {
  const { isCounted, hasCustomers } = whoAnswered(source, counts)
  return [
    ...cameAsFigures(source) ? [t('customers.source.state.figures')] : [],
    ...isCounted ? [t('customers.source.countsOnly')] : [],
    ...!isCounted && !hasCustomers ? [t('customers.source.nobodyKnown')] : [],
    ...sourceResponse(source, counts).quiet ? [t('customers.source.quiet')] : [],
  ]
}
