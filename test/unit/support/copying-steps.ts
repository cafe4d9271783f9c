import type { Id } from '../../../core/journey/identifier.ts'
import type { Copying } from './copying.ts'
import type { RevisionName } from './reviser.ts'
import type { Action, Member } from './team-member.ts'
import fc from 'fast-check'
import { startCopying } from './copying.ts'
import { revise, revisionNames } from './reviser.ts'
import { act, handOut, startTeam, takeIn } from './team-member.ts'

/** An auditor whose audit is copied into a folder, and a colleague who edits it in a browser of their own. */
export interface Workshop {
  member: Member
  colleague: Member
  copying: Copying
  /** What was done and can be undone. */
  done: Id[]
}

const acts = ['observe', 'edit', 'delete', 'keep words', 'delete words', 'restore'] as const satisfies Action['what'][]
const copies = ['copy', 'copy in parts', 'break off', 'lose a part'] as const
const meetings = ['send', 'let edit', 'take back in'] as const

type StepName = typeof acts[number] | typeof copies[number] | typeof meetings[number] | RevisionName | 'undo'

/** One thing that happens; `pick` says to what. */
export interface CopyingStep {
  what: StepName
  pick: number
}

/** Anything that may happen to an audit that is copied, in any order. */
export const anySteps: fc.Arbitrary<CopyingStep[]> = fc.array(fc.record({
  what: fc.oneof<fc.Arbitrary<StepName>[]>(
    fc.constantFrom(...acts),
    fc.constantFrom(...copies),
    fc.constantFrom(...meetings),
    fc.constantFrom(...revisionNames, 'undo' as const, 'undo' as const),
  ),
  pick: fc.nat(5),
}), { minLength: 5, maxLength: 30, size: 'max' })

export async function openWorkshop(): Promise<Workshop> {
  const [member, colleague] = await startTeam() as [Member, Member]
  for (const pick of [0, 1])
    await act(member, { who: 0, what: 'observe', pick }, [])
  return { member, colleague, copying: await startCopying(member), done: [] }
}

export async function take(workshop: Workshop, { what, pick }: CopyingStep): Promise<void> {
  const { member, colleague, copying, done } = workshop
  member.clock.advance(1_000)
  switch (what) {
    case 'copy':
      return void await copying.copy()
    case 'copy in parts':
      return void await copying.copy({ mostBytes: 1 })
    case 'break off':
      return breakOff(copying, pick)
    case 'lose a part':
      return loseOne(copying, pick)
    case 'send':
      return takeIn(colleague.db, await handOut(member))
    case 'let edit':
      return act(colleague, { who: 1, what: 'edit', pick }, [])
    case 'take back in':
      return takeIn(member.db, await handOut(colleague))
    case 'undo':
      return undoOne(member, done, pick)
    case 'observe':
    case 'edit':
    case 'delete':
    case 'keep words':
    case 'delete words':
    case 'restore':
      return act(member, { who: 0, what, pick }, [])
    default:
      return reviseOnce(member, done, what, pick)
  }
}

/** The browser is ended in the middle of a part. */
async function breakOff({ folder, copy }: Copying, pick: number): Promise<void> {
  folder.takes = pick % 3
  await copy({ mostBytes: 1 }).catch(() => null)
  folder.takes = Infinity
}

/** Somebody deletes a part. */
function loseOne({ folder: { files } }: Copying, pick: number): void {
  files.delete([...files.keys()][pick % files.size] ?? '')
}

async function undoOne({ journal }: Member, done: Id[], pick: number): Promise<void> {
  const [id] = done.splice(pick % Math.max(1, done.length), 1)
  if (id)
    await journal.undo(id, null)
}

async function reviseOnce(member: Member, done: Id[], what: RevisionName, pick: number): Promise<void> {
  const entry = await revise(member, what, pick)
  if (entry)
    done.push(entry.id)
}
