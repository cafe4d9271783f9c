import type { Translate } from '../../core/locales/translate.ts'

/** Sentences are remembered at the most, whatever is filled in. */
const mostRemembered = 20_000

/** Looks texts up as another one does, but puts each sentence together once: a map says few sentences very often. */
export function rememberTexts(t: Translate): Translate {
  const said = new Map<string, string>()
  return (key, named, plural) => {
    const sentence = named || plural !== undefined ? `${key} ${plural} ${JSON.stringify(named)}` : key
    const known = said.get(sentence)
    if (known !== undefined)
      return known
    if (said.size >= mostRemembered)
      said.clear()
    const text = t(key, named, plural)
    said.set(sentence, text)
    return text
  }
}
