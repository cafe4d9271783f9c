import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { excessOf, isBlank, nameSchema, textLimits, trimName } from '../../../../core/journey/text.ts'

describe('a name', () => {
  it.each([
    '',
    ' \t\u00A0\u3000',
    '\u200B',
    '\u200B\u200C\u200D\u2060\uFEFF',
    '\u00AD',
    '\u3164\u115F\uFFA0',
    '\u2800',
    '\uFE0F\u{E0100}\u{E0020}',
    '\u202E\u2066',
    '\uFFF9\uFFFB',
    '\0\u0007',
  ])('is none where nobody can see it: %j', (text) => {
    expect(isBlank(text)).toBe(true)
    expect(trimName(text)).toBe('')
    expect(v.is(nameSchema, text)).toBe(false)
  })

  it.each([
    ['\u200BAnn\u2060', 'Ann'],
    ['\uFEFF 王小明\u3000', '王小明'],
    ['❤️', '❤️'],
    ['👩‍💻', '👩‍💻'],
    ['می‌خواهم', 'می‌خواهم'],
    ['a\u200Bb', 'a\u200Bb'],
  ])('loses what nobody sees at its ends, and nothing that shapes a letter: %j', (text, name) => {
    expect(trimName(text)).toBe(name)
    expect(v.parse(nameSchema, text)).toBe(name)
  })
})

describe('how much of a text is too much', () => {
  it('counts what would be kept of it', () => {
    expect(excessOf('a'.repeat(textLimits.note + 5_999), 'note')).toBe(5_999)
    expect(excessOf(`\n${'a'.repeat(textLimits.note)} \n`, 'note')).toBe(0)
    expect(excessOf(`\u200B ${'a'.repeat(textLimits.name)}\u202E\u2060`, 'name')).toBe(0)
    expect(excessOf('a'.repeat(textLimits.name + 1), 'name')).toBe(1)
  })
})
