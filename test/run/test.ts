import type { Outcome } from './run-step.ts'
import type { Step } from './steps.ts'
import process from 'node:process'
import { countOne, sum } from './count-results.ts'
import { runStep } from './run-step.ts'
import { rounds } from './steps.ts'

runAll()

async function runAll(): Promise<void> {
  const outcomes: Outcome[] = []
  for (const round of rounds) {
    const isBuilt = !outcomes.some(({ step, count }) => step.isBuild && count.failed > 0)
    outcomes.push(...await Promise.all(round.map(step => runOrFail(step, isBuilt, round.length > 1))))
  }
  report(outcomes)
}

async function runOrFail(step: Step, isBuilt: boolean, hasCompany: boolean): Promise<Outcome> {
  if (!step.needsBuild || isBuilt)
    return runStep(step, hasCompany ? `${step.name}: ` : null)
  console.log(`\n${step.name} was not run, since the build failed.`)
  return { step, count: countOne(false), duration: 0 }
}

function report(outcomes: Outcome[]): void {
  const total = sum(outcomes.map(({ count }) => count))
  console.log(`\n${outcomes.map(describe).join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

function describe({ step, count, duration }: Outcome): string {
  const seconds = (duration / 1000).toFixed(1).padStart(7)
  return `${step.name.padEnd(20)} ${seconds} s  ${count.passed} passed, ${count.failed} failed`
}
