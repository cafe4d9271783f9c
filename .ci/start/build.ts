import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from './folders.ts'

/**
 * Runs one of package.json's scripts and keeps its output to itself.
 * @throws an error whose message is the script's output, where it fails
 */
export async function runScript(name: string): Promise<void> {
  // Through a shell, since npm is a .cmd file on Windows.
  const child = spawn(`npm run --silent ${name}`, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const [code] = await once(child, 'close')
  if (code !== 0)
    throw new Error(`npm run ${name} failed:\n\n${output.join('')}`)
}
