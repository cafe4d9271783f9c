import type { Remote } from 'comlink'
import type { CustomersBench } from './worker.ts'
import { wrap } from 'comlink'

/** What is measured runs in a worker, as it does on the site. */
const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' })
const customersBench: Remote<CustomersBench> = wrap(worker)

export type CustomersPage = typeof customersBench

Object.assign(globalThis, { customersBench })
