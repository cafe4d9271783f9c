import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Persona } from '../../core/journey/persona.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { rawText } from './support/raw-text.ts'
import { button, choose, confirm, field, listed, openSetup } from './support/setup.ts'
import { siteState } from './support/site.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1366, 900)
  records = structuredClone(await springRound())
})

const personas = () => createDatabase().records('persona').toArray() as Promise<Persona[]>
const pictures = async () => (await createDatabase().records('picture').toArray()).length
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]')!

function personaOf(name: string): Persona {
  const words = { goals: [], pains: [], segment: '', role: '' }
  return { ...words, id: newId(), revision: 1, updatedAt: '2026-11-29T00:00:00.000Z', name, portraitId: null }
}

async function drawnFile(): Promise<File> {
  const canvas = new OffscreenCanvas(900, 600)
  canvas.getContext('2d')!.fillRect(0, 0, 900, 600)
  return new File([await packCanvas(canvas)], 'ann.png', { type: 'image/png' })
}

describe('the personas of an audit', () => {
  it('are described with all that is said of them, once they have a name', async () => {
    await openSetup(records, 'personas')
    await button('setup.personas.add.new').click()
    await expect.element(field('common.naming.name')).toHaveFocus()
    await confirm('setup.personas.confirmAdd')
    await expect.element(page.getByText(text('common.naming.blank'), { exact: true })).toBeVisible()
    await field('common.naming.name').fill('  Busy manager ')
    await field('setup.personas.segment').fill('small business')
    await field('setup.personas.role').fill('decides')
    await field('setup.personas.goals').fill('Settle it by Friday\n\n  See the price ')
    await field('setup.personas.pains').fill('No time for calls')
    await confirm('setup.personas.confirmAdd')
    await expect.poll(listed).toEqual(['Busy manager'])
    const [persona] = await personas()
    expect(persona).toMatchObject({
      name: 'Busy manager',
      segment: 'small business',
      role: 'decides',
      goals: ['Settle it by Friday', 'See the price'],
      pains: ['No time for calls'],
      portraitId: null,
    })
    expect((await createDatabase().records('audit').toArray())[0]!.personaIds).toEqual([persona!.id])
  })

  it('have a portrait that is picked, shown small and taken away', async () => {
    const ann = personaOf('Ann')
    records.personas.push(ann)
    records.audit.personaIds = [ann.id]
    const before = records.pictures.length
    await openSetup(records, 'personas')
    await choose('Ann', 'setup.personas.menu.edit')
    await userEvent.upload(chooser(), await drawnFile())
    await expect.element(button('setup.personas.noPortrait')).toBeVisible()
    await confirm('setup.personas.save')
    await expect.poll(pictures).toBe(before + 1)
    const [{ portraitId } = ann] = await personas()
    expect(await createDatabase().records('picture').get(portraitId!)).toMatchObject({ width: 512, height: 341 })
    await expect.poll(() => document.querySelector<HTMLImageElement>('[role=tabpanel] img')?.naturalWidth).toBe(512)
    await choose('Ann', 'setup.personas.menu.edit')
    await button('setup.personas.noPortrait').click()
    await confirm('setup.personas.save')
    await expect.poll(pictures).toBe(before)
    expect((await personas())[0]!.portraitId).toBeNull()
  })

  it('take no file for a portrait that is no picture', async () => {
    await openSetup(records, 'personas')
    await button('setup.personas.add.new').click()
    await userEvent.upload(chooser(), new File(['%PDF-1.7'], 'ann.png', { type: 'image/png' }))
    await expect.element(page.getByText(text('setup.personas.noPicture'), { exact: true })).toBeVisible()
    expect(button('setup.personas.noPortrait').elements()).toEqual([])
  })

  it('are taken out, and named again from those that are described already', async () => {
    const [ann, bob] = ['Ann', 'Bob'].map(personaOf)
    records.personas.push(ann!, bob!)
    records.audit.personaIds = [ann!.id]
    await openSetup(records, 'personas')
    await choose('Ann', 'setup.personas.menu.takeOut')
    await expect.poll(listed).toEqual([])
    await expect.element(button('setup.personas.add.new')).toHaveFocus()
    await button('setup.personas.add.known').click()
    await page.getByRole('combobox').selectOptions('Bob')
    await confirm('setup.personas.confirmAdd')
    await expect.poll(listed).toEqual(['Bob'])
    await useToasts(siteState()).toast!.undo!()
    await expect.poll(listed).toEqual([])
  })

  it.each(languages)('can be read by everybody, in %s', async (language) => {
    const ann = { ...personaOf('Ann'), goals: ['x'], pains: ['y'], role: 'z' }
    records.personas.push(ann)
    records.audit.personaIds = [ann.id]
    await openSetup(records, 'personas', language)
    expect(await complaints()).toEqual([])
    await page.getByRole('tabpanel').getByRole('button').last().click()
    await expect.element(page.getByRole('dialog').last()).toBeVisible()
    expect(await complaints()).toEqual([])
    expect(rawText(document.body)).toEqual([])
  })
})

describe('the vision of a journey', () => {
  it('is said in sentences, each of which is changed and deleted', async () => {
    await openSetup(records, 'vision')
    await button('setup.vision.add').click()
    await confirm('setup.vision.save')
    await expect.element(page.getByText(text('setup.vision.blank'), { exact: true })).toBeVisible()
    await field('setup.vision.sentence').fill('Nobody waits.')
    await confirm('setup.vision.save')
    await expect.poll(listed).toEqual(['Nobody waits.'])
    await choose('Nobody waits.', 'setup.vision.menu.edit')
    await field('setup.vision.sentence').fill('Nobody waits for long.')
    await confirm('setup.vision.save')
    await expect.poll(listed).toEqual(['Nobody waits for long.'])
    await choose('Nobody waits for long.', 'setup.vision.menu.remove')
    await expect.poll(listed).toEqual([])
    await expect.element(button('setup.vision.add')).toHaveFocus()
  })

  it('has five sentences at most', async () => {
    records.journey.vision = Array.from({ length: 4 }, (_, index) => ({ en: `Sentence ${index}` }))
    await openSetup(records, 'vision')
    await button('setup.vision.add').click()
    await field('setup.vision.sentence').fill('The fifth')
    await confirm('setup.vision.save')
    await expect.poll(listed).toHaveLength(5)
    expect(button('setup.vision.add').elements()).toEqual([])
    await expect.element(page.getByText(text('setup.vision.full', { most: 5 }))).toBeVisible()
  })
})
