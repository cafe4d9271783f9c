import type { Count } from './count-results.ts'
import type { Step } from './steps.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countOne, countReport } from './count-results.ts'
import { listFailed } from './failed-tests.ts'
import { runCommand } from './run-command.ts'

/** How a step went; the duration in milliseconds, and a line for each test that failed, where the step says so. */
export interface Outcome {
  step: Step
  count: Count
  failed: string[]
  duration: number
}

/**
 * Runs a step and counts its checks.
 * @param step what to run
 * @param prefix stands before every line of its output; null where the step runs alone
 */
export async function runStep(step: Step, prefix: string | null): Promise<Outcome> {
  const begin = performance.now()
  console.log(`\n${prefix ?? ''}${step.command.join(' ')}`)
  const result = step.report
    ? await runAndRead(step.command, step.report, prefix)
    : { count: countOne(await runCommand(step.command, {}, prefix)), failed: [] }
  return { step, ...result, duration: performance.now() - begin }
}

async function runAndRead(
  command: Step['command'],
  report: NonNullable<Step['report']>,
  prefix: string | null,
): Promise<Pick<Outcome, 'count' | 'failed'>> {
  // A folder of its own, so that no earlier run's report is ever counted.
  const folder = mkdtempSync(join(tmpdir(), 'kairos-report-'))
  const path = join(folder, 'report.json')
  const isEndedWell = await runCommand([...command, ...report.options(path)], report.environment(path), prefix)
  const text = readIfThere(path)
  rmSync(folder, { recursive: true })
  return { count: countReport(text, isEndedWell, report.read), failed: listFailed(text, report.listFailed) }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  }
  catch {
    return null
  }
}
