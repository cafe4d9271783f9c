import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own in memory, small enough to be filled. */
export interface SmallDisk {
  folder: string
  /** Fills it to the last byte, also what was given free meanwhile. */
  fill: () => void
  /** Makes room again. */
  free: () => void
  /** Lets nothing be written any more, or again. */
  setReadOnly: (is: boolean) => void
  unmount: () => void
}

/** Mounts a small disk; throws where this user may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'kairos-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  }
  catch (error) {
    rmdirSync(folder)
    throw error
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    setReadOnly: is => void execFileSync('mount', ['-o', `remount,${is ? 'ro' : 'rw'}`, folder]),
    unmount() {
      // Lazily: a browser that was just closed may still have a file open.
      execFileSync('umount', ['--lazy', folder])
      rmdirSync(folder)
    },
  }
}

/** Appends to a file, in ever smaller pieces, until not one byte more fits. */
function fillUp(path: string): void {
  const file = openSync(path, 'a')
  for (const size of [1024 * 1024, 4096, 1])
    appendUntilFull(file, Buffer.alloc(size))
  closeSync(file)
}

function appendUntilFull(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) > 0)
      continue
  }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC')
      throw error
  }
}
