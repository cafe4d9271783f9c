import { expect, it } from 'vitest'
import { createHandles } from '../../../../site/customers/handles.ts'

it('tells apart what is opened at once, whichever is ready first', async () => {
  const handles = createHandles<string>()
  const slow = Promise.withResolvers<string>()
  const first = handles.open(() => slow.promise)
  const second = await handles.open(async () => 'second')
  slow.resolve('first')
  expect(handles.of(second.handle)).toBe('second')
  expect(handles.of((await first).handle)).toBe('first')
  expect(handles.of(second.handle)).toBe('second')
})

it('keeps the latest and the one before', async () => {
  const handles = createHandles<number>()
  const [one, two, three] = [
    await handles.open(async () => 1),
    await handles.open(async () => 2),
    await handles.open(async () => 3),
  ]
  expect([two, three].map(({ handle }) => handles.of(handle))).toEqual([2, 3])
  expect(() => handles.of(one.handle)).toThrow('no longer open')
})
