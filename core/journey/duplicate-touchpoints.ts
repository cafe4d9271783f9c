import type { Id } from './identifier.ts'
import type { AuditRecords } from './journey-view.ts'
import type { Touchpoint } from './touchpoint.ts'
import { isFromName } from './identifier.ts'
import { comparePrecedence, resolveDuplicates } from './resolve-duplicates.ts'
import { tellingPages } from './telling-pages.ts'
import { addressOf, titlesOf } from './touchpoint-clues.ts'

/** Two touchpoints that seem to be the same, and why. */
export interface DuplicateTouchpoints {
  /** The one that stays: what the journey began with, else the first by id, so that everybody proposes the same. */
  one: Touchpoint
  other: Touchpoint
  because: 'same-title' | 'same-address' | 'same-title-and-address'
  /** The address that both have, or that of a page that both were observed on; null where the title alone speaks. */
  address: string | null
}

type JourneyRecords = Pick<AuditRecords, 'stages' | 'touchpoints' | 'observations'>

/** What speaks for a touchpoint being another one, or against it. */
interface Clues {
  touchpoint: Touchpoint
  /** In the order of `comparePrecedence`. */
  index: number
  titles: string[]
  address: string | null
  /** The pages that it was observed on, where they tell touchpoints apart. */
  pages: Set<string>
  /** Who observed it, as they stand in the observations: one person's two browsers are two. */
  seenBy: Set<Id>
}

/** A title, address or page that more touchpoints share tells none of them from another. */
const mostAlike = 30

/**
 * The pairs of a journey's touchpoints that seem to be the same, such as one that two auditors each added in their own
 * browser. Only a proposal, and a careful one: of one channel; in one stage with the same title in any language, unless
 * their addresses differ, or with the same address, where both were observed; in two stages with both, or where both
 * were added to the journey and observed on one page. Never two that one auditor observed both of, who so told them
 * apart, and none that is resolved to another already. Whoever takes the first few pays for no more.
 */
export function* proposeDuplicateTouchpoints(
  records: JourneyRecords,
): Generator<DuplicateTouchpoints> {
  const all = cluesOf(records)
  const groups = groupByKey(all)
  for (const one of all) {
    for (const other of laterWithSameKey(one, groups)) {
      const because = compareClues(one, other)
      const address = because === 'same-title' ? null : commonAddress(one, other)
      if (because)
        yield { one: one.touchpoint, other: other.touchpoint, because, address }
    }
  }
}

/** Of each touchpoint that is shown: of none that is joined to another or was removed before anything was observed. */
function cluesOf({ stages, touchpoints, observations }: JourneyRecords): Clues[] {
  const resolved = resolveDuplicates(touchpoints)
  const resolvedStages = resolveDuplicates(stages)
  const observed = Map.groupBy(observations, ({ touchpointId }) => resolved.get(touchpointId))
  const pages = tellingPages(observations, resolved)
  return touchpoints
    .filter(({ id, isRemoved }) => resolved.get(id) === id && (!isRemoved || observed.has(id)))
    .toSorted((a, b) => comparePrecedence(a.id, b.id))
    .map((touchpoint, index) => ({
      touchpoint: { ...touchpoint, stageId: resolvedStages.get(touchpoint.stageId) ?? touchpoint.stageId },
      index,
      titles: titlesOf(touchpoint),
      address: addressOf(touchpoint),
      pages: pages.get(touchpoint.id) ?? new Set(),
      seenBy: new Set((observed.get(touchpoint.id) ?? []).map(({ auditorId }) => auditorId)),
    }))
}

/** Those that share a key, by the key; none that shares it with no other or with too many. */
function groupByKey(all: Clues[]): Map<string, Clues[]> {
  const entries = all.flatMap(clues => keysOf(clues).map(key => ({ key, clues })))
  const groups = [...Map.groupBy(entries, ({ key }) => key)]
    .filter(([, { length }]) => length > 1 && length <= mostAlike)
  return new Map(groups.map(([key, group]) => [key, group.map(({ clues }) => clues)]))
}

/** Those that share a key with one and stand after it, in their order. */
function laterWithSameKey(one: Clues, groups: Map<string, Clues[]>): Clues[] {
  const others = keysOf(one).flatMap(key => groups.get(key) ?? []).filter(({ index }) => index > one.index)
  return [...new Set(others)].sort((a, b) => a.index - b.index)
}

/** What two touchpoints share where `compareClues` may find them the same. */
function keysOf({ touchpoint: { channel, stageId }, titles, address, pages }: Clues): string[] {
  const keyOf = (...parts: (string | null)[]) => JSON.stringify([channel, ...parts])
  const byTitle = titles.map(title => keyOf(stageId, title, null))
  const byPage = [...pages].map(page => keyOf(null, null, page))
  return address === null
    ? [...byTitle, ...byPage]
    : [...byTitle, ...byPage, keyOf(stageId, null, address), ...titles.map(title => keyOf(null, title, address))]
}

/** What says that two touchpoints are the same; null where that is too little. */
function compareClues(one: Clues, other: Clues): DuplicateTouchpoints['because'] | null {
  if (firstInCommon(one.seenBy, other.seenBy) !== undefined)
    return null
  const hasSameTitle = one.titles.some(title => other.titles.includes(title))
  const hasSameAddress = one.address !== null && one.address === other.address
  const hasSamePage = firstInCommon(one.pages, other.pages) !== undefined
  const isInOneStage = one.touchpoint.stageId === other.touchpoint.stageId
  if (hasSameTitle && (hasSameAddress || hasSamePage))
    return 'same-title-and-address'
  if (hasSamePage && mayBeOnePage(one, other, isInOneStage))
    return 'same-address'
  if (!isInOneStage)
    return null
  if (hasSameTitle)
    return one.address === null || other.address === null ? 'same-title' : null
  return hasSameAddress && one.seenBy.size > 0 && other.seenBy.size > 0 ? 'same-address' : null
}

function commonAddress(one: Clues, other: Clues): string | null {
  const isPattern = one.address !== null && one.address === other.address
  return isPattern ? one.touchpoint.addressPattern : firstInCommon(one.pages, other.pages) ?? null
}

function firstInCommon<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): T | undefined {
  return [...some].find(each => others.has(each))
}

/** The touchpoints that a journey began with are different ones, wherever two auditors observed them. */
function mayBeOnePage(one: Clues, other: Clues, isInOneStage: boolean): boolean {
  const isAdded = ({ touchpoint }: Clues) => !isFromName(touchpoint.id)
  return isInOneStage ? isAdded(one) || isAdded(other) : isAdded(one) && isAdded(other)
}
