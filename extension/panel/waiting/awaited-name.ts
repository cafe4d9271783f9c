import type { AwaitedReply } from '../../waiting/awaited-replies.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'

/** What something that waits is called: its touchpoint, else its page. */
export function useAwaitedName(): (awaited: AwaitedReply) => string {
  const { language, t } = useLanguage()
  return ({ draft: { page }, touchpoint }) => {
    const pageName = page ? page.title || t('panel.page.untitled') : t('panel.page.none')
    return touchpoint ? textIn(touchpoint, language.value) : pageName
  }
}
