import type { Page } from '@playwright/test'

/** What can be pressed or typed into, and what the Tab key came to of it. */
export interface Reach {
  /** How many stops the Tab key makes, once around. */
  stops: number
  /** What can be pressed by mouse and is not come to, by its name. */
  missed: string[]
}

/** How often the way begins anew where a page brings more while it is gone: some parts are read first. */
const mostWays = 4

/**
 * Goes once around a page with the Tab key. Of a group of radios one stop is enough, and of a group or a drawing whose
 * others are out of the tab order; of a field with a list the field, and of a part with a button that has a key the
 * part: from there arrow keys and that key go on.
 */
export async function tabThrough(page: Page, ways = mostWays): Promise<Reach> {
  await page.evaluate(forget)
  const atStart = await page.evaluate(countControls)
  const stops = await goRound(page)
  const missed = await page.evaluate(missedIn)
  const hasGrown = await page.evaluate(countControls) > atStart
  return missed.length > 0 && hasGrown && ways > 1 ? tabThrough(page, ways - 1) : { stops, missed }
}

async function goRound(page: Page): Promise<number> {
  for (let stops = 0; stops < 500; stops += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(isBackAtStart))
      return stops
  }
  throw new Error('the Tab key comes back to nothing')
}

/** Forgets an earlier way through the page. */
function forget(): void {
  document.querySelectorAll<HTMLElement>('[data-came-to]').forEach(element => delete element.dataset.cameTo)
}

function countControls(): number {
  return document.querySelectorAll('button, a[href], input, select, textarea, summary').length
}

/**
 * Whether the focus was here before; marks where it is. Between the last part and the first it is at no element, and in
 * a field of a date it stops at the day, the month and the year.
 */
function isBackAtStart(): boolean {
  const focused = document.activeElement as HTMLElement | null
  if (focused === null || focused === document.body)
    return false
  const isBack = focused.dataset.cameTo === ''
  document.querySelectorAll<HTMLElement>('[data-came-to=last]').forEach(element => element.dataset.cameTo = '')
  focused.dataset.cameTo = 'last'
  return isBack
}

function missedIn(): string[] {
  const modal = [...document.querySelectorAll('[role=dialog]')].at(-1)
  const controls = (modal ?? document).querySelectorAll<HTMLElement>(
    'button, a[href], input, select, textarea, summary, [role=button], [role=radio], [role=checkbox], [role=combobox]',
  )
  const isUsable = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true })
    && !element.matches(':disabled, [type=file]') && element.closest('[inert], [aria-hidden=true]') === null
  const isReached = (element: HTMLElement) => {
    const hasOtherWay = element.ariaHasPopup === 'listbox' || element.hasAttribute('aria-keyshortcuts')
    const group = element.tabIndex < 0 ? element.closest('[role=group], [role=tablist], .map-controls') : null
    const whole = element.closest('[role=radiogroup]') ?? group ?? (hasOtherWay && element.parentElement)
    return element.dataset.cameTo !== undefined || (whole && whole.querySelector('[data-came-to]') !== null)
  }
  const nameOf = (element: HTMLElement) =>
    element.ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent
  return [...controls].filter(element => isUsable(element) && !isReached(element)).map(nameOf)
}
