import type { Belief } from '../../core/journey/belief.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { localDay } from '../../core/journey/local-time.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock, timestampOf } from '../../core/journey/timestamp.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import BeliefAsked from '../../extension/panel/beliefs/BeliefAsked.vue'
import { useCurrentAudit } from '../../extension/panel/ground/current-audit.ts'
import { collectKeys, panelKeysKey } from '../../extension/panel/ground/keys/panel-keys.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const question = {
  sourceId: newId(),
  questionId: 'q1',
  wording: 'How satisfied were you?',
  scale: { min: 1, max: 5, step: 1 },
  polarity: 'high-is-good' as const,
  boxes: 2,
}

let records: AuditRecords
let payment: string

beforeEach(async () => {
  const round = await springRound()
  payment = round.touchpoints.find(({ name }) => name.en === 'Payment')!.id
  records = { ...round, audits: round.audits.map(audit => ({ ...audit, beliefQuestion: question })) }
})

async function storedBeliefs(): Promise<Belief[]> {
  return createDatabase().records('belief').toArray()
}

describe('what an auditor is asked after saving', () => {
  const row = page.getByRole('form')
  const share = page.getByRole('textbox', { name: text('beliefs.ask.share') })
  const keep = page.getByRole('button', { name: text('beliefs.ask.keep') })

  const Panel = defineComponent(() => {
    const [current, toasts] = [useCurrentAudit(), useToasts()]
    return () => h('main', [
      current.audit ? h(BeliefAsked) : null,
      h('button', { onClick: () => toasts.toast?.undo?.() }, 'Take back'),
    ])
  })

  /** The first auditor saved an observation of Payment last. */
  async function show(language: Language = 'en'): Promise<void> {
    await page.viewport(320, 700)
    const [me] = records.auditors
    const observations = records.observations.map(observation =>
      observation.auditorId === me!.id && observation.touchpointId === payment
        ? { ...observation, updatedAt: '2099-01-01T00:00:00.000Z' }
        : observation)
    const store = await storeRecords({ ...records, observations })
    await store.settings.clear()
    await writeSetting(store, 'auditId', records.audit.id)
    await writeSetting(store, 'auditorId', me!.id)
    const keys = collectKeys(document)
    await showInPanel(Panel, {}, language, { provide: { [panelKeysKey]: keys } })
    keys.release()
    await expect.element(row).toBeVisible()
  }

  /** Enter, and again before the guess is kept. */
  function pressTwice(): void {
    for (let press = 0; press < 2; press++)
      share.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  }

  it('is asked in the words and boxes of the source’s question, and answered by keys', async () => {
    await show()
    for (const said of ['What share of our customers answer 4 or 5 here?', 'How satisfied were you?'])
      await expect.element(row.getByText(said, { exact: false })).toBeVisible()
    await expect.element(share).not.toHaveFocus()
    await userEvent.keyboard('b')
    await expect.element(share).toHaveFocus()
    await userEvent.keyboard('140{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent(text('beliefs.ask.noShare'))
    await share.fill('70')
    pressTwice()
    await expect.element(row.getByText(text('beliefs.ask.whole'))).toBeVisible()
    expect(await storedBeliefs()).toMatchObject([{
      auditId: records.audit.id,
      touchpointId: payment,
      question: { sourceId: question.sourceId, questionId: 'q1' },
      asked: 'What share of our customers answer 4 or 5 here?',
      share: 70,
      role: 'staff',
      number: 1,
      name: null,
      day: localDay(timestampOf(systemClock)),
    }])
    const [belief] = await storedBeliefs()
    expect(belief!.believer).not.toBe(records.auditors[0]!.id)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.poll(storedBeliefs).toEqual([])
    await expect.element(row.getByText('Payment')).toBeVisible()
  })

  it('is then asked once of the journey as a whole', async () => {
    await show()
    await page.getByRole('button', { name: text('beliefs.ask.skip') }).click()
    const asked = 'What share of our customers answer 4 or 5 of the journey as a whole?'
    await expect.element(row.getByText(asked, { exact: false })).toBeVisible()
    await share.fill('55')
    await keep.click()
    await expect.element(row).not.toBeInTheDocument()
    expect(await storedBeliefs()).toMatchObject([{
      touchpointId: null,
      question: { sourceId: question.sourceId, questionId: 'q1' },
      asked,
      share: 55,
    }])
  })

  it('is asked as a leader, who stays one', async () => {
    await show()
    await page.getByRole('combobox', { name: text('beliefs.ask.as') }).selectOptions(text('beliefs.role.leader'))
    await share.fill('30 %')
    await keep.click()
    await expect.poll(storedBeliefs).toMatchObject([{ share: 30, role: 'leader' }])
  })

  it('is passed for good, and taken back', async () => {
    await show()
    const [skip, whole] = [page.getByRole('button', { name: text('beliefs.ask.skip') }), text('beliefs.ask.whole')]
    await skip.click()
    await expect.element(row.getByText(whole)).toBeVisible()
    await skip.click()
    await expect.element(row).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(row.getByText(whole)).toBeVisible()
    expect(await storedBeliefs()).toEqual([])
  })

  it.each(languages)('leaves nothing to complain of in %s', async (language) => {
    await show(language)
    expect(await complaints()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })
})
