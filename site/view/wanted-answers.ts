import type { WantedAnswers } from '../../core/customers/places/narrow-answers.ts'
import type { Persona } from '../../core/journey/persona.ts'
import type { ViewFilter } from '../../core/journey/view-filter.ts'
import type { ScoredChoice } from '../../core/journey/view.ts'
import { anyMonth, monthNumber } from '../../core/journey/month.ts'
import { isBlank } from '../../core/journey/text.ts'

/** Whose answers belong beside what a filter scores, and of which months they were chosen. */
export function wantedAnswers(
  { markets, channels, personaIds }: ViewFilter,
  { answeredFrom, answeredTo }: ScoredChoice,
  personas: readonly Persona[],
): WantedAnswers {
  const isPeriod = answeredFrom !== undefined || answeredTo !== undefined
  const segments = personaIds?.map(id => personas.find(persona => persona.id === id)?.segment ?? '')
  return {
    ...isPeriod && { months: {
      from: answeredFrom ? monthNumber(answeredFrom) : anyMonth.from,
      to: answeredTo ? monthNumber(answeredTo) : anyMonth.to,
    } },
    ...markets?.length && { markets },
    ...channels?.length && { channels },
    // Where one was walked as nobody in particular, it was as customers of any segment.
    ...segments?.length && !segments.some(isBlank) && { segments },
  }
}
