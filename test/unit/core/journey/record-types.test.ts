import { describe, expect, it } from 'vitest'
import { languages } from '../../../../core/journey/localised-text.ts'
import { recordFields } from '../../../../core/journey/record.ts'
import { recordDescriptions, recordTypes } from '../../../../core/journey/records.ts'
import { referredFirst } from '../../../../core/journey/referred-first.ts'
import { formatDocument } from '../../../support/format-document.ts'
import { texts } from '../../support/catalogue.ts'
import { emptyStore } from '../../support/sample-store.ts'

describe('a type of record', () => {
  it.each(recordTypes)('is named in every language and explained in FORMAT.md: %s', (type) => {
    const unnamed = languages.filter(language => !texts(language)[`history.type.${type}`])
    expect(unnamed.map(language => `history.type.${type} in ${language}`)).toEqual([])
    expect(formatDocument).toMatch(new RegExp(`^#+ records/${type}\\.json$`, 'm'))
  })

  it.each(recordTypes)('has a table in the store with the indexes that its description asks for: %s', (type) => {
    const { parent, indexes } = recordDescriptions[type]
    const { schema } = emptyStore().table(type)
    expect(schema.primKey.name).toBe('id')
    expect(schema.indexes.map(({ name }) => name)).toEqual([...parent ? [parent.field] : [], ...indexes])
  })

  it.each(recordTypes)('says of every field of its own whether it leaves: %s', (type) => {
    const { schema, leaves } = recordDescriptions[type]
    const own = Object.keys(schema.entries).filter(field => !(field in recordFields))
    expect(Object.keys(leaves).toSorted()).toEqual(own.toSorted())
  })
})

describe('types of records', () => {
  it('stand after those that they refer to, in whatever order they are described', () => {
    const described = recordTypes.map(type => recordDescriptions[type])
    for (const list of [described, described.toReversed()]) {
      const names: string[] = referredFirst(list).map(({ name }) => name)
      for (const { name, references } of described)
        expect(Object.keys(references).filter(other => names.indexOf(other) > names.indexOf(name))).toEqual([])
    }
  })

  it('must not refer to each other in a circle', () => {
    const circle = [{ name: 'a', references: { b: 0 } }, { name: 'b', references: { a: 0 } }]
    expect(() => referredFirst(circle)).toThrow('circle')
  })
})
