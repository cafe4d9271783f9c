import type { Criterion } from '../journey/criterion.ts'
import type { Id } from '../journey/identifier.ts'
import type { BootstrappedImportance } from '../statistics/importance.ts'
import type { SatisfiedMinusDissatisfied } from './satisfied-minus-dissatisfied.ts'

/** How much of the outcome each touchpoint stands for; computed beforehand, since its resamples take seconds. */
export interface DerivedImportance {
  /** As the drivers were given. */
  touchpointIds: Id[]
  importance: BootstrappedImportance
  /** Complete submissions there are, where not all of them were used. */
  drawnFrom?: number
}

/** How the outcome differs between customers who were satisfied with a touchpoint and those who were not. */
export interface OutcomeDifferences extends SatisfiedMinusDissatisfied {
  /** Of the outcome: its differences are in these units. */
  on: Pick<Criterion, 'scale' | 'polarity'>
}

/** Questions of one source that ask the same of touchpoints. */
export interface AskedSeries {
  sourceId: Id
  questionIds: readonly string[]
}

/** What customers' rows tell of how touchpoints go with an outcome. */
export interface DerivedDrivers {
  /** The outcome as customers were asked it. */
  outcome: string
  importance: DerivedImportance
  /** Null where no question asks how satisfied one was. */
  differences: OutcomeDifferences | null
  /** The questions about touchpoints that each of them is of; null where there is none. */
  asked: { importance: AskedSeries | null, differences: AskedSeries | null }
}
