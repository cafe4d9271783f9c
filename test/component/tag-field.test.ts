import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { textLimits } from '../../core/journey/text.ts'
import { leaveKeysToInputMethod } from '../../core/screen/input-method.ts'
import TagField from '../../extension/panel/observation/TagField.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'
import { tooLong } from './support/too-long.ts'

const known = [{ tag: 'error message', n: 5 }, { tag: 'price', n: 3 }, { tag: '價格', n: 2 }, { tag: 'Errand', n: 1 }]

/** A field that keeps its tags, as the panel does. */
async function show(tags: string[] = [], language: typeof languages[number] = 'en') {
  const field = await showInPanel(TagField, { props: {
    known,
    'modelValue': tags,
    'onUpdate:modelValue': (modelValue: string[]) => void field.setProps({ modelValue } as never),
  } }, language)
  return field
}

const input = () => page.getByRole('combobox')
const options = () => page.getByRole('option').elements().map(({ textContent }) => textContent.trim())
const chips = () => page.getByRole('group').getByRole('button').elements().map(({ ariaLabel }) => ariaLabel)
const removed = (...tags: string[]) => tags.map(tag => text('panel.tags.remove', { tag }))

beforeAll(() => leaveKeysToInputMethod(window))
beforeEach(() => page.viewport(360, 900))

describe('the tags of an observation', () => {
  it('are added by Enter as they were typed, and the last is taken back by Backspace in the empty field', async () => {
    await show()
    await input().click()
    await userEvent.keyboard('error{Enter}late{Enter}')
    await expect.poll(chips).toEqual(removed('error', 'late'))
    await userEvent.keyboard('x{Backspace}{Backspace}')
    await expect.poll(chips).toEqual(removed('error'))
    await expect.element(input()).toHaveFocus()
  })

  it('are completed from those of the audit, the most used first, whatever case and width is typed', async () => {
    await show()
    await input().click()
    await userEvent.keyboard('ＥＲR')
    await expect.poll(options).toEqual([text('panel.tags.new', { tag: 'ＥＲR' }), 'error message 5', 'Errand 1'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(chips).toEqual(removed('error message'))
    await userEvent.keyboard('err')
    await expect.poll(options).toEqual([text('panel.tags.new', { tag: 'err' }), 'Errand 1'])
    await page.getByRole('option', { name: 'Errand 1' }).click()
    await expect.poll(chips).toEqual(removed('error message', 'Errand'))
    await expect.element(input()).toHaveFocus()
  })

  it('are spelt as the audit spells them, and none is there twice', async () => {
    await show(['price'])
    await input().click()
    await userEvent.keyboard('#ERROR  message{Enter}＃Price{Enter}')
    await expect.poll(chips).toEqual(removed('price', 'error message'))
  })

  it('are those the audit uses most where nothing is typed and the arrow is pressed', async () => {
    await show(['price'])
    await input().click()
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(options).toEqual(['error message 5', '價格 2', 'Errand 1'])
  })

  it('keep what was typed where somebody goes on elsewhere, and let it go after Escape', async () => {
    await show()
    await input().click()
    await userEvent.keyboard('late{Tab}')
    await expect.poll(chips).toEqual(removed('late'))
    await input().click()
    await userEvent.keyboard('not this{Escape}')
    await expect.element(input()).not.toHaveFocus()
    await expect.element(input()).toHaveValue('')
    expect(chips()).toEqual(removed('late'))
  })

  it('are left by Enter where nothing is typed, so that digits rate again', async () => {
    await show()
    await input().click()
    await userEvent.keyboard('late{Enter}{Enter}')
    await expect.element(input()).not.toHaveFocus()
    expect(chips()).toEqual(removed('late'))
  })

  it('are removed by their buttons, and the keyboard goes on in the field', async () => {
    await show(['late', 'price'])
    await page.getByRole('button', { name: text('panel.tags.remove', { tag: 'late' }) }).click()
    await expect.poll(chips).toEqual(removed('price'))
    await expect.element(input()).toHaveFocus()
  })

  it('are not added while they are too long, and say so', async () => {
    await show()
    await input().fill('x'.repeat(textLimits.name + 2))
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent(tooLong('name', 2))
    expect(chips()).toEqual([])
  })

  it('wait for the word that an input method composes: Enter and Backspace are its own until then', async () => {
    await show(['late'])
    await input().click()
    await (cdp() as Protocol).send('Input.imeSetComposition', { text: 'jiage', selectionStart: 5, selectionEnd: 5 })
    await press('Enter', 13)
    await press('Backspace', 8)
    expect(chips()).toEqual(removed('late'))
    await (cdp() as Protocol).send('Input.insertText', { text: '價' })
    await expect.poll(options).toEqual([text('panel.tags.new', { tag: '價' }), '價格 2'])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(chips).toEqual(removed('late', '價格'))
  })

  it.each(languages)('can be read by everybody, with the list open: %s', async (language) => {
    await show(['error message', 'a tag that is so long that it has to be cut off at the edge of the panel'], language)
    expect(await complaints()).toEqual([])
    await input().click()
    await userEvent.keyboard('p')
    await expect.element(page.getByRole('listbox')).toBeVisible()
    expect(await complaints()).toEqual([])
    expect(document.documentElement.scrollWidth).toBe(360)
  })
})

/** The little of the debugging protocol that an input method is played with. */
interface Protocol {
  send: (method: string, parameters: object) => Promise<unknown>
}

async function press(key: string, keyCode: number): Promise<void> {
  for (const type of ['rawKeyDown', 'keyUp'])
    await (cdp() as Protocol).send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: keyCode })
}
