import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'
import { usePanelContext } from './panel-context.ts'

/** A part of the panel that comes when it is needed, with the texts of an area of its own. */
export type WithTexts = (area: string, load: () => Promise<{ default: Component }>) => Component

/** Makes such parts; only inside the panel's components. */
export function useTextsWith(): WithTexts {
  const { needTexts } = usePanelContext()
  return (area, load) => defineAsyncComponent(() => needTexts(area).then(load))
}
