import type { Translate } from '../../core/locales/translate.ts'

/** How many are named one by one: nobody reads more of them in a sentence. */
export const mostNamed = 30

/** What is said of the first of some things, and how many more of them there are in `all`. */
export function withRest(said: string[], all: number, t: Translate): string[] {
  const rest = all - said.length
  return rest > 0 ? [...said, t('common.list.more', { n: rest })] : said
}
