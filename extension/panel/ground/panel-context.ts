import type { InjectionKey } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import { inject } from 'vue'

/** What tells this panel from the others. */
export interface PanelContext {
  /** The browser window whose pages the panel shows. */
  windowId: number
  /** Whether that is a private window: browsers let the extension into one only where its user allows it. */
  isPrivate: boolean
  /** Changes the language, now and in all panels that open later. */
  changeLanguage: (language: Language) => Promise<void>
  /** Fetches texts that come with a part of the panel, for every language spoken from then on. */
  needTexts: (area: string) => Promise<void>
}

export const panelContextKey: InjectionKey<PanelContext> = Symbol('panel context')

/** The panel's context; only inside its components and state. */
export function usePanelContext(): PanelContext {
  const context = inject(panelContextKey)
  if (!context)
    throw new Error('The panel was mounted without a context.')
  return context
}
