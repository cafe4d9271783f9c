import type { BatchReport } from './run-batch.ts'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { batchSize } from './batch-size.ts'
import { failedOnce, firstSeed } from './seeds.ts'
import { sumOf, tableOf, unseen } from './tally.ts'

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, seed: { type: 'string', default: String(firstSeed) } },
})
const batches = Math.ceil(Number(values.files) / batchSize)
const newSeeds = Array.from({ length: batches }, (_, index) => Number(values.seed) + index)
const seeds = [...new Set([...failedOnce, ...newSeeds])]

runAll(seeds)

/** Tries all seeds, on as many cores as there are, and says what came of it. */
async function runAll(seeds: number[]): Promise<void> {
  const start = performance.now()
  const cores = availableParallelism()
  const shares = Array.from({ length: cores }, (_, core) => seeds.filter((_, index) => index % cores === core))
  const reports = (await Promise.all(shares.map(runShare))).flat()
  const faults = print(reports, (performance.now() - start) / 1000)
  process.exitCode = faults > 0 ? 1 : 0
}

function runShare(seeds: number[]): Promise<BatchReport[]> {
  const { promise, resolve, reject } = Promise.withResolvers<BatchReport[]>()
  const reports: BatchReport[] = []
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { seeds } })
  worker.on('message', (report: BatchReport) => {
    reports.push(report)
    report.faults.forEach(fault => console.error(`seed ${report.seed}, ${fault}`))
  })
  worker.on('error', reject)
  worker.on('exit', () => resolve(reports))
  return promise
}

/** Says what came of all mutants, and returns how much of it should not be. */
function print(reports: BatchReport[], seconds: number): number {
  const tally = sumOf(reports.map(({ tally }) => tally))
  const tried = reports.reduce((sum, { tried }) => sum + tried, 0)
  const faults = reports.flatMap(({ faults }) => faults)
  const faultsWith = (words: string) => faults.filter(fault => fault.includes(words)).length
  const [exceptions, partial] = [faultsWith('exception: '), faultsWith('partial write: ')]
  // Fewer need not reach everything.
  const missing = tried < 2_000 ? [] : unseen(tally).map(end => `no mutant ended as ${end}`)
  if (reports.length < seeds.length)
    missing.push(`${seeds.length - reports.length} batches were not tried`)
  console.log(`${tableOf(tally)}\n`)
  missing.forEach(message => console.error(message))
  const others = faults.length - exceptions - partial
  const last = Number(values.seed) + batches - 1
  const seedRanges = `${values.seed} to ${last} and ${failedOnce.join(', ')}`
  console.log(`Seeds ${seedRanges}: ${tried} tried in ${seconds.toFixed(1)} s,`)
  console.log(`${exceptions} exceptions, ${partial} partial writes, ${others} other faults.`)
  return faults.length + missing.length
}
