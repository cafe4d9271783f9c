import type { Rating } from '../../core/journey/rating.ts'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages, textIn } from '../../core/journey/localised-text.ts'
import { missingReasons, notRated, rated } from '../../core/journey/rating.ts'
import { standardCriteria } from '../../core/journey/templates/standard-criteria.ts'
import RatingRow from '../../extension/panel/ground/rating/RatingRow.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

type Criterion = typeof standardCriteria[0]

const [satisfaction, ease, feeling] = standardCriteria as [Criterion, Criterion, Criterion]

/** A row that keeps what it is given, as the panel does. */
async function showRow(criterion = satisfaction, rating?: Rating, language: typeof languages[number] = 'en') {
  const row = await showInPanel(RatingRow, {
    props: {
      criterion,
      rating,
      active: true,
      onRate: (value: number) => void row.setProps({ rating: rated(criterion.id, value) }),
    },
  }, language)
  return row
}

const values = () => page.getByRole('radio').elements().map(radio => radio.getAttribute('aria-checked'))

describe('a criterion to rate', () => {
  it('has nothing chosen and says which keys rate it', async () => {
    await showRow()
    expect(values()).toEqual(['false', 'false', 'false', 'false', 'false'])
    await expect.element(page.getByText(text('panel.rating.press', { from: 1, to: 5 }))).toBeVisible()
  })

  it('is rated by a click, and says what the value means', async () => {
    const row = await showRow()
    await page.getByRole('radio', { name: /^4/ }).click()
    expect(row.emitted('rate')).toEqual([[4]])
    expect(values()).toEqual(['false', 'false', 'false', 'true', 'false'])
    await expect.element(page.getByText(textIn(satisfaction!.anchors[3]!.text, 'en'))).toBeVisible()
  })

  it('is changed by the arrow keys, along the scale', async () => {
    const row = await showRow()
    await page.getByRole('radio', { name: /^3/ }).click()
    for (const [key, given] of [['ArrowRight', [[3], [4]]], ['ArrowLeft', [[3], [4], [3]]]]) {
      // Held until it is heard, as a finger would.
      await userEvent.keyboard(`{${key}>}`)
      await expect.poll(() => row.emitted('rate')).toEqual(given)
      await userEvent.keyboard(`{/${key}}`)
    }
  })

  it('has two stops in the tab order: its scale, and why there is no number', async () => {
    await showRow(ease, rated(ease.id, 2))
    await userEvent.tab()
    await expect.element(page.getByRole('radio', { name: /^2/ })).toHaveFocus()
    await userEvent.tab()
    await expect.element(page.getByRole('button')).toHaveFocus()
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it.each([satisfaction, ease, feeling])('takes one line of the panel', async (criterion) => {
    const row = await showRow(criterion)
    expect(row.element.getBoundingClientRect().height).toBeLessThanOrEqual(44)
  })

  it('is a group named after the criterion', async () => {
    await showRow()
    await expect.element(page.getByRole('radiogroup', { name: 'Satisfaction' })).toBeVisible()
  })
})

describe('a rating that is missing', () => {
  it('is no number: nothing is chosen, zero of the feelings neither', async () => {
    await showRow(feeling, notRated(feeling.id, 'skipped'))
    expect(values()).toEqual(['false', 'false', 'false', 'false', 'false'])
    const name = `${text('panel.rating.missing', { criterion: 'Feeling' })} ${text('common.missing.skipped')}`
    await expect.element(page.getByRole('button', { name })).toBeVisible()
  })

  it.each(languages)('offers the four reasons in words, %s', async (language) => {
    await showRow(satisfaction, undefined, language)
    await page.getByRole('button').click()
    const items = page.getByRole('menuitemradio')
    expect(items.elements()).toHaveLength(4)
    const words = items.elements().map(item => item.textContent.trim())
    expect(new Set(words).size).toBe(4)
    expect(words.filter(text => text === '' || text.includes('missing'))).toEqual([])
  })

  it('gives the reason that was chosen with the keyboard', async () => {
    const row = await showRow()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(page.getByRole('button')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(() => row.emitted('miss')?.length).toBe(1)
    expect(missingReasons).toContain(row.emitted('miss')![0]![0])
  })

  it.each([
    'not-applicable',
    'could-not-reach',
    'skipped',
  ])('gives the reason that was clicked: %s', async (reason) => {
    const row = await showRow()
    await page.getByRole('button').click()
    await page.getByRole('menuitemradio', { name: text(`common.missing.${reason}`) }).click()
    expect(row.emitted('miss')).toEqual([[reason]])
  })

  it('may take the place of a number that was given', async () => {
    const row = await showRow(satisfaction, rated(satisfaction.id, 3))
    await page.getByRole('button').click()
    await page.getByRole('menuitemradio', { name: text('common.missing.not-applicable') }).click()
    expect(row.emitted('miss')).toEqual([['not-applicable']])
  })
})

describe('the faces of the feelings', () => {
  it.each(languages)('are named in words, %s', async (language) => {
    await showRow(feeling, undefined, language)
    for (const { text } of feeling.anchors)
      await expect.element(page.getByRole('radio', { name: textIn(text, language), exact: false })).toBeVisible()
  })

  it('give the number behind the face', async () => {
    const row = await showRow(feeling)
    await page.getByRole('radio', { name: /^-2/ }).click()
    await page.getByRole('radio', { name: /^0/ }).click()
    expect(row.emitted('rate')).toEqual([[-2], [0]])
  })
})

describe('axe finds nothing', () => {
  it.each([
    ['before a rating', satisfaction, undefined],
    ['on a rating', ease, rated(ease.id, 7)],
    ['on a reason', satisfaction, notRated(satisfaction.id, 'could-not-reach')],
    ...[-2, -1, 0, 1, 2].map(value => [`on the feeling ${value}`, feeling, rated(feeling.id, value)] as const),
  ] as const)('%s', async (_, criterion, rating) => {
    await showRow(criterion, rating)
    expect(await complaints()).toEqual([])
  })

  it('in the menu of reasons', async () => {
    await showRow()
    await page.getByRole('button').click()
    await expect.element(page.getByRole('menu')).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})

describe('what the team says of a criterion\'s values', () => {
  const guidance = new Map([[4, { en: 'One click too many' }], [2, { en: 'The price shows late' }]])
  const line = () => page.getByRole('button', { name: text('panel.rating.guidance', { criterion: 'Satisfaction' }) })
  const shown = (words: string) =>
    page.getByText(words, { exact: true }).elements().filter(each => each.checkVisibility())

  it('stands under it as one line, opens by keyboard, and says what the chosen value comes to', async () => {
    const row = await showRow()
    await row.setProps({ guidance } as never)
    await expect.element(line()).toHaveAttribute('aria-expanded', 'false')
    const { height } = line().element().getBoundingClientRect()
    await page.getByRole('radio', { name: /^2/ }).click()
    await expect.element(line()).toHaveTextContent('The price shows late')
    expect(line().element().getBoundingClientRect().height).toBe(height)
    expect(shown('One click too many')).toEqual([])
    line().element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => shown('One click too many').length).toBe(1)
    expect(page.getByRole('term').elements().map(({ textContent }) => textContent.trim())).toEqual(['2', '4'])
    expect(await complaints()).toEqual([])
  })

  it('is nothing where nothing is said', async () => {
    await showRow()
    expect(line().elements()).toEqual([])
  })
})
