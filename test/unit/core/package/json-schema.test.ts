import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { recordTypes } from '../../../../core/journey/records.ts'
import { definitions, jsonSchema, jsonSchemaText } from '../../../format/json-schema.ts'
import { allExamples, examplesIn, partUnder } from '../../../support/format-document.ts'
import { recordsIn } from '../../../support/tamper.ts'

const schema = jsonSchema()
// ESLint's own validator: none is added for this.
const ajv = new Ajv({ allErrors: true }).addSchema(schema, 'kairos')

/** What a file's JSON, by paths, breaks in the schema. */
function complaints(files: Record<string, unknown>): string[] {
  return ajv.validate('kairos', files) ? [] : ajv.errors!.map(({ dataPath, message }) => `${dataPath} ${message}`)
}

async function parsed(files: Map<string, Blob>): Promise<Record<string, any>> {
  const json = [...files].filter(([path]) => path.endsWith('.json'))
  return Object.fromEntries(await Promise.all(json.map(async ([path, blob]) => [path, JSON.parse(await blob.text())])))
}

/** What a thoughtless program might write instead of a value; undefined leaves the field out. */
const thoughtless = [
  ...[undefined, null, '', ' ', 'x', '2026-02-30T10:00:00.000Z', 'javascript:alert(1)', 'x'.repeat(30_000)],
  ...[-1, 0, 1.5, 1e12, true, {}, []],
]

/** The record with one value replaced, once for each value in it. */
function* broken(value: any): Generator<any> {
  if (!(value instanceof Object))
    return
  for (const key of Object.keys(value)) {
    for (const wrong of thoughtless)
      yield Array.isArray(value) ? value.with(Number(key), wrong ?? null) : { ...value, [key]: wrong }
    for (const part of broken(value[key]))
      yield Array.isArray(value) ? value.with(Number(key), part) : { ...value, [key]: part }
  }
}

describe('the JSON Schema', () => {
  it('is what the schemas say: npm run schema writes it anew', () => {
    const kept = readFileSync(new URL('../../../../core/package/kairos.schema.json', import.meta.url), 'utf8')
    expect(kept).toBe(jsonSchemaText())
  })

  it('takes the examples of the format document, and the sample', async () => {
    expect(complaints(await parsed(allExamples()))).toEqual([])
    expect(complaints(await parsed(examplesIn(partUnder('The smallest file'))))).toEqual([])
    const sample = new Blob([readFileSync(new URL('../../../../site/public/sample.kairos', import.meta.url))])
    const { 'manifest.json': manifest } = await parsed(allExamples())
    for (const type of ['picture', 'observation', 'touchpoint', 'criterion']) {
      const lists = { 'manifest.json': manifest, [`records/${type}.json`]: await recordsIn(sample, type) }
      expect(complaints(lists)).toEqual([])
    }
  })

  it('wants a manifest', () => {
    expect(complaints({})).toEqual([' should have required property \'manifest.json\''])
  })

  it.each(recordTypes)(
    'refuses of %s what Kairos refuses, but for what only code can check, and nothing else',
    async (type) => {
      const examples = await parsed(allExamples())
      const validate = ajv.compile({ $ref: `kairos#/$defs/${type}` })
      let refused = 0
      for (const record of broken(examples[`records/${type}.json`][0])) {
        const json = JSON.parse(JSON.stringify(record))
        const { success, issues } = v.safeParse(definitions[type]!, json)
        const taken = validate(json)
        // Valibot's record is content with a list, which it makes an object.
        if (!Array.isArray(json.reasons?.[0]?.figures) && (success || issues.some(issue => issue.type !== 'check')))
          expect({ json, taken }).toEqual({ json, taken: success })
        refused += Number(!taken)
      }
      expect(refused).toBeGreaterThan(20)
    },
  )
})
