import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { speech } from '../../site/language/speech.ts'
import { useShareWish } from '../../site/share/share-wish.ts'
import ShareFile from '../../site/share/ShareFile.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { showOnSite, siteState } from './support/site.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  records = await springRound()
  await storeRecords(records)
  await createDatabase().settings.clear()
})

/** What is said of a file that holds so many observations. */
const holding = (n: number) => new RegExp(`^${n} observations? in 1 file`)

async function showFile() {
  await speech.needTexts('share')
  const wrapper = await showOnSite(ShareFile, { props: { records } })
  await expect.element(page.getByText(holding(records.observations.length))).toBeVisible()
  return wrapper
}

const onlyNew = page.getByRole('button', { name: text('share.file.onlyNew') })

/** Saves the file, and waits until that is told. */
async function save() {
  const toasts = useToasts(siteState())
  toasts.dismiss()
  await page.getByRole('button', { name: text('share.file.save') }).click()
  await expect.poll(() => toasts.toast, { timeout: 10_000 }).not.toBeNull()
  return toasts
}

describe('a Kairos file that is shared again', () => {
  it('can hold what is new since the last one alone, once there is any', async () => {
    const wrapper = await showFile()
    expect(onlyNew.query()).toBeNull()
    await save()
    await expect.element(onlyNew).toBeDisabled()
    await expect.element(page.getByText(text('share.file.noneNew'))).toBeVisible()

    const [first, ...others] = records.observations
    const changed = { ...first!, note: 'Seen again', revision: first!.revision + 1 }
    await createDatabase().table('observation').put(changed)
    await wrapper.setProps({ records: { ...records, observations: [changed, ...others] } })
    await onlyNew.click()
    await expect.element(page.getByText(holding(1))).toBeVisible()
  })

  it('counts as never sent where it did not arrive', async () => {
    await showFile()
    const { toast } = await save()
    await expect.element(onlyNew).toBeVisible()
    expect(toast?.undoName).toBe(text('share.file.notArrived'))
    await toast!.undo!()
    await expect.poll(() => onlyNew.query()).toBeNull()
  })

  it('is remembered of no copy, which lines up with nothing', async () => {
    useShareWish(siteState()).choice.notes = false
    await showFile()
    const { toast } = await save()
    expect(toast?.undo).toBeUndefined()
    useShareWish(siteState()).choice.notes = true
    await expect.element(page.getByText(holding(records.observations.length))).toBeVisible()
    expect(onlyNew.query()).toBeNull()
  })
})
