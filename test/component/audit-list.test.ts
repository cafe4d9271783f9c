import type { VueWrapper } from '@vue/test-utils'
import type { AuditSummary } from '../../core/database/reading/list-audits.ts'
import type { Audit } from '../../core/journey/audit.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { listAudits } from '../../core/database/reading/list-audits.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { noRecords } from '../../core/journey/record-lists.ts'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import AuditList from '../../site/library/AuditList.vue'
import DuplicateAuditsQuestion from '../../site/library/DuplicateAuditsQuestion.vue'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const titles = ['Women\'s shop', 'Womens shop']
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/', component: AuditList }, { path: '/audit/:id', name: 'audit', component: AuditList }],
})

/** The list of the store's audits with its question, kept up to date as on the page. */
const Library = defineComponent(() => {
  const audits = useStored(() => null, () => listAudits(createDatabase()))
  return () => {
    const shown: AuditSummary[] = audits.value.state === 'ready' ? audits.value.value : []
    return [h(DuplicateAuditsQuestion, { audits: shown }), h(AuditList, { audits: shown })]
  }
})

beforeEach(async () => {
  localStorage.clear()
  const starts = await Promise.all(titles.map(title => auditFromTemplate(onlinePurchase, title)))
  await storeRecords({
    ...noRecords(),
    audits: starts.map(({ audit }) => audit),
    journeys: starts.map(({ journey }) => journey),
    stages: starts.flatMap(({ stages }) => stages),
    touchpoints: starts.flatMap(({ touchpoints }) => touchpoints),
    criteria: starts[0]!.criteria,
  })
})

async function show(language?: typeof languages[number]): Promise<VueWrapper> {
  const shown = await showOnSite(Library, { global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('table')).toBeVisible()
  return shown
}

const question = () => page.getByRole('region', { name: text('library.duplicateAudits.label') })
const menuOf = (name: string) => page.getByRole('button', { name: text('common.naming.change', { name }), exact: true })
const rows = () => page.getByRole('rowheader').elements().map(({ textContent }) => textContent.trim())
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const audits = () => createDatabase().records('audit').toArray() as Promise<Audit[]>

describe('audits that look alike', () => {
  it('are asked about, become one where somebody says so, and two again by the menu or by undo', async () => {
    await show()
    await expect.element(question()).toBeVisible()
    await button('library.duplicateAudits.join').click()
    await expect.poll(() => rows().length).toBe(1)
    await expect.element(question()).not.toBeInTheDocument()
    const [one, other] = (await audits()).toSorted((a, b) => Number(Boolean(a.sameAs)) - Number(Boolean(b.sameAs)))
    const also = text('library.audit.also', { title: other!.title })
    await expect.element(page.getByText(also, { exact: true })).toBeVisible()
    await menuOf(one!.title).click()
    await page.getByRole('menuitem', { name: text('library.audit.separate', { title: other!.title }) }).click()
    await expect.poll(() => rows().length).toBe(2)
    await expect.element(menuOf(one!.title)).toHaveFocus()
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(() => rows().length).toBe(1)
  })

  it('are left alone once they are said to be two, also after a reload', async () => {
    const shown = await show()
    await button('library.duplicateAudits.keepApart').click()
    await expect.element(question()).not.toBeInTheDocument()
    shown.unmount()
    await show()
    await expect.element(question()).not.toBeInTheDocument()
  })
})

describe('very many audits', () => {
  it('come in parts, by the keyboard, each behind those before it', async () => {
    const start = await auditFromTemplate(onlinePurchase, 'Round')
    const audits = Array.from({ length: 118 }, (_, index): Audit =>
      ({ ...start.audit, id: newId(), seriesId: newId(), title: `Round ${index}` }))
    await storeRecords({ ...noRecords(), audits, journeys: [start.journey] })
    await show()
    await expect.poll(() => rows().length).toBe(50)
    page.getByRole('button', { name: text('common.list.showMore', { n: 68 }) }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => rows().length).toBe(100)
    await expect.element(page.getByRole('rowheader').nth(50).getByRole('link')).toHaveFocus()
    await page.getByRole('button', { name: text('common.list.showMore', { n: 18 }) }).click()
    await expect.poll(() => rows().length).toBe(118)
    await expect.element(page.getByRole('rowheader').nth(100).getByRole('link')).toHaveFocus()
  })
})

describe('an audit, by its menu', () => {
  it('is renamed by keyboard alone, with a way back', async () => {
    await show()
    await expect.element(menuOf(titles[0]!)).toBeVisible()
    menuOf(titles[0]!).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByLabelText(text('common.naming.name'))).toHaveFocus()
    await userEvent.keyboard('Autumn{Enter}')
    await expect.poll(rows).toContain('Autumn')
    await expect.element(menuOf('Autumn')).toHaveFocus()
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(rows).toContain(titles[0])
  })

  it('is joined to any other one, whatever its title', async () => {
    await show()
    await menuOf(titles[0]!).click()
    await page.getByRole('menuitem').nth(1).click()
    await page.getByLabelText(text('library.audit.joinWith')).selectOptions(titles[1]!)
    await expect.poll(() => page.getByRole('status').element().textContent).toContain('no observations')
    await page.getByRole('dialog').getByRole('button', { name: text('library.audit.confirmJoin') }).click()
    await expect.poll(() => rows().length).toBe(1)
    const found = await audits()
    const [first, second] = titles.map(title => found.find(audit => audit.title === title)!)
    expect([first!.sameAs, second!.sameAs].filter(Boolean)).toEqual([first!.sameAs ? second!.id : first!.id])
  })

  it.each(languages)('leaves axe nothing to find and has all its words, %s', async (language) => {
    await show(language)
    await page.getByRole('rowgroup').last().getByRole('button').first().click()
    await page.getByRole('menuitem').nth(1).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    expect(language === 'en' ? await complaints() : []).toEqual([])
  })
})
