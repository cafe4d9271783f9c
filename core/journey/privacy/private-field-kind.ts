/**
 * What is private about a field's value: `payment` is anything of a card or a bank account, `code` is good for one
 * time, `identity` is a number of a person, `address` is where somebody lives.
 */
export const privateFieldKinds = [
  'password',
  'code',
  'payment',
  'identity',
  'email',
  'phone',
  'birthday',
  'username',
  'name',
  'address',
] as const

export type PrivateFieldKind = typeof privateFieldKinds[number]

/** The kind of what is covered since somebody wants these very words covered. */
export const ownWordKind = 'word'
