import type { PrivateFieldKind } from './private-field-kind.ts'
import { autocompleteKinds } from './autocomplete-kinds.ts'
import { kindInWords } from './kind-in-words.ts'

/** What a page says of a form's field; empty where it says nothing. */
export interface FieldDescription {
  /** As the browser has it: `text` where the page gives none that is known. */
  type: string
  autocomplete: string
  name: string
  id: string
  label: string
  placeholder: string
}

/** Types whose value nobody types, or nobody sees. */
const withoutText = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|search|submit)$/

/**
 * What is private about the value of a form's field; null where nothing is. It is told by the field's type, by what
 * the page wants it filled in with, or by its words in English, German, French, Spanish, Chinese or Japanese.
 */
export function privateFieldKind(field: FieldDescription): PrivateFieldKind | null {
  const type = field.type.toLowerCase()
  if (withoutText.test(type))
    return null
  return type === 'password' || type === 'email' ? type : kindOfText(type, field)
}

/** Fields for phone numbers are taken for those of cards and codes too, for the sake of the keyboard on a phone. */
function kindOfText(type: string, { autocomplete, ...words }: FieldDescription): PrivateFieldKind | null {
  const kind = autocompleteKinds.get(fieldNameIn(autocomplete))
  if (kind !== undefined)
    return kind
  const said = kindInWords([words.label, words.placeholder, words.name, words.id])
  return type === 'tel' ? said ?? 'phone' : said
}

/** The last of its words but one that asks for a passkey; those before it say whose and where. */
function fieldNameIn(autocomplete: string): string {
  return autocomplete.toLowerCase().split(/\s+/).filter(token => token !== '' && token !== 'webauthn').at(-1) ?? ''
}
