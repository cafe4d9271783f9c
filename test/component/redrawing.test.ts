import { describe, expect, it } from 'vitest'
import { defineComponent, watch } from 'vue'
import { useRedrawing } from '../../extension/panel/ground/use-redrawing.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { showInPanel } from './support/panel.ts'

async function redrawing() {
  let made: ReturnType<typeof useRedrawing> | undefined
  await showInPanel(defineComponent(() => {
    made = useRedrawing()
    return () => null
  }), {})
  return made!
}

async function photos(count: number): Promise<File[]> {
  const canvas = new OffscreenCanvas(40, 30)
  canvas.getContext('2d')!.fillRect(0, 0, 20, 30)
  const bytes = await packCanvas(canvas, 'image/jpeg')
  return Array.from({ length: count }, (_, index) => new File([bytes], `${index}.jpg`))
}

const pdf = new File(['%PDF-1.7'], 'invoice.pdf')

describe('many pictures', () => {
  it('are drawn one after the other, those that are none are named, and all are counted', async () => {
    const { run, progress } = await redrawing()
    const [one, another] = await photos(2)
    const running = run([one!, pdf, another!])
    expect(progress.value).toEqual({ done: 0, total: 3 })
    const redrawn = await running
    expect(redrawn?.pictures).toHaveLength(2)
    expect(redrawn?.refused).toEqual([{ name: 'invoice.pdf', fault: 'pdf' }])
    expect(progress.value).toBeNull()
  })

  it('can be given up, and nothing of them is left', async () => {
    const { run, progress, cancel } = await redrawing()
    watch(progress, now => now?.done === 1 && cancel(), { deep: true, flush: 'sync' })
    expect(await run(await photos(5))).toBeNull()
    expect(progress.value).toBeNull()
  })

  it('are drawn though others were given up before', async () => {
    const { run, cancel } = await redrawing()
    const running = run(await photos(2))
    cancel()
    expect(await running).toBeNull()
    expect((await run(await photos(1)))?.pictures).toHaveLength(1)
  })

  it('are drawn together with others that come meanwhile', async () => {
    const { run, progress } = await redrawing()
    const [pair, single] = [await photos(2), await photos(1)]
    const first = run(pair)
    const second = run(single)
    expect(progress.value?.total).toBe(3)
    expect(await second).toBeNull()
    expect((await first)?.pictures).toHaveLength(3)
  })

  it('are two hundred at once and no more', async () => {
    const { run } = await redrawing()
    const redrawn = await run(await photos(202))
    expect(redrawn?.pictures).toHaveLength(200)
    expect(redrawn?.refused.map(({ fault }) => fault)).toEqual(['too-many', 'too-many'])
  }, 60_000)
})
