import { describe, expect, it } from 'vitest'
import { collectKeys } from '../../../../extension/panel/ground/keys/panel-keys.ts'

/** A document in which a dialog may lie over the rest. */
function screen(hasDialog = false): Document {
  return Object.assign(new EventTarget(), { querySelector: () => hasDialog ? {} : null }) as unknown as Document
}

function panel(target = screen()) {
  const keys = collectKeys(target)
  const press = (key: string) => void target.dispatchEvent(Object.assign(new Event('keydown'), { key }))
  const pressElsewhere = (key: string, at: number) =>
    keys.press(Object.assign(new Event('keydown'), { key }) as KeyboardEvent, at)
  const heard: string[] = []
  const lifetime = new AbortController()
  const listen = () => keys.listen(({ key }) => void heard.push(key), lifetime.signal)
  return { keys, press, pressElsewhere, heard, listen, lifetime }
}

it('hands over no key under a dialog, wherever it was pressed', () => {
  const { keys, press, pressElsewhere, heard, listen } = panel(screen(true))
  listen()
  keys.release()
  press('4')
  pressElsewhere('n', 1_000)
  expect([heard, keys.areHeard()]).toEqual([[], false])
})

describe('keys that are held', () => {
  it('are handed over in order once what they mean is on the screen, and those after them too', () => {
    const { keys, press, heard, listen } = panel()
    press('4')
    press('6')
    listen()
    expect(heard).toEqual([])
    keys.release()
    press('n')
    expect(heard).toEqual(['4', '6', 'n'])
  })

  it('are forgotten where nothing came of what they meant, and those after them are not', () => {
    const { keys, press, heard, listen } = panel()
    listen()
    press('4')
    keys.forget()
    keys.release()
    press('6')
    expect(heard).toEqual(['6'])
  })

  it('are in the order in which they were pressed, also where some came by way of a page', () => {
    const { keys, pressElsewhere, heard, listen } = panel()
    listen()
    pressElsewhere('6', 2_000)
    pressElsewhere('4', 1_000)
    keys.release()
    expect(heard).toEqual(['4', '6'])
  })

  it('are never what is typed into a field', () => {
    const field = Object.assign(new EventTarget(), { matches: (selector: string) => selector.includes('input') })
    const { keys, press, heard, listen } = panel(field as unknown as Document)
    press('4')
    listen()
    keys.release()
    expect(heard).toEqual([])
  })

  it('are forgotten where nobody listens to them, and only later ones reach a later screen', () => {
    const { keys, press, heard, listen } = panel()
    press('4')
    keys.release()
    press('6')
    listen()
    press('2')
    expect(heard).toEqual(['2'])
  })

  it('wait again while another page is captured', () => {
    const { keys, press, heard, listen } = panel()
    listen()
    keys.release()
    keys.hold()
    press('4')
    expect(heard).toEqual([])
    keys.release()
    expect(heard).toEqual(['4'])
  })

  it('are not heard any more once the listener\'s lifetime ends', () => {
    const { keys, press, heard, listen, lifetime } = panel()
    listen()
    keys.release()
    lifetime.abort()
    press('4')
    expect(heard).toEqual([])
  })
})
