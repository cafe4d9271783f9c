import type { Ref, ShallowRef } from 'vue'
import type { SheetBoxes, SheetInput } from '../../drawing/sheet/layout-sheet.ts'
import type { SharedMap } from '../use-shared-map.ts'
import type { Watching } from './inline-pictures.ts'
import type { SheetFile } from './sheet-file.ts'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { readPictureFile } from '../../../core/database/pictures/read-picture-file.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { layoutSheet } from '../../drawing/sheet/layout-sheet.ts'
import { isDrawable, mapSize } from '../../view/map-size.ts'
import { useTypesetter } from '../../view/use-typesetter.ts'
import { createPictureDrawer } from './inline-pictures.ts'
import { sheetFile } from './sheet-file.ts'
import { sheetWords } from './sheet-words.ts'

/** Pictures drawn so far, and in all. */
interface Progress {
  done: number
  total: number
}

/** A sheet of what is shared, drawn anew whenever that changes. */
export interface DrawnSheet {
  /** As it was drawn last; null until it is drawn, and where it could not be. */
  sheet: Readonly<ShallowRef<SheetFile | null>>
  /** Pictures drawn so far; null while nothing is drawn. */
  progress: Readonly<ShallowRef<Progress | null>>
  /** Why it could not be drawn, in words; null where it could. */
  failure: Readonly<Ref<string | null>>
  draw: () => Promise<void>
  cancel: () => void
}

/** A map that no drawing holds. */
class TooLarge extends Error {}

/** @param page what the map is to fill, px; null where it has the width and height that it needs */
export function useSheet(map: SharedMap, page: () => SheetInput['page']): DrawnSheet {
  const { language, t } = useLanguage()
  const { db } = useWorkplace()
  const input = useSheetInput(map, page)
  const typesetter = useTypesetter(() => language.value)
  const drawPicture = createPictureDrawer(id => readPictureFile(db, id))
  const sheet = shallowRef<SheetFile | null>(null)
  const progress = shallowRef<Progress | null>(null)
  const failure = shallowRef<string | null>(null)
  let lifetime = new AbortController()

  async function draw(): Promise<void> {
    lifetime.abort()
    lifetime = new AbortController()
    const { signal } = lifetime
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    onProgress(0, 0)
    if (map.isCounting.value)
      return
    const outcome = await drawn({ signal, onProgress })
    if (signal.aborted)
      return
    sheet.value = outcome.sheet
    failure.value = outcome.failure
    progress.value = null
  }

  async function drawn(watching: Watching): Promise<{ sheet: SheetFile | null, failure: string | null }> {
    if (map.closed.value)
      return { sheet: null, failure: map.closed.value }
    try {
      const boxes = layoutDrawable(input.value)
      return { sheet: await sheetFile(boxes, language.value, drawPicture, watching), failure: null }
    }
    catch (error) {
      return { sheet: null, failure: failureWords(error) }
    }
  }

  function layoutDrawable(sheet: SheetInput): SheetBoxes {
    if (!isDrawable(mapSize(map.audit.value)))
      throw new TooLarge()
    return layoutSheet(sheet, typesetter.value)
  }

  function failureWords(error: unknown): string {
    return error instanceof TooLarge
      ? t('share.sheet.tooLarge')
      : t('share.sheet.failed', { detail: error instanceof Error ? error.message : String(error) })
  }

  /** What was drawn before shows what is chosen no longer. */
  function cancel(): void {
    lifetime.abort()
    sheet.value = null
    progress.value = null
  }

  watch([input, typesetter, map.isCounting, map.closed], draw, { immediate: true })
  onScopeDispose(() => lifetime.abort())
  return { sheet, progress, failure, draw, cancel }
}

/** What is on the sheet. In its own width, a map shows as much as it can, unless somebody chose what it shows. */
function useSheetInput(map: SharedMap, page: () => SheetInput['page']) {
  const { language, t } = useLanguage()
  const { clock } = useWorkplace()
  return computed<SheetInput>(() => {
    const [audit, curve, candidates] = [map.audit.value, map.curve.value, map.candidates.value]
    const { questions } = map.input.value
    const areCustomersLeftOut = map.areCustomersLeftOut.value
    const subject = { audit, curve, candidates, questions, areCustomersLeftOut, at: timestampOf(clock) }
    const level = map.input.value.level ?? (page() ? null : 'pictures')
    return {
      map: { ...map.input.value, level, zoom: null },
      mapWords: map.words.value,
      words: sheetWords(subject, t, language.value),
      page: page(),
    }
  })
}
