import type { App } from 'vue'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { MapSize } from './map-records.ts'
import mermaid from 'mermaid'
import { createPinia } from 'pinia'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { listOf } from '../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../core/journey/records.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { scoreAudit } from '../../../core/moments/scored-audit.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { speech } from '../../../site/language/speech.ts'
import JourneyMap from '../../../site/map/JourneyMap.vue'
import { useShownMap } from '../../../site/view/use-shown-map.ts'
import { timeFrames } from './frames.ts'
import { mapRecords } from './map-records.ts'
import { mermaidJourney } from './mermaid-journey.ts'
import { storeSurvey } from './store-survey.ts'
import '../../../site/app/site.css'

const filter = { layouts: ['desktop' as const] }

const db = createDatabase('map-bench')
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
const shownRecords = shallowRef(mapRecords({ stages: 1, touchpoints: 1, observations: 1 }))
let records: AuditRecords = shownRecords.value
let shown: App | null = null

/** Two seconds each, at 60 frames a second. */
const [panFrames, zoomFrames] = [120, 120]
const panStep = 40

const scroller = () => document.querySelector('.map-scroller')!
const frame = () => document.getElementById('frame')!

/** What the bench asks this page to do; times are in milliseconds. */
const bench = {
  async fill(size: MapSize): Promise<void> {
    await speech.setLanguage('en')
    await speech.needTexts('map')
    await document.fonts.ready
    await router.push('/?level=pictures')
    records = mapRecords(size)
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1e6 })
    await db.delete()
    await db.open()
    for (const type of recordTypes)
      await db.table(type).bulkAdd(listOf(records, type))
  },
  /** Beside what it was filled with, so many answers of customers about its touchpoints. */
  async survey(answers: number): Promise<void> {
    await speech.needTexts('customers')
    await storeSurvey(db, records, answers)
  },
  withCustomers: () => timeOf(async () => {
    await showMap((await loadAudit(db, records.audit.id))!)
    while (!frame().querySelector('.map-figures text'))
      await nextTask()
  }),
  withoutCustomers: () => timeOf(async () => showMap({ ...(await loadAudit(db, records.audit.id))!, sources: [] })),
  fromStore: () => timeOf(async () => showMap((await loadAudit(db, records.audit.id))!)),
  fromMemory: () => timeOf(() => showMap(records)),
  show: () => showMap(records),
  /** One rating is another one: until the map shows it. */
  update: () => timeOf(async () => {
    shownRecords.value = rerated(shownRecords.value)
    await nextTick()
  }, false),
  score: () => timeOf(async () => void scoreAudit(shownRecords.value, filter), false),
  /** Along the map, and then wider and narrower around its middle. */
  pan: async () => [
    ...await timeFrames(panFrames, () => scroller().scrollLeft += panStep),
    ...await timeFrames(zoomFrames, frame => scroller().dispatchEvent(wheel(frame < zoomFrames / 2 ? -1 : 1))),
  ],
  /** Frames of a page on which nothing happens. */
  rest: () => timeFrames(panFrames + zoomFrames, () => {}),
  drawMermaid: () => timeOf(async () => {
    const { svg } = await mermaid.render('mermaid', mermaidJourney(records))
    frame().innerHTML = svg
  }),
}

/** Until all of it has its place on the page. */
async function timeOf(draw: () => Promise<void>, isFirst = true): Promise<number> {
  ;(globalThis as { gc?: () => void }).gc?.()
  const start = performance.now()
  await draw()
  const { height } = frame().querySelector('svg')!.getBoundingClientRect()
  const time = performance.now() - start
  if (height < 100)
    throw new Error('nothing was drawn')
  if (!isFirst)
    return time
  shown?.unmount()
  shown = null
  frame().replaceChildren()
  return time
}

/** As an open audit shows it: scored, and its map drawn. */
async function showMap(of: AuditRecords): Promise<void> {
  shownRecords.value = of
  shown = createApp({
    setup() {
      const { input, words, isCounted } = useShownMap(() => shownRecords.value)
      return () => isCounted.value && h(JourneyMap, { input: input.value, words: words.value, openId: undefined })
    },
  })
  shown.use(speech.i18n).use(createPinia()).use(router)
  provideWorkplace(shown, db, systemClock)
  shown.mount(frame())
  await nextTick()
}

/** Lets the page do what waits, such as the answers of its store. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

function wheel(deltaY: number): WheelEvent {
  const { left, top, width } = scroller().getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + 100 }
  return new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true, ...at })
}

/** Another value in one rating of a touchpoint that is seen. */
function rerated(of: AuditRecords): AuditRecords {
  const [first, ...others] = of.observations
  const ratings = first!.ratings.map(rating => ({ ...rating, value: rating.value === 1 ? 2 : 1 }))
  return { ...of, observations: [{ ...first!, ratings }, ...others] }
}

export type MapBench = typeof bench

Object.assign(globalThis, { mapBench: bench })
