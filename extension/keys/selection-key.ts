import { panelKeyOf } from './panel-key.ts'

/** Whether a key takes what is selected in a page, and is not typed into one of the page's own fields. */
export function isSelectionKey(event: KeyboardEvent, page: Window): boolean {
  const act = panelKeyOf(event)?.act
  return (act === 'quote' || act === 'words') && !isInField(event) && String(page.getSelection()).trim() !== ''
}

/** Also within a shadow tree of the page. */
function isInField(event: KeyboardEvent): boolean {
  const [target]: Partial<HTMLElement>[] = event.composedPath()
  return target?.isContentEditable === true || target?.matches?.('input, textarea, select') === true
}
