import type { PageSelection } from '../../selection/ask-selection.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { askSelection } from '../../selection/ask-selection.ts'
import { useShortcut } from './keys/use-shortcut.ts'
import { usePanelContext } from './panel-context.ts'

/** Reads what is selected in the page in front; where nothing comes of it, that is said, and null is the answer. */
export function useSelection(): () => Promise<PageSelection | null> {
  const { t } = useLanguage()
  const { windowId } = usePanelContext()
  const toasts = useToasts()
  const keys = useShortcut()

  return async () => {
    const selection = await askSelection(windowId)
    if (typeof selection === 'object')
      return selection
    const way = selection === 'noPermission' && !keys.value ? 'NoKeys' : ''
    toasts.show({ text: t(`panel.selection.${selection}${way}`, { keys: keys.value }) })
    return null
  }
}
