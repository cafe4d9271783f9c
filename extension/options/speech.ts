import type { AreaTexts, Speech } from '../../core/screen/speech.ts'
import { createSpeech, fetchFromFiles } from '../../core/screen/speech.ts'

const files = import.meta.glob<AreaTexts>(
  '../../core/locales/*/{backup,common,options}.json',
  { import: 'default' },
)

/** What the page of options says; it has no words until a language is set. */
export function createOptionsSpeech(): Speech {
  return createSpeech(fetchFromFiles(files), ['backup', 'common', 'options'])
}
