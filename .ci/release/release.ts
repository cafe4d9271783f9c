import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { releaseArchives } from './archives.ts'
import { root } from './own-files.ts'
import { zip } from './zip.ts'

release()

/** Packs what was built, and the sources, into dist/release. */
async function release(): Promise<void> {
  const target = join(root, 'dist/release')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const archive of releaseArchives()) {
    const bytes = await zip(archive)
    await writeFile(join(target, archive.name), bytes)
    console.log(`dist/release/${archive.name}  ${Math.round(bytes.length / 1000)} kB`)
  }
}
