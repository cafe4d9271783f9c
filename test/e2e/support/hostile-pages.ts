import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './folders.ts'
import { createServer } from 'node:http'

/** A page that is against whatever lies over it. */
interface HostilePage {
  policy?: string
  /** What stands in its head, before all else. */
  head?: string
  body?: string
}

/** What every one of them sells; it is green, and nothing else is. */
const button = `<button id="buy" aria-label="Buy now" style="position: fixed !important; left: 200px !important;
  top: 200px !important; width: 160px !important; height: 60px !important; background: rgb(0, 160, 0) !important;
  display: block !important; border: 0 !important; z-index: 5"></button>`

/** Records what a script of the page hears or gets hold of. */
const recording = 'const caught = window.caught = [];'

const swallowing = `${recording}
  const kinds = ['pointermove', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown', 'keypress',
    'keyup', 'wheel', 'contextmenu', 'visibilitychange', 'toggle', 'beforetoggle', 'focusin']
  let isArmed = false
  window.arm = () => isArmed = true
  for (const kind of kinds) addEventListener(kind, (event) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    if (isArmed && /key|click|pointer|mouse[du]/.test(kind)) caught.push(kind)
  }, true)`

const pressing = `${recording}
  for (const [owner, name] of [[Element, 'attachShadow'], [HTMLElement, 'showPopover'], [Document, 'elementFromPoint'],
    [Element, 'getBoundingClientRect'], [Node, 'appendChild'], [Element, 'append'], [EventTarget, 'addEventListener']]) {
    const native = owner.prototype[name]
    owner.prototype[name] = function (...given) {
      if (this.popover === 'manual' || given[0]?.popover === 'manual') caught.push('called ' + name)
      return native.apply(this, given)
    }
  }
  const keys = ['Enter', 'Escape', 'ArrowUp'], kinds = ['pointermove', 'pointerdown', 'pointerup', 'click']
  setInterval(() => {
    const hosts = document.querySelectorAll('[popover]')
    for (const target of [window, document, document.activeElement, ...hosts]) {
      if (!target) continue
      for (const key of keys) target.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, composed: true }))
      for (const kind of kinds) target.dispatchEvent(new PointerEvent(kind, { clientX: 20, clientY: 20, bubbles: true, composed: true }))
      target.click?.()
    }
    for (const host of hosts) {
      if (host.shadowRoot || host.openOrClosedShadowRoot) caught.push('root')
      try { host.attachShadow({ mode: 'open' }); caught.push('own root') } catch {}
      if (host.innerHTML || host.textContent) caught.push('text')
    }
    for (let n = 0; n < window.length; n++) caught.push('frame')
    for (const message of [{ kind: 'picked' }, { kind: 'left', reason: 'user' }, { kind: 'key', key: 'Escape' }]) postMessage(message, '*')
  }, 20)`

const covering = `<div style="position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 255 255 / 1%)"></div>
  <dialog style="width: 600px; height: 400px; margin: 0; inset: 0 auto auto 0">Cookies? ${button}</dialog>
  <script>document.querySelector('dialog').showModal()</script>`

/** The pages by their paths. */
const hostilePages = {
  'strict-policy': { policy: 'default-src \'none\'; sandbox allow-same-origin allow-scripts', body: '<p>Nothing' },
  'trusted-types': {
    policy: 'require-trusted-types-for \'script\'; trusted-types \'none\'',
    head: `<script>${recording} addEventListener('securitypolicyviolation', () => caught.push('violation'))</script>`,
  },
  'unset': {
    head: `<style>* { all: unset !important; opacity: .3 !important; transform: scale(.5) !important; transition: all 9s
      !important } *::backdrop { background: red !important; display: block !important }</style>`,
  },
  'dark': { head: '<meta name="color-scheme" content="dark"><style>:root { color-scheme: dark }</style>' },
  'swallowing': { head: `<script>${swallowing}</script>`, body: '<input id="field" autofocus>' },
  'pressing': { head: `<script>${pressing}</script>` },
  'covering': { body: covering },
} satisfies Record<string, HostilePage>

export const hostilePaths = Object.keys(hostilePages) as (keyof typeof hostilePages)[]

/** Serves the pages on a free port. */
export async function serveHostilePages(): Promise<Served> {
  const server = createServer(({ url = '' }, response) => answer(url.slice(1), response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function answer(path: string, response: ServerResponse): void {
  const page: HostilePage = hostilePages[path as keyof typeof hostilePages] ?? {}
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...page.policy && { 'content-security-policy': page.policy },
  })
  response.end(`<!doctype html><html lang="en-GB"><head>${page.head ?? ''}<title>${path}</title></head>
    <body>${page.body ?? ''}${page.body?.includes('id="buy"') ? '' : button}</body></html>`)
}
