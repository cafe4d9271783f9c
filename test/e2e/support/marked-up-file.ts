import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleName } from '../../../site/sample/sample.ts'
import { recordsIn, tampered } from '../../support/tamper.ts'
import { siteFolder } from './folders.ts'

/** Markup that would run a script and fetch something, were it not text; it says where it stands. */
export const markup = (field: string) =>
  `<img src="/stolen-${field}" onerror="ran=1"><script>ran=1</script><b>${field}</b>`

/** What stands in a field. */
type Words = (field: string) => string

const everyLanguage = (field: string, words: Words) =>
  Object.fromEntries(['en', 'zh-CN', 'zh-TW'].map(language => [language, words(field)]))

/** The sample with markup in every text that people write, and a record that is set aside for a field named so. */
export function markedUpFile(): Promise<Blob> {
  return fileOf(markup)
}

/** The sample with these words in every text that people write, and a record set aside for a field named so. */
export async function fileOf(words: Words): Promise<Blob> {
  const sample = new Blob([await readFile(join(siteFolder, sampleName))])
  const changed = async (type: string, change: (record: any, index: number) => any) =>
    (await recordsIn(sample, type)).map(change)
  const [observation] = await recordsIn(sample, 'observation')
  return tampered(sample, withOwnCriteria({
    'records/audit.json': await changed('audit', audit => ({ ...audit, title: words('title') })),
    'records/auditor.json': await changed('auditor', auditor => ({ ...auditor, name: words('auditor') })),
    'records/stage.json': await changed('stage', stage => ({ ...stage, name: everyLanguage('stage', words) })),
    'records/touchpoint.json': await changed('touchpoint', touchpoint =>
      ({ ...touchpoint, name: everyLanguage('touchpoint', words) })),
    'records/criterion.json': await changed('criterion', criterion => changedCriterion(criterion, words)),
    'records/observation.json': await changed('observation', (observation, index) =>
      changedObservation(observation, index, words)),
    'records/moment.json': [brokenMoment(observation, words)],
  }))
}

/** Under built-in ids none but the built-in criteria come in: the file's have ids of their own. */
function withOwnCriteria(lists: Record<string, any[]>): Record<string, any[]> {
  const ids: string[] = lists['records/criterion.json']!.map(({ id }) => id)
  const renamed = ids.reduce((text, id) => text.replaceAll(id, `0bad0bad${id.slice(8)}`), JSON.stringify(lists))
  return JSON.parse(renamed)
}

/** What is wrong with it is a field. */
function brokenMoment(observation: any, words: Words): any {
  const reasons = [{ rule: 'x', figures: { [words('key')]: 'no number' } }]
  return { ...observation, id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a03', reasons }
}

function changedCriterion(criterion: any, words: Words): any {
  const anchors = criterion.anchors.map((anchor: any) => ({ ...anchor, text: everyLanguage('anchor', words) }))
  const [name, question] = ['criterion', 'question'].map(field => everyLanguage(field, words))
  return { ...criterion, builtIn: null, name, question, anchors }
}

/** The first is of a market of its own, every other one is left out: so the map offers markets, and has scores. */
function changedObservation(observation: any, index: number, words: Words): any {
  const isOdd = index % 2 === 1
  return {
    ...observation,
    note: words('note'),
    tags: [words('tag')],
    page: { address: `https://shop.example/${words('address')}`, title: words('page') },
    context: {
      ...observation.context,
      browser: words('browser'),
      market: index === 0 ? words('market') : 'TW',
      pageLanguage: words('language'),
    },
    leftOut: isOdd ? { reason: words('reason'), by: null, at: observation.observedAt } : null,
    evidence: [
      ...observation.evidence,
      { kind: 'quote', text: words('quote'), selectors: [] },
      { kind: 'element', label: words('element'), selectors: [], box: null },
      { kind: 'measurement', name: words('measurement'), value: 1, unit: words('unit') },
    ],
  }
}
