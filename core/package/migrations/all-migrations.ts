import type { Migration } from './migrate.ts'

/**
 * Every change of the format so far, in order. To make one: a file here that is named after the version it leads to and
 * what changes (`to-2-channels.ts`), its entry in this list, its row in FORMAT.md, and
 * `npm run fixture`, which keeps a file of the new version for the test that loads all old ones.
 */
export const migrations: readonly Migration[] = []
