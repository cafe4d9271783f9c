import type { Id } from './identifier.ts'
import type { AuditRecords } from './journey-view.ts'
import type { Touchpoint } from './touchpoint.ts'
import { isFromName } from './identifier.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'
import { addressOf, titlesOf } from './touchpoint-clues.ts'

/** Two touchpoints that seem to be the same, and why. */
export interface DuplicateTouchpoints {
  /** The one that stays: what the journey began with, else the first by id, so that everybody proposes the same. */
  one: Touchpoint
  other: Touchpoint
  because: 'same-title' | 'same-address' | 'same-title-and-address'
}

/** What speaks for a touchpoint being another one, or against it. */
interface Clues {
  touchpoint: Touchpoint
  /** In the order of `keptFirst`. */
  place: number
  titles: string[]
  address: string | null
  /** Who observed it, as they stand in the observations: one person's two browsers are two. */
  seenBy: Set<Id>
}

/** A title or address that more touchpoints share tells none of them from another. */
const mostAlike = 30

/**
 * The pairs of a journey's touchpoints that seem to be the same, such as one that two auditors each added in their own browser.
 * Only a proposal, and a careful one: of one channel; in one stage with the same title in any language, unless their addresses
 * differ, or with the same address, where both were observed; in two stages with both. Never two that one auditor observed both
 * of, who so told them apart, and none that is taken for another already. Whoever takes the first few pays for no more.
 */
export function* proposeDuplicateTouchpoints({ touchpoints, observations }: Pick<AuditRecords, 'touchpoints' | 'observations'>): Generator<DuplicateTouchpoints> {
  const all = cluesOf(touchpoints, observations)
  const alike = groupsOf(all)
  for (const one of all) {
    const others = new Set(keysOf(one).flatMap(key => alike.get(key) ?? []).filter(({ place }) => place > one.place))
    for (const other of [...others].sort((a, b) => a.place - b.place)) {
      const because = likeness(one, other)
      if (because)
        yield { one: one.touchpoint, other: other.touchpoint, because }
    }
  }
}

function cluesOf(touchpoints: readonly Touchpoint[], observations: AuditRecords['observations']): Clues[] {
  const places = resolveDuplicates(touchpoints)
  const observed = Map.groupBy(observations, ({ touchpointId }) => places.get(touchpointId))
  const seenBy = (id: Id) => new Set((observed.get(id) ?? []).map(({ auditorId }) => auditorId))
  return touchpoints
    .filter(({ id }) => places.get(id) === id)
    .toSorted(keptFirst)
    .map((touchpoint, place) => ({ touchpoint, place, titles: titlesOf(touchpoint), address: addressOf(touchpoint), seenBy: seenBy(touchpoint.id) }))
}

/** A template's touchpoint has its name in all languages and its place in the stage; ids never change, so nor does this order. */
function keptFirst(a: Touchpoint, b: Touchpoint): number {
  return Number(isFromName(b.id)) - Number(isFromName(a.id)) || (a.id < b.id ? -1 : 1)
}

/** Those who share a key, by the key; nobody who shares it with none or with too many. */
function groupsOf(all: Clues[]): Map<string, Clues[]> {
  const entries = all.flatMap(clues => keysOf(clues).map(key => ({ key, clues })))
  const groups = [...Map.groupBy(entries, ({ key }) => key)].filter(([, { length }]) => length > 1 && length <= mostAlike)
  return new Map(groups.map(([key, group]) => [key, group.map(({ clues }) => clues)]))
}

/** What those share of whom `likeness` may say something. */
function keysOf({ touchpoint: { channel, stageId }, titles, address }: Clues): string[] {
  const keyOf = (...parts: (string | null)[]) => JSON.stringify([channel, ...parts])
  const inStage = titles.map(title => keyOf(stageId, title, null))
  return address === null ? inStage : [...inStage, keyOf(stageId, null, address), ...titles.map(title => keyOf(null, title, address))]
}

function likeness(one: Clues, other: Clues): DuplicateTouchpoints['because'] | null {
  const isTitle = one.titles.some(title => other.titles.includes(title))
  const isAddress = one.address !== null && one.address === other.address
  if ([...one.seenBy].some(id => other.seenBy.has(id)))
    return null
  if (isTitle && isAddress)
    return 'same-title-and-address'
  if (one.touchpoint.stageId !== other.touchpoint.stageId)
    return null
  if (isTitle)
    return one.address === null || other.address === null ? 'same-title' : null
  return isAddress && one.seenBy.size > 0 && other.seenBy.size > 0 ? 'same-address' : null
}
