import type { ThemeWords } from '../../journey/theme.ts'
import { searchableText, searchedFor } from '../../journey/searchable-text.ts'
import { createWordFinder } from './word-finder.ts'

/** A function that tells whether a text has a theme. */
export function createThemeMatcher(theme: ThemeWords): (text: string) => boolean {
  const themesIn = createThemesFinder([theme])
  return text => themesIn([text]).length > 0
}

/**
 * A function that finds the themes of a customer's texts, as indices in their order, each once: those that any one of
 * the texts has a word of, and no excluded word. Its time grows with the length of the texts, and once with the words
 * that they have, for however many themes; what people typed becomes no pattern of the browser's.
 */
export function createThemesFinder(themes: readonly ThemeWords[]): (texts: readonly string[]) => number[] {
  const signs = themes.flatMap(signsOf)
  const find = createWordFinder(signs.map(({ searched }) => searched))
  function themesOf(text: string): number[] {
    const [having, excluding] = [new Set<number>(), new Set<number>()]
    find(searchableText(text), (index) => {
      const { theme, isExcluded } = signs[index]!
      const found = isExcluded ? excluding : having
      found.add(theme)
    })
    return [...having].filter(theme => !excluding.has(theme))
  }
  return texts => [...new Set(texts.flatMap(themesOf))].sort((a, b) => a - b)
}

/** What is searched for, and what it says of which theme. */
interface Sign {
  searched: string
  theme: number
  isExcluded: boolean
}

function signsOf({ words, excluded }: ThemeWords, theme: number): Sign[] {
  const all = [...words.map(word => [word, false] as const), ...excluded.map(word => [word, true] as const)]
  return all
    .map(([word, isExcluded]) => ({ searched: searchedFor(word, word.trimEnd().endsWith('*')), theme, isExcluded }))
    .filter(({ searched }) => searched !== '')
}
