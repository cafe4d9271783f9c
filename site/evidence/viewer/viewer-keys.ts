/** What keys do to a picture that is looked at. */
export interface ViewerDeeds {
  isWhole: () => boolean
  step: (by: 1 | -1) => void
  by: (factor: number) => void
  pan: (right: number, down: number) => void
  fit: () => void
  actual: () => void
}

/** How much larger or smaller a step makes it. */
export const zoomSteps = { larger: 1.5, smaller: 1 / 1.5 } as const
/** How far an arrow key moves what is seen, px. */
const panStep = 80

const arrows: Record<string, [right: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Does what a key stands for. Arrows move a picture that is enlarged; of one that is seen as a whole they lead to the
 * next and the one before.
 */
export function pressInViewer(event: KeyboardEvent, deeds: ViewerDeeds): void {
  if (event.ctrlKey || event.metaKey || event.altKey)
    return
  const deed = deedOf(event.key, deeds)
  if (!deed)
    return
  event.preventDefault()
  deed()
}

function deedOf(key: string, deeds: ViewerDeeds): (() => void) | undefined {
  const arrow = arrows[key]
  if (!arrow)
    return otherDeeds(deeds)[key]
  const [right, down] = arrow
  if (!deeds.isWhole())
    return () => deeds.pan(right * panStep, down * panStep)
  return right === 0 ? undefined : () => deeds.step(right as 1 | -1)
}

function otherDeeds({ step, by, fit, actual }: ViewerDeeds): Record<string, () => void> {
  const larger = () => by(zoomSteps.larger)
  return {
    'PageUp': () => step(-1),
    'PageDown': () => step(1),
    '+': larger,
    '=': larger,
    '-': () => by(zoomSteps.smaller),
    '0': fit,
    '1': actual,
  }
}
