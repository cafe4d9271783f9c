import type { PrivateFieldKind } from './private-field-kind.ts'

/** The names of fields in the HTML standard (autofill), by what is private about their values. */
const namesByKind: [PrivateFieldKind | null, string][] = [
  ['name', 'name honorific-prefix given-name additional-name family-name honorific-suffix nickname'],
  ['username', 'username impp'],
  ['password', 'new-password current-password'],
  ['code', 'one-time-code'],
  ['address', 'street-address address-line1 address-line2 address-line3 address-level4 address-level3 postal-code'],
  ['payment', 'cc-name cc-given-name cc-additional-name cc-family-name'],
  ['payment', 'cc-number cc-exp cc-exp-month cc-exp-year cc-csc'],
  ['birthday', 'bday bday-day bday-month bday-year'],
  ['phone', 'tel tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension'],
  ['email', 'email'],
  // Of too many people to tell one, or of none.
  [null, 'address-level2 address-level1 country country-name tel-country-code sex language url photo cc-type'],
  [null, 'organization organization-title transaction-currency transaction-amount'],
]

/** What is private about a field's value by its name in `autocomplete`; null where nothing is. */
export const autocompleteKinds: ReadonlyMap<string, PrivateFieldKind | null> = new Map(
  namesByKind.flatMap(([kind, names]) => names.split(' ').map(name => [name, kind])),
)
