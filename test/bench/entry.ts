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
  unit: 'ms' | 'bytes' | 'share'
  ours: Side
  other: Side
}

/** Does it once and says what it took, in the entry's unit. */
export type Side = () => number | Promise<number>

/** What came of it; the figures are medians. */
export interface Outcome extends Omit<Entry, 'ours' | 'other'> {
  ours: number
  other: number
  ratio: number
  pass: boolean
}

/** A side that is measured by the clock, where it does nothing but what is to be measured. */
export function timed(work: () => void): Side {
  return () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
}
