import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleName } from '../../../site/sample/sample.ts'
import { recordsIn, tampered } from '../../support/tamper.ts'
import { siteFolder } from './folders.ts'

/** Markup that would run a script and fetch something, were it not text; it says where it stands. */
export const markup = (field: string) =>
  `<img src="/stolen-${field}" onerror="ran=1"><script>ran=1</script><b>${field}</b>`

const everyLanguage = (field: string) =>
  Object.fromEntries(['en', 'zh-CN', 'zh-TW'].map(language => [language, markup(field)]))

/** The sample with markup in every text that people write, and a record that is set aside for a field named so. */
export async function markedUpFile(): Promise<Blob> {
  const sample = new Blob([await readFile(join(siteFolder, sampleName))])
  const changed = async (type: string, change: (record: any, index: number) => any) =>
    (await recordsIn(sample, type)).map(change)
  const [observation] = await recordsIn(sample, 'observation')
  return tampered(sample, {
    'records/audit.json': await changed('audit', audit => ({ ...audit, title: markup('title') })),
    'records/auditor.json': await changed('auditor', auditor => ({ ...auditor, name: markup('auditor') })),
    'records/stage.json': await changed('stage', stage => ({ ...stage, name: everyLanguage('stage') })),
    'records/touchpoint.json': await changed('touchpoint', touchpoint =>
      ({ ...touchpoint, name: everyLanguage('touchpoint') })),
    'records/criterion.json': await changed('criterion', markUpCriterion),
    'records/observation.json': await changed('observation', markUpObservation),
    'records/moment.json': [brokenMoment(observation)],
  })
}

/** What is wrong with it is a field, whose name is markup. */
function brokenMoment(observation: any): any {
  const reasons = [{ rule: 'x', figures: { [markup('key')]: 'no number' } }]
  return { ...observation, id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a03', reasons }
}

function markUpCriterion(criterion: any): any {
  const anchors = criterion.anchors.map((anchor: any) => ({ ...anchor, text: everyLanguage('anchor') }))
  return { ...criterion, builtIn: null, name: everyLanguage('criterion'), question: everyLanguage('question'), anchors }
}

/** The first is of a market of its own, every other one is left out: so the map offers markets, and has scores. */
function markUpObservation(observation: any, index: number): any {
  const isOdd = index % 2 === 1
  return {
    ...observation,
    note: markup('note'),
    tags: [markup('tag')],
    page: { address: `https://shop.example/${markup('address')}`, title: markup('page') },
    context: {
      ...observation.context,
      browser: markup('browser'),
      market: index === 0 ? markup('market') : 'TW',
      pageLanguage: markup('language'),
    },
    leftOut: isOdd ? { reason: markup('reason'), by: null, at: observation.observedAt } : null,
    evidence: [
      ...observation.evidence,
      { kind: 'quote', text: markup('quote'), selectors: [] },
      { kind: 'element', label: markup('element'), selectors: [], box: null },
      { kind: 'measurement', name: markup('measurement'), value: 1, unit: markup('unit') },
    ],
  }
}
