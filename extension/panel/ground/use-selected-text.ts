import type { PageSelection } from '../../selection/ask-selection.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { usePanelContext } from './panel-context.ts'

/** Reads what is selected in the page in front; where nothing comes of it, that is said, and null is the answer. */
export function useSelectedText(): () => Promise<PageSelection | null> {
  const { t } = useLanguage()
  const { windowId, needTexts } = usePanelContext()
  const toasts = useToasts()

  return async () => {
    const [{ askSelection }] = await Promise.all([import('../../selection/ask-selection.ts'), needTexts('words')])
    const selection = await askSelection(windowId)
    if (typeof selection === 'object')
      return selection
    toasts.show({ text: t(`words.selection.${selection}`) })
    return null
  }
}
