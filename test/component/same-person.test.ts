import type { Auditor } from '../../core/journey/auditor.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import SamePersonNotice from '../../site/map/SamePersonNotice.vue'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

const auditor = (name: string): Auditor => ({ id: newId(), name, sameAs: null, revision: 1, updatedAt: '2026-11-21T00:00:00.000Z' })
const button = (key: string) => page.getByRole('button', { name: text(`map.samePerson.${key}`), exact: true })

beforeEach(() => localStorage.clear())

describe('two auditors who may be one person', () => {
  it('are named with the reason, and nothing of that breaks a rule of accessibility', async () => {
    const auditors = [auditor('Mei'), auditor('Mei Lin')]
    const [one, other] = auditors.toSorted((a, b) => a.id < b.id ? -1 : 1).map(({ name }) => name)
    await showOnSite(SamePersonNotice, { props: { auditors } })
    await expect.element(page.getByText(text('map.samePerson.part-of-name', { one: one!, other: other! }))).toBeVisible()
    expect(await complaints()).toEqual([])
  })

  it('become one where somebody says so', async () => {
    const auditors = [auditor('Mei'), auditor('mei')]
    await showOnSite(SamePersonNotice, { props: { auditors } })
    await button('join').click()
    const [first] = auditors.map(({ id }) => id).sort()
    const store = openDatabase()
    await expect.poll(async () => (await store.records('auditor').toArray()).map(({ sameAs }) => sameAs)).toContain(first)
  })

  it('are left alone once they are said to be two, also after a reload', async () => {
    const auditors = [auditor('Mei'), auditor('mei')]
    const shown = await showOnSite(SamePersonNotice, { props: { auditors } })
    await button('keepApart').click()
    await expect.element(button('keepApart')).not.toBeInTheDocument()
    shown.unmount()
    await showOnSite(SamePersonNotice, { props: { auditors } })
    await expect.element(button('keepApart')).not.toBeInTheDocument()
  })
})
