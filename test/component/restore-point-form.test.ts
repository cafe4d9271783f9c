import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { textLimits } from '../../core/journey/text.ts'
import RestorePointForm from '../../site/history/RestorePointForm.vue'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'
import { tooLong } from './support/too-long.ts'

it('a point to go back to whose name is too long keeps it, says so and waits', async () => {
  const pasted = `${'a'.repeat(textLimits.name + 1)}z`
  const form = await showOnSite(RestorePointForm, {})
  await page.getByLabelText(text('history.point')).fill(pasted)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent(tooLong('name', 2))
  expect(await complaints()).toEqual([])
  expect(form.emitted('set')).toBeUndefined()
  await userEvent.keyboard('{Backspace}{Backspace}{Enter}')
  expect(form.emitted('set')).toEqual([[pasted.slice(0, -2)]])
})
