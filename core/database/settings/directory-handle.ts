import * as v from 'valibot'

/** A folder that this browser's user picked; browsers without a picker know no such thing. */
export const directoryHandleSchema = v.custom<FileSystemDirectoryHandle>(value =>
  typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle)
