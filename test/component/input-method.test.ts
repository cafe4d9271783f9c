import { beforeAll, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { leaveKeysToInputMethod } from '../../core/screen/input-method.ts'
import TouchpointPicker from '../../extension/panel/ground/touchpoints/TouchpointPicker.vue'
import NoteField from '../../extension/panel/observation/NoteField.vue'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

/** The little of the debugging protocol that an input method is played with. */
interface Protocol {
  send: (method: string, parameters: object) => Promise<unknown>
}

/** An input method with a word that is not yet decided. */
async function compose(word: string): Promise<void> {
  const caret = { selectionStart: word.length, selectionEnd: word.length }
  await (cdp() as Protocol).send('Input.imeSetComposition', { text: word, ...caret })
}

async function press(key: string, keyCode: number): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'])
    await (cdp() as Protocol).send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: keyCode })
}

const note = () => page.getByLabelText(text('panel.note.label'))

describe('while an input method composes', () => {
  beforeAll(() => leaveKeysToInputMethod(window))

  it('escape takes its candidates back and does not leave the note', async () => {
    await showInPanel(NoteField, { props: { modelValue: '' } })
    await note().click()
    await compose('jiage')
    await press('Escape', 27)
    await expect.element(note()).toHaveFocus()
    await compose('')
    await userEvent.keyboard('{Escape}')
    await expect.element(note()).not.toHaveFocus()
  })
  it('enter and Escape reach no list of the library that is open', async () => {
    const { stages, touchpoints } = await auditFromTemplate(onlinePurchase, 'A test')
    const nothing = { joined: [], observations: [], hidden: 0, verbatims: [] }
    const views = touchpoints.map(touchpoint => ({ touchpoint, ...nothing }))
    const view = [{ stage: stages[0]!, touchpoints: views }]
    const props = { modelValue: null, stages: view, suggestion: null, added: null, complaint: '' }
    const picker = await showInPanel(TouchpointPicker, { props })
    const list = page.getByRole('listbox')
    await page.getByRole('combobox').click()
    await compose('Home')
    await press('Enter', 13)
    await press('Escape', 27)
    await expect.element(list).toBeVisible()
    expect(picker.emitted('update:modelValue')).toBeUndefined()
    await compose('')
    await userEvent.keyboard('{Escape}')
    await expect.element(list).not.toBeInTheDocument()
  })
})
