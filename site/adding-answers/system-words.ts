import type { Translate } from '../../core/locales/translate.ts'
import { systems } from '../../core/customers/systems/recognise-file.ts'

/** What a system is called that files are recognised as; of one that is not known here, its id. */
export function systemWords(system: string, t: Translate): string {
  const isKnown = system === 'own' || systems.some(({ id }) => id === system)
  return isKnown ? t(`addingAnswers.system.${system}`) : system
}
