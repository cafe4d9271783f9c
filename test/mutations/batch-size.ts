/** How many files come into one store, one after the other. */
export const batchSize = 20
