import type { DerivedDrivers } from '../../../core/customers/derived-drivers.ts'
import type { DriverRequest } from '../../../core/customers/drivers/driver-request.ts'
import type { WantedAnswers } from '../../../core/customers/places/narrow-answers.ts'
import type { ResolvedPlaces } from '../../../core/customers/places/resolve-places.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import { expose } from 'comlink'
import { deriveDrivers } from '../../../core/customers/drivers/derive-drivers.ts'

/** What decides the figures: the same work gives the same ones, since files of answers never change. */
export interface DriverWork {
  request: DriverRequest
  /** By the id of each touchpoint the one that stands for it. */
  places: ResolvedPlaces
  touchpointIds: readonly Id[]
  /** Whose answers about touchpoints count, and when they were given. */
  wanted: WantedAnswers
}

/** Reads rows and resamples them: both would hold up the page for seconds. */
function derive({ request, ...work }: DriverWork, files: ReadonlyMap<Id, Blob>): Promise<DerivedDrivers> {
  return deriveDrivers(request, { ...work, readFile: id => files.get(id)!.arrayBuffer() })
}

const driversApi = { derive }

export type DriversApi = typeof driversApi

expose(driversApi)
