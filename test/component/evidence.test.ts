import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'
import { rated } from '../../core/journey/rating.ts'
import EvidenceDrawer from '../../site/evidence/EvidenceDrawer.vue'
import PageAddress from '../../site/evidence/PageAddress.vue'
import { speech } from '../../site/language/speech.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const html = '<img src=x onerror="document.title=\'run\'"><b>bold</b>'

const noContext = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }

let records: AuditRecords

beforeEach(async () => {
  records = await springRound()
})

async function showDrawer(touchpoint: string, language: typeof languages[number] = 'en') {
  await speech.setLanguage(language)
  await speech.needTexts('map')
  const { audit, candidates } = scoredMap(records, language)
  const none = { answers: [], drivers: null, themes: null, matching: null }
  const props = { touchpointId: touchpointNamed(records, touchpoint), audit, records, candidates, ...none }
  const drawer = await showOnSite(EvidenceDrawer, { props }, language)
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return drawer
}

function change(touchpoint: string, part: Partial<Observation>) {
  const id = touchpointNamed(records, touchpoint)
  const observed = records.observations.filter(({ touchpointId }) => touchpointId === id)
  Object.assign(observed.find(({ context }) => context.layout === 'desktop')!, part)
}

describe('the address of a page', () => {
  it.each(['https://shop.example/pricing', 'http://shop.example/'])(
    'is a link that tells the page nothing of where it was opened: %s',
    async (address) => {
      await showOnSite(PageAddress, { props: { page: { address, title: 'Pricing' } } })
      const link = page.getByRole('link')
      await expect.element(link).toHaveAttribute('href', address)
      await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
      await expect.element(link).toHaveAccessibleName(`${address} ${text('map.evidence.opensNewTab')}`)
    },
  )

  it('is said once where browsers call the page by it', async () => {
    const address = 'https://shop.example/terms.txt'
    await showOnSite(PageAddress, { props: { page: { address, title: 'shop.example/terms.txt' } } })
    await expect.element(page.getByRole('link')).toBeVisible()
    expect(document.body.textContent.match(/shop\.example\/terms\.txt/g)).toHaveLength(1)
  })

  it.each(['file:///shared/mei/shop.html', 'javascript:alert(1)', 'data:text/html,x', 'not an address'])(
    'is text and no link: %s',
    async (address) => {
      await showOnSite(PageAddress, { props: { page: { address, title: '' } } })
      await expect.element(page.getByText(address)).toBeVisible()
      expect(page.getByRole('link').elements()).toEqual([])
    },
  )

  it('is not there for a touchpoint that is no page', async () => {
    await showOnSite(PageAddress, { props: { page: null } })
    await expect.element(page.getByText(text('map.evidence.noPage'))).toBeVisible()
  })
})

