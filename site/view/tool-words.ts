import type { SourceKind } from '../../core/journey/source/source-kind.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { MapWords } from '../drawing/layout/map-input.ts'
import { keysOf } from '../../core/journey/keys-of.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { mostNamed, withRest } from '../words/with-rest.ts'

/** What sources of customers' answers a map tells of under one name. */
const kindsOf: Readonly<Record<'surveys' | 'tickets' | 'interviews' | 'tests', readonly SourceKind[]>> = {
  surveys: ['survey'],
  tickets: ['support', 'review', 'social', 'request'],
  interviews: ['interview', 'focus-group'],
  tests: ['usability-test'],
}

const tools = keysOf(kindsOf)

/**
 * What a map stands on beside its auditors: each tool with its sources, and what has none as yet.
 * @param areLeftOut whether there are such sources and they are not to be told
 */
export function toolWords(
  sources: readonly Source[],
  t: Translate,
  areLeftOut = false,
): Pick<MapWords, 'tools' | 'toolsInWords'> {
  const namesFor = (kinds: readonly SourceKind[]) => {
    const names = namesOf(sources, kinds, t)
    return names && areLeftOut ? t('map.tool.leftOut') : names
  }
  const said = tools.map(tool => ({ name: t(`map.tool.${tool}`), names: namesFor(kindsOf[tool]) }))
  const [full, empty] = [said.filter(({ names }) => names !== ''), said.filter(({ names }) => names === '')]
  const none = t('map.tool.noneOf', { tools: empty.map(({ name }) => name).join(t('common.list.separator')) })
  return {
    tools: said.map(({ name, names }) => ({ name, said: names || t('map.tool.none') })),
    toolsInWords: [
      ...full.map(({ name, names }) => t('map.tool.from', { tool: name, sources: names })),
      ...empty.length > 0 ? [none] : [],
    ].join(t('map.table.semicolon')),
  }
}

function namesOf(sources: readonly Source[], kinds: readonly SourceKind[], t: Translate): string {
  const named = sources.filter(({ kind }) => kinds.includes(kind))
  const names = named.slice(0, mostNamed).map(({ name }) => isolated(name))
  return withRest(names, named.length, t).join(t('common.list.separator'))
}
