import type { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts an X server for real windows and real keys, so that tests disturb nobody's desktop. */
export async function startDisplay(): Promise<{ name: string, stop: () => void }> {
  const options = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] })
  const [number] = await once(server.stdout, 'data') as [Buffer]
  return { name: `:${number.toString().trim()}`, stop: () => server.kill() }
}
