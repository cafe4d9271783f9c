import process from 'node:process'
import fc from 'fast-check'

/**
 * Every run of the properties tries the same values, so that a failure is the change's and not the day's.
 * Another seed looks elsewhere: `PROPERTY_SEED=7 npx vitest ...`; a failing property prints the seed it failed with.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261121) })
