import { expect, it, vi } from 'vitest'
import { createPageCall } from '../../../../extension/panel/ground/keys/page-call.ts'

type Hear = (message: unknown) => void

/** Lines as the browser opens them, with what the page at their other end does. */
function openLines() {
  const lines = {
    all: [] as { tabId: number, isOpen: boolean, answer: Hear, hangUp: () => void }[],
    connect(tabId: number) {
      let hear: Hear = () => {}
      let closed = () => {}
      const line = {
        tabId,
        isOpen: true,
        answer: (message: unknown) => hear(message),
        hangUp() {
          line.isOpen = false
          closed()
        },
      }
      lines.all.push(line)
      return {
        disconnect: () => void (line.isOpen = false),
        onMessage: { addListener: (listener: Hear) => void (hear = listener) },
        onDisconnect: { addListener: (listener: () => void) => void (closed = listener) },
        postMessage: () => {},
      } as unknown as ReturnType<Parameters<typeof createPageCall>[0]>
    },
  }
  const hearers = { hear: vi.fn<Hear>(), calledAgain: vi.fn<() => void>(), hungUp: vi.fn<() => void>() }
  return { lines, hearers, line: createPageCall(lines.connect, hearers) }
}

it('a page that is called again before it answers keeps its line: its end would be the panel’s', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  line.call(1)
  expect(lines.all).toMatchObject([{ isOpen: true }])
  lines.all[0]!.answer('kept')
  expect(hearers.hear.mock.calls).toEqual([['kept']])
})

it('a page that was called too early is called once more', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  line.call(1)
  lines.all[0]!.hangUp()
  expect(lines.all).toHaveLength(2)
  lines.all[1]!.answer('kept')
  expect(hearers.hear).toHaveBeenCalledOnce()
  lines.all[1]!.hangUp()
  expect(lines.all).toHaveLength(2)
})

it('where nobody is there it is left at that', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  hearers.hungUp.mockClear()
  lines.all[0]!.hangUp()
  expect(lines.all).toHaveLength(1)
  expect(hearers.hungUp).toHaveBeenCalledOnce()
})

it('another page is called in place of the one before, which is not heard any more', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  line.call(2)
  expect(lines.all).toMatchObject([{ tabId: 1, isOpen: false }, { tabId: 2, isOpen: true }])
  lines.all[0]!.answer('late')
  expect(hearers.hear).not.toHaveBeenCalled()
})

it('a page that is on the line is told of, and not called anew', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  lines.all[0]!.answer('turned')
  line.call(1)
  expect(lines.all).toHaveLength(1)
  expect(hearers.calledAgain).toHaveBeenCalledOnce()
})

it('a page that began anew is called again once its former line has ended', () => {
  const { lines, hearers, line } = openLines()
  line.call(1)
  lines.all[0]!.answer('kept')
  line.call(1)
  lines.all[0]!.hangUp()
  expect(lines.all).toMatchObject([{ isOpen: false }, { tabId: 1, isOpen: true }])
  lines.all[1]!.answer('kept')
  expect(hearers.hear).toHaveBeenCalledTimes(2)
})
