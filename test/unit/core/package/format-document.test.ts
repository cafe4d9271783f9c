import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { answerColumns, tieFields } from '../../../../core/customers/table/answer-columns.ts'
import { sizeSchema } from '../../../../core/journey/context.ts'
import { rectangleSchema } from '../../../../core/journey/evidence.ts'
import { localisedTextSchema } from '../../../../core/journey/localised-text.ts'
import { recordFields } from '../../../../core/journey/record.ts'
import { recordDescriptions, recordTypes } from '../../../../core/journey/records.ts'
import { dimensions } from '../../../../core/journey/source/source-counts.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { tombstoneSchema } from '../../../../core/journey/tombstone.ts'
import imports from '../../../../core/locales/en/imports.json' with { type: 'json' }
import { limits, manifestSchema, pictureFileFields } from '../../../../core/package/format.ts'
import {
  allExamples,
  examplesIn,
  fieldsIn,
  formatDocument,
  partUnder,
  zipped,
} from '../../../support/format-document.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore } from '../../support/sample-store.ts'
import { fieldsOf } from '../../support/schema-fields.ts'

const inEveryRecord = new Set(Object.keys(recordFields))

const otherTypes = recordTypes.filter(type => type !== 'picture')

const schemas: [string, unknown][] = [
  ['Localised text', localisedTextSchema],
  ['Size', sizeSchema],
  ['Rectangle', rectangleSchema],
  ['manifest.json', manifestSchema],
  ['Every record', v.looseObject(recordFields)],
  ['records/picture.json', v.looseObject({ ...recordDescriptions.picture.schema.entries, ...pictureFileFields })],
  ...otherTypes.map((type): [string, unknown] => [`records/${type}.json`, recordDescriptions[type].schema]),
  ['records/tombstone.json', tombstoneSchema],
]

const byPath = (a: { path: string }, b: { path: string }) => a.path < b.path ? -1 : 1

function knownFields(heading: string, schema: unknown) {
  const fields = fieldsOf(schema)
  return heading.startsWith('records/') ? fields.filter(({ path }) => !inEveryRecord.has(path)) : fields
}

describe.each(schemas)('the format document on %s', (heading, schema) => {
  const known = knownFields(heading, schema)
  const documented = fieldsIn(partUnder(heading))

  it('names every field and no other, each with its type and whether it may be null or absent', () => {
    expect(known).not.toEqual([])
    expect(documented.map(({ meaning: _, ...field }) => field).toSorted(byPath))
      .toEqual(known.map(({ options: _, ...field }) => field).toSorted(byPath))
  })

  it('names everything that a field may be one of', () => {
    const meanings = new Map(documented.map(({ path, meaning }) => [path, meaning]))
    for (const { path, options } of known)
      expect(options.filter(option => !meanings.get(path)?.includes(`\`${option}\``)), path).toEqual([])
  })
})

describe('the examples of the format document', () => {
  it('show every field of every record', async () => {
    for (const [path, blob] of allExamples()) {
      const schema = schemas.find(([heading]) => heading === path)?.[1]
      if (!path.endsWith('.json'))
        continue
      const text = await blob.text()
      const names = knownFields(path, schema).map(field => field.path.split(/[.[\]]+/).at(-1)!)
      const shown = names.filter(name => name !== '*')
      expect(shown.filter(name => !text.includes(`"${name}"`)), path).toEqual([])
    }
  })

  it('make a file together that loads with no complaint', async () => {
    const result = await importFile(emptyStore(), await zipped(allExamples()))
    expect(result).toMatchObject({
      ok: true,
      value: { problems: [], counts: { added: 20 }, observations: 1, screenshots: 1 },
    })
  })

  it('are of every type', () => {
    const paths = [...allExamples().keys()].filter(path => path.startsWith('records/'))
    const expected = [...recordTypes, 'tombstone'].map(type => `records/${type}.json`)
    expect(paths.toSorted()).toEqual(expected.toSorted())
  })

  it('have the built-in criterion as Kairos has it', async () => {
    expect(JSON.parse(await allExamples().get('records/criterion.json')!.text())).toEqual([standardCriteria[0]])
    for (const { builtIn, id, scale } of standardCriteria)
      expect(formatDocument).toContain(`| \`${builtIn}\` | \`${id}\` | ${scale.min} to ${scale.max}`)
  })

  it('end with a smallest file that loads with no complaint', async () => {
    const examples = examplesIn(partUnder('The smallest file'))
    const result = await importFile(emptyStore(), await zipped(examples))
    expect(result).toMatchObject({ ok: true, value: { problems: [], observations: 1 } })
    expect(examples.size).toBe(8)
  })
})

describe('the format document', () => {
  it('names the columns of answers in their order, each with its type and whether it may be null', () => {
    const scale = { min: 1, max: 5, step: 1 }
    const columns = answerColumns({
      hasCustomers: true,
      hasStates: true,
      isCounted: true,
      fields: [...dimensions, ...tieFields],
      questions: [{ id: 'qN', scale, hasTexts: true, mayBeAbsent: true }],
      measures: [{ id: 'mN' }],
      journeys: 2,
    })
    const rows = partUnder('Answers as Parquet').matchAll(/^\| `(\w+)` \| ([A-Z\d]+) \| (yes|no) \| .+ \|$/gm)
    expect([...rows].map(([, name, type, isNullable]) => ({ name, type, isNullable: isNullable === 'yes' })))
      .toEqual(columns)
  })

  it('states every limit', () => {
    for (const [name, most] of Object.entries(limits))
      expect(partUnder('Limits')).toContain(`| \`${name}\` | ${most.toLocaleString('en')} `)
  })

  it('explains why a file is refused and why a record is set aside', () => {
    const ofTheReader = ['storage-full', 'cancelled', 'failed']
    const ofTheFile = Object.keys(imports.error).filter(kind => !ofTheReader.includes(kind))
    for (const word of [...ofTheFile, ...Object.keys(imports.reason)])
      expect(partUnder('What a reader does with faults')).toContain(`| \`${word}\` |`)
  })
})
