import type { Field } from '../../core/journey/rows/columns.ts'
import type { Translate } from '../../core/locales/translate.ts'

const labels = {
  phase: 'library.field.phase',
  stage: 'library.type.stage',
  touchpoint: 'library.type.touchpoint',
  channel: 'library.field.channel',
  reach: 'library.field.reach',
  address: 'library.field.addressPattern',
} as const

/** What a column is called, on the screen and in a file. */
export function columnLabel(field: Field, t: Translate): string {
  return t(labels[field])
}
