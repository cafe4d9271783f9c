import type { ServerResponse } from 'node:http'
import type { Served } from './folders.ts'
import { serveAnswers } from './serve-answers.ts'

/** A page that is against whatever lies over it. */
interface HostilePage {
  policy?: string
  /** What stands in its head, before all else. */
  head?: string
  body?: string
}

/** What every one of them sells: where it lies in CSS pixels, and of which colour it is, as nothing else is. */
export const buyButton = { x: 200, y: 200, width: 160, height: 60 }
export const green = [0, 160, 0]

/** What is pointed at in a page is edged with this. */
export const markBlue = [47, 86, 216]

const button = '<button id="buy" aria-label="Buy now"></button>'

const look = `<style nonce="look">#buy {
  position: fixed !important; top: 200px !important; left: 200px !important; display: block !important;
  width: 160px !important; height: 60px !important; border: 0 !important; outline: 0 !important;
  background: rgb(0, 160, 0) !important;
}</style>`

const unsetting = `<style>
  * { all: unset !important; transition: all 9s !important }
  html > div, dialog { opacity: .3 !important; transform: scale(.5) !important; visibility: hidden !important }
  ::backdrop { display: block !important; background: red !important }
</style>`

/** The page's own listeners are the first, and the last as far as it goes. */
const swallowing = `<script>
  const caught = window.caught = []
  const kinds = ['pointermove', 'pointerdown', 'pointerup', 'mousemove', 'mousedown', 'mouseup', 'click', 'wheel',
    'contextmenu', 'keydown', 'keypress', 'keyup', 'focusin', 'toggle', 'beforetoggle', 'visibilitychange']
  for (const kind of kinds)
    addEventListener(kind, (event) => {
      // Firefox would ask for no capture.
      if (event.altKey)
        return
      event.stopImmediatePropagation()
      event.preventDefault()
      if (/key|click|pointer|mouse/.test(kind))
        caught.push(kind)
    }, true)
</script>`

/** Looks for the overlay, tries to get into it, to press it, and to speak for it. */
const pressing = `<script>
  const caught = window.caught = []
  const { attachShadow } = Element.prototype
  const spied = [[Element, 'attachShadow'], [HTMLElement, 'showPopover'], [Document, 'elementFromPoint'],
    [Element, 'getBoundingClientRect'], [Element, 'append'], [EventTarget, 'addEventListener']]
  for (const [owner, name] of spied) {
    const native = owner.prototype[name]
    owner.prototype[name] = function (...given) {
      if (given[0]?.lang || this.lang)
        caught.push('called ' + name)
      return Reflect.apply(native, this, given)
    }
  }
  const init = { bubbles: true, composed: true, clientX: 20, clientY: 20 }
  function press(target) {
    for (const key of ['Enter', 'Escape', 'ArrowUp'])
      target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, code: key }))
    for (const kind of ['pointermove', 'pointerdown', 'pointerup', 'click'])
      target.dispatchEvent(new PointerEvent(kind, init))
  }
  function lookInto(host) {
    if (host.shadowRoot || host.textContent || host.innerHTML)
      caught.push('saw into it')
    try {
      attachShadow.call(host, { mode: 'open' })
      caught.push('has a shadow tree of its own')
    }
    catch {}
  }
  function speak(id) {
    for (const message of [{ kind: 'picked' }, { kind: 'left', reason: 'user' }, { kind: 'key', key: 'Escape' }])
      postMessage(message, '*')
    window.chrome?.runtime?.sendMessage?.(id, { kind: 'capture', windowId: 1 }).then(() => caught.push('heard'))
  }
  setInterval(() => {
    const hosts = document.querySelectorAll('html > div')
    for (const target of [window, document, document.activeElement, ...hosts])
      press(target)
    hosts.forEach(lookInto)
    if (window.length > 0)
      caught.push('a frame')
    speak(location.hash.slice(1))
  }, 20)
</script>`

const covering = `<div style="position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 255 255 / 1%)"></div>
  <dialog style="width: 600px; height: 400px; margin: 0; inset: 0 auto auto 0">Cookies? ${button}</dialog>
  <script>document.querySelector('dialog').showModal()</script>`

const violations = `<script nonce="look">
  const caught = window.caught = []
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => caught.push(violatedDirective))
</script>`

/** A page that fills the screen once it is clicked. */
const filling = `<main style="height: 600px">All of it</main>
  <script>document.querySelector('main').onclick = ({ target }) => target.requestFullscreen()</script>`

/** The pages by their paths. */
const hostilePages = {
  'strict-policy': {
    policy: 'default-src \'none\'; style-src \'nonce-look\'; script-src \'nonce-look\'',
    head: violations,
  },
  'trusted-types': { policy: 'require-trusted-types-for \'script\'; trusted-types \'none\'', head: violations },
  'unset': { head: unsetting },
  'dark': { head: '<meta name="color-scheme" content="dark"><style>:root { color-scheme: dark }</style>' },
  'swallowing': { head: swallowing, body: `<input autofocus>${button}` },
  'pressing': { head: pressing },
  'covering': { body: covering },
} satisfies Record<string, HostilePage>

/** Others are served too: one that fills the screen, and any that is against nothing. */
const pages: Record<string, HostilePage> = { ...hostilePages, filling: { body: filling } }

export const hostilePaths = Object.keys(hostilePages) as (keyof typeof hostilePages)[]

/** Serves the pages on a free port. */
export function serveHostilePages(): Promise<Served> {
  return serveAnswers(({ url = '' }, response) => answer(url.slice(1), response))
}

function answer(path: string, response: ServerResponse): void {
  const page: HostilePage = pages[path] ?? {}
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...page.policy && { 'content-security-policy': page.policy },
  })
  response.end(`<!doctype html><html lang="en-GB"><head>${page.head ?? ''}${look}<title>${path}</title></head>
    <body>${page.body ?? button}</body></html>`)
}

/** Runs in one of the pages: what it caught of Kairos since it was asked last; nothing where it does not listen. */
export function takeCaught(): string[] {
  return (window as unknown as { caught?: string[] }).caught?.splice(0) ?? []
}
