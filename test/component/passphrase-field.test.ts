import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import PassphraseField from '../../core/screen/export/PassphraseField.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const shown = (modelValue: string, language?: typeof languages[number]) =>
  showInPanel(PassphraseField, { props: { modelValue } }, language)
const field = () => page.getByLabelText(text('common.passphrase.label'))

describe('the field for a passphrase', () => {
  it.each(languages)('says what it is for, and what is lost with it, %s', async (language) => {
    await shown('several words', language)
    const input = page.elementLocator(document.querySelector('input')!)
    await expect.element(input).toHaveAccessibleName()
    await expect.element(input).toHaveAccessibleDescription()
    expect(rawText(document.body)).toEqual([])
  })

  it('says nothing of losing it where there is none', async () => {
    await shown('')
    await expect.element(field()).not.toHaveAccessibleDescription()
    await expect.element(field()).toHaveAttribute('placeholder', text('common.passphrase.none'))
  })

  it('hides what is typed unless it is to be shown, with the keyboard too', async () => {
    const view = await shown('')
    await userEvent.type(field(), ' two words ')
    expect(view.emitted('update:modelValue')!.at(-1)).toEqual([' two words '])
    await expect.element(field()).toHaveAttribute('type', 'password')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(field()).toHaveAttribute('type', 'text')
    await expect.element(field()).toHaveAttribute('spellcheck', 'false')
    await expect.element(page.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
    expect(view.emitted('submit')).toBeUndefined()
  })

  it('is done with at Enter', async () => {
    const view = await shown('several words')
    await userEvent.click(field())
    await userEvent.keyboard('{Enter}')
    expect(view.emitted('submit')).toHaveLength(1)
  })

  it('leaves axe nothing to find', async () => {
    await shown('several words')
    expect(await complaints()).toEqual([])
  })
})
