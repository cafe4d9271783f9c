import type { PrivateFieldKind } from '../../core/journey/privacy/private-field-kind.ts'
import type { PrivateBox } from './page-scan.ts'
import type { PrivateFinder } from './private-finder.ts'
import { privateFieldKind } from '../../core/journey/privacy/private-field.ts'
import { seenPartOf } from './seen-part.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Inputs that show nothing typed. */
const wordless = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** Where a field shows what is private, once for each kind of it; empty where it shows nothing of the kind. */
export function privateBoxesOf(field: Field, { find }: PrivateFinder): PrivateBox[] {
  if (wordless.has(field.type) || !isFilled(field))
    return []
  const kinds = new Set([kindOfField(field) ?? [], ...find(shownIn(field)).map(({ kind }) => kind)].flat())
  const box = kinds.size > 0 && seenPartOf(innerBox(field), field)
  return box ? Array.from(kinds, kind => ({ ...box, kind })) : []
}

/**
 * What a field is for that is nobody else's; null where it is for nothing of the kind. A code is often typed into a
 * field for each of its figures, of which the first alone says what it is.
 */
export function kindOfField(field: Field): PrivateFieldKind | null {
  const own = privateFieldKind(describe(field))
  if (own !== null || !isForOneSign(field))
    return own
  const beside = [...field.parentElement?.querySelectorAll('input') ?? []].filter(isForOneSign)
  return beside.map(other => privateFieldKind(describe(other))).find(kind => kind !== null) ?? null
}

function isForOneSign(field: Field): boolean {
  return 'maxLength' in field && field.maxLength === 1
}

/** What a browser fills in by itself is not there for scripts before somebody clicks. */
function isFilled(field: Field): boolean {
  return field.value !== '' || field.matches(':autofill')
}

function shownIn(field: Field): string {
  return 'selectedOptions' in field ? field.selectedOptions[0]?.text ?? '' : field.value
}

function describe(field: Field) {
  const label = [...field.labels ?? []].map(({ textContent }) => textContent ?? '').join(' ')
  return {
    type: field.type,
    autocomplete: field.getAttribute('autocomplete') ?? '',
    name: field.name,
    id: field.id,
    label: `${label} ${field.getAttribute('aria-label') ?? ''}`.trim(),
    placeholder: field.getAttribute('placeholder') ?? '',
  }
}

/** Its frame stays to be seen: that there is a field is what an audit is about. */
function innerBox(field: Field) {
  const { x, y } = field.getBoundingClientRect()
  const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth, offsetHeight } = field
  const isDrawnByBrowser = clientWidth === 0
  return isDrawnByBrowser
    ? { x, y, width: offsetWidth, height: offsetHeight }
    : { x: x + clientLeft, y: y + clientTop, width: clientWidth, height: clientHeight }
}
