import type { AskedBoxes } from '../journey/asked-boxes.ts'
import type { Language } from '../journey/localised-text.ts'
import { scaleValues } from '../journey/criterion.ts'
import { formatNumber } from './format-number.ts'

/** More points are told by the first and the last. */
const mostNamed = 3

/** The points at a question's good end that count: "4 or 5", "8–10". */
export function boxPoints(
  { scale, polarity, boxes }: Pick<AskedBoxes, 'scale' | 'polarity' | 'boxes'>,
  language: Language,
): string {
  const values = scaleValues(scale)
  const counted = (polarity === 'high-is-good' ? values.slice(values.length - boxes) : values.slice(0, boxes))
    .map(value => formatNumber(value, language))
  return counted.length <= mostNamed
    ? new Intl.ListFormat(language, { type: 'disjunction' }).format(counted)
    : `${counted[0]!}–${counted.at(-1)!}`
}
