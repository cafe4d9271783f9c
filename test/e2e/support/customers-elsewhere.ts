import type { Page } from '@playwright/test'
import type { Site } from './site.ts'
import { expect } from '@playwright/test'
import { goTo } from './add-answers.ts'
import { drawer, ofMany, planted, score, showGap, source, themes, there, whole } from './shop-customers.ts'
import { text } from './texts.ts'

/** How the tickets' source is called. */
export const ticketSystem = text('addingAnswers.system.zendesk-tickets')
/** That of those who wrote a ticket two were asked and answered. */
export const fewAsked = text('customers.source.fewAsked', { answered: 2, n: 3 })

/** Opens the survey among the sources. */
export function openSurvey(page: Page): Promise<void> {
  return page.getByRole('link', { name: 'shop-survey' }).click()
}

/** The audit came without any of its customers. */
export async function expectNoCustomers(other: Site, headline: string): Promise<void> {
  const { page } = other
  await expect(page.getByRole('figure')).toBeVisible()
  await expect(page.getByText(headline)).toHaveCount(0)
  await goTo(other, 'customers')
  await expect(page.getByText(text('customers.empty.title'))).toBeVisible()
  await expect(page.getByText('Slow refunds')).toHaveCount(0)
}

/** The audit came with figures alone: on the map, and among the customers. */
export async function expectFigures(other: Site): Promise<void> {
  const { page } = other
  await showGap(other)
  await other.touchpoint(planted).press('Enter')
  await expect(drawer(page).getByRole('article').first()).toContainText(`${there.satisfied}%`)
  await page.keyboard.press('Escape')
  await goTo(other, 'customers')
  await expect(source(page, 'shop-survey')).toContainText(text('customers.source.state.figures'))
  await expect(source(page, ticketSystem)).toHaveCount(0)
  await openSurvey(page)
  await expect(score(page)).toContainText(`${whole.satisfied}%`)
  await expect(score(page)).toContainText(ofMany('customers.count.answers', { n: whole.n }))
  // Where there are months and texts, their headings come with what is believed, which is the last of the page.
  await expect(page.getByRole('heading', { name: text('customers.belief.figure.heading') })).toBeVisible()
  await expect(page.getByRole('heading', { name: text('customers.trend.heading') })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: text('customers.text.heading') })).toHaveCount(0)
  await expect(page.getByText('Quick and clear.')).toHaveCount(0)
}

/** The audit came with all: the customers' place says of the survey and of its themes what it said before. */
export async function expectAnswers(other: Site, ofSurvey: string | null, ofThemes: string[]): Promise<void> {
  const { page } = other
  await goTo(other, 'customers')
  await expect(source(page, ticketSystem)).toContainText(fewAsked)
  await expect(source(page, 'shop-survey')).toContainText(ofMany('customers.count.submissions', { n: whole.n }))
  await openSurvey(page)
  await expect.poll(() => score(page).textContent()).toBe(ofSurvey)
  await expect.poll(() => themes(page).getByRole('listitem').allTextContents()).toEqual(ofThemes)
  await themes(page).getByRole('button', { name: 'Quick', exact: true }).press('Enter')
  await expect(page.getByRole('article').first()).toContainText('Quick and clear.')
}
