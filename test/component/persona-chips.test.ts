import type { Persona } from '../../core/journey/persona.ts'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import PersonaChips from '../../extension/panel/observation/PersonaChips.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const personas = ['Ann', 'Bob'].map((name): Persona => ({
  id: name,
  revision: 1,
  updatedAt: '2026-11-29T00:00:00.000Z',
  name,
  portraitId: null,
  goals: [],
  pains: [],
  segment: '',
  role: '',
}))

/** Chips that keep what is chosen, as the panel does. */
async function showChips(chosen: string | null, language: typeof languages[number] = 'en') {
  const chips = await showInPanel(PersonaChips, { props: {
    personas,
    'modelValue': chosen,
    'onUpdate:modelValue': (modelValue: string | null) => void chips.setProps({ modelValue } as never),
  } }, language)
  await expect.element(page.getByRole('group').getByRole('button', { name: 'Ann', exact: true })).toBeVisible()
  return chips
}

const pressed = () =>
  page.getByRole('button', { pressed: true }).elements().map(({ textContent }) => textContent.trim())

describe('who an observation is walked as', () => {
  it('is one of the audit\'s personas or nobody in particular, by click and by keyboard', async () => {
    const chips = await showChips(null)
    expect(pressed()).toEqual([text('panel.persona.none')])
    await page.getByRole('button', { name: 'Bob', exact: true }).click()
    await expect.poll(pressed).toEqual(['Bob'])
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{Enter}')
    await expect.poll(pressed).toEqual(['Ann'])
    await page.getByRole('button', { name: text('panel.persona.none'), exact: true }).click()
    expect(chips.emitted('update:modelValue')).toEqual([['Bob'], ['Ann'], [null]])
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await showChips('Ann', language)
    expect(await complaints()).toEqual([])
  })
})
