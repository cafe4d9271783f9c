import type { App } from 'vue'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { MapSize } from './map-records.ts'
import mermaid from 'mermaid'
import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { listOf } from '../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../core/journey/records.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { curveOf, proposeCandidates, scoreAudit } from '../../../core/moments/scored-audit.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import { usualLanes } from '../../../site/drawing/layout/lanes/lane-names.ts'
import { speech } from '../../../site/language/speech.ts'
import JourneyMap from '../../../site/map/JourneyMap.vue'
import { createMapWords } from '../../../site/view/map-words.ts'
import { rememberTexts } from '../../../site/words/remember-texts.ts'
import { mapRecords } from './map-records.ts'
import { mermaidJourney } from './mermaid-journey.ts'
import '../../../site/app/site.css'

const db = createDatabase('map-bench')
let records: AuditRecords = mapRecords({ stages: 1, touchpoints: 1, observations: 1 })
let shown: App | null = null

const frame = () => document.getElementById('frame')!

/** What the bench asks this page to do; times are in milliseconds. */
const bench = {
  async fill(size: MapSize): Promise<void> {
    await speech.setLanguage('en')
    await speech.needTexts('map')
    await document.fonts.ready
    records = mapRecords(size)
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1e6 })
    await db.delete()
    await db.open()
    for (const type of recordTypes)
      await db.table(type).bulkAdd(listOf(records, type))
  },
  fromStore: () => timeOf(async () => showMap((await loadAudit(db, records.audit.id))!)),
  fromMemory: () => timeOf(() => showMap(records)),
  drawMermaid: () => timeOf(async () => {
    const { svg } = await mermaid.render('mermaid', mermaidJourney(records))
    frame().innerHTML = svg
  }),
}

/** Until all of it has its place on the page. */
async function timeOf(draw: () => Promise<void>): Promise<number> {
  ;(globalThis as { gc?: () => void }).gc?.()
  const start = performance.now()
  await draw()
  const { height } = frame().querySelector('svg')!.getBoundingClientRect()
  const time = performance.now() - start
  if (height < 100)
    throw new Error('nothing was drawn')
  shown?.unmount()
  shown = null
  frame().replaceChildren()
  return time
}

const translate: Translate = (key, named = {}, plural) =>
  plural === undefined ? speech.i18n.global.t(key, named) : speech.i18n.global.t(key, named, plural)

/** As an open audit shows it: scored, and its map drawn. */
async function showMap(of: AuditRecords): Promise<void> {
  const audit = scoreAudit(of, { layout: 'desktop', market: null })
  const curve = curveOf(audit, undefined)
  const words = createMapWords(rememberTexts(translate), 'en', audit.view)
  const { candidates } = proposeCandidates(audit, curve)
  const chosen = { unfolded: new Set<string>(), lanes: usualLanes, level: 'pictures', zoom: null } as const
  const input = { view: audit.view, stageScores: curve, curve, candidates, ...chosen }
  shown = createApp(JourneyMap, { input, words, openId: undefined })
  shown.use(speech.i18n).use(createPinia())
  provideWorkplace(shown, db, systemClock)
  shown.mount(frame())
  await nextTick()
}

export type MapBench = typeof bench

Object.assign(globalThis, { mapBench: bench })
