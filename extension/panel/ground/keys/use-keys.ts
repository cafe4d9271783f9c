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
