import type { Reading } from '../../../core/package/import/read-files.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { download } from '../../../core/screen/export/download.ts'
import { importInWorker } from '../../../site/imports/import-in-worker.ts'
import { exportAudit } from '../../support/export-audit.ts'
import { fillStore } from '../../support/filled-store.ts'

const source = () => createDatabase('source')

/** What the memory run asks this page to do. */
const steps = {
  fill: (observations: number, bytes: number) => fillStore(source(), { observations, bytes }),
  /** Ends once the file has been handed to the downloads. */
  async export(auditId: string): Promise<void> {
    const options = { clock: systemClock, generator: 'Kairos memory run', onProgress: show }
    const { file, name } = (await exportAudit(source(), auditId, options))!
    download(file, name)
  },
  /** @returns how many screenshots came in */
  async import(): Promise<number> {
    const file = document.querySelector('input')!.files![0]!
    const host = {
      onReading: ({ done, total }: Reading) => show(done, total),
      onWaiting: () => {},
      decide: async () => ({ to: 'import' as const }),
    }
    const options = { isAsked: true, signal: new AbortController().signal }
    const [outcome] = await importInWorker('target', [{ name: file.name, file }], host, options)
    if (!outcome!.result.ok || outcome!.result.value.problems.length > 0)
      throw new Error(JSON.stringify(outcome))
    return createDatabase('target').pictureFiles.count()
  },
}

/** As the real pages do. */
function show(done: number, total: number): void {
  document.title = `${done} of ${total}`
}

export type Steps = typeof steps

Object.assign(globalThis, { steps })
