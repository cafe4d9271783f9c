import type { Auditor } from '../../core/journey/auditor.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import DuplicateQuestions from '../../site/map/DuplicateQuestions.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const version = { revision: 1, updatedAt: '2026-11-21T00:00:00.000Z' }
const auditor = (name: string): Auditor => ({ ...version, id: newId(), name, sameAs: null })
const button = (key: string) => page.getByRole('button', { name: text(`map.${key}`), exact: true })
const region = () => page.getByRole('region')

let records: AuditRecords

beforeEach(async () => {
  localStorage.clear()
  records = await springRound()
})

function touchpointCalled(name: string): Touchpoint {
  return records.touchpoints.find(touchpoint => touchpoint.name.en === name)!
}

/** What the journey has under a name, added again in another browser. */
function again(name: string, part: Partial<Touchpoint> = {}): Touchpoint {
  return { ...touchpointCalled(name), id: newId(), ...part }
}

async function show(part: Partial<AuditRecords>, language?: typeof languages[number]) {
  await storeRecords({ ...records, ...part })
  return showOnSite(DuplicateQuestions, { props: { records: { ...records, ...part } } }, language)
}

const withAgain = (...names: string[]) => ({ touchpoints: [...records.touchpoints, ...names.map(name => again(name))] })

describe('two auditors who may be one person', () => {
  it('are named with the reason, and nothing of that breaks a rule of accessibility', async () => {
    const auditors = [auditor('Mei'), auditor('Mei Lin')]
    const [one, other] = auditors.toSorted((a, b) => a.id < b.id ? -1 : 1).map(({ name }) => name)
    await show({ auditors })
    const question = text('map.duplicateAuditors.part-of-name', { one: one!, other: other! })
    await expect.element(page.getByText(question)).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it('become one where somebody says so', async () => {
    const auditors = [auditor('Mei'), auditor('mei')]
    await show({ auditors })
    await button('duplicateAuditors.join').click()
    const [first] = auditors.map(({ id }) => id).sort()
    const stored = () => createDatabase().records('auditor').toArray()
    await expect.poll(async () => (await stored()).map(({ sameAs }) => sameAs)).toContain(first)
  })

  it('are left alone once they are said to be two, also after a reload', async () => {
    const auditors = [auditor('Mei'), auditor('mei')]
    const shown = await show({ auditors })
    await button('duplicateAuditors.keepApart').click()
    await expect.element(region()).not.toBeInTheDocument()
    shown.unmount()
    await show({ auditors })
    await expect.element(region()).not.toBeInTheDocument()
  })
})

describe('two touchpoints that may be one', () => {
  it('are named with the reason and the stage, and nothing of that breaks a rule of accessibility', async () => {
    await show(withAgain('Pricing'))
    const question = text('map.duplicateTouchpoints.twice', { one: 'Pricing', stage: 'Compare' })
    await expect.element(page.getByText(question)).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it.each(languages)('are so for every reason, %s', async (language) => {
    const [compare, buy] = [touchpointCalled('Pricing').stageId, touchpointCalled('Basket').stageId]
    const pairOf = (one: string, other: string, addressPattern: string | null, stageId = compare) => [
      again('Pricing', { name: { en: one }, addressPattern }),
      again('Pricing', { name: { en: other }, addressPattern, stageId }),
    ]
    const pairs = {
      'twice': pairOf('Sign up', 'Sign up', null),
      'same-title': pairOf('Sign up', 'Sign-up', null),
      'same-address': pairOf('Sign up', 'Join', 'shop.example/join'),
      'same-title-and-address': pairOf('Sign up', 'Sign-up', 'shop.example/join'),
      'elsewhere': pairOf('Sign up', 'Sign up', 'shop.example/join', buy),
      'seen-on-one-page': pairOf('Sign up', 'Join', null, buy),
    }
    const pageOf = (wording: string, index: number) =>
      ({ address: `https://shop.example/${wording === 'seen-on-one-page' ? 'join' : index}`, title: '' })
    for (const [wording, touchpoints] of Object.entries(pairs)) {
      const observations = touchpoints.map(({ id: touchpointId }, index) =>
        ({
          ...records.observations[0]!,
          id: newId(),
          touchpointId,
          auditorId: records.auditors[index]!.id,
          page: pageOf(wording, index),
        }))
      const shown = await show({ touchpoints, observations }, language)
      await expect.element(region()).toBeVisible()
      const tail = text(`map.duplicateTouchpoints.${wording}`).split('}').at(-1)!
      expect(region().element().textContent.includes(tail)).toBe(language === 'en')
      expect(rawText(document.body)).toEqual([])
      shown.unmount()
    }
  })

  it('become one where somebody says so, and the one of the template stays', async () => {
    const copy = again('Pricing')
    await show({ touchpoints: [...records.touchpoints, copy] })
    await button('duplicateTouchpoints.join').click()
    const store = createDatabase()
    const sameAs = async () => (await store.records('touchpoint').get(copy.id))?.sameAs
    await expect.poll(sameAs).toBe(touchpointCalled('Pricing').id)
    const entries = await store.entries.toArray()
    expect(entries).toContainEqual(expect.objectContaining({ action: 'touchpoints-joined', about: 'Pricing, Pricing' }))
  })

  it('are left alone once they are said to be two, also after a reload', async () => {
    const touchpoints = withAgain('Pricing')
    const shown = await show(touchpoints)
    await button('duplicateTouchpoints.keepApart').click()
    await expect.element(region()).not.toBeInTheDocument()
    shown.unmount()
    await show(touchpoints)
    await expect.element(region()).not.toBeInTheDocument()
  })
})

describe('one question after another', () => {
  it('begins with people, and the keyboard goes on to the words of the next one', async () => {
    const shown = await show({ ...withAgain('Pricing', 'FAQ'), auditors: [auditor('Mei'), auditor('mei')] })
    expect(region().elements()).toHaveLength(1)
    button('duplicateAuditors.keepApart').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).toContain('stands twice')
    const first = document.activeElement!.textContent
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.textContent).not.toBe(first)
    expect(document.activeElement!.textContent).toContain('stands twice')
    expect(shown.emitted('done')).toBeUndefined()
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => shown.emitted('done')).toHaveLength(1)
  })

  it('is not answered by the second half of a double click', async () => {
    await show(withAgain('Pricing', 'FAQ'))
    const first = region().element().textContent
    await button('duplicateTouchpoints.keepApart').dblClick()
    await expect.poll(() => region().elements().map(({ textContent }) => textContent)).not.toEqual([first])
    expect(region().elements()).toHaveLength(1)
  })
})
