import { inject, onScopeDispose } from 'vue'
import { panelKeysKey } from './panel-keys.ts'

/** Hears every key that means the panel, those pressed while it loaded first. */
export function useKeys(handle: (event: KeyboardEvent) => void): void {
  const keys = inject(panelKeysKey)
  const lifetime = new AbortController()
  keys?.listen(handle, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
}

/** Is asked before all others whether a key means it alone. */
export function useKeysFirst(take: (event: KeyboardEvent) => boolean): void {
  const keys = inject(panelKeysKey)
  const lifetime = new AbortController()
  keys?.listenFirst(take, lifetime.signal)
  onScopeDispose(() => lifetime.abort())
}
