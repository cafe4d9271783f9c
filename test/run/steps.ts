import type { ReadReport } from './count-results.ts'
import type { ListFailed } from './failed-tests.ts'
import { readPlaywright, readVitest } from './count-results.ts'
import { listFailedInPlaywright, listFailedInVitest } from './failed-tests.ts'

/** One step of `npm test`. */
export interface Step {
  name: string
  command: readonly string[]
  /** How many seconds it may take on a quiet machine of two cores. */
  budget: number
  /** How the step counts for itself; a step without a report is a single check. */
  report?: Report
  /** Whether the step makes what the steps with `needsBuild` look at. */
  isBuild?: true
  needsBuild?: true
}

/** How a runner is told where to write its JSON report, and how the report is read. */
interface Report {
  options: (path: string) => string[]
  environment: (path: string) => Record<string, string>
  read: ReadReport
  listFailed: ListFailed
}

const npmRun = ['npm', 'run', '--silent']

const vitestRun = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter', 'default', '--reporter', 'json']
const vitestReport: Report = {
  options: path => [`--outputFile.json=${path}`],
  environment: () => ({}),
  read: readVitest,
  listFailed: listFailedInVitest,
}

const playwrightRun = ['playwright', 'test', '--config', 'test/playwright.config.ts', '--reporter', 'list,json']
const playwrightReport: Report = {
  options: () => [],
  environment: path => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: path }),
  read: readPlaywright,
  listFailed: listFailedInPlaywright,
}

/** Steps that run one after the other. */
export type Lane = readonly Step[]

/**
 * All steps in order, round by round. The lanes of a round run beside each other: never more than two, for two cores.
 * The budgets of all rounds leave a minute of twelve for the packages.
 */
export const rounds: readonly (readonly Lane[])[] = [
  [
    [
      { name: 'build', command: [...npmRun, 'build'], budget: 18, isBuild: true },
      { name: 'types', command: [...npmRun, 'types'], budget: 20 },
      { name: 'unused', command: [...npmRun, 'unused'], budget: 12 },
    ],
    [{ name: 'lint', command: [...npmRun, 'lint'], budget: 50 }],
  ],
  // It takes both cores by itself, and so do all that follow.
  [[{
    name: 'vitest',
    command: [...vitestRun, '--project', 'unit', '--project', 'component'],
    budget: 240,
    report: vitestReport,
  }]],
  [[{ name: 'mutations', command: [...npmRun, 'mutations'], budget: 20 }]],
  [[{
    name: 'vitest on the build',
    command: [...vitestRun, '--project', 'build'],
    budget: 12,
    report: vitestReport,
    needsBuild: true,
  }]],
  [[{
    name: 'playwright',
    command: [...playwrightRun, '--project', 'chromium', '--project', 'firefox'],
    budget: 338,
    report: playwrightReport,
    needsBuild: true,
  }]],
]
