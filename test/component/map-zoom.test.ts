import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { largeAudit } from '../support/large-audit.ts'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

async function showMap(records = springRound()) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: AuditMap }] })
  await showOnSite(AuditMap, { props: { records: await records }, global: { plugins: [router] } })
  await expect.element(page.getByRole('figure')).toBeVisible()
  return router
}

const scroller = () => document.querySelector('.map-scroller')!
const mapWidth = () => scroller().scrollWidth
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const list = () => page.getByRole('combobox', { name: text('map.zoom.show') })
const columns = () => page.getByRole('figure').getByRole('button').elements()

/** What a trackpad's pinch and a mouse wheel with Ctrl tell a page. */
function pinch(deltaY: number): void {
  const { left, width, top } = scroller().getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + 200 }
  scroller().dispatchEvent(new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true, ...at }))
}

beforeEach(() => page.viewport(1280, 900))

describe('the width of a map', () => {
  it('grows by its button, by + and by pinching, and the address says so', async () => {
    const router = await showMap()
    const widths = [mapWidth()]
    await button('map.zoom.in').click()
    await expect.poll(mapWidth).toBeGreaterThan(widths.at(-1)!)
    widths.push(mapWidth())
    ;(columns()[0] as SVGElement).focus()
    await userEvent.keyboard('+')
    await expect.poll(mapWidth).toBeGreaterThan(widths.at(-1)!)
    widths.push(mapWidth())
    pinch(-10)
    await expect.poll(mapWidth).toBeGreaterThan(widths.at(-1)!)
    await expect.poll(() => Number(router.currentRoute.value.query.zoom)).toBeGreaterThan(1.5)
    await expect.element(list()).toHaveValue('zoomed')
  })

  it('is what there is room for where an address says nonsense', async () => {
    const router = await showMap()
    const whole = mapWidth()
    await router.push('/?__proto__=1&zoom=1e308&level=deep&sort=__proto__')
    await expect.element(page.getByRole('figure')).toBeVisible()
    expect(mapWidth()).toBe(whole)
    expect(scroller().innerHTML).not.toContain('NaN')
  })

  it('is never less than there is room for', async () => {
    await showMap()
    const drawn = () => Number(document.querySelector('.map-drawing svg')!.getAttribute('width'))
    await button('map.zoom.out').click()
    await expect.element(list()).toHaveValue('zoomed')
    expect(drawn()).toBe(scroller().clientWidth)
  })

  it('is chosen by what is to be seen, and forgotten again', async () => {
    const router = await showMap()
    await list().selectOptions('stages')
    await expect.poll(() => document.querySelectorAll('.map-touchpoints > g').length).toBe(0)
    expect(router.currentRoute.value.query.level).toBe('stages')
    await list().selectOptions('pictures')
    await expect.poll(() => document.querySelectorAll('.map-evidence image').length).toBeGreaterThan(3)
    await list().selectOptions('fit')
    await expect.poll(mapWidth).toBe(scroller().clientWidth)
    expect(router.currentRoute.value.query.level).toBeUndefined()
  })

  it('is that at which one stage fills the window, once that is chosen', async () => {
    const records = await springRound()
    await showMap()
    await list().selectOptions(records.stages.at(-2)!.id)
    await expect.poll(() => scroller().scrollLeft).toBeGreaterThan(500)
    const first = records.touchpoints.find(({ stageId }) => stageId === records.stages.at(-2)!.id)!
    const element = document.querySelector(`[data-touchpoint="${first.id}"]`)!.getBoundingClientRect()
    const { left, right } = scroller().getBoundingClientRect()
    expect(element.left).toBeGreaterThan(left + 120)
    expect(element.right).toBeLessThan(right)
  })
})

describe('a map that is wider than its window', () => {
  it('draws what is seen first, and more on either side once it is moved', async () => {
    await showMap(largeAudit(10, 10))
    const { left, right } = scroller().getBoundingClientRect()
    const drawn = () => columns().map(each => each.getBoundingClientRect())
    const isBeyond = (box: DOMRect) => box.left > right || box.right < left
    expect(drawn().length).toBeGreaterThan(5)
    expect(drawn().filter(isBeyond)).toEqual([])
    scroller().scrollLeft = 500
    await expect.poll(() => drawn().some(box => box.right < left) && drawn().some(box => box.left > right)).toBe(true)
    expect(drawn().length).toBeLessThan(50)
  })

  it('says where there is more, goes there, and reaches by keyboard what is not drawn', async () => {
    await showMap(largeAudit(10, 10))
    const more = button('map.more.right')
    await expect.element(more).toBeVisible()
    await expect.element(button('map.more.left')).not.toBeInTheDocument()
    expect(columns().length).toBeLessThan(40)
    await more.click()
    await expect.element(button('map.more.left')).toBeVisible()
    ;(columns()[0] as SVGElement).focus()
    await userEvent.keyboard('{End}')
    await expect.poll(() => document.activeElement?.ariaLabel).toContain('Step 99')
    await userEvent.keyboard('{Home}')
    await expect.poll(() => document.activeElement?.ariaLabel).toContain('Step 0')
    expect(scroller().scrollLeft).toBe(0)
  })

  it('is moved by dragging, which opens nothing', async () => {
    const router = await showMap(largeAudit(10, 10))
    const { left, top } = scroller().getBoundingClientRect()
    const at = (x: number) => ({ clientX: left + x, clientY: top + 300, bubbles: true, cancelable: true, view: window })
    const target = document.elementFromPoint(left + 600, top + 300)!
    target.dispatchEvent(new MouseEvent('mousedown', at(600)))
    window.dispatchEvent(new MouseEvent('mousemove', at(400)))
    window.dispatchEvent(new MouseEvent('mouseup', at(400)))
    await expect.poll(() => scroller().scrollLeft).toBe(200)
    expect(router.currentRoute.value.query.touchpoint).toBeUndefined()
  })

  it('leaves axe nothing to find', async () => {
    await showMap(largeAudit(10, 10))
    expect(await complaints()).toEqual([])
  })
})
