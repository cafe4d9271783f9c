import { globSync } from 'node:fs'

const answers = 'scores of customers\' answers, beside the auditors\''
const hierarchy = 'the metric hierarchy: ten metrics on four levels'
const thenAndNow = 'then and now: what changed from one round to the next'
const agreement = 'where auditors agree: alpha and its interval, on the map'
const importance = 'what matters to customers: drivers of the outcome'
const comparisons = 'scores of two rounds or groups beside each other'
const secondFormat = 'the second version of the Kairos file'

/**
 * What no screen uses yet, and for which it waits: whole files and rooms, or a file's export behind `#`. The list only
 * shrinks: a line goes when its screen comes, and what is not on it is used or goes.
 */
export const waiting: Readonly<Record<string, string>> = {
  'core/customers/counts/nps-columns.ts': answers,
  'core/customers/counts/joint-counts.ts#countAnswersBy': answers,
  'core/customers/answer-counts.ts': answers,
  'core/customers/answer-margins.ts': answers,
  'core/customers/latest-answers.ts#countCustomers': answers,
  'core/metrics/activity.ts': hierarchy,
  'core/metrics/catalogue.ts#findMetric': hierarchy,
  'core/metrics/catalogue.ts#ownMetricSchema': hierarchy,
  'core/metrics/ces.ts#ces': answers,
  'core/metrics/ces.ts#cesDifference': answers,
  'core/metrics/churn.ts': hierarchy,
  'core/metrics/contacts.ts': hierarchy,
  'core/metrics/csat.ts#csat': answers,
  'core/metrics/lifetime.ts': hierarchy,
  'core/metrics/nps.ts#nps': answers,
  'core/metrics/referral.ts': hierarchy,
  'core/metrics/resolution.ts': hierarchy,
  'core/metrics/retention.ts': hierarchy,
  'core/metrics/trial.ts': hierarchy,
  'core/package/migrations/migrate.ts#changeEach': secondFormat,
  'core/scores/change-after-action.ts': thenAndNow,
  'core/scores/regression-to-the-mean.ts': thenAndNow,
  'core/statistics/agreement.ts': agreement,
  'core/statistics/agreement-interval.ts': agreement,
  'core/statistics/alpha.ts': agreement,
  'core/statistics/rating-units.ts': agreement,
  'core/statistics/value-distance.ts': agreement,
  'core/statistics/comparisons.ts#bonferroni': comparisons,
  'core/statistics/design-effect.ts': comparisons,
  'core/statistics/differences.ts#differenceOfMeans': comparisons,
  'core/statistics/importance.ts#relativeWeights': importance,
  'core/statistics/importance.ts#shapleyImportance': importance,
  'core/statistics/quadrants.ts': importance,
}

/** The whole files among them, and all files of the rooms, from the project's folder on. */
export const waitingFiles = Object.keys(waiting)
  .filter(item => !item.includes('#'))
  .flatMap(item => globSync(item, { exclude: ['**/*.d.ts'] }))
