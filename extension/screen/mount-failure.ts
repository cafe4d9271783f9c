import { browser } from 'wxt/browser'
import { openingFailureOf } from '../../core/database/failure.ts'

/**
 * Says that the panel could not be shown. The catalogue may be what failed to load, so the words are the browser's own
 * copies of it, and nothing of Vue is used.
 */
export function showMountFailure(root: Element, error: unknown): void {
  const main = create('main', 'block px-3.5 py-4')
  const reload = create('button', 'button button-primary', wordsFor('reload'))
  reload.addEventListener('click', () => location.reload())
  main.append(
    create('h1', 'text-3 font-semibold', wordsFor('storeTitle')),
    create('p', 'mt-1 mb-4 text-ink-2', wordsFor('storeText').replace('{detail}', () => detailOf(error))),
    reload,
  )
  document.documentElement.lang = browser.i18n.getUILanguage()
  root.replaceChildren(main)
}

function detailOf(error: unknown): string {
  const failure = openingFailureOf(error)
  return 'detail' in failure ? failure.detail : ''
}

/** WXT knows no messages by name, since ours are written only at build. */
function wordsFor(name: string): string {
  return (browser.i18n as unknown as { getMessage: (name: string) => string }).getMessage(name)
}

function create(tag: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text })
}
