import type { Redaction } from '../../journey/picture.ts'
import { ownWordKind, privateFieldKinds } from '../../journey/privacy/private-field-kind.ts'

type Translate = (key: string, values?: Record<string, unknown>, n?: number) => string

/** The kinds that Kairos itself finds; a file may name others. */
const knownKinds: readonly string[] = [...privateFieldKinds, ownWordKind]

/** What a redacted part showed, in words. */
export function kindWord(kind: Redaction['kind'], t: Translate): string {
  if (kind === undefined)
    return t('common.redaction.byHand')
  return knownKinds.includes(kind) ? t(`common.redaction.kind.${kind}`) : kind
}

/** What was redacted, with how many of each kind: "E-mail address 2, phone number". */
export function redactedWords(redactions: readonly Redaction[], t: Translate): string {
  const byKind = Map.groupBy(redactions, ({ kind }) => kindWord(kind, t))
  const words = [...byKind].map(([word, { length }]) => length === 1 ? word : `${word} ${length}`)
  return words.join(t('common.list.separator'))
}
