import type { TypedKind } from '../../core/journey/text.ts'
import { readFile } from 'node:fs/promises'
import { textLimits } from '../../core/journey/text.ts'
import { recordsIn } from '../support/tamper.ts'
import { expect, test } from './support/browser.ts'
import { text } from './support/texts.ts'

/** What a field says of a text with so many characters too many, more than one. */
function tooLong(kind: TypedKind, excess: number): string {
  const [n, limit] = [excess, textLimits[kind]].map(count => count.toLocaleString('en'))
  return text('common.text.tooLong', { n: n!, limit: limit! }).split(' | ')[1]!
}

test('what is too long in the panel stays whole, is said to be too long, and is saved once it is shortened', async ({
  kairos,
  pages,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  await kairos.page.evaluate(title => document.title = title, 'Pricing '.repeat(400))
  const panel = await kairos.openPanel()
  const { page } = panel

  for (const field of ['name', 'title']) {
    const box = page.getByLabel(text(`newAudit.${field}`))
    const name = field.repeat(100).slice(0, textLimits.name)
    await page.getByLabel(text('newAudit.name')).fill('Mei')
    await page.getByLabel(text('newAudit.title')).fill('Web shop')
    await box.fill(`${name}yz`)
    await box.press('Enter')
    await expect(page.getByText(tooLong('name', 2))).toBeVisible()
    await expect(box).toHaveValue(`${name}yz`)
  }
  await page.getByLabel(text('newAudit.title')).press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')

  const limit = textLimits.line.toLocaleString('en')
  await expect(page.getByText(text('panel.page.longTitle', { limit }))).toBeVisible()
  await panel.choose('Pricing')
  await panel.note.fill('a'.repeat(25_999))
  await panel.saveButton.click()
  await expect(page.getByText(tooLong('note', 5_999))).toBeVisible()
  await expect(panel.note).toBeFocused()
  await expect(panel.note).toHaveValue('a'.repeat(25_999))
  await panel.note.fill('a'.repeat(textLimits.note))
  await panel.save('Pricing')

  const file = new Blob([await readFile(await (await panel.export()).path())])
  const [observation] = await recordsIn(file, 'observation')
  expect(observation.note).toHaveLength(textLimits.note)
  expect(observation.page.title).toMatch(/Pricing…$/)
  expect(observation.page.title.length).toBeLessThanOrEqual(textLimits.line)
})
