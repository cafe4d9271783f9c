import type { FileChooser, Locator } from '@playwright/test'
import type { Site } from './site.ts'
import { readFileSync } from 'node:fs'
import { text } from './texts.ts'

type ChosenFile = Parameters<FileChooser['setFiles']>[0]

/** A fixture of another system's export, as somebody gives it to a chooser. */
export function customersFixture(name: string): ChosenFile {
  const path = new URL(`../../fixtures/customers/${name}`, import.meta.url)
  return { name, mimeType: 'text/csv', buffer: readFileSync(path) }
}

/** Goes to a place of the audit that is open. */
export async function goTo({ page }: Site, place: 'audit' | 'customers'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: text(`common.place.${place}`), exact: true }).click()
}

/** A button of the page on which answers are added. */
function addingButton({ page }: Site, key: 'file.choose' | 'read' | 'check.keep'): Locator {
  return page.getByRole('button', { name: text(`addingAnswers.${key}`), exact: true })
}

/** From the customers' place, chooses a file of answers by keyboard and has it looked into. */
export async function chooseAnswers(site: Site, file: ChosenFile): Promise<void> {
  await site.page.getByRole('link', { name: text('customers.add') }).press('Enter')
  const chooser = site.page.waitForEvent('filechooser')
  await addingButton(site, 'file.choose').press('Enter')
  await (await chooser).setFiles(file)
  await addingButton(site, 'read').waitFor()
}

/** Says in which time zone a file is that does not tell it. */
export async function sayTimeZone({ page }: Site, zone: string): Promise<void> {
  await page.getByLabel(text('addingAnswers.dates.zone'), { exact: true }).selectOption(zone)
}

/** Has a file that was chosen read as it was understood, up to what is to be looked at before it is kept. */
export async function readAnswers(site: Site): Promise<void> {
  await addingButton(site, 'read').press('Enter')
  await addingButton(site, 'check.keep').waitFor()
}

/** Keeps what was read, and is at its source in the customers' place. */
export async function keepAnswers(site: Site): Promise<void> {
  await addingButton(site, 'check.keep').press('Enter')
  await site.page.getByRole('heading', { name: text('customers.source.heading'), exact: true }).waitFor()
}
