import type { ComputedRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { FilePlanning } from './use-file-plan.ts'
import { computed } from 'vue'
import { noRecords } from '../../core/journey/record-lists.ts'
import { countFindings } from '../../core/locales/count-findings.ts'
import { formatBytes } from '../../core/locales/format-bytes.ts'
import { estimateExport } from '../../core/package/export/estimate-export.ts'
import { shrinkPicture } from '../../core/screen/export/shrink-picture.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useStored } from '../../core/screen/use-stored.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useShareWish } from './share-wish.ts'

/** What a Kairos file will hold and how large it will be, in words; empty until that is known. */
export function useFileSize({ onlyNew, plan }: FilePlanning): ComputedRef<string> {
  const { language, t } = useLanguage()
  const { db } = useWorkplace()
  const { choice, file } = useShareWish()
  const known = new Map<Id, number>()
  const request = computed(() =>
    ({ ...choice, onlyNew: onlyNew.value, partSize: file.partSize, forMail: file.forMail && choice.pictures }))
  const stored = useStored(request, async ({ forMail }) => {
    const planned = await plan()
    const mail = forMail ? { shrink: shrinkPicture, known } : undefined
    const estimate = planned && await estimateExport(db, planned, mail)
    const { observations, verbatims } = planned?.records ?? noRecords()
    return estimate && { ...estimate, observations: observations.length, verbatims: verbatims.length }
  })
  return computed(() => {
    const size = stored.value.state === 'ready' ? stored.value.value : null
    return size
      ? t('share.file.size', {
          observations: countFindings(size, t),
          files: t('share.file.files', { n: size.files }, size.files),
          size: formatBytes(size.bytes, language.value),
        })
      : ''
  })
}
