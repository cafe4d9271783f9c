/** How many checks passed and how many failed. */
export interface Count {
  passed: number
  failed: number
}

/** What a runner's own report says; `passed` and `failed` as the runner counts them. */
export type ReadReport = (report: unknown) => Count

/** One check that passed or failed as a whole. */
export function countOne(isPassed: boolean): Count {
  return { passed: Number(isPassed), failed: Number(!isPassed) }
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  }
}

/**
 * Counts what a test runner did. A runner that left no readable report, ran nothing,
 * or ended badly without naming a failed test has failed once.
 * @param report the text of the runner's JSON report; null where it wrote none
 * @param isEndedWell whether the runner's exit code was 0
 */
export function countReport(report: string | null, isEndedWell: boolean, read: ReadReport): Count {
  const { passed, failed } = readOrNothing(report, read)
  const isBelievable = isEndedWell ? passed > 0 : failed > 0
  return isBelievable ? { passed, failed } : { passed, failed: failed + 1 }
}

function readOrNothing(report: string | null, read: ReadReport): Count {
  try {
    const { passed, failed } = read(JSON.parse(report ?? ''))
    return { passed: Number.isInteger(passed) ? passed : 0, failed: Number.isInteger(failed) ? failed : 0 }
  }
  catch {
    return { passed: 0, failed: 0 }
  }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string, assertionResults: { status: string }[] }[]
}

/** Vitest names a file that could not be loaded as failed without a failed test: it counts as one. */
export function readVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = report as VitestReport
  const brokenFiles = testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some(test => test.status === 'failed'))
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length }
}

interface PlaywrightReport {
  stats: { expected: number, unexpected: number, flaky: number }
  errors: unknown[]
}

/** A test that passes only at times is a failed one; an error outside of every test counts as one too. */
export function readPlaywright(report: unknown): Count {
  const { stats, errors } = report as PlaywrightReport
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}
