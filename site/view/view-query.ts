import type { LocationQueryRaw } from 'vue-router'
import type { KeptApart, ScoredChoice, ShownChoice, ViewContent } from '../../core/journey/view.ts'
import type { ListedFacets, ListFacet } from './facets.ts'
import * as v from 'valibot'
import { daySchema } from '../../core/journey/day.ts'
import { idSchema } from '../../core/journey/identifier.ts'
import { keysOf } from '../../core/journey/keys-of.ts'
import { monthSchema } from '../../core/journey/month.ts'
import { isSameJson } from '../../core/journey/version.ts'
import { keptApart } from '../../core/journey/view.ts'
import { levels } from '../drawing/layout/columns/density.ts'
import { laneNamed } from '../drawing/layout/lanes/lane-names.ts'
import { chosenValues, listFacets } from './facets.ts'

/** What stands in an address under a name. */
type ReadAll = (name: string) => readonly string[]

/** What pools those that are kept apart otherwise: a market may have any name. */
const pooledValue = 'all'

/** The name under which it stands there. */
const pooledNames: Readonly<Record<KeptApart, string>> = {
  personaIds: 'personas',
  markets: 'markets',
  layouts: 'layouts',
}

/** What an address says that a map shows; what it says of nothing that there can be is passed over. */
export function contentFrom(readAll: ReadAll): ViewContent {
  const read = (name: string) => readAll(name)[0] ?? null
  return {
    scored: scoredFrom(readAll),
    shown: { ...listsFrom(readAll, ['marks', 'tags']), address: read('address') },
    lanes: lanesFrom(read('lanes')),
    curveId: known(idSchema, read('curve')),
    stageScoresId: known(idSchema, read('stages')),
    level: levels.find(level => level === read('level')) ?? null,
  }
}

function scoredFrom(readAll: ReadAll): ScoredChoice {
  const [from, to] = ['from', 'to'].map(name => known(daySchema, readAll(name)[0]))
  const [answeredFrom, answeredTo]
    = ['answeredFrom', 'answeredTo'].map(name => known(monthSchema, readAll(name)[0]))
  const pooled = keptApart.filter(facet => readAll(pooledNames[facet])[0] === pooledValue)
  return {
    ...listsFrom(readAll, ['auditorIds', 'personaIds', 'channels', 'markets', 'layouts']),
    ...pooled.length > 0 && { pooled },
    ...from && { from },
    ...to && { to },
    ...answeredFrom && { answeredFrom },
    ...answeredTo && { answeredTo },
    narrowedApart: readAll('narrowed')[0] === 'apart',
  }
}

/** Values of some facets. */
type Lists<Facet extends ListFacet> = { [facet in Facet]?: ListedFacets[facet][] }

/** The facets of which an address names values, with these, each once and in one order, whoever chose them. */
function listsFrom<Facet extends ListFacet>(readAll: ReadAll, facets: readonly Facet[]): Lists<Facet> {
  return Object.fromEntries(facets.flatMap((facet) => {
    const { query, value } = listFacets[facet]
    const values = [...new Set(readAll(query))].filter(text => v.is(value, text)).sort()
    return values.length > 0 ? [[facet, values]] : []
  })) as Lists<Facet>
}

function lanesFrom(text: string | null): ViewContent['lanes'] {
  const lanes = text?.split(',').flatMap(name => laneNamed(name) ?? [])
  return lanes?.length ? [...new Set(lanes)] : null
}

function known(schema: v.GenericSchema<unknown, string>, text: string | null | undefined): string | null {
  return text && v.is(schema, text) ? text : null
}

/** The same as it stands in an address; undefined takes a name away. */
export function queryOf(content: ViewContent): LocationQueryRaw {
  const { scored, shown, lanes, curveId, stageScoresId, level } = content
  return {
    ...Object.fromEntries(keysOf(listFacets).map(facet => [
      listFacets[facet].query,
      chosenValues(content, facet) as string[] | undefined,
    ])),
    ...Object.fromEntries(keptApart.map(facet =>
      [pooledNames[facet], scored.pooled?.includes(facet) ? pooledValue : undefined])),
    from: scored.from,
    to: scored.to,
    answeredFrom: scored.answeredFrom,
    answeredTo: scored.answeredTo,
    narrowed: scored.narrowedApart ? 'apart' : undefined,
    address: shown.address ?? undefined,
    lanes: lanes?.join(',') || undefined,
    curve: curveId ?? undefined,
    stages: stageScoresId ?? undefined,
    level: level ?? undefined,
  }
}

/** A map of which nobody chose anything. */
export const nothingChosen: ViewContent = contentFrom(() => [])

/** A choice of some facets, as it changes an address. */
export type FilterChange = Partial<ScoredChoice & ShownChoice>

/** The names of an address that a change of the filter touches, with what shall stand there. */
export function changedQuery(change: FilterChange): LocationQueryRaw {
  const { marks, tags, address, narrowedApart, ...lists } = change
  const scored = { ...lists, narrowedApart: narrowedApart ?? false }
  const query = queryOf({ ...nothingChosen, scored, shown: { marks, tags, address: address || null } })
  const names = Object.keys(change).flatMap(namesOf)
  return Object.fromEntries(names.map(name => [name, query[name]]))
}

function namesOf(key: string): readonly string[] {
  if (key === 'pooled')
    return Object.values(pooledNames)
  if (key === 'narrowedApart')
    return ['narrowed']
  return [key in listFacets ? listFacets[key as ListFacet].query : key]
}

/** Whether two contents make the same of a map, as far as anything here can be shown. */
export function isSameContent(one: ViewContent, other: ViewContent): boolean {
  return isSameJson(throughAddress(one), throughAddress(other))
}

/** A content without what no address says. */
function throughAddress(content: ViewContent): ViewContent {
  const query = queryOf(content)
  return contentFrom(name => [query[name] ?? []].flat().map(String))
}
