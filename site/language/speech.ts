import type { AreaTexts } from '../../core/screen/speech.ts'
import { createSpeech, fetchFromFiles } from '../../core/screen/speech.ts'

/** What the page says of itself, in all languages at once: it has to speak also where nothing more can be fetched. */
const pageTexts = import.meta.glob<AreaTexts>('../../core/locales/*/site.json', { eager: true, import: 'default' })

/**
 * One loader for each language and area, so that only the language spoken is fetched, and of it only what is needed.
 */
const files = import.meta.glob<AreaTexts>([
  '../../core/locales/*/{addingAnswers,beliefs,byHand,common,customers,edit,finding,history,imports}.json',
  '../../core/locales/*/{journeys,library,map,metrics,observations,setup,share,teamFolder,tying}.json',
], { import: 'default' })

const languageOf = (path: string) => path.split('/').at(-2)!

/** The site's speech; it has few words until a language is set. */
export const speech = createSpeech(
  fetchFromFiles(files),
  ['common', 'library'],
  Object.fromEntries(Object.entries(pageTexts).map(([path, site]) => [languageOf(path), { site }])),
)
