import type { Language } from '../../../core/journey/localised-text.ts'
import type { SourceCounts } from '../../../core/journey/source/source-counts.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { SourceState } from './use-source-files.ts'
import { isTyped } from '../../../core/customers/by-hand/is-typed.ts'
import { sourceResponse } from '../../../core/customers/places/source-response.ts'
import { startOf } from '../../../core/journey/day.ts'
import { formatDays } from '../../../core/screen/format-dates.ts'
import { studyKinds } from '../by-hand/typed-draft.ts'
import { whoAnswered } from '../who-answered.ts'
import { responseRateWords } from '../words/response-rate-words.ts'

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
  if (state?.kind !== 'ready')
    return { origin, submissions: '', period: '', response: '', notes: [] }
  const { counts } = state.file
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

function originWords({ kind, mapping }: Source, t: Translate): string {
  const named = systemNames[mapping?.system.split('-')[0] ?? '']
  const system = named ?? t(mapping ? 'customers.source.byHand' : 'customers.source.typed')
  return [t(`customers.source.kind.${kind}`), system].join(t('common.list.dot'))
}

function periodWords({ answers }: Source, language: Language): string {
  return answers?.from && answers.to ? formatDays(startOf(answers.from), startOf(answers.to), language) : ''
}

function noteWords(source: Source, counts: SourceCounts, t: Translate): string[] {
  const { isCounted, hasCustomers } = whoAnswered(source, counts)
  return [
    ...isCounted ? [t('customers.source.countsOnly')] : [],
    ...!isCounted && !hasCustomers ? [t('customers.source.nobodyKnown')] : [],
    ...sourceResponse(source, counts).quiet ? [t('customers.source.quiet')] : [],
  ]
}
