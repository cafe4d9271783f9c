import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
import { walksIn } from './walks-in.ts'

const target = fileURLToPath(new URL('../../site/public/sample.kairos', import.meta.url))
const host = 'modern-business.example'

/**
 * Writes the file that the site offers: walks as each auditor with the built extension, or takes the walks out of the
 * files that are named, such as the sample before, where only what a script adds has changed.
 */
async function makeSample(walked: string[]): Promise<void> {
  const files = walked.length > 0
    ? await Promise.all(walked.map(name => walksIn(new Blob([readFileSync(name)]))))
    : await walkAll()
  const sample = await joinFiles(files)
  await writeFile(target, new Uint8Array(await sample.arrayBuffer()))
  console.log(`${target}: ${(sample.size / 1e6).toFixed(2)} MB`)
}

async function walkAll(): Promise<Blob[]> {
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
  return files
}

makeSample(process.argv.slice(2)).then(() => process.exit(), (error: unknown) => {
  console.error(error)
  process.exit(1)
})
