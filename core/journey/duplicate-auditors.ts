import type { Auditor } from './auditor.ts'
import { compareTexts } from './compare-texts.ts'
import { resolveDuplicates } from './resolve-duplicates.ts'
import { plainWords } from './same-name.ts'

/** Two auditors who seem to be one person, and why. */
export interface DuplicateAuditors {
  /** The one who was there first, by id, so that everybody proposes the same. */
  one: Auditor
  other: Auditor
  because: 'same-name' | 'part-of-name'
}

/** An auditor who stands for themselves, and the words of the name in one order, whatever order they stand in. */
interface Person {
  auditor: Auditor
  /** In the order in which all propose. */
  index: number
  words: string[]
}

/** A longer name is compared as a whole alone: its parts are too many, and no person's. */
const mostWords = 8

/**
 * The pairs of auditors whose names say that they may be one person, such as the same name in two browsers. Only a
 * proposal: two people may well share a name. None of those who are resolved to one person already. Whoever takes the
 * first few pays for no more.
 */
export function* proposeDuplicateAuditors(auditors: readonly Auditor[]): Generator<DuplicateAuditors> {
  const people = peopleOf(auditors)
  const byName = Map.groupBy(people, ({ words }) => keyOf(words))
  const byPart = groupByPart(people, byName)
  for (const one of people) {
    const same = byName.get(keyOf(one.words))!
    const others = new Set([...same, ...byPart.get(keyOf(one.words)) ?? [], ...shorterNames(one, byName)])
    const later = [...others].filter(({ index }) => index > one.index).sort((a, b) => a.index - b.index)
    for (const { auditor, words } of later)
      yield { one: one.auditor, other: auditor, because: because(one.words, words) }
  }
}

function peopleOf(auditors: readonly Auditor[]): Person[] {
  const resolved = resolveDuplicates(auditors)
  return auditors
    .filter(({ id }) => resolved.get(id) === id)
    .map(auditor => ({ auditor, words: [...new Set(plainWords(auditor.name))].sort() }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => compareTexts(a.auditor.id, b.auditor.id))
    .map((person, index) => ({ ...person, index }))
}

/** People by a part of their name that is somebody's whole name. */
function groupByPart(people: Person[], byName: ReadonlyMap<string, Person[]>): Map<string, Person[]> {
  const parts = people.flatMap(person =>
    partsOf(person.words).filter(part => byName.has(part)).map(part => ({ part, person })))
  return new Map([...Map.groupBy(parts, ({ part }) => part)].map(([part, group]) =>
    [part, group.map(({ person }) => person)]))
}

function shorterNames({ words }: Person, byName: ReadonlyMap<string, Person[]>): Person[] {
  return partsOf(words).flatMap(part => byName.get(part) ?? [])
}

/** Every choice of some of the words but not of all, in their order. */
function partsOf(words: string[]): string[] {
  if (words.length > mostWords)
    return []
  const choices = Array.from({ length: 2 ** words.length - 2 }, (_, index) => index + 1)
  return choices.map(choice => keyOf(words.filter((_, index) => choice & 1 << index)))
}

function because(one: string[], other: string[]): DuplicateAuditors['because'] {
  return one.length === other.length ? 'same-name' : 'part-of-name'
}

function keyOf(words: string[]): string {
  return words.join(' ')
}
