import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { isolated } from '../../../core/journey/text-direction.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { timeAgo } from '../ground/time-ago.ts'
import { useNow } from '../ground/use-now.ts'
import { useBackup } from './backup.ts'
import { useUncopied } from './use-uncopied.ts'

interface BackupWords {
  /** The folder's name, for a sentence. */
  folder: ComputedRef<string>
  /** How the copy stands, in a line. */
  line: ComputedRef<string>
  /** How many observations the folder lacks; empty where it has them all. */
  missing: ComputedRef<string>
}

/** What is said of the copy; only where a folder is chosen. */
export function useBackupWords(): BackupWords {
  const { language, t } = useLanguage()
  const backup = useBackup()
  const uncopied = useUncopied()
  const now = useNow()
  const folder = computed(() => isolated(backup.folder?.handle.name ?? ''))
  const observations = computed(() => t('common.count.observations', { n: uncopied.value }, uncopied.value))

  function whenCopied(text: 'copied' | 'last'): string {
    const { copiedAt } = backup
    if (copiedAt === undefined)
      return t('panel.backup.none', { folder: folder.value })
    const when = timeAgo(copiedAt, now.value, language.value)
    return when === null
      ? t(`panel.backup.${text}Now`, { folder: folder.value })
      : t(`panel.backup.${text}`, { folder: folder.value, when })
  }

  const line = computed(() => {
    const values = { folder: folder.value, observations: observations.value }
    switch (backup.state.kind) {
      case 'copied': return whenCopied('copied')
      case 'behind': return uncopied.value > 0 ? t('panel.backup.coming', values) : whenCopied('last')
      case 'copying': return t('panel.backup.copying', values)
      case 'cancelled': return t('panel.backup.cancelled', values)
      default: return ''
    }
  })
  const missing = computed(() =>
    uncopied.value > 0 ? t('panel.backup.missing', { observations: observations.value }) : '')
  return { folder, line, missing }
}
