import type { Criterion } from '../../core/journey/criterion.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { ObservationRow } from '../../core/journey/observation-row.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Channel, Touchpoint } from '../../core/journey/touchpoint.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { channelOf, hasNoLayout, pictureIdsOf } from '../../core/journey/observation.ts'
import { formatOnScale } from '../words/score-words.ts'

/** A rating as a figure, or the reason why there is none. */
interface RatingWords {
  id: string
  /** The criterion's. */
  name: string
  figure: string
  missing: string
}

/** A row of the list in words; empty where there is nothing to say. */
export interface RowWords {
  touchpoint: string
  stage: string
  auditor: string
  ratings: RatingWords[]
  tags: string
  /** Its beginning. */
  note: string
  layout: string
  /** Instead of a layout where there is none. */
  channel: Channel | null
  /** How many screenshots there are. */
  pictures: number
  /** Why it is left out. */
  leftOut: string
}

/** As much of a note as any line shows. */
const mostOfNote = 300

/** What a row of the list says. */
export function rowWords(
  { observation, touchpoint, stage, auditor }: ObservationRow,
  criteria: readonly Criterion[],
  t: Translate,
  language: Language,
): RowWords {
  return {
    touchpoint: textIn(touchpoint.name, language),
    stage: textIn(stage.name, language),
    auditor: auditor?.name ?? '',
    ratings: criteria.map(criterion => ratingWords(observation, criterion, t, language)),
    tags: observation.tags.join(t('common.list.separator')),
    note: observation.note.trim().slice(0, mostOfNote),
    layout: layoutWords(observation, touchpoint, t),
    channel: hasNoLayout(observation) ? channelOf(observation, touchpoint) : null,
    pictures: pictureIdsOf(observation).length,
    leftOut: observation.leftOut?.reason ?? '',
  }
}

/** The layout that an observation was made in; of no page, that and through which channel it was made. */
export function layoutWords(observation: Observation, touchpoint: Touchpoint, t: Translate): string {
  return hasNoLayout(observation)
    ? t('observations.noPage', { channel: t(`common.channel.${channelOf(observation, touchpoint)}`) })
    : t(`common.layout.${observation.context.layout ?? 'unknown'}`)
}

function ratingWords(
  { ratings }: Observation,
  criterion: Criterion,
  t: Translate,
  language: Language,
): RatingWords {
  const rating = ratings.find(({ criterionId }) => criterionId === criterion.id)
  return {
    id: criterion.id,
    name: textIn(criterion.name, language),
    figure: typeof rating?.value === 'number' ? formatOnScale(rating.value, criterion, language) : '',
    missing: t(`common.missing.${rating?.missing ?? 'not-rated'}`),
  }
}
