import type { PageSelection } from '../../selection/ask-selection.ts'
import { readRedactionRules } from '../../../core/database/settings/redaction-rules.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { usePanelContext } from './panel-context.ts'

/** Reads what is selected in the page in front; where nothing comes of it, that is said, and null is the answer. */
export function useSelectedText(): () => Promise<PageSelection | null> {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const { windowId, needTexts } = usePanelContext()
  const toasts = useToasts()

  return async () => {
    const loading = import('../../selection/ask-selection.ts')
    const [{ askSelection }, rules] = await Promise.all([loading, readRedactionRules(db), needTexts('words')])
    const selection = await askSelection(windowId, rules)
    if (typeof selection === 'object')
      return selection
    toasts.show({ text: t(`words.selection.${selection}`) })
    return null
  }
}
