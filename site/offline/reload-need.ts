import { shallowRef } from 'vue'

/** Why the page has to be reloaded: a newer Kairos took the store, or a part of the site could not be fetched. */
export type ReloadNeed = 'upgraded' | 'incomplete'

/** The reason as long as there is one; null otherwise. */
export const reloadNeed = shallowRef<ReloadNeed | null>(null)
