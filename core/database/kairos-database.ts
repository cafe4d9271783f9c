import type { EntityTable, PromiseExtended, Table } from 'dexie'
import type { Id } from '../journey/identifier.ts'
import type { ReducedPicture } from '../journey/picture.ts'
import type { RecordOf, RecordType } from '../journey/records.ts'
import type { SourceCounts } from '../journey/source/source-counts.ts'
import type { Tombstone } from '../journey/tombstone.ts'
import type { PackedCounts } from './answers/packed-counts.ts'
import type { Draft } from './drafts/draft.ts'
import type { ChangeList, JournalEntry } from './journal/entry.ts'
import { Dexie } from 'dexie'
import { recordTypes } from '../journey/records.ts'
import { createOpening } from './open-anew.ts'
import { declareVersions } from './store-versions.ts'
import { refuseNewerStore, storesUpTo } from './upgrade.ts'

/** A picture's bytes, kept apart from what is known of it so that lists stay light. */
export interface PictureFile {
  /** The picture's id. */
  id: Id
  file: Blob
  /**
   * What these bytes are, where they are not the picture itself but a smaller version; the record describes the
   * picture.
   */
  reduced?: ReducedPicture
}

/** A source's answers as Parquet, which never change, kept apart from what is known of them. */
export interface AnswerFile {
  /** As the source's `answers` names it. */
  id: Id
  sourceId: Id
  file: Blob
  /** What is counted of it. */
  counts: SourceCounts
}

/** The same as it is stored. */
export interface StoredAnswerFile extends Omit<AnswerFile, 'counts'> {
  counts: PackedCounts | SourceCounts
}

/** A choice of this browser's user, such as the language; never part of a file. */
export interface Setting {
  key: string
  value: unknown
}

/** A table to read from; writing goes through the journal. */
export type ReadableTable<T> = Pick<Table<T, Id>, ReadingMethod>
type ReadingMethod = 'get' | 'bulkGet' | 'where' | 'filter' | 'toArray' | 'toCollection' | 'count'

/** Kairos's store: the same schema in the extension and on the site. */
export class KairosDatabase extends Dexie {
  declare tombstones: EntityTable<Tombstone, 'id'>
  declare pictureFiles: EntityTable<PictureFile, 'id'>
  declare answerFiles: EntityTable<StoredAnswerFile, 'id'>
  declare entries: EntityTable<JournalEntry, 'id'>
  declare changes: EntityTable<ChangeList, 'id'>
  declare drafts: EntityTable<Draft, 'id'>
  declare settings: Table<Setting, string>
  readonly #open = createOpening(this)

  constructor(name: string) {
    super(name, {
      // Strict: a record is on the disk before anyone is told that it is saved.
      chromeTransactionDurability: 'strict',
      // Dexie would keep a copy of all that is read, and copy that for each reader.
      cache: 'disabled',
      indexedDB: storesUpTo(() => this.verno),
    })
    declareVersions(this)
    refuseNewerStore(this)
  }

  /** Opens the store; where that fails, the next query tries again. */
  override open(): PromiseExtended<Dexie> {
    return this.#open(() => super.open())
  }

  /** The records of a type, to be read: only the journal writes them. */
  records<T extends RecordType>(type: T): ReadableTable<RecordOf[T]> {
    return this.table<RecordOf[T], Id>(type)
  }

  /** Every table that a change may touch, for one transaction over all of them. */
  get journalled(): Table[] {
    const recordTables = recordTypes.map(type => this.table(type))
    return [...recordTables, this.tombstones, this.pictureFiles, this.answerFiles, this.entries, this.changes]
  }
}

/** Kairos's store, which opens at its first query or at `connect`; on the disk it is created where there is none. */
export function createDatabase(name = 'kairos'): KairosDatabase {
  return new KairosDatabase(name)
}
