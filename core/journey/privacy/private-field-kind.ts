/**
 * What is private about a field's value: `payment` is anything of a card or a bank account, `code` is good for one
 * time, `identity` is a number of a person, `address` is where somebody lives.
 */
export type PrivateFieldKind = 'password' | 'code' | 'payment' | 'identity' | 'email' | 'phone' | 'birthday'
  | 'username' | 'name' | 'address'
