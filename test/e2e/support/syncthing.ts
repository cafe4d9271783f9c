import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** A Syncthing that runs on this machine and reaches nothing but this machine. */
export interface Syncthing {
  /** What others know it by. */
  deviceId: string
  /** Where others reach it. */
  address: string
  /** The folder of the disk that it keeps in step. */
  folder: string
  /** Asks its REST interface; fails where that refuses. */
  ask: (method: string, path: string, body?: unknown) => Promise<unknown>
  stop: () => Promise<void>
}

/** The one folder that is kept in step, as all instances call it. */
const folderId = 'team'

/** Of the interface that listens on this machine alone. */
const key = 'key-of-a-test'

/** Starts a Syncthing whose settings and folder are in a folder of its own. */
export async function startSyncthing(home: string): Promise<Syncthing> {
  const [folder, port, listen] = [join(home, 'Team'), await freePort(), await freePort()]
  mkdirSync(folder, { recursive: true })
  execFileSync('syncthing', ['generate', '--home', home, '--no-default-folder'], { stdio: 'ignore' })
  const address = `tcp://127.0.0.1:${listen}`
  writeFileSync(join(home, 'config.xml'), settings(`127.0.0.1:${port}`, address))
  const options = ['--home', home, '--no-browser', '--no-restart', '--no-upgrade']
  const program = spawn('syncthing', ['serve', ...options], { stdio: 'ignore' })
  const ask = (method: string, path: string, body?: unknown) => askAt(port, method, path, body)
  await expect.poll(() => ask('GET', 'system/ping').catch(() => null), 'Syncthing answers').toEqual({ ping: 'pong' })
  const { myID: deviceId } = await ask('GET', 'system/status') as { myID: string }
  return { deviceId, address, folder, ask, stop: () => stop(program) }
}

/** Has two instances keep their folders in step. */
export async function keepInStep(one: Syncthing, other: Syncthing): Promise<void> {
  for (const [own, peer] of [[one, other], [other, one]] as const) {
    await own.ask('PUT', `config/devices/${peer.deviceId}`, { deviceID: peer.deviceId, addresses: [peer.address] })
    const devices = [own, peer].map(({ deviceId }) => ({ deviceID: deviceId }))
    await own.ask('PUT', `config/folders/${folderId}`, { id: folderId, path: own.folder, devices, fsWatcherDelayS: 1 })
  }
}

/** Ends or takes up the connection to another instance. */
export async function pause(own: Syncthing, peer: Syncthing, paused: boolean): Promise<void> {
  await own.ask('PATCH', `config/devices/${peer.deviceId}`, { paused })
}

/** Lets it send only so much a second to others. */
export async function slowDown({ ask }: Syncthing, kilobytes: number): Promise<void> {
  await ask('PATCH', 'config/options', { maxSendKbps: kilobytes, limitBandwidthInLan: true })
}

/** Has it look through its folder now. */
export async function rescan({ ask }: Syncthing): Promise<void> {
  await ask('POST', `db/scan?folder=${folderId}`)
}

/** Nobody is asked, told or looked for outside of this machine; what is not said is as Syncthing has it. */
function settings(interfaceAddress: string, address: string): string {
  const options = {
    listenAddress: address,
    globalAnnounceEnabled: false,
    localAnnounceEnabled: false,
    relaysEnabled: false,
    natEnabled: false,
    startBrowser: false,
    urAccepted: -1,
    crashReportingEnabled: false,
    autoUpgradeIntervalH: 0,
    announceLANAddresses: false,
    reconnectionIntervalS: 1,
  }
  const lines = Object.entries(options).map(([name, value]) => `<${name}>${value}</${name}>`)
  return `<configuration version="36">
    <gui enabled="true" tls="false"><address>${interfaceAddress}</address><apikey>${key}</apikey></gui>
    <options>${lines.join('')}</options>
  </configuration>`
}

async function askAt(port: number, method: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/rest/${path}`, {
    method,
    headers: { 'X-API-Key': key },
    ...body === undefined ? {} : { body: JSON.stringify(body) },
  })
  const words = await answer.text()
  if (!answer.ok)
    throw new Error(`Syncthing refuses ${method} ${path}: ${words}`)
  return words === '' ? null : JSON.parse(words)
}

/** A port of this machine that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!address || typeof address === 'string')
    throw new Error('No port is free.')
  return address.port
}

async function stop(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  program.kill()
  await ended
}
