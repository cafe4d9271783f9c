import type { Rating } from '../../core/journey/rating.ts'
import type { AnyRecord } from '../../core/journey/record.ts'
import type { RecordWords } from './record-name.ts'
import { isSameJson } from '../../core/journey/version.ts'
import { fieldLabel, fieldValue } from './field-words.ts'
import { nameOf } from './record-name.ts'

/** What two versions of a record have otherwise, in words. */
export interface FieldDifference {
  label: string
  before: string
  after: string
}

/** Every version has others of these. */
const alwaysDiffer = ['id', 'revision', 'updatedAt', 'restored', 'sameAsRevision', 'ratings']

/** What tells most of a record of which the other version is its deletion. */
const mostTelling = ['title', 'name', 'note', 'text', 'marks']

/** What two versions of a record have otherwise: each rating by its criterion, then the other fields. */
export function recordDifferences(
  before: AnyRecord | null,
  after: AnyRecord | null,
  words: RecordWords,
): FieldDifference[] {
  const fields = before && after ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : mostTelling
  const isOther = (field: string) => !isSameJson(before?.[field], after?.[field])
  const differing = fields.filter(field => !alwaysDiffer.includes(field) && isOther(field))
  const named = differing.filter(field => fieldLabel(field, words) !== null)
  return [
    ...ratingDifferences(before, after, words),
    ...named.map(field => differenceOf(field, before?.[field], after?.[field], words)),
    ...named.length < differing.length ? [otherDetails(words)] : [],
  ]
}

function differenceOf(field: string, before: unknown, after: unknown, words: RecordWords): FieldDifference {
  const [one, other] = [before, after].map(value => fieldValue(field, value, words))
  const label = fieldLabel(field, words)!
  // Two values of the same words, such as two screenshots and two others, would seem to be no difference.
  return one === undefined || other === undefined || one === other
    ? { ...otherDetails(words), label }
    : { label, before: one, after: other }
}

function otherDetails({ t }: RecordWords): FieldDifference {
  return { label: t('history.field.other'), before: t('history.field.one'), after: t('history.field.another') }
}

function ratingDifferences(before: AnyRecord | null, after: AnyRecord | null, words: RecordWords): FieldDifference[] {
  const [one, other] = [before, after].map(ratingsOf)
  const criterionIds = [...new Set([...one!.keys(), ...other!.keys()])]
  return criterionIds
    .map(id => ({
      label: nameOf(id, words) || words.t('history.type.criterion'),
      before: ratingWords(one!.get(id), words),
      after: ratingWords(other!.get(id), words),
    }))
    .filter(({ before, after }) => before !== after)
}

function ratingsOf(record: AnyRecord | null): Map<string, Rating> {
  const ratings = (record?.ratings ?? []) as Rating[]
  return new Map(ratings.map(rating => [rating.criterionId, rating]))
}

function ratingWords(rating: Rating | undefined, { language, t }: RecordWords): string {
  if (!rating)
    return t('history.field.none')
  return rating.missing
    ? t(`common.missing.${rating.missing}`)
    : new Intl.NumberFormat(language).format(rating.value!)
}
