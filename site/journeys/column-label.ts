import type { Field } from '../../core/journey/rows/columns.ts'
import type { Translate } from '../../core/locales/translate.ts'

const labels = {
  phase: 'history.field.phase',
  stage: 'history.type.stage',
  touchpoint: 'history.type.touchpoint',
  channel: 'history.field.channel',
  reach: 'history.field.reach',
  address: 'history.field.addressPattern',
} as const

/** What a column is called, on the screen and in a file. */
export function columnLabel(field: Field, t: Translate): string {
  return t(labels[field])
}
