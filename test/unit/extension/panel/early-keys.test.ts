import { describe, expect, it } from 'vitest'
import { collectKeys } from '../../../../extension/panel/ground/keys/early-keys.ts'

function panel() {
  const target = new EventTarget() as Document
  const keys = collectKeys(target)
  const press = (key: string) => void target.dispatchEvent(Object.assign(new Event('keydown'), { key }))
  return { keys, press }
}

describe('keys pressed while the panel loads', () => {
  it('are handed over in order when the panel listens, and those after them too', () => {
    const { keys, press } = panel()
    const heard: string[] = []
    press('4')
    press('6')
    keys.listen(({ key }) => void heard.push(key), new AbortController().signal)
    expect(heard).toEqual(['4', '6'])
    press('n')
    expect(heard).toEqual(['4', '6', 'n'])
  })

  it('are heard once, also where another part of the panel listens later', () => {
    const { keys, press } = panel()
    const [first, second]: [string[], string[]] = [[], []]
    press('4')
    keys.listen(({ key }) => void first.push(key), new AbortController().signal)
    keys.listen(({ key }) => void second.push(key), new AbortController().signal)
    expect([first, second]).toEqual([['4'], []])
  })

  it('are never collected while a field is typed in', () => {
    const target = Object.assign(new EventTarget(), { matches: (selector: string) => selector.includes('input') })
    const keys = collectKeys(target as unknown as Document)
    target.dispatchEvent(Object.assign(new Event('keydown'), { key: '4' }))
    const heard: string[] = []
    keys.listen(({ key }) => void heard.push(key), new AbortController().signal)
    expect(heard).toEqual([])
  })

  it('are forgotten where the first screen takes none, and only later ones reach a later screen', () => {
    const { keys, press } = panel()
    const heard: string[] = []
    press('4')
    keys.drop()
    press('6')
    keys.listen(({ key }) => void heard.push(key), new AbortController().signal)
    press('2')
    expect(heard).toEqual(['2'])
  })

  it('stay with an editor that listens when the rest is dropped', () => {
    const { keys, press } = panel()
    const heard: string[] = []
    keys.listen(({ key }) => void heard.push(key), new AbortController().signal)
    keys.drop()
    press('4')
    expect(heard).toEqual(['4'])
  })

  it('are not heard any more once the listener\'s lifetime ends', () => {
    const { keys, press } = panel()
    const heard: string[] = []
    const lifetime = new AbortController()
    keys.listen(({ key }) => void heard.push(key), lifetime.signal)
    lifetime.abort()
    press('4')
    expect(heard).toEqual([])
  })
})
