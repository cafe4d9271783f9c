import type { Picture } from '../../core/journey/picture.ts'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import RedactionEditor from '../../core/screen/redaction/RedactionEditor.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const found = { x: 100, y: 50, width: 200, height: 20, kind: 'email' }

const picture: Picture = {
  id: newId(),
  revision: 1,
  updatedAt: '2026-11-21T10:00:00.000Z',
  type: 'image/jpeg',
  width: 1200,
  height: 800,
  bytes: 10,
  sha256: 'a'.repeat(64),
  viewport: null,
  scale: 1,
  redactions: [found],
  capturedAt: '2026-11-21T10:00:00.000Z',
}

async function show({ isSaved = false, removable = [found], language = 'en' as typeof languages[number] } = {}) {
  const url = drawn()
  const shown = await showInPanel(RedactionEditor, {
    props: { picture, url, removable, isSaved, isApplying: false },
  } as never, language)
  await expect.poll(() => document.querySelector('img')?.complete).toBe(true)
  return shown
}

/** A picture with something on it. */
function drawn(): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 })
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#cde'
  pen.fillRect(0, 0, 1200, 800)
  return canvas.toDataURL('image/jpeg')
}

const parts = () => page.getByRole('list', { name: 'Redacted parts' }).getByRole('button', { name: /^Part/ })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const applied = (shown: Awaited<ReturnType<typeof show>>) => (shown.emitted('apply')?.at(-1) as unknown[])[0]

/** A point of the picture, on the screen. */
function at(x: number, y: number): { x: number, y: number } {
  const { left, top, width } = document.querySelector('img')!.getBoundingClientRect()
  return { x: left + x * width / 1200, y: top + y * width / 1200 }
}

function point(type: string, x: number, y: number, target: Element = document.querySelector('img')!): void {
  const { x: clientX, y: clientY } = at(x, y)
  target.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, button: 0, pointerId: 1 }))
}

describe('redacting by mouse', () => {
  it('adds the part that is drawn, in the picture\'s own pixels', async () => {
    const shown = await show()
    const sheet = document.querySelector('img')!.parentElement!
    sheet.setPointerCapture = () => {}
    point('pointerdown', 600, 400)
    point('pointermove', 900, 500)
    point('pointerup', 900, 500)
    await expect.element(parts().nth(1)).toBeVisible()
    await button('Redact').click()
    const [first, second] = applied(shown) as [unknown, Record<string, number>]
    expect(first).toEqual(found)
    const near = (value: number) => Math.round(value / 10) * 10
    expect([second.x, second.y, second.width, second.height].map(value => near(value!))).toEqual([600, 400, 300, 100])
  })

  it('takes a part away at its button, and what was taken away last comes back', async () => {
    const shown = await show()
    await page.getByRole('button', { name: text('common.redaction.remove', { n: 1 }) }).click()
    await expect.poll(() => parts().elements().length).toBe(0)
    await button('Undo').click()
    await expect.element(parts().nth(0)).toBeVisible()
    await page.getByRole('button', { name: text('common.redaction.remove', { n: 1 }) }).click()
    await button('Redact').click()
    expect(applied(shown)).toEqual([])
  })

  it('moves and sizes a part by dragging it and its corner', async () => {
    const shown = await show()
    const [box, corner] = ['.part-box', '.part-corner'].map(part => document.querySelector<HTMLElement>(part)!)
    for (const part of [box!, corner!]) {
      part.setPointerCapture = () => {}
      point('pointerdown', 200, 60, part)
      point('pointermove', 260, 90, part)
      point('pointerup', 260, 90, part)
      await nextTick()
    }
    await button('Redact').click()
    const [moved] = applied(shown) as [Record<string, number>]
    const near = (value: number) => Math.round(value / 10) * 10
    expect([moved.x, moved.y, moved.width, moved.height].map(value => near(value!))).toEqual([160, 80, 260, 50])
  })

  it('takes a slip of the hand for nothing', async () => {
    await show()
    const sheet = document.querySelector('img')!.parentElement!
    sheet.setPointerCapture = () => {}
    point('pointerdown', 600, 400)
    point('pointermove', 601, 401)
    point('pointerup', 601, 401)
    expect(parts().elements()).toHaveLength(1)
  })
})

describe('redacting by keyboard', () => {
  it('adds a part, moves and sizes it, undoes and takes away', async () => {
    const shown = await show()
    await button('Add a part').click()
    const added = parts().nth(1)
    await expect.element(added).toHaveFocus()
    const before = added.element().getBoundingClientRect()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}')
    await expect.poll(() => added.element().getBoundingClientRect().x).toBeGreaterThan(before.x + 5)
    expect(added.element().getBoundingClientRect().height).toBeGreaterThan(before.height + 2)
    await userEvent.keyboard('{Delete}')
    await expect.element(parts().nth(0)).toHaveFocus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(parts().nth(1)).toBeVisible()
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => parts().elements().length).toBe(1)
    await button('Redact').click()
    expect(applied(shown)).toHaveLength(1)
  })

  it('keeps a part within the picture', async () => {
    const shown = await show()
    parts().nth(0).element().focus()
    for (let press = 0; press < 12; press++)
      await userEvent.keyboard('{ArrowUp}')
    await button('Redact').click()
    expect(applied(shown)).toEqual([{ ...found, y: 0 }])
  })
})

describe('what is redacted for good', () => {
  it('says so, and lets nothing be uncovered', async () => {
    await show({ isSaved: true, removable: [] })
    expect(parts().elements()).toHaveLength(0)
    await expect.element(page.getByText('This can’t be undone', { exact: false })).toBeVisible()
    await expect.element(button('Redact for good')).toBeDisabled()
  })
})

it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
  await show({ language })
  expect(rawText(document.body)).toEqual([])
  expect(await complaints()).toEqual([])
})
