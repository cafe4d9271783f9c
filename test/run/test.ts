import type { Outcome } from './run-step.ts'
import type { Lane, Step } from './steps.ts'
import process from 'node:process'
import { closingTable } from './closing-table.ts'
import { countOne } from './count-results.ts'
import { runStep } from './run-step.ts'
import { rounds } from './steps.ts'

runAll()

async function runAll(): Promise<void> {
  const done: Outcome[][][] = []
  for (const round of rounds) {
    const isBuilt = !done.flat(2).some(({ step, count }) => step.isBuild && count.failed > 0)
    done.push(await Promise.all(round.map(lane => runLane(lane, isBuilt, round.length > 1))))
  }
  console.log(`\n${closingTable(done)}`)
  process.exitCode = done.flat(2).some(({ count }) => count.failed > 0) ? 1 : 0
}

async function runLane(lane: Lane, isBuilt: boolean, hasCompany: boolean): Promise<Outcome[]> {
  const done: Outcome[] = []
  for (const step of lane)
    done.push(await runOrFail(step, isBuilt, hasCompany))
  return done
}

async function runOrFail(step: Step, isBuilt: boolean, hasCompany: boolean): Promise<Outcome> {
  if (!step.needsBuild || isBuilt)
    return runStep(step, hasCompany ? `${step.name}: ` : null)
  console.log(`\n${step.name} was not run, since the build failed.`)
  return { step, count: countOne(false), failed: [], duration: 0 }
}
