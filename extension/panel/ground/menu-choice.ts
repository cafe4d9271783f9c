/** What can be chosen in a menu. */
export interface MenuChoice<Value extends string> {
  value: Value
  text: string
  /** Where the text is in another language than the panel. */
  lang?: string
}
