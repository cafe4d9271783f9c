import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { speech } from '../../site/language/speech.ts'
import { useShareWish } from '../../site/share/share-wish.ts'
import ShareChoices from '../../site/share/ShareChoices.vue'
import { complaints } from './support/complaints.ts'
import { showOnSite, siteState } from './support/site.ts'
import { text } from './support/texts.ts'

const group = page.getByRole('group', { name: text('share.customers.label') })
const told = (outcome: string) => page.getByText(text(`share.outcome.${outcome}`), { exact: false })
const chip = (choice: string) => group.getByRole('button', { name: text(`share.customers.${choice}`) })

beforeEach(async () => {
  await speech.needTexts('share')
})

function showChoices({ hasCustomers = true, isFile = true } = {}, language?: typeof languages[number]) {
  return showOnSite(ShareChoices, { props: { hasCustomers, isFile } }, language)
}

describe('what of customers is shared', () => {
  it('is nothing until somebody chooses otherwise, and that is told', async () => {
    await showChoices()
    const { choice } = useShareWish(siteState())
    await expect.element(chip('none')).toHaveAttribute('aria-pressed', 'true')
    await chip('figures').click()
    expect(choice.customers).toBe('figures')
    await expect.element(told('figures')).toBeVisible()
    await chip('answers').click()
    expect(choice.customers).toBe('answers')
    await expect.element(told('answers')).toBeVisible()
  })

  it('is figures alone in a copy, until it is whole again', async () => {
    await showChoices()
    const { choice } = useShareWish(siteState())
    await chip('answers').click()
    choice.notes = false
    await expect.element(chip('answers')).toBeDisabled()
    await expect.element(chip('figures')).toHaveAttribute('aria-pressed', 'true')
    await expect.element(told('onlyFigures')).toBeVisible()
    choice.notes = true
    await expect.element(chip('answers')).toHaveAttribute('aria-pressed', 'true')
  })

  it('is figures at most in a picture or a table', async () => {
    useShareWish(siteState()).choice.customers = 'answers'
    await showChoices({ isFile: false })
    await expect.element(chip('figures')).toHaveAttribute('aria-pressed', 'true')
    expect(chip('answers').query()).toBeNull()
    await expect.element(page.getByRole('status')).toBeEmptyDOMElement()
  })

  it('is not asked where there are no answers', async () => {
    await showChoices({ hasCustomers: false })
    await expect.element(page.getByRole('group', { name: text('share.authors.label') })).toBeVisible()
    expect(group.query()).toBeNull()
  })

  it.each(languages)('leaves axe nothing to find and has all its words, %s', async (language) => {
    useShareWish(siteState()).choice.customers = 'answers'
    const { element } = await showChoices({}, language)
    expect(element.textContent).not.toContain('share.')
    expect(await complaints()).toEqual([])
  })
})
