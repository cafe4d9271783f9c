import type { PackageError, Problem } from '../../core/package/problem.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import FileError from '../../site/imports/FileError.vue'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

const reasons: Record<Problem['reason'], true> = {
  'foreign': true,
  'shape': true,
  'too-long': true,
  'twice': true,
  'taken': true,
  'dangling': true,
  'off-scale': true,
  'other-scale': true,
  'built-in': true,
  'other-meaning': true,
  'other-owner': true,
  'leap': true,
  'picture-missing': true,
  'picture-damaged': true,
  'answers-missing': true,
  'answers-damaged': true,
  'answers-unreadable': true,
  'answers-not-read': true,
}

const problems = Object.keys(reasons).map((reason, index): Problem =>
  ({ type: 'observation', id: null, index, reason: reason as Problem['reason'], detail: 'page.address' }))

/** One of each kind: a new kind without an error here does not compile. */
const errors: { [kind in PackageError['kind']]: Extract<PackageError, { kind: kind }> } = {
  'not-kairos': { kind: 'not-kairos' },
  'folder': { kind: 'folder' },
  'locked-zip': { kind: 'locked-zip' },
  'truncated': { kind: 'truncated' },
  'damaged': { kind: 'damaged', part: 'records/observation.json' },
  'locked': { kind: 'locked' },
  'wrong-passphrase': { kind: 'wrong-passphrase' },
  'newer': { kind: 'newer', version: 7, generator: 'Kairos 9' },
  'too-large': { kind: 'too-large' },
  'too-many': { kind: 'too-many', records: 300_000 },
  'no-records': { kind: 'no-records' },
  'nothing-good': { kind: 'nothing-good', problems },
  'storage-full': { kind: 'storage-full' },
  'cancelled': { kind: 'cancelled' },
  'gone': { kind: 'gone' },
  'failed': { kind: 'failed', detail: 'Error' },
}

const name = '<i>spring</i>.kairos'

describe.each(Object.values(errors))('a file that is refused: $kind', (error) => {
  it.each(languages)('is named, and the reason is in words, %s', async (language) => {
    await showOnSite(FileError, { props: { name, error } }, language)
    expect(page.getByRole('paragraph').element().textContent).toContain(name)
    expect(document.querySelector('i')).toBeNull()
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showOnSite(FileError, { props: { name, error } })
    document.querySelector('details')?.setAttribute('open', '')
    expect(await complaints()).toEqual([])
  })
})

describe('the records of a file of which none was good', () => {
  it.each(languages)('are listed with their reasons in words, %s', async (language) => {
    await showOnSite(FileError, { props: { name, error: errors['nothing-good'] } }, language)
    document.querySelector('details')!.open = true
    await expect.element(page.getByRole('listitem').first()).toBeVisible()
    const lines = page.getByRole('listitem').elements().map(item => item.textContent.trim())
    expect(new Set(lines).size).toBe(problems.length)
    expect(rawText(document.body)).toEqual([])
  })

  it('are counted where they are too many to list', async () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ ...problems[1]!, index }))
    await showOnSite(FileError, { props: { name, error: { kind: 'nothing-good', problems: many } } })
    document.querySelector('details')!.open = true
    await expect.element(page.getByText(text('imports.report.more', { n: 5 }))).toBeVisible()
  })
})
