import type { StageView, TouchpointView } from './journey-view.ts'
import { patternFit } from './address-pattern.ts'

/** What an address pattern of a touchpoint comes to on the pages that were seen. */
export interface PatternCheck {
  /** Pages seen at the touchpoint, each once. */
  here: number
  /** Those of them that it does not fit. */
  missed: string[]
  /** Other touchpoints at which pages were seen that it fits. */
  elsewhere: TouchpointView[]
  /** Other touchpoints that have the very same pattern. */
  same: TouchpointView[]
}

/** Checks a pattern against the pages that were seen all over a journey. */
export function checkPattern(pattern: string, view: TouchpointView, stages: StageView[]): PatternCheck {
  const others = stages.flatMap(({ touchpoints }) => touchpoints)
    .filter(({ touchpoint }) => touchpoint.id !== view.touchpoint.id)
  const fits = (address: string) => patternFit(pattern, address) !== null
  const here = addressesOf(view)
  return {
    here: here.length,
    missed: here.filter(address => !fits(address)),
    elsewhere: others.filter(other => addressesOf(other).some(fits)),
    same: others.filter(({ touchpoint: { addressPattern } }) => addressPattern?.trim() === pattern.trim()),
  }
}

function addressesOf({ observations }: TouchpointView): string[] {
  return [...new Set(observations.flatMap(({ page }) => page ? [page.address] : []))]
}
