import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({ cwd: root })
const layerRules = new Set(['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals'])

/** How often the layers' rules complain of a line in a file. */
async function complaints(filePath: string, line: string): Promise<number> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: `${root}${filePath}` })
  return result!.messages.filter(({ ruleId }) => ruleId && layerRules.has(ruleId)).length
}

// Loading the rules takes longer than any test.
beforeAll(() => complaints('core/x.ts', ''), 60_000)

describe('the layers', () => {
  it.each([
    ['core/journey/x.ts', 'import \'../scores/cells.ts\''],
    ['core/journey/x.ts', 'import \'../database/journal.ts\''],
    ['core/journey/x.ts', 'void import(\'dexie\')'],
    ['core/journey/x.ts', 'export const title = document.title'],
    ['core/statistics/x.ts', 'import \'../journey/audit.ts\''],
    ['core/scores/x.ts', 'import \'../package/format.ts\''],
    ['core/scores/x.ts', 'import \'pinia\''],
    ['core/statistics/x.ts', 'import \'valibot\''],
    ['core/customers/x.ts', 'import \'../database/journal.ts\''],
    ['core/moments/x.ts', 'import \'vue/dist/vue.js\''],
    ['core/database/x.ts', 'import \'../package/format.ts\''],
    ['core/package/x.ts', 'void import(\'../../site/app/main.ts\')'],
    ['core/package/archive/x.ts', 'import \'../read/read-package.ts\''],
    ['core/package/merge/x.ts', 'import \'../import/take-in.ts\''],
    ['core/package/export/x.ts', 'import \'../check/validate-records.ts\''],
    ['core/design/x.ts', 'import \'vue\''],
    ['extension/x.ts', 'import \'../site/app/main.ts\''],
    ['extension/panel/x.ts', 'import \'dexie/dist/dexie.mjs\''],
    ['site/x.ts', 'import \'../extension/panel/mount.ts\''],
    ['site/x.ts', 'import \'wxt/browser\''],
    ['site/x.ts', 'void import(\'dexie\')'],
  ])('%s must not contain: %s', async (file, line) => {
    expect(await complaints(file, line)).toBe(1)
  })

  it.each([
    ['core/scores/x.ts', 'import \'../journey/audit.ts\''],
    ['core/scores/x.ts', 'import \'ml-matrix\''],
    ['core/statistics/x.ts', 'import \'ml-matrix\''],
    ['core/package/archive/x.ts', 'void import(\'@zip.js/zip.js/index-native.js\')'],
    ['core/database/x.ts', 'import \'dexie\''],
    ['extension/x.ts', 'import \'../core/journey/audit.ts\''],
    ['site/map/x.ts', 'import \'d3-shape\''],
  ])('%s may contain: %s', async (file, line) => {
    expect(await complaints(file, line)).toBe(0)
  })
})
