import type { ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { ReadFiles } from '../imports/imports.ts'
import type { ArrivedFile } from './arrivals.ts'
import { shallowRef } from 'vue'
import { noteTaken } from '../../core/database/settings/team-folder.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useImports } from '../imports/imports.ts'
import { shownName } from './file-names.ts'
import { readFolderMemory } from './folder-memory.ts'
import { nothingNewIn, takenFile } from './taken-files.ts'

/** How files of the folder come into the store. */
export interface Intake {
  /** Has files taken in as any others are; settles once it is remembered what became of them. */
  takeIn: (folder: FileSystemDirectoryHandle, files: ArrivedFile[], how: 'asked' | 'unasked') => Promise<void>
  /** The entries that the last files to come in together made, in their order; empty until there are some. */
  cameIn: ShallowRef<Id[]>
}

/** Takes files in, and remembers what became of them. */
export function useIntake(): Intake {
  const { db, clock } = useWorkplace()
  const imports = useImports()
  const { report } = useFailures()
  const cameIn = shallowRef<Id[]>([])
  /** By the names that the import has for them. */
  const onTheWay = new Map<string, ArrivedFile>()

  imports.onRead(read => note(read).catch(report))

  async function note({ outcomes, givenUp }: ReadFiles): Promise<void> {
    const { auditIds } = await readFolderMemory(db)
    const finding = { at: timestampOf(clock), auditIds }
    const taken = [...outcomes, ...nothingNewIn(givenUp)].flatMap((outcome) => {
      const file = onTheWay.get(outcome.name)
      return (file && takenFile(file, outcome, finding)) ?? []
    })
    if (taken.length === 0)
      return
    await noteTaken(db, taken)
    const entryIds = taken.flatMap(({ entryId }) => entryId ?? [])
    if (entryIds.length > 0)
      cameIn.value = entryIds
  }

  async function takeIn(
    folder: FileSystemDirectoryHandle,
    files: ArrivedFile[],
    how: 'asked' | 'unasked',
  ): Promise<void> {
    const named = files.map((file) => {
      const name = shownName(folder, file.path)
      onTheWay.set(name, file)
      return new File([file.file], name)
    })
    await (how === 'asked' ? imports.read(named) : imports.importUnasked(named))
  }

  return { takeIn, cameIn }
}
