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

/** What arrow keys go through, of which the Tab key comes to one alone. */
const groups = '[role=group], [role=tablist], .map-controls'

/**
 * Goes once around a page with the Tab key, and with arrow keys through each group or drawing whose others are out of
 * the tab order. Of a group of radios one stop is enough; of a field with a list the field, and of a part with a button
 * that has a key and no stop the part: from there that key goes on.
 */
export async function tabThrough(page: Page, ways = mostWays): Promise<Reach> {
  await page.evaluate(forget)
  const atStart = await page.evaluate(countControls)
  const stops = await goRound(page)
  const missed = await missedByArrows(page, await page.evaluate(missedIn))
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

/** Of what the Tab key missed that to which no arrow key comes either. */
async function missedByArrows(page: Page, missed: string[]): Promise<string[]> {
  await goThroughGroups(page)
  const missedStill = await page.evaluate(missedIn)
  // What arrow keys choose may bring others, to which nothing came yet.
  return missed.filter(name => missedStill.includes(name))
}

async function goThroughGroups(page: Page): Promise<void> {
  for (let index = 0; await page.evaluate(enterGroup, { groups, index }); index += 1) {
    do
      await page.keyboard.press('ArrowRight')
    while (await page.evaluate(isFurther))
    await page.keyboard.press('Home')
  }
}

/** Focuses a group's stop, from where arrow keys go to its others; false where there is no group of that number. */
function enterGroup({ groups, index }: { groups: string, index: number }): boolean {
  const pressed = ':is(button, [role=button])'
  const stops = [...document.querySelectorAll(groups)]
    .filter(group => group.querySelector(`${pressed}[tabindex="-1"]`))
    .flatMap(group => group.querySelector<HTMLElement>(`${pressed}[data-came-to]`) ?? [])
  stops[index]?.focus()
  return index < stops.length
}

/** Whether an arrow key came to something that nothing came to before. */
function isFurther(): boolean {
  const focused = document.activeElement as HTMLElement
  const isNew = focused.dataset.cameTo === undefined
  focused.dataset.cameTo = ''
  return isNew
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
    const hasOtherWay = element.tabIndex < 0
      && (element.ariaHasPopup === 'listbox' || element.hasAttribute('aria-keyshortcuts'))
    const whole = element.closest('[role=radiogroup]') ?? (hasOtherWay && element.parentElement)
    return element.dataset.cameTo !== undefined || (whole && whole.querySelector('[data-came-to]') !== null)
  }
  const nameOf = (element: HTMLElement) =>
    element.ariaLabel ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent
  return [...controls].filter(element => isUsable(element) && !isReached(element)).map(nameOf)
}
