import type { Draft, UnreadParts } from '../../core/database/drafts/draft.ts'
import type { Picture, Redaction } from '../../core/journey/picture.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import RedactionNote from '../../extension/panel/observation/RedactionNote.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const found: Redaction = { x: 1, y: 2, width: 30, height: 4, kind: 'email' }
const none: UnreadParts = { images: 0, canvases: 0, frames: 0 }

function pictureWith(redactions: Redaction[]): Picture {
  const at = '2026-11-21T10:00:00.000Z'
  const shown = { type: 'image/jpeg', width: 100, height: 80, bytes: 10, sha256: 'a'.repeat(64) } as const
  return { ...shown, id: newId(), revision: 1, updatedAt: at, viewport: null, scale: 1, redactions, capturedAt: at }
}

/** A draft of so many screenshots, each with what of its page nobody looked through. */
function draftWith(unread: (UnreadParts | null)[], redactions: Redaction[] = [], hasPage = true): Draft {
  const pictures = unread.map(() => pictureWith(redactions))
  return {
    id: newId(),
    observationId: null,
    auditId: null,
    createdAt: '2026-11-21T10:00:00.000Z',
    page: hasPage ? { address: 'https://shop.example/', title: 'Shop' } : null,
    context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
    touchpointId: null,
    ratings: [],
    note: '',
    marks: [],
    pictures,
    unread: Object.fromEntries(pictures.map(({ id }, index) => [id, unread[index]!])),
  }
}

const show = (draft: Draft, language: typeof languages[number] = 'en') =>
  showInPanel(RedactionNote, { props: { draft } }, language)
const said = () => [...document.querySelectorAll('p span')].map(({ textContent }) => textContent)

describe('before an observation is saved', () => {
  it('it is said what was redacted, and what of the page nobody could look through', async () => {
    const parts = [{ images: 2, canvases: 1, frames: 0 }, { images: 1, canvases: 0, frames: 1 }]
    const shown = await show(draftWith(parts, [found]))
    expect(said()).toEqual([
      'Redacted: e-mail address 2.',
      'Not looked through: 2 images, 1 drawing, 1 frame of another site.',
    ])
    await page.getByRole('button', { name: text('panel.redaction.look') }).click()
    expect(shown.emitted('look')).toHaveLength(1)
  })

  it('it is said that a page could not be looked through at all', async () => {
    await show(draftWith([none, null]))
    expect(said()).toEqual([text('panel.redaction.unreadPage')])
  })

  it('it is said that pictures from elsewhere are not looked through', async () => {
    await show(draftWith([none], [], false))
    expect(said()).toEqual([text('panel.redaction.elsewhere')])
  })

  it('nothing is said where there is nothing private and nothing unread', async () => {
    await show(draftWith([none]))
    expect(said()).toEqual([])
  })

  it.each(languages)('all of it is in words and leaves axe nothing to find, %s', async (language) => {
    await page.viewport(360, 600)
    const byHand = { ...found, kind: undefined }
    await show(draftWith([{ images: 1, canvases: 2, frames: 3 }, null], [found, byHand]), language)
    expect(said()).toHaveLength(3)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
