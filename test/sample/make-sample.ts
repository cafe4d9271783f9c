import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { realPagesFolder, serve } from '../e2e/support/folders.ts'
import { launchKairos } from '../e2e/support/launch.ts'
import { joinFiles } from './join-files.ts'
import { auditors } from './seeded-ratings.ts'
import { walkAsAuditor } from './walk-as-auditor.ts'

const target = fileURLToPath(new URL('../../site/public/sample.kairos', import.meta.url))
const host = 'modern-business.example'

/** Walks as each auditor with the built extension and writes the file that the site offers. */
async function makeSample(): Promise<void> {
  const pages = await serve(realPagesFolder)
  const { port } = new URL(pages.url)
  const files: Blob[] = []
  for (const [day, auditor] of auditors.entries()) {
    const profile = mkdtempSync(join(tmpdir(), 'kairos-sample-'))
    const kairos = await launchKairos(profile, null, {
      hosts: [host],
      browserArguments: [`--host-resolver-rules=MAP ${host} 127.0.0.1:${port}`, '--window-size=1420,860'],
    })
    files.push(await walkAsAuditor(kairos, `http://${host}/`, auditor, day))
    await kairos.context.close()
    rmSync(profile, { recursive: true, force: true })
    console.log(`${auditor.name} has walked.`)
  }
  await pages.close()
  const sample = await joinFiles(files)
  await writeFile(target, new Uint8Array(await sample.arrayBuffer()))
  console.log(`${target}: ${(sample.size / 1e6).toFixed(2)} MB`)
}

void makeSample().finally(() => process.exit())