describe('the evidence of a touchpoint', () => {
  it('shows HTML in notes, titles, quotations and names as the text it is', async () => {
    change('Pricing', {
      note: html,
      page: { address: 'https://shop.example/', title: html },
      tags: [html],
      evidence: [
        { kind: 'quote', text: html, selectors: [] },
        { kind: 'element', label: html, selectors: [], box: null },
        { kind: 'measurement', name: html, value: 1, unit: html },
      ],
      leftOut: { reason: html, by: null, at: '2026-11-21T10:00:00.000Z' },
    })
    records.auditors[0]!.name = html
    await showDrawer('Pricing')
    expect(page.getByText(html, { exact: false }).elements().length).toBeGreaterThanOrEqual(7)
    expect(document.querySelectorAll('b, img[src=x]')).toHaveLength(0)
  })

  it('says the channel and no layout of what is no page, and calls its pictures by the touchpoint', async () => {
    change('Pricing', { page: null, context: noContext })
    await showDrawer('Pricing')
    const observation = page.getByRole('article').first()
    await expect.element(observation.getByTestId('channel')).toHaveTextContent(text('common.channel.web'))
    expect(observation.getByTestId('layout').elements()).toEqual([])
    await expect.element(observation.getByText(text('map.evidence.noPage'))).toBeVisible()
    expect(page.getByText(text('common.layout.unknown')).elements()).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it.each([['phone', ['phone']], ['web', []], [null, []]] as const)(
    'says the channel of an observation only where it is another one than the touchpoint\'s: %s',
    async (channel, said) => {
      change('Pricing', { channel })
      await showDrawer('Pricing')
      await expect.element(page.getByTestId('layout').first()).toBeVisible()
      const words = page.getByTestId('channel').elements().map(({ textContent }) => textContent.trim())
      expect(words).toEqual(said.map(each => text(`common.channel.${each}`)))
    },
  )

  it('gives the reason where a rating is missing, and no number', async () => {
    await showDrawer('Chat with sales')
    expect(page.getByText(text('common.missing.could-not-reach')).elements().length).toBeGreaterThan(0)
    const figures = page.getByRole('definition').elements().map(({ textContent }) => textContent.trim())
    expect(figures.filter(figure => /^[−+]?\d/.test(figure))).toEqual([])
  })

  it('says where a screenshot is lost', async () => {
    await showDrawer('Pricing')
    await expect.element(page.getByText(text('map.evidence.lost')).first()).toBeVisible()
  })

  it('says where a screenshot is nothing that the browser can show', async () => {
    const { pictureFiles } = createDatabase()
    const file = new Blob(['no picture'], { type: 'image/png' })
    await pictureFiles.bulkPut(records.pictures.map(({ id }) => ({ id, file })))
    await showDrawer('Pricing')
    await expect.element(page.getByText(text('map.evidence.undecodable')).first()).toBeVisible()
    await pictureFiles.clear()
  })

  it('says where nobody was', async () => {
    const pricing = touchpointNamed(records, 'Pricing')
    records.observations = records.observations.filter(({ touchpointId }) => touchpointId !== pricing)
    await showDrawer('Pricing')
    const nobody = text('map.evidence.noneChosen', { chosen: text('common.layout.desktop') })
    await expect.element(page.getByText(nobody)).toBeVisible()
  })

  it('goes on to the next touchpoint, and closes with Escape', async () => {
    const drawer = await showDrawer('Pricing')
    await page.getByRole('button', { name: text('map.evidence.next') }).click()
    expect(drawer.emitted('go')).toEqual([[touchpointNamed(records, 'FAQ')]])
    await userEvent.keyboard('{Escape}')
    expect(drawer.emitted('close')).toHaveLength(1)
  })

  it.each(languages)('has all its words, %s', async (language) => {
    change('Payment', { leftOut: { reason: '', by: null, at: '2026-11-21T10:00:00.000Z' } })
    await showDrawer('Payment', language)
    expect(rawText(document.body)).toEqual([])
  })

  it.each(['Payment', 'Chat with sales'])('leaves axe nothing to find: %s', async (touchpoint) => {
    await showDrawer(touchpoint)
    expect(await complaints()).toEqual([])
  })
})

describe('an observation in the drawer', () => {
  const pricing = () => touchpointNamed(records, 'Pricing')
  const observed = () => records.observations.filter(({ touchpointId, context }) =>
    touchpointId === pricing() && context.layout === 'desktop')
  const name = () => ['Pricing', records.auditors[0]!.name].join(text('common.list.separator'))

  async function choose(item: string) {
    const store = await storeRecords(records)
    const drawer = await showDrawer('Pricing')
    await page.getByRole('button', { name: text('common.naming.change', { name: name() }) }).first().click()
    await page.getByRole('menuitem', { name: text(`observations.deed.menu.${item}`) }).click()
    return { drawer, stored: () => store.records('observation').get(observed()[0]!.id) }
  }

  it('is left out with a reason, after which the keyboard is on its menu again', async () => {
    const { stored } = await choose('leaveOut')
    await userEvent.keyboard('Test server{Enter}')
    await expect.poll(async () => (await stored())?.leftOut?.reason).toBe('Test server')
    const menu = page.getByRole('article').first().getByRole('button', { expanded: false }).first()
    await expect.element(menu).toHaveFocus()
  })

  it('is taken back in at once where it is left out', async () => {
    change('Pricing', { leftOut: { reason: 'Test server', by: null, at: '2026-11-21T10:00:00.000Z' } })
    const { stored } = await choose('takeBackIn')
    await expect.poll(async () => (await stored())?.leftOut).toBeNull()
  })

  it('is moved, and the keyboard stays in the drawer', async () => {
    const { drawer, stored } = await choose('move')
    await page.getByLabelText(text('observations.deed.touchpoint')).selectOptions('FAQ')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('button', { name: text('observations.deed.confirm.move') }).click()
    await expect.poll(async () => (await stored())?.touchpointId).toBe(touchpointNamed(records, 'FAQ'))
    change('Pricing', { touchpointId: touchpointNamed(records, 'FAQ') })
    await drawer.setProps({ audit: scoredMap({ ...records }).audit } as never)
    await expect.poll(() => document.activeElement?.closest('[role=dialog]')).not.toBeNull()
  })
})

describe('the layout that something was seen in', () => {
  const words = (layout: string, width: number) =>
    text('common.layout.badge', { layout: text(`common.layout.${layout}`), width })
  const badges = () => {
    const found = page.getByRole('article').first().getByTestId('layout').elements()
    return found.map(({ textContent }) => textContent.trim())
  }

  /** A second screenshot at Pricing, and the circumstances of both. */
  function seeNarrowed(): void {
    const [observation] = records.observations.filter(({ touchpointId, context }) =>
      touchpointId === touchpointNamed(records, 'Pricing') && context.layout === 'desktop')
    const seen = { viewport: { width: 972, height: 650 }, widthWithoutPanel: 1366 }
    const wide = records.pictures.find(({ id }) => id === pictureIdsOf(observation!)[0])!
    const narrow = { ...wide, ...seen, id: '11111111-1111-4111-8111-111111111111' }
    records.pictures.push(narrow)
    observation!.evidence.push({ kind: 'screenshot', pictureId: narrow.id })
    Object.assign(observation!.context, seen, { layout: 'tablet' })
  }

  it('is said once where all screenshots are alike', async () => {
    await showDrawer('Pricing')
    expect(badges()).toEqual([words('desktop', 1280)])
  })

  it('is said of each screenshot where they differ, and so is what the panel narrowed', async () => {
    seeNarrowed()
    await showDrawer('Pricing')
    expect(badges()).toEqual([words('tablet', 972), words('desktop', 1280), words('tablet', 972)])
    const narrowed = text('map.evidence.narrowed', { layout: text('common.layout.desktop') })
    await expect.element(page.getByText(narrowed)).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})

describe('an observation', () => {
  it('says who it was walked as, and what it was rated on that is asked no more', async () => {
    records = structuredClone(records)
    const ann = { id: newId(), revision: 1, updatedAt: '2026-11-29T00:00:00.000Z', name: 'Ann', portraitId: null }
    records.personas.push({ ...ann, goals: [], pains: [], segment: '', role: '' })
    const [satisfaction] = records.audit.criterionIds
    const trust = { ...records.criteria.find(({ id }) => id === satisfaction)!, id: newId(), name: { en: 'Trust' } }
    records.criteria.push(trust)
    const id = touchpointNamed(records, 'Welcome e-mail')
    const { ratings } = records.observations.find(({ touchpointId }) => touchpointId === id)!
    change('Welcome e-mail', { personaId: ann.id, ratings: [...ratings, rated(trust.id, 2)] })
    await showDrawer('Welcome e-mail')
    expect(page.getByText(text('map.evidence.walkedAs', { persona: 'Ann' })).elements()).toHaveLength(1)
    expect(page.getByText('Trust', { exact: true }).elements()).toHaveLength(1)
  })
})

describe('a touchpoint that another one was joined to', () => {
  const separate = () => page.getByRole('button', { name: text('map.evidence.separateOf', { name: 'FAQ' }) })
  const faq = () => records.touchpoints.find(({ name }) => name.en === 'FAQ')!

  beforeEach(() => {
    localStorage.clear()
    faq().sameAs = touchpointNamed(records, 'Pricing')
  })

  it('says which, and has its observations, each under its auditor', async () => {
    await showDrawer('Pricing')
    await expect.element(page.getByText(text('map.evidence.also', { name: 'FAQ' }))).toBeVisible()
    expect(page.getByRole('article').elements()).toHaveLength(6)
    expect(await complaints()).toEqual([])
  })

  it('says in which stage the other one is', async () => {
    faq().stageId = records.stages[2]!.id
    await showDrawer('Pricing')
    const elsewhere = text('map.evidence.alsoElsewhere', { name: 'FAQ', stage: 'Buy' })
    await expect.element(page.getByText(elsewhere)).toBeVisible()
  })

  it('is made two again, once and for all', async () => {
    const store = await storeRecords(records)
    await showDrawer('Pricing')
    await separate().click()
    await expect.poll(async () => (await store.records('touchpoint').get(faq().id))?.sameAs).toBeNull()
    await expect.poll(() => localStorage.getItem('kairos.different-touchpoints')).toContain(faq().id)
  })

  it('keeps the keyboard on its title once that is done', async () => {
    const drawer = await showDrawer('Pricing')
    separate().element().focus()
    faq().sameAs = null
    await drawer.setProps({ audit: scoredMap({ ...records }).audit } as never)
    await expect.poll(() => document.activeElement?.textContent.trim()).toBe('Pricing')
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showDrawer('Pricing', language)
    expect(rawText(document.body)).toEqual([])
  })
})
