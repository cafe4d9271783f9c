import type { BatchReport } from './run-batch.ts'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { batchSize } from './batch-size.ts'
import { failedOnce, firstSeed } from './seeds.ts'

const { values } = parseArgs({ options: { files: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(firstSeed) } } })
const batches = Math.ceil(Number(values.files) / batchSize)
const seeds = [...failedOnce, ...Array.from({ length: batches }, (_, index) => Number(values.seed) + index)]

runAll(seeds)

/** Tries all seeds, on as many cores as there are, and says what came of it. */
async function runAll(seeds: number[]): Promise<void> {
  const start = performance.now()
  const cores = availableParallelism()
  const shares = Array.from({ length: cores }, (_, core) => seeds.filter((_, index) => index % cores === core))
  const reports = (await Promise.all(shares.map(runShare))).flat()
  print(reports, (performance.now() - start) / 1000)
  const faults = reports.flatMap(({ faults }) => faults)
  process.exitCode = faults.length > 0 ? 1 : 0
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

function print(reports: BatchReport[], seconds: number): void {
  const faults = reports.flatMap(({ faults }) => faults)
  const count = (word: string) => faults.filter(fault => fault.includes(word)).length
  const kinds: Record<string, number> = {}
  for (const [kind, times] of reports.flatMap(({ kinds }) => Object.entries(kinds)))
    kinds[kind] = (kinds[kind] ?? 0) + times
  const [exceptions, partial] = [count('exception: '), count('partial write: ')]
  console.log(`Seed ${values.seed}: ${reports.reduce((sum, { tried }) => sum + tried, 0)} tried, ${exceptions} exceptions, ${partial} partial writes, ${faults.length - exceptions - partial} other faults, in ${seconds.toFixed(1)} s.`)
  console.log(Object.entries(kinds).sort(([, a], [, b]) => b - a).map(([kind, times]) => `${kind} ${times}`).join(', '))
}
