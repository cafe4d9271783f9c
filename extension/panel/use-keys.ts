import type { InjectionKey } from 'vue'
import type { EarlyKeys } from './early-keys.ts'
import { inject, onScopeDispose } from 'vue'

export const keysKey: InjectionKey<EarlyKeys> = Symbol('keys')

/** Hears every key pressed in the panel, those pressed while it loaded first. */
export function useKeys(handle: (event: KeyboardEvent) => void): void {
  const keys = inject(keysKey)
  const lifetime = new AbortController()
  keys?.listen(handle, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
}

/** Whether a key belongs to a field that is being typed in, or to a list that is open. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches('input, textarea, select, [role=menu], [role=menuitem], [role=option]'))
}
