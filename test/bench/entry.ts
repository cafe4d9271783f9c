/** Two ways of doing something, to be held against each other in one run. */
export interface Entry {
  name: string
  /** How much is worked on: answers, rows, observations. */
  n: number
  /** 'peer': another way of doing the same, which ours should beat; 'limit': the least work it could be. */
  kind: 'peer' | 'limit'
  otherName: string
  /** Against a peer the least ratio other/ours, against a limit the greatest ratio ours/other. */
  bound: number
  ours: () => void
  other: () => void
}

/** What came of it; times are medians. */
export interface Outcome extends Pick<Entry, 'name' | 'n' | 'kind' | 'otherName' | 'bound'> {
  ours: number
  other: number
  ratio: number
  pass: boolean
  unit: 'ms'
}
