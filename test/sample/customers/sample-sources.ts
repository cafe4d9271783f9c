import type { Id } from '../../../core/journey/identifier.ts'
import type { Rule } from '../../../core/journey/source/rule.ts'
import type { SourceKind } from '../../../core/journey/source/source-kind.ts'
import type { MadeSource } from '../../support/save-made.ts'
import { newSource } from '../../unit/support/new-source.ts'
import { ratedTickets, relationshipSurvey, touchpointSurvey, wholeJourney } from './made-up-answers.ts'
import { customerMeans, driverColumn, drivers } from './planted.ts'

/** The places of the sample's journey. */
export interface SamplePlaces {
  journeyId: Id
  /** By their English names. */
  touchpoints: ReadonlyMap<string, Id>
}

interface Plan {
  id: Id
  name: string
  kind: SourceKind
  csv: string
  fileName: string
  rules: Rule[]
  /** By the name of its column how a question is worded. */
  wordings: Readonly<Record<string, string>>
}

/** Three sources, read the way that files are; each says in its name that a script made it up. */
export function sampleSources(places: SamplePlaces): Promise<MadeSource[]> {
  return Promise.all(plansOf(places).map(plan => readPlan(plan, places.journeyId)))
}

/** Of the first, which is asked at each touchpoint and believed something of. */
export const touchpointSurveyId: Id = '5d1f6f0a-3f3b-4c53-9a0e-5a1f0c5e0001'

function plansOf({ journeyId, touchpoints }: SamplePlaces): Plan[] {
  const at = (name: string) => touchpoints.get(name)!
  const named = Object.keys(customerMeans).map((name): Rule =>
    ({ by: 'touchpoint', pattern: name, placeId: at(name) }))
  return [
    {
      id: touchpointSurveyId,
      name: 'Each step, made up by a script',
      kind: 'survey',
      csv: touchpointSurvey(),
      fileName: 'each-step.csv',
      rules: [...named, { by: 'touchpoint', pattern: wholeJourney, placeId: journeyId }],
      wordings: { satisfaction: 'How satisfied are you with this?' },
    },
    {
      id: '5d1f6f0a-3f3b-4c53-9a0e-5a1f0c5e0002',
      name: 'Relationship, made up by a script',
      kind: 'survey',
      csv: relationshipSurvey(),
      fileName: 'relationship.csv',
      rules: drivers.map((name, index): Rule => ({ by: 'question', pattern: `q${index + 1}`, placeId: at(name) })),
      wordings: {
        ...Object.fromEntries(drivers.map(name => [driverColumn(name), `How well does this work for you: ${name}?`])),
        'likely to recommend': 'How likely are you to recommend us?',
      },
    },
    {
      id: '5d1f6f0a-3f3b-4c53-9a0e-5a1f0c5e0003',
      name: 'Tickets, made up by a script',
      kind: 'support',
      csv: ratedTickets(),
      fileName: 'tickets.csv',
      rules: named,
      wordings: { rating: 'How satisfied are you with the help that you got?', comment: 'What should we know?' },
    },
  ]
}

async function readPlan({ id, name, kind, csv, fileName, rules, wordings }: Plan, journeyId: Id): Promise<MadeSource> {
  const { content, answers } = await newSource({ id, journeyId, name, csv, rules })
  const questions = content.questions.map(question =>
    ({ ...question, wording: wordings[question.wording] ?? question.wording }))
  return {
    id,
    content: { ...content, kind, questions },
    answers: { ...answers, fileName, importedAt: '2026-05-15T09:00:00.000Z' },
  }
}
