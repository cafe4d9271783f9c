import type { Ref } from 'vue'
import { ref } from 'vue'
import { localDay } from '../../core/journey/local-time.ts'
import { timestampOf } from '../../core/journey/timestamp.ts'
import { fileStem } from '../../core/package/export/file-name.ts'
import { download } from '../../core/screen/export/download.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** Files that are made and handed to the browser's downloads. */
export interface Handing {
  /** Whether one is being made. */
  isBusy: Readonly<Ref<boolean>>
  /** Makes one and hands it out under the audit's title, the day and what it is; says so, or why it could not. */
  hand: (make: () => Promise<Blob>, ending: string) => Promise<void>
}

/** @param title of the audit */
export function useHanding(title: () => string): Handing {
  const { t } = useLanguage()
  const { clock } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()
  const isBusy = ref(false)

  async function hand(make: () => Promise<Blob>, ending: string): Promise<void> {
    isBusy.value = true
    const name = fileStem([title()], [localDay(timestampOf(clock)), 'map'], ending) + ending
    try {
      download(await make(), name)
      toasts.show({ text: t('share.handed', { name }) })
    }
    catch (error) {
      report(error)
    }
    isBusy.value = false
  }

  return { isBusy, hand }
}
