import type { AreaTexts, Speech } from '../../../core/screen/speech.ts'
import { createSpeech, fetchFromFiles } from '../../../core/screen/speech.ts'

const files = import.meta.glob<AreaTexts>(
  '../../../core/locales/*/{backup,beliefs,byCriterion,common,finding,newAudit,panel,words}.json',
  { import: 'default' },
)

/** The panel's speech; it has no words until a language is set. */
export function createPanelSpeech(): Speech {
  return createSpeech(fetchFromFiles(files), ['common', 'panel'])
}
