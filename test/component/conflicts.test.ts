import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { RecordNames } from '../../core/journey/record-names.ts'
import type { Conflict } from '../../core/package/merge/conflict.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import ConflictList from '../../site/imports/ConflictList.vue'
import { useImports } from '../../site/imports/imports.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { storeRecords } from './support/store-records.ts'

let records: AuditRecords
let local: Observation
let incoming: Observation
let names: RecordNames

beforeEach(async () => {
  records = await springRound()
  const pricing = touchpointNamed(records, 'Pricing')
  const observation = records.observations.find(({ touchpointId }) => touchpointId === pricing)!
  local = { ...observation, note: 'Said here', revision: 2, updatedAt: '2026-06-01T10:00:00.000Z' }
  incoming = {
    ...observation,
    note: 'Said there',
    revision: 2,
    updatedAt: '2026-06-01T11:00:00.000Z',
    ratings: observation.ratings.map((rating, index) => index === 0 ? { ...rating, value: 5 } : rating),
  }
  const named = [...records.touchpoints, ...records.auditors, ...records.criteria]
  names = Object.fromEntries(named.map(({ id, name }) => [id, name]))
})

const conflict = (part: Partial<Conflict> = {}): Conflict =>
  ({ type: 'observation', local, incoming, wins: 'incoming', ...part })

const show = (conflicts: Conflict[], file?: number, language?: Language) =>
  showOnSite(ConflictList, { props: { conflicts, names, file } }, language)

/** Shows a conflict that the file won. */
async function showSettled(language?: Language) {
  await storeRecords({ ...records, observations: [incoming] })
  await show([conflict()], undefined, language)
}

const side = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name} `) })
const storedNote = async () => (await createDatabase().records('observation').get(local.id))?.note
const row = (name: string) => page.getByRole('row', { name })

describe('a conflict', () => {
  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await show([conflict(), conflict({ local: null, wins: 'local' })], 0, language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('shows the touchpoint, the auditor and what both versions say', async () => {
    await show([conflict()], 0)
    await expect.element(page.getByRole('heading', { name: 'Observation “Pricing, Ade Bello”' })).toBeVisible()
    await expect.element(row('Note Said here Said there')).toBeVisible()
    await expect.element(row('Satisfaction 3 5')).toBeVisible()
    expect(page.getByRole('row').elements()).toHaveLength(3)
  })

  it('is decided otherwise in the preview by choosing the version that would lose', async () => {
    await show([conflict()], 1)
    await expect.element(side('In the file')).toBeChecked()
    await side('Here').click()
    await expect.element(side('Here')).toBeChecked()
    const { overruled } = useImports(siteState())
    expect(overruled.list).toEqual([{ file: 1, id: local.id, about: 'Pricing, Ade Bello' }])
    await side('In the file').click()
    expect(overruled.list).toEqual([])
  })

  it('is decided otherwise once the file is in, and that is taken back', async () => {
    await showSettled()
    await expect.element(side('In the file')).toBeChecked()
    await side('Here').click()
    await expect.poll(storedNote).toBe('Said here')
    await expect.element(side('Here')).toBeChecked()
    await expect.poll(() => useToasts(siteState()).toast?.undo).toBeTypeOf('function')
    await useToasts(siteState()).toast!.undo!()
    await expect.element(side('In the file')).toBeChecked()
    expect(await storedNote()).toBe('Said there')
  })

  it('has no version that counts where somebody changed it since', async () => {
    await storeRecords({ ...records, observations: [{ ...local, note: 'Later' }] })
    await show([conflict()])
    await expect.element(row('Note Said here Said there')).toBeVisible()
    await expect.element(side('Here')).not.toBeChecked()
    await expect.element(side('In the file')).not.toBeChecked()
  })
})

describe('the files of a preview', () => {
  it('keep what was chosen of them where one before them is left out', async () => {
    await show([conflict()], 2)
    await side('Here').click()
    const { overruled } = useImports(siteState())
    overruled.follow({ to: 'leave-out', index: 0 })
    expect(overruled.list).toMatchObject([{ file: 1 }])
    overruled.follow({ to: 'leave-out', index: 1 })
    expect(overruled.list).toEqual([])
  })
})
