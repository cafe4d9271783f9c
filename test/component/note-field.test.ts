import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import NoteField from '../../extension/panel/observation/NoteField.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'
import { tooLong } from './support/too-long.ts'

async function showField(note: string) {
  const field = await showInPanel(NoteField, {
    props: {
      'modelValue': note,
      'onUpdate:modelValue': (typed: string) => void field.setProps({ modelValue: typed }),
    },
  })
  return { field, box: page.getByLabelText(text('panel.note.label')) }
}

const lastOf = (events: unknown[][] | undefined) => events?.at(-1)?.[0]

describe('the note of an observation', () => {
  it('takes what is typed, lines and Chinese among it', async () => {
    const { field, box } = await showField('')
    await box.click()
    await userEvent.keyboard('Clear{Enter}價格看不懂')
    expect(lastOf(field.emitted('update:modelValue'))).toBe('Clear\n價格看不懂')
  })

  it('keeps all that is pasted, and says how much of it is too much', async () => {
    const { field, box } = await showField('')
    const pasted = `${'a'.repeat(25_998)}z`
    await box.fill(pasted)
    expect(lastOf(field.emitted('update:modelValue'))).toBe(pasted)
    await expect.element(page.getByRole('alert')).toHaveTextContent(tooLong('note', 5_999))
    await expect.element(box).toHaveAttribute('aria-invalid', 'true')
    expect(await complaints()).toEqual([])
  })

  it.each([
    ['הדף איטי', 'rtl'],
    ['The page הדף', 'ltr'],
  ])('is read the way of what is typed: %s', async (note, direction) => {
    const { box } = await showField(note)
    await expect.element(box).toHaveStyle({ direction })
  })

  it('says nothing of what is as long as can be', async () => {
    const { box } = await showField('a'.repeat(20_000))
    await expect.element(box).toHaveAttribute('aria-invalid', 'false')
    expect(page.getByRole('alert').elements()).toEqual([])
  })

  it('is left with Escape, and keeps what was typed', async () => {
    const { box } = await showField('Clear')
    await box.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(box).not.toHaveFocus()
    await expect.element(box).toHaveValue('Clear')
  })

  it.each(['', 'A note'])('leaves axe nothing to find: %j', async (note) => {
    await showField(note)
    expect(await complaints()).toEqual([])
  })
})
