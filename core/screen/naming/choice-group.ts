/** Some of what one can choose from. */
export interface ChoiceGroup {
  /** What its choices have in common; undefined where they stand by themselves. */
  label?: string
  choices: { value: string, text: string }[]
}
