import type { Id } from '../../journey/identifier.ts'
import type { PackageError, Result } from '../problem.ts'
import type { Contents } from './read-package.ts'
import * as v from 'valibot'
import { idSchema } from '../../journey/identifier.ts'
import { resolveDuplicates } from '../../journey/resolve-duplicates.ts'
import { sha256 } from '../../journey/sha256.ts'
import { isGone } from '../archive/is-gone.ts'
import { failed, ok } from '../problem.ts'
import { openPackage } from './read-package.ts'

/** Of which audits a file is and by whom, as its records say. */
export interface PackageDescription {
  auditIds: Id[]
  /** Of those who observed something; each person once, as far as the file knows. */
  auditorIds: Id[]
}

/** A file that was looked into before anybody takes it in. */
export interface DescribedFile {
  /** Equal for files of equal contents. */
  digest: string
  contents: Result<PackageDescription, PackageError>
}

/** An archive lists at its end what it holds, with a checksum of each: a thousand files and more in so many bytes. */
const listedBytes = 262_144

const auditSchema = v.looseObject({ id: idSchema })
const auditorSchema = v.looseObject({ id: idSchema, sameAs: v.nullish(idSchema) })
const observationSchema = v.looseObject({ auditorId: idSchema })

/**
 * Looks into a Kairos file without taking anything in, and without its screenshots. What is not whole is told by the
 * error that taking it in would end with.
 * Never throws: what fails has a name, also that the file went away meanwhile.
 */
export async function describePackage(file: Blob): Promise<DescribedFile> {
  try {
    const digest = await sha256(new Uint8Array(await file.slice(-listedBytes).arrayBuffer()))
    const opened = await openPackage(file)
    if (!opened.ok)
      return { digest, contents: opened }
    await opened.value.archive.close()
    return { digest, contents: ok(descriptionOf(opened.value)) }
  }
  catch (error) {
    const reason = isGone(error) ? { kind: 'gone' } as const : { kind: 'failed', detail: String(error) } as const
    return { digest: '', contents: failed(reason) }
  }
}

function descriptionOf({ lists }: Contents): PackageDescription {
  const people = resolveDuplicates(valid(auditorSchema, lists.auditor))
  const observers = valid(observationSchema, lists.observation).map(({ auditorId }) => auditorId)
  return {
    auditIds: distinct(valid(auditSchema, lists.audit).map(({ id }) => id)),
    auditorIds: distinct(observers.map(id => people.get(id) ?? id)),
  }
}

function valid<T>(schema: v.GenericSchema<unknown, T>, list: unknown[] = []): T[] {
  return list.filter((item): item is T => v.is(schema, item))
}

function distinct(ids: Id[]): Id[] {
  return [...new Set(ids)]
}
