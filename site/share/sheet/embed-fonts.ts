import type { Language } from '../../../core/journey/localised-text.ts'
import cyrillicExt from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import greekExt from '@fontsource-variable/inter/files/inter-greek-ext-wght-normal.woff2?url'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url'
import ranges from '@fontsource-variable/inter/unicode.json' with { type: 'json' }
import { dataAddress } from '../../../core/screen/export/data-address.ts'
import { holdsAnyOf } from './unicode-ranges.ts'

interface FontPart {
  address: string
  range: string
}

/** The parts of the page's font, each for some scripts. */
const parts: readonly FontPart[] = [
  { address: latin, range: ranges.latin },
  { address: latinExt, range: ranges['latin-ext'] },
  { address: vietnamese, range: ranges.vietnamese },
  { address: cyrillic, range: ranges.cyrillic },
  { address: cyrillicExt, range: ranges['cyrillic-ext'] },
  { address: greek, range: ranges.greek },
  { address: greekExt, range: ranges['greek-ext'] },
]

/** As in core/screen/base.css: the marks that Chinese sets in the width of a character are not Inter's. */
const besideChinese: readonly FontPart[] = [
  { address: latin, range: 'U+0020-007E, U+00A0-00B6, U+00B8-00FF, U+2013, U+2212' },
]

/** The rules that bring the page's font along, as far as a text needs it; Chinese is left to the reader's own fonts. */
export async function fontRules(text: string, language: Language): Promise<string> {
  const offered = language === 'en' ? parts : besideChinese
  const needed = offered.filter(({ range }) => holdsAnyOf(range, text))
  const rules = await Promise.all(needed.map(async ({ address, range }) => {
    const font = await (await fetch(address)).blob()
    return `@font-face{font-family:Inter;font-weight:100 900;src:url(${await dataAddress(font)}) format("woff2");`
      + `unicode-range:${range}}`
  }))
  return rules.join('\n')
}
