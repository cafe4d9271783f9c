import type { Draft } from '../../../core/database/drafts/draft.ts'
import { addDraftEvidence } from '../../../core/database/drafts/draft-evidence.ts'
import { pageKey } from '../../../core/journey/page-address.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useSelectedText } from '../ground/use-selected-text.ts'
import { useWholeQuotes } from './whole-quotes.ts'

/** Quotes what is selected in the page as evidence of a draft of that page. */
export function useQuoting(draft: () => Draft): () => void {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()
  const wholes = useWholeQuotes()
  const readSelection = useSelectedText()

  async function quote(): Promise<void> {
    const { id, page } = draft()
    const selection = await readSelection()
    if (!selection)
      return
    if (!page || pageKey(page.address) !== pageKey(selection.page.address))
      return toasts.show({ text: t('words.selection.elsewhere') })
    const { quoteOf } = await import('../../observe/quote-of.ts')
    const { text, anchors, isCut } = selection
    const evidence = quoteOf({ text, anchors })
    wholes.set(evidence, { text, anchors, kept: [] })
    await addDraftEvidence(db, id, evidence)
    if (isCut)
      toasts.show({ text: t('words.selection.cut') })
  }

  return () => void quote().catch(report)
}
