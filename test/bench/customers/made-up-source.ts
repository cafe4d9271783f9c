import type { TableTarget } from '../../../core/customers/importing/import-table.ts'
import type { MappedColumn, Role } from '../../../core/journey/source/mapping.ts'
import { createPseudonyms } from '../../../core/customers/importing/pseudonyms.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { channels } from './answers-text.ts'

const column = (name: string, role: Role): MappedColumn =>
  ({ name, role, of: role === 'score' ? 'q1' : null, words: [], writtenIn: null })

/** The source of the made-up answers, tied to one journey of four touchpoints by its channels. */
export function madeUpSource(): TableTarget {
  const rules = channels.map(pattern => ({ by: 'channel' as const, pattern, placeId: newId() }))
  return {
    reading: {
      mapping: {
        system: 'own',
        nameRow: 0,
        wordingRow: null,
        dataRow: 1,
        columns: [
          column('id', 'record'),
          column('customer', 'customer'),
          column('time', 'time'),
          column('score', 'score'),
          column('segment', 'segment'),
          column('channel', 'channel'),
          column('team', 'team'),
        ],
        endMark: null,
        asked: null,
        states: [],
        dateOrder: null,
        timeZone: 'Europe/Berlin',
        decimal: '.',
      },
      questions: [{
        id: 'q1',
        wording: 'How likely are you to recommend us?',
        subject: 'recommendation',
        scale: { min: 0, max: 10, step: 1 },
        polarity: 'high-is-good',
        boxes: null,
        criterionId: null,
        isOutcome: true,
      }],
      measures: [],
    },
    journeys: [{ journeyId: newId(), rules }],
    pseudonymOf: createPseudonyms(new Uint32Array([1, 2, 3, 4])),
    now: Date.now(),
  }
}
