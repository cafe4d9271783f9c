import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { exceptions } from '../../../.ci/lint/rooms.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const eslint = new ESLint({ cwd: root })
const layerRules = new Set(['kairos/rooms', 'no-magic-numbers', 'no-restricted-globals', 'no-restricted-syntax'])

/** How often the layers' rules complain of a line in a file. */
async function complaints(filePath: string, line: string): Promise<number> {
  const code = filePath.endsWith('.vue') ? `<script setup lang="ts">\n${line}\n</script>\n` : `${line}\n`
  const [result] = await eslint.lintText(code, { filePath: `${root}${filePath}` })
  return result!.messages.filter(({ ruleId }) => ruleId && layerRules.has(ruleId)).length
}

// Loading the rules takes longer than any test.
beforeAll(() => complaints('core/x.ts', ''), 60_000)

describe('the rooms', () => {
  it.each([
    // core: models below arithmetic below the store below the file.
    ['core/reasons/x.ts', 'import \'../journey/audit.ts\''],
    ['core/journey/x.ts', 'import \'../scores/cells.ts\''],
    ['core/journey/x.ts', 'import \'../database/journal/journal.ts\''],
    ['core/journey/x.ts', 'void import(\'dexie\')'],
    ['core/journey/x.ts', 'export const title = document.title'],
    ['core/journey/x.ts', 'import \'papaparse\''],
    ['core/journey/x.ts', 'import \'./rows/read-rows.ts\''],
    ['core/journey/privacy/x.ts', 'import \'valibot\''],
    ['core/statistics/x.ts', 'import \'../journey/audit.ts\''],
    ['core/statistics/x.ts', 'import \'valibot\''],
    ['core/scores/x.ts', 'import \'../package/format.ts\''],
    ['core/scores/x.ts', 'import \'../metrics/nps.ts\''],
    ['core/scores/x.ts', 'import \'pinia\''],
    ['core/metrics/x.ts', 'import \'../customers/question.ts\''],
    ['core/customers/x.ts', 'import \'../moments/candidates.ts\''],
    ['core/moments/x.ts', 'import \'vue/dist/vue.js\''],
    ['core/locales/x.ts', 'import \'../scores/cells.ts\''],
    ['core/database/x.ts', 'import \'../package/format.ts\''],
    ['core/database/x.ts', 'import \'../screen/speech.ts\''],
    ['core/package/x.ts', 'void import(\'../../site/app/main.ts\')'],
    ['core/package/archive/x.ts', 'import \'../read/read-package.ts\''],
    ['core/package/read/x.ts', 'import \'../check/flaw.ts\''],
    ['core/package/check/x.ts', 'import \'../merge/plan-merge.ts\''],
    ['core/package/merge/x.ts', 'import \'../import/import-files.ts\''],
    ['core/package/import/x.ts', 'import \'../export/plan-export.ts\''],
    ['core/package/export/x.ts', 'import \'../check/validate-records.ts\''],
    ['core/screen/x.vue', 'import \'../package/format.ts\''],
    ['core/screen/x.ts', 'import \'dexie\''],
    ['core/screen/x.ts', 'import \'vue-router\''],
    // The two screens know nothing of each other, and open no store themselves.
    ['extension/observe/x.ts', 'import \'../../site/app/main.ts\''],
    ['site/map/x.vue', 'import \'../../extension/panel/app/mount.ts\''],
    ['site/map/x.ts', 'import \'wxt/browser\''],
    ['site/map/x.ts', 'void import(\'dexie\')'],
    ['extension/panel/header/x.ts', 'import \'dexie/dist/dexie.mjs\''],
    // The three floors of the site.
    ['site/map/x.vue', 'import \'../app/router.ts\''],
    ['site/parts/x.ts', 'import \'../app/router.ts\''],
    ['site/map/x.ts', 'import \'../history/history-words.ts\''],
    ['site/evidence/x.vue', 'import \'../map/AuditMap.vue\''],
    ['site/sample/x.vue', 'import \'../library/LibraryPage.vue\''],
    ['site/parts/x.vue', 'import \'../imports/imports.ts\''],
    ['site/drawing/layout/x.ts', 'import \'../../words/score-words.ts\''],
    ['site/drawing/x.ts', 'import \'vue\''],
    // Sizes stand in site/drawing/measures.
    ['site/drawing/layout/x.ts', 'export const foot = (top: number) => top + 12'],
    ['site/drawing/draw/x.ts', 'export const box = { height: 12 }'],
    ['site/words/x.ts', 'import \'../parts/use-focus-after.ts\''],
    ['site/offline/x.ts', 'import \'../store/make-room.ts\''],
    ['site/language/x.ts', 'import \'../words/score-words.ts\''],
    // The three floors of the panel, and what lies under them.
    ['extension/panel/header/x.vue', 'import \'../app/PanelApp.vue\''],
    ['extension/panel/header/x.vue', 'import \'../setup/SetupForm.vue\''],
    ['extension/panel/ground/x.ts', 'import \'../export/use-export.ts\''],
    ['extension/panel/ground/notices/x.vue', 'import \'../../app/PanelApp.vue\''],
    ['extension/capture/x.ts', 'import \'../panel/ground/panel-context.ts\''],
    ['extension/observe/x.ts', 'import \'../capture/shot.ts\''],
    ['extension/session/x.ts', 'import \'../entrypoints/background.ts\''],
  ])('%s must not contain: %s', async (file, line) => {
    expect(await complaints(file, line)).toBe(1)
  })

  // A list from a file may be longer than what a browser takes as arguments.
  it.each(['Math.max(0, ...list)', 'list.push(...list)', 'console?.log?.(...list)', 'new Set(...list)'])(
    'see a list spread into arguments: %s',
    async (call) => {
      for (const file of ['core/statistics/x.ts', 'extension/observe/x.ts', 'site/map/x.vue'])
        expect(await complaints(file, `export const x = (list: any) => ${call}`)).toBe(1)
    },
  )

  it.each([
    'import \'../history/x.ts\'',
    'import type { X } from \'../history/x.ts\'',
    'export * from \'../history/x.ts\'',
    'export { x } from \'../history/x.ts\'',
    'void import(\'../history/x.ts\')',
    'void import(`../history/x.ts`)',
    // eslint-disable-next-line no-template-curly-in-string
    'void import(`../history/${name}.ts`)',
    'export let x: import(\'../history/x.ts\').X',
    'export let x: typeof import(\'../history/x.ts\')',
    'import x = require(\'../history/x.ts\')',
    'new Worker(new URL(\'../history/x.ts\', import.meta.url))',
    'import X from \'../history/x.ts?worker\'',
    'export const files = import.meta.glob(\'../history/*.ts\')',
    'export const files = import.meta.glob([\'./*.ts\', \'../history/**/*.ts\'])',
    'void import(name)',
  ])('see every form of import: %s', async (line) => {
    expect(await complaints('site/map/x.ts', line)).toBe(1)
    expect(await complaints('site/map/x.vue', line)).toBe(1)
  })

  it.each([
    ['core/scores/x.ts', 'import \'../journey/audit.ts\''],
    ['core/scores/x.ts', 'import \'ml-matrix\''],
    ['core/statistics/x.ts', 'import \'ml-matrix\''],
    ['core/package/archive/x.ts', 'void import(\'@zip.js/zip.js/index-native.js\')'],
    ['core/database/x.ts', 'import \'dexie\''],
    ['core/screen/x.vue', 'import \'vue\''],
    ['core/screen/x.ts', 'document.title = String(navigator.language)'],
    ['extension/capture/x.ts', 'import \'../../core/journey/audit.ts\''],
    ['extension/panel/app/x.vue', 'import \'../header/PanelHeader.vue\''],
    ['site/app/x.ts', 'void import(\'../history/HistoryPage.vue\')'],
    ['site/map/x.ts', 'import \'../evidence/EvidenceDrawer.vue\''],
    ['site/map/x.ts', 'import \'../drawing/layout/layout-map.ts\''],
    ['site/moments/x.ts', 'import \'../parts/use-focus-after.ts\''],
    ['site/drawing/draw/x.ts', 'import \'d3-shape\''],
    ['site/drawing/layout/x.ts', 'export const middle = (top: number, foot: number) => (top + foot) / 2'],
    ['site/drawing/measures/measures.ts', 'export const measures = { foot: 12 }'],
  ])('%s may contain: %s', async (file, line) => {
    expect(await complaints(file, line)).toBe(0)
  })

  it.each(['core/x.ts', 'core/new/x.ts', 'extension/x.ts', 'extension/new/x.vue', 'site/x.ts'])(
    'let nothing lie outside of them: %s',
    async (file) => {
      expect(await complaints(file, 'export const x = 0')).toBe(1)
    },
  )

  it('have at most five exceptions, each with its reason', () => {
    expect(exceptions.length).toBeLessThanOrEqual(5)
    expect(exceptions.every(({ because }) => because.length > 10)).toBe(true)
  })
})
