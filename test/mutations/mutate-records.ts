import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import { identityMutations, listMutations, manifestMutations } from './mutate-lists.ts'
import { pictureMutations } from './mutate-pictures.ts'
import { scaleMutations, valueMutations } from './mutate-values.ts'
import { versionMutations } from './mutate-versions.ts'

/** Which one a seed means depends on the order. */
const mutations = [
  ...valueMutations,
  ...scaleMutations,
  ...identityMutations,
  ...listMutations,
  ...manifestMutations,
  ...versionMutations,
  ...pictureMutations,
]

/** Changes one thing in the records of a file, in place. */
export function mutateRecords(file: BaseFile, chance: Chance): void {
  chance.of(mutations)(file, chance)
}
