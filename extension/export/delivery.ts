import type { ExportedFile } from '../../core/package/export/write-export.ts'
import { download } from '../../core/screen/export/download.ts'
import { chooseFile, remove, writeTo } from './chosen-file.ts'
import { downloadWatched, mayWatchDownloads } from './watched-download.ts'

/** Where the files of an export go: the browser's downloads, or a place that the user picks. */
export type ExportPlace = 'downloads' | 'chosen'

/** The way of an export's files out of Kairos. */
export interface Delivery {
  /**
   * Delivers a file; where arrivals are known, it ends when the file has arrived.
   * @returns the name under which it is to be found
   * @throws an `AbortError` where somebody, or the signal, cancelled it
   */
  deliver: (file: ExportedFile, signal: AbortSignal) => Promise<string>
  /** Whether it is known of what was delivered that it arrived. */
  knowsArrival: boolean
  /** Removes what was begun of a file that will not be delivered. */
  giveUp?: () => Promise<void>
}

const toDownloads: Delivery = {
  deliver: async ({ file, name }) => {
    download(file, name)
    return name
  },
  knowsArrival: false,
}

const toWatchedDownloads: Delivery = {
  deliver: async ({ file, name }, signal) => {
    await downloadWatched(file, name, signal)
    return name
  },
  knowsArrival: true,
}

/**
 * Asks for the place where that is wanted; within five seconds of a click or key, as browsers demand.
 * @param name what is suggested for the file
 * @throws an `AbortError` where the user picks no place
 */
export async function chooseDelivery(place: ExportPlace, name: string): Promise<Delivery> {
  if (place === 'chosen')
    return toChosenFile(await chooseFile(name))
  return await mayWatchDownloads() ? toWatchedDownloads : toDownloads
}

function toChosenFile(chosen: FileSystemFileHandle): Delivery {
  return {
    deliver: async ({ file }, signal) => {
      await writeTo(chosen, file, signal)
      return chosen.name
    },
    knowsArrival: true,
    giveUp: () => remove(chosen),
  }
}
