import type { Draft } from '../../core/database/drafts/draft.ts'
import type { Wait } from '../../core/journey/wait.ts'
import type { AwaitedReply } from '../../extension/waiting/awaited-replies.ts'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { collectKeys, panelKeysKey } from '../../extension/panel/ground/keys/panel-keys.ts'
import WaitRow from '../../extension/panel/observation/WaitRow.vue'
import AwaitedList from '../../extension/panel/waiting/AwaitedList.vue'
import ReplyQuestion from '../../extension/panel/waiting/ReplyQuestion.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

/** A quarter past noon here, wherever that is. */
const noon = new Date(2026, 10, 21, 12, 16)
const clock = { now: () => noon }
const ago = (minutes: number) => new Date(noon.getTime() - minutes * 60_000).toISOString()

function draftOf(title: string, change: Partial<Draft> = {}): Draft {
  const context = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }
  return {
    id: title,
    observationId: null,
    auditId: null,
    createdAt: ago(134),
    page: { address: 'https://shop.example/', title },
    context,
    touchpointId: null,
    ratings: [],
    note: '',
    marks: [],
    pictures: [],
    ...change,
  }
}

const awaited: AwaitedReply[] = [
  {
    draft: draftOf('Form', { waitingSince: ago(3 * 1440 + 130) }),
    touchpoint: { 'en': 'Contact support', 'zh-CN': '联系客服', 'zh-TW': '聯絡客服' },
    otherAudit: null,
  },
  { draft: draftOf('Help', { waitingSince: ago(134) }), touchpoint: null, otherAudit: 'Autumn round' },
  { draft: draftOf('Call', { waitingSince: ago(0), page: null }), touchpoint: null, otherAudit: null },
  { draft: draftOf('Odd', { waitingSince: ago(-60) }), touchpoint: null, otherAudit: null },
]

describe('what waits for a reply', () => {
  async function showList(language: typeof languages[number] = 'en') {
    const list = await showInPanel(AwaitedList, { props: { awaited } }, language, { clock })
    await page.getByRole('button').first().click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    return list
  }

  it('is counted, and listed with what for, since when and how long', async () => {
    await showList()
    await expect.element(page.getByText(text('panel.wait.waiting', { n: 4 }).split(' | ')[0]!).first()).toBeVisible()
    const rows = page.getByRole('listitem').elements().map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
    expect(rows[0]).toMatch(/Contact support.*3 days 2 hr.*since 18 Nov/)
    expect(rows[1]).toMatch(/Help.*2 hr 14 min.*since 10:02.*Autumn round/)
    expect(rows[2]).toMatch(/No page.*under a minute/)
  })

  it('is said to be unknown where a clock was set back, and is never negative', async () => {
    await showList()
    const odd = page.getByRole('listitem').filter({ hasText: 'Odd' })
    await expect.element(odd.getByText(text('common.wait.unknown'))).toBeVisible()
    expect(odd.element().textContent).not.toContain('-')
  })

  it('is opened, or stopped since the reply is here', async () => {
    const list = await showList()
    await page.getByRole('button', { name: text('panel.wait.hasReplyOf', { name: 'Help' }) }).click()
    await page.getByRole('button').first().click()
    await page.getByRole('button', { name: /^Contact support/ }).click()
    expect([list.emitted('stop'), list.emitted('open')]).toEqual([[[awaited[1]!.draft]], [[awaited[0]!.draft]]])
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await showList(language)
    expect(await complaints()).toEqual([])
  })
})

describe('the question which of those a reply is for', () => {
  async function ask(language: typeof languages[number] = 'en') {
    const keys = collectKeys(document)
    const props = { reply: draftOf('Inbox', { isReply: true, createdAt: ago(1) }), choices: awaited }
    const provide = { [panelKeysKey as symbol]: keys }
    const question = await showInPanel(ReplyQuestion, { props }, language, { clock, provide })
    keys.release()
    return question
  }

  it('is answered by one key, in the order of the list', async () => {
    const question = await ask()
    await userEvent.keyboard('7')
    await userEvent.keyboard('2')
    expect(question.emitted('choose')).toEqual([[awaited[1]]])
  })

  it('is answered by a click, also that it is none of them', async () => {
    const question = await ask()
    await page.getByRole('button', { name: /Contact support/ }).click()
    await page.getByRole('button', { name: text('panel.wait.none') }).click()
    expect([question.emitted('choose'), question.emitted('describe')]).toEqual([[[awaited[0]]], [[]]])
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await ask(language)
    expect(await complaints()).toEqual([])
  })
})

describe('the wait of a draft', () => {
  const running = draftOf('Form', { waitingSince: ago(134) })
  const waited: Wait = { from: ago(134), until: ago(0), replied: true }
  const show = (draft: Draft, language: typeof languages[number] = 'en') =>
    showInPanel(WaitRow, { props: { draft } }, language, { clock })
  const press = (key: string) => page.getByRole('button', { name: text(`panel.wait.${key}`), exact: true }).click()

  it('runs from when it was sent, which can be corrected to yesterday, until one of its ends', async () => {
    const row = await show(running)
    await expect.element(page.getByText('2 hr 14 min')).toBeVisible()
    await page.getByLabelText(text('panel.wait.sent')).fill('2026-11-20T10:02')
    await userEvent.tab()
    const yesterday = new Date(2026, 10, 20, 10, 2).toISOString()
    await expect.poll(() => row.emitted('correct')).toEqual([[{ waitingSince: yesterday }]])
    for (const end of ['hasReply', 'withScreenshot', 'noReply'])
      await press(end)
    expect(row.emitted('stop')).toEqual([['reply'], ['screenshot'], ['no-reply']])
    await press('untime')
    expect(row.emitted('untime')).toHaveLength(1)
  })

  it('keeps a time that was emptied, and one that was not changed to the second', async () => {
    const row = await show(running)
    const sent = page.getByLabelText(text('panel.wait.sent'))
    await sent.fill('')
    await userEvent.tab()
    await expect.element(sent).toHaveValue('2026-11-21T10:02')
    expect(row.emitted('correct')).toBeUndefined()
  })

  it('that ended says how long it was, and can go on', async () => {
    const row = await show(draftOf('Form', { waited }))
    await expect.element(page.getByText('2 hr 14 min')).toBeVisible()
    await expect.element(page.getByLabelText(text('panel.wait.came'))).toHaveValue('2026-11-21T12:16')
    await press('addScreenshot')
    await press('goOn')
    expect([row.emitted('screenshot'), row.emitted('goOn')]).toEqual([[[]], [[]]])
  })

  it('that ended without a reply says so, and asks for no screenshot of one', async () => {
    await show(draftOf('Form', { waited: { from: ago(6 * 1440), until: ago(0), replied: false } }))
    await expect.element(page.getByText(text('common.wait.unreplied', { duration: '6 days' }))).toBeVisible()
    expect(page.getByRole('button', { name: text('panel.wait.addScreenshot') }).elements()).toEqual([])
  })

  it('that ends before it began is unknown, and is asked to be corrected', async () => {
    await show(draftOf('Form', { waited: { ...waited, from: ago(-10) } }))
    await expect.element(page.getByRole('alert')).toHaveTextContent(text('panel.wait.wrongWay'))
    await expect.element(page.getByText(text('common.wait.unknown'))).toBeVisible()
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await show(running, language)
    expect(await complaints()).toEqual([])
  })
})
