import { defineComponent, watch } from 'vue'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useTeamFolder } from './team-folder.ts'

/** Follows the team's folder on whatever page, and tells of what came in, with the way back; shows nothing itself. */
export const FolderNews = defineComponent(() => {
  const { t } = useLanguage()
  const toasts = useToasts()
  const team = useTeamFolder()

  watch(() => team.cameIn, (entryIds) => {
    const { length: n } = entryIds
    const name = team.folder?.handle.name ?? ''
    toasts.show({ text: t('teamFolder.cameIn', { n, name }, n), undo: () => team.takeBack(entryIds) })
  })

  return () => null
})
