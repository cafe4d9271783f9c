import { describe, expect, it } from 'vitest'
import { placesByName, readGuesses } from '../../../../site/customers/beliefs/read-guesses.ts'

const places = placesByName([
  { id: null, names: ['The journey as a whole'] },
  { id: 'search', names: ['Search', '搜索'] },
  { id: 'help', names: ['Help'] },
  { id: 'help-again', names: ['Help'] },
])

describe('guesses that are pasted', () => {
  it('are read with tabs or commas, in any of the languages, with a head or without', () => {
    const guess = { touchpointId: 'search', role: 'leader', number: 2, share: 62.5 }
    const withHead = 'Role\tNo.\tWhere\tShare\nLeader\t2\tsearch\t62.5 %'
    for (const text of [withHead, 'leader,2,Search,62.5', '管理者，2，搜索，62.5%'])
      expect(readGuesses(text, places)).toEqual({ guesses: [guess], faults: [] })
    const ofAll = { touchpointId: null, role: 'staff', number: 1, share: 0 }
    expect(readGuesses('staff,1,,0', places).guesses).toEqual([ofAll])
    expect(readGuesses('', places)).toEqual({ guesses: [], faults: [] })
  })

  it('have each fault told by the number of its row', () => {
    const rows = ['leader,1,Search,50', 'boss,1,Search,50', 'staff,0,Search,50', 'staff,1,Help,50']
    const more = ['staff,1,Elsewhere,50', 'staff,1,Search,101', 'leader,1,search,60', 'staff,1', 'staff,1,Search,']
    const { guesses, faults } = readGuesses([...rows, ...more].join('\n'), places)
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
