import { writeFileSync } from 'node:fs'
import { jsonSchemaText } from './json-schema.ts'

// npm run schema: after a change of a record's schema.
writeFileSync(new URL('../../core/package/kairos.schema.json', import.meta.url), jsonSchemaText())
