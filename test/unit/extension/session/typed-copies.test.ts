import type { Draft } from '../../../../core/database/drafts/draft.ts'
import type { CopyArea } from '../../../../extension/session/typed-copies.ts'
import { describe, expect, it, vi } from 'vitest'
import { newId } from '../../../../core/journey/identifier.ts'
import { createTypedCopies } from '../../../../extension/session/typed-copies.ts'
import { captureDraft } from '../../support/draft.ts'
import { sampleStore } from '../../support/sample-store.ts'

/** A captured page with a note. */
async function draftWith(note: string): Promise<Draft> {
  return { ...await captureDraft(await sampleStore()), note }
}

/** An area as browsers have it; a full one takes nothing more, and removes nothing either. */
function area() {
  const items: Record<string, unknown> = {}
  const state = { isFull: false }
  const refuse = () => {
    if (state.isFull)
      throw new Error('IO error: FILE_ERROR_NO_SPACE')
  }
  const port: CopyArea = {
    get: async () => structuredClone(items),
    async set(more) {
      refuse()
      Object.assign(items, structuredClone(more))
    },
    async remove(key) {
      refuse()
      delete items[key]
    },
  }
  return { items, state, port }
}

function twoAreas() {
  const [memory, disk] = [area(), area()]
  return { memory, disk, copies: createTypedCopies(memory.port, disk.port) }
}

describe('copies of what was typed', () => {
  it('are promised where they are, and nowhere else', async () => {
    const { memory, disk, copies } = twoAreas()
    const draft = await draftWith('Typed.')
    expect(await copies.keep(draft)).toBe('memory')
    expect(await copies.keepOnDisk(draft)).toBe('disk')
    disk.state.isFull = true
    expect(await copies.keepOnDisk(draft)).toBe('screen')
    memory.state.isFull = true
    expect(await copies.keep(draft)).toBe('screen')
  })

  it('are read back whole, the memory\'s before the disk\'s', async () => {
    const { copies } = twoAreas()
    const [draft, other] = [await draftWith('Early.'), await draftWith('Other.')]
    await copies.keepOnDisk(draft)
    await copies.keepOnDisk(other)
    await copies.keep({ ...draft, note: 'Late.' })
    expect(await copies.read()).toEqual([{ ...draft, note: 'Late.' }, other])
  })

  it('outlive the browser on the disk', async () => {
    const { disk, copies } = twoAreas()
    const draft = await draftWith('Typed.')
    await copies.keep(draft)
    await copies.keepOnDisk(draft)
    expect(await createTypedCopies(area().port, disk.port).read()).toEqual([draft])
  })

  it('go with the draft, and a full disk keeps nobody from that', async () => {
    const { disk, copies } = twoAreas()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const draft = await draftWith('Typed.')
    await copies.keep(draft)
    disk.state.isFull = true
    await copies.forget(draft.id)
    expect(await copies.read()).toEqual([])
  })

  it('are told from whatever else lies there', async () => {
    const { memory, copies } = twoAreas()
    Object.assign(memory.items, { 'capture.1': { kind: 'moved' }, [`typed.${newId()}`]: { note: 7 }, 'typed.': null })
    expect(await copies.read()).toEqual([])
  })
})
