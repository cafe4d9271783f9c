import type { VueWrapper } from '@vue/test-utils'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { pictureIdsOf } from '../../core/journey/observation.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import ByCriterion from '../../extension/panel/by-criterion/ByCriterion.vue'
import { useCurrentAudit } from '../../extension/panel/ground/current-audit.ts'
import { collectKeys, panelKeysKey } from '../../extension/panel/ground/keys/panel-keys.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { showInPanel } from './support/panel.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let shown: VueWrapper

const Panel = defineComponent({
  emits: ['leave'],
  setup: (_, { emit }) => {
    const current = useCurrentAudit()
    return () => h('main', current.audit ? h(ByCriterion, { onLeave: () => emit('leave') }) : [])
  },
})

beforeEach(async () => {
  await page.viewport(360, 900)
  records = await springRound()
})

const here = () => page.getByRole('heading', { level: 2 })
/** The name is followed by what was rated. */
const stopAt = (name: string) => page.getByRole('list').getByRole('button', { name: new RegExp(`^${name}`) })

async function show(language: Language = 'en'): Promise<void> {
  const store = await storeRecords(records)
  await writeSetting(store, 'auditId', records.audit.id)
  await writeSetting(store, 'auditorId', records.auditors[0]!.id)
  const keys = collectKeys(document)
  shown = await showInPanel(Panel, {}, language, { provide: { [panelKeysKey]: keys } })
  keys.release()
  await expect.element(here()).toBeVisible()
}

const touchpointId = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
const me = () => records.auditors[0]!.id

/** What I said of a criterion at a touchpoint, in every observation of mine there. */
async function mine(name: string, criterion = 0) {
  const all = await createDatabase().records('observation').toArray() as Observation[]
  return all
    .filter(one => one.touchpointId === touchpointId(name) && one.auditorId === me())
    .map(({ ratings }) => ratings.find(({ criterionId }) => criterionId === records.criteria[criterion]!.id)?.value)
}

describe('one criterion along the journey', () => {
  it('begins at what is not rated yet, and a digit rates there and leads to the next', async () => {
    await show()
    const open = here().element().textContent.trim()
    const before = (await mine(open)).length
    const first = stopAt('Home page')
    await first.click()
    await expect.element(here()).toHaveTextContent('Home page')
    await userEvent.keyboard('2')
    await expect.element(here()).toHaveTextContent('Search result')
    await expect.poll(() => mine('Home page')).toEqual([2])
    expect(useToasts().toast!.text).toContain('Home page: 2')
    expect(await mine(open)).toHaveLength(before)
  })

  it('steps by the arrows, and Backspace takes the last rating back and goes there', async () => {
    await show()
    await stopAt('Home page').click()
    await userEvent.keyboard('15')
    await expect.poll(() => mine('Search result')).toEqual([5])
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{Backspace}')
    await expect.element(here()).toHaveTextContent('Search result')
    await expect.poll(() => mine('Search result')).toEqual([3])
    await userEvent.keyboard('{Backspace}')
    await expect.poll(() => mine('Home page')).toEqual([4])
    await userEvent.keyboard('{Escape}')
    expect(shown.emitted('leave')).toHaveLength(1)
  })

  it('says where a rating goes, and where nothing was observed makes one observation, however often', async () => {
    const last = 'Order confirmation'
    records.observations = records.observations.filter(one => one.touchpointId !== touchpointId('FAQ'))
    await show()
    await expect.element(here()).toHaveTextContent('FAQ')
    await expect.element(page.getByText(text('byCriterion.intoNew'))).toBeVisible()
    await userEvent.keyboard('4')
    await expect.poll(() => mine('FAQ')).toEqual([4])
    expect(useToasts().toast!.text).toBe(text('byCriterion.ratedAnew', { name: 'FAQ', value: 4 }))
    await userEvent.keyboard('{ArrowLeft}3')
    await expect.poll(() => mine('FAQ')).toEqual([3])
    expect(await mine(last)).toEqual([null])
  })

  it('stands beside the last picture of each, also where the newest observation has none', async () => {
    const seen = records.observations.find(one => one.touchpointId === touchpointId('FAQ') && one.auditorId === me())!
    const called = { ...seen, id: newId(), observedAt: '2026-06-01T10:00:00.000Z', evidence: [] }
    records.observations.push(called)
    await show()
    const [id] = pictureIdsOf(seen)
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')!.fillRect(0, 0, 20, 30)
    const file = await packCanvas(canvas, 'image/jpeg')
    await createDatabase().pictureFiles.put({ id: id!, file })
    await stopAt('FAQ').click()
    const picture = page.getByRole('img', { name: text('byCriterion.picture', { name: 'FAQ' }) })
    await expect.element(picture).toBeVisible()
    await stopAt('Pricing').click()
    await expect.element(picture).not.toBeInTheDocument()
  })

  it('is another criterion where that is chosen, rated by a click too, with no reasons to choose from', async () => {
    await show()
    await page.getByRole('combobox').selectOptions('Ease')
    await stopAt('Pricing').click()
    await page.getByRole('radio', { name: /^7/ }).click()
    await expect.poll(() => mine('Pricing', 1)).toEqual([7])
    const missing = text('panel.rating.missing', { criterion: 'Ease' })
    await expect.element(page.getByRole('button', { name: missing })).not.toBeInTheDocument()
  })
})

describe.each(languages)('the walk by criterion, %s', (language) => {
  it('leaves axe nothing to find, rated and new', async () => {
    await show(language)
    expect(await complaints()).toEqual([])
    await page.getByRole('list').getByRole('button').first().click()
    expect(await complaints()).toEqual([])
  })
})
