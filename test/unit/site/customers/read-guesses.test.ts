import { describe, expect, it } from 'vitest'
import { placesByName, readGuesses } from '../../../../site/customers/beliefs/read-guesses.ts'

const places = placesByName([
  { id: null, names: ['The journey as a whole'] },
  { id: 'search', names: ['Search', '搜索'] },
  { id: 'help', names: ['Help'] },
  { id: 'help-again', names: ['Help'] },
])

const today = '2026-11-30'
const read = (text: string) => readGuesses(text, places, today)

describe('guesses that are pasted', () => {
  it('are read with tabs or commas, in any of the languages, with a head or without', () => {
    const guess = { touchpointId: 'search', role: 'leader', number: 2, share: 62.5, day: today }
    const withHead = 'Role\tNo.\tWhere\tShare\nLeader\t2\tsearch\t62.5 %'
    for (const text of [withHead, 'leader,2,Search,62.5', '管理者，2，搜索，62.5%'])
      expect(read(text)).toEqual({ guesses: [guess], faults: [] })
    const ofAll = { touchpointId: null, role: 'staff', number: 1, share: 0, day: today }
    expect(read('staff,1,,0').guesses).toEqual([ofAll])
    expect(read('')).toEqual({ guesses: [], faults: [] })
  })

  it('are of the day that they say, each day by itself, and else of today', () => {
    const days = ['2026-03-31', '2026/3/1', '2026年3月2日', '', ' ']
    const rows = days.map((day, index) => `leader,${index + 1},Search,50,${day}`)
    expect(read(['role,number,touchpoint,share,day', ...rows].join('\n')).guesses.map(({ day }) => day))
      .toEqual(['2026-03-31', '2026-03-01', '2026-03-02', today, today])
    const again = read('leader,1,Search,50,2026-03-31\nleader,1,Search,60,2026-06-30\nleader,1,Search,70,2026-06-30')
    expect(again.guesses.map(({ share }) => share)).toEqual([50, 60])
    expect(again.faults).toMatchObject([{ row: 3, kind: 'guessed-twice' }])
    const wrong = ['31.3.2026', '2026-02-30', '1999-12-31', 'today'].map(day => read(`staff,1,,5,${day}`).faults)
    expect(wrong.flat().map(({ kind }) => kind)).toEqual(['day', 'day', 'day', 'day'])
  })

  it('have each fault told by the number of its row', () => {
    const rows = ['leader,1,Search,50', 'boss,1,Search,50', 'staff,0,Search,50', 'staff,1,Help,50']
    const more = ['staff,1,Elsewhere,50', 'staff,1,Search,101', 'leader,1,search,60', 'staff,1', 'staff,1,Search,']
    const { guesses, faults } = read([...rows, ...more].join('\n'))
    expect(guesses).toHaveLength(1)
    expect(faults.map(({ row, kind, value }) => [row, kind, value])).toEqual([
      [2, 'role', 'boss'],
      [3, 'number', '0'],
      [4, 'place-twice', 'Help'],
      [5, 'place', 'Elsewhere'],
      [6, 'share', '101'],
      [7, 'guessed-twice', 'leader 1'],
      [8, 'cells', '2'],
      [9, 'share', ''],
    ])
  })
})
