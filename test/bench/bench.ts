import type { Outcome } from './entry.ts'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { openPage, servePage } from '../support/browser-page.ts'
import { answersAggregate } from './entries/answers-aggregate.ts'
import { importanceBootstrap } from './entries/importance-bootstrap.ts'
import { packageEntries } from './entries/package.ts'
import { measure } from './measure.ts'

async function bench(): Promise<void> {
  const outcomes = [...await inNode(), ...await inBrowser()]
  if (process.argv.includes('--json'))
    console.log(JSON.stringify(outcomes))
  else
    console.table(outcomes.map(rowOf))
}

async function inNode(): Promise<Outcome[]> {
  return [await measure(answersAggregate()), await measure(importanceBootstrap())]
}

async function inBrowser(): Promise<Outcome[]> {
  const served = await servePage(fileURLToPath(new URL('browser', import.meta.url)))
  const { context, page } = await openPage(served)
  const outcomes: Outcome[] = []
  try {
    for (const entry of await packageEntries(page))
      outcomes.push(await measure(entry))
    return outcomes
  }
  finally {
    await context.close()
    await served.close()
  }
}

/** A row of the table: figures short enough to be compared by eye. */
function rowOf({ name, n, ours, other, otherName, ratio, kind, bound, pass, unit }: Outcome) {
  return {
    name,
    n,
    ours: Number(ours.toFixed(2)),
    other: Number(other.toFixed(2)),
    unit,
    against: otherName,
    ratio: Number(ratio.toFixed(2)),
    bound: `${kind === 'peer' ? 'at least' : 'at most'} ${bound}`,
    pass,
  }
}

void bench()
