import type { TypedKind } from '../journey/text.ts'
import { excessOf, textLimits } from '../journey/text.ts'
import { useLanguage } from './use-language.ts'

/**
 * Says by how much a typed text is too long; empty where it fits. Fields take whatever is pasted and keep all of it:
 * it waits until it is shortened.
 */
export function useTooLong(): (text: string, kind: TypedKind) => string {
  const { language, t } = useLanguage()
  return (text, kind) => {
    const excess = excessOf(text, kind)
    const [n, limit] = [excess, textLimits[kind]].map(count => count.toLocaleString(language.value))
    return excess > 0 ? t('common.text.tooLong', { n, limit }, excess) : ''
  }
}
