import type { TakenWords } from '../../extension/panel/words/taken-words.ts'
import type { PageSelection } from '../../extension/selection/ask-selection.ts'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { takenWordsOf } from '../../extension/panel/words/taken-words.ts'
import WordsForm from '../../extension/panel/words/WordsForm.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const said = 'Delivery took three weeks, and nobody told me why.'
const payment = '11111111-1111-4111-8111-111111111111'
const groups = [{ label: 'Buy', choices: [{ value: payment, text: 'Payment' }] }]
const now = new Date(2026, 10, 29, 15, 30)

function selectionOf(unnamed: string, other: Partial<PageSelection> = {}): PageSelection {
  return {
    kind: 'text',
    address: 'https://reviews.example/',
    page: { address: 'https://reviews.example/', title: 'Reviews' },
    text: unnamed,
    unnamed,
    isCut: false,
    anchors: { css: 'p', exact: unnamed, prefix: 'Ann Example', suffix: '', start: 5, end: 5 + unnamed.length },
    clues: { rating: { value: 2, of: 5 }, saidAt: '2026-03' },
    language: 'en',
    ...other,
  }
}

/** The form as the panel has it, which keeps what is typed. */
async function show(selection: PageSelection, language: typeof languages[number] = 'en', isTried = false) {
  const form = await showInPanel(WordsForm, { props: {
    groups,
    now,
    isTried,
    'hasKeys': true,
    'modelValue': takenWordsOf(selection, null),
    'onUpdate:modelValue': (modelValue: TakenWords) => void form.setProps({ modelValue } as never),
  } }, language)
  return { form, now: () => (form.props() as { modelValue: TakenWords }).modelValue }
}

const words = () => page.getByRole('textbox', { name: text('words.text'), exact: true })
const field = () => words().element() as HTMLTextAreaElement

/** Selects a part of the words, as the mouse would. */
function select(part: string): void {
  field().focus()
  const start = field().value.indexOf(part)
  field().setSelectionRange(start, start + part.length)
}

describe('a customer’s words', () => {
  it('can be shortened with a mark, and made whole again', async () => {
    const shown = await show(selectionOf(said))
    select('Delivery took three weeks, and ')
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => shown.now().text).toBe('[…] nobody told me why.')
    select(' why.')
    await userEvent.keyboard('{Backspace}')
    await expect.element(words()).toHaveValue('[…] nobody told me […]')
    await page.getByRole('button', { name: text('words.whole') }).click()
    await expect.element(words()).toHaveValue(said)
  })

  it('lose letter after letter to one mark, forwards and backwards, and come back step by step', async () => {
    await show(selectionOf('one two three four'))
    select('two')
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}')
    await expect.element(words()).toHaveValue('o […] three four')
    field().setSelectionRange(6, 6)
    await userEvent.keyboard('{Delete}{Delete}')
    await expect.element(words()).toHaveValue('o […] ree four')
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(words()).toHaveValue('o […] hree four')
  })

  it('take no other word, typed, pasted or in place of theirs', async () => {
    const shown = await show(selectionOf(said))
    select('three')
    await userEvent.keyboard('two')
    await expect.element(words()).toHaveValue(said)
    field().setRangeText('never', 0, 8)
    field().dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop' }))
    await expect.element(words()).toHaveValue(said)
    expect(shown.now().text).toBe(said)
  })

  it('have what is private left out, of which each part can be kept', async () => {
    const mail = 'ann@shop.example'
    const shown = await show(selectionOf(`Write to ${mail} or call +49 30 901820.`))
    expect(shown.now().text).toBe('Write to […] or call […].')
    const keep = (kind: string) => text('words.leftOut.keep', { what: text(`common.redaction.kind.${kind}`) })
    await page.getByRole('button', { name: keep('email') }).click()
    await expect.poll(() => shown.now().text).toBe(`Write to ${mail} or call […].`)
    await expect.element(page.getByRole('button', { name: keep('phone') })).toBeVisible()
    await page.getByRole('button', { pressed: true }).click()
    await expect.poll(() => shown.now().text).toBe('Write to […] or call […].')
  })
})

describe('stars and date', () => {
  const rating = () => page.getByRole('textbox', { name: text('words.rating') })
  const saidAt = () => page.getByRole('textbox', { name: text('words.saidAt') })

  it('are filled in as the page tells, and said as they are read', async () => {
    await show(selectionOf(said))
    await expect.element(rating()).toHaveValue('2/5')
    await expect.element(page.getByText('March 2026')).toBeVisible()
    await saidAt().fill('3 days ago')
    await expect.element(page.getByText('26 Nov 2026')).toBeVisible()
    await rating().fill('８／１０')
    const stars = text('common.verbatim.stars', { value: 8, of: 10 })
    await expect.element(page.getByRole('img', { name: stars })).toBeVisible()
  })

  it('are complained of where they cannot be read', async () => {
    await show(selectionOf(said))
    await rating().fill('good')
    await saidAt().fill('2031')
    await expect.element(page.getByText(text('words.ratingUnread'))).toBeVisible()
    await expect.element(page.getByText(text('words.saidAtUnread'))).toBeVisible()
  })
})

describe('what is lacking', () => {
  it('is said once somebody tried, and not before', async () => {
    await show(selectionOf(said))
    expect(page.getByText(text('words.touchpointRequired')).elements()).toEqual([])
    const shown = await show(selectionOf(said), 'en', true)
    await expect.element(page.getByText(text('words.touchpointRequired'))).toBeVisible()
    await page.getByRole('combobox').last().selectOptions('Payment')
    expect(shown.now().touchpointId).toBe(payment)
  })
})

describe('the form', () => {
  it.each(languages)('can be read by everybody: %s', async (language) => {
    await show(selectionOf(`${said} ann@shop.example`), language, true)
    expect(await complaints()).toEqual([])
  })
})
