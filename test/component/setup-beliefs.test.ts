import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { surveyAt, withSources } from '../unit/support/survey-at.ts'
import { complaints } from './support/complaints.ts'
import { openSetup } from './support/setup.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1366, 900)
  records = await springRound()
})

describe('the set-up of what auditors are asked', () => {
  const choice = page.getByRole('combobox', { name: text('setup.beliefs.question') })
  const asked = async () => (await createDatabase().records('audit').get(records.audit.id))?.beliefQuestion

  /** One source asks what has boxes. */
  async function open(language: Language = 'en'): Promise<void> {
    const answers = new Map([[records.journey.id, [1, 1, 1, 1, 1]]])
    const survey = await surveyAt(records, answers, { name: 'Website survey', wording: 'How satisfied were you?' })
    await openSetup(withSources(records, [survey]).records, 'beliefs', language)
  }

  it('says so where no question asks for a share', async () => {
    await openSetup(records, 'beliefs')
    await expect.element(page.getByText(text('setup.beliefs.none'))).toBeVisible()
  })

  it('is off until a question is chosen, which goes into the audit with its scale and boxes', async () => {
    await open()
    await expect.element(choice).toHaveValue('')
    await choice.selectOptions('How satisfied were you? (Website survey)')
    await expect.poll(asked).toMatchObject({ wording: 'How satisfied were you?', scale: { min: 1, max: 5 }, boxes: 2 })
    await expect.element(page.getByText('What share of our customers answer 4 or 5 here?')).toBeVisible()
    await choice.selectOptions(text('setup.beliefs.nothing'))
    await expect.poll(asked).toBeNull()
  })

  it.each(languages)('leaves nothing to complain of in %s', async (language) => {
    await open(language)
    await expect.poll(() => document.querySelector('[role=tabpanel] select')).not.toBeNull()
    expect(await complaints()).toEqual([])
  })
})
