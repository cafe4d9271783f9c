import { describe, expect, it } from 'vitest'
import { withFewMarks } from '../../../../core/journey/few-marks.ts'
import { nameKey } from '../../../../core/journey/same-name.ts'

const mark = '\u0301'

describe('a text of very many marks', () => {
  it('keeps thirty of a run, and a shorter one as it is', () => {
    expect(withFewMarks(`a${mark.repeat(30)}b`)).toBe(`a${mark.repeat(30)}b`)
    expect(withFewMarks(`a${mark.repeat(31)}b${mark}`)).toBe(`a${mark.repeat(30)}b${mark}`)
    expect(withFewMarks(`ｶ${'\uFF9E'.repeat(40)}`)).toBe(`ｶ${'\uFF9E'.repeat(30)}`)
  })

  it('is compared with others all the same, however long', () => {
    const name = `Caf\u0065${'\u0323\u0301'.repeat(1_000_000)}`
    expect(nameKey(name)).toBe(nameKey('Cafe'))
  })
})
