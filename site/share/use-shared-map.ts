import type { ComputedRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { ShareChoice } from '../../core/package/export/share-choice.ts'
import type { LaneName } from '../drawing/layout/lanes/lane-names.ts'
import type { MapWords } from '../drawing/layout/map-input.ts'
import type { ShownMap } from '../view/use-shown-map.ts'
import { computed } from 'vue'
import { withoutSmallPlaces } from '../../core/customers/places/small-places.ts'
import { withoutRareThemes } from '../../core/customers/themes/theme-mentions.ts'
import { shownRecords } from '../../core/package/export/shared-records.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { toolWords } from '../view/tool-words.ts'
import { useShownMap } from '../view/use-shown-map.ts'
import { useShareWish } from './share-wish.ts'
import { useShareWords } from './use-share-words.ts'

/** The map that the page's address says, of the records as they are shared: what is left out is nowhere in it. */
export interface SharedMap extends Pick<ShownMap, 'audit' | 'curve' | 'candidates' | 'input' | 'words'> {
  choice: ShareChoice
  /** Whether customers answered and nothing of it is shared. */
  areCustomersLeftOut: ComputedRef<boolean>
  /** Whether customers' answers are being counted, so that there is nothing yet that may leave. */
  isCounting: ComputedRef<boolean>
  /** Why nothing may leave, in words: some of customers' answers could not be read; empty where all could. */
  closed: ComputedRef<string>
}

/** Scores and words the shared records, again whenever the choice changes. */
export function useSharedMap(records: () => AuditRecords): SharedMap {
  const { t } = useLanguage()
  const { choice } = useShareWish()
  const shareWords = useShareWords()
  /** A filter may still say that one auditor alone counts. */
  const unnamed = { ...shareWords, auditor: () => t('share.authors.unnamed') }
  const shared = computed(() => shownRecords(records(), choice, choice.authors === 'none' ? unnamed : shareWords))
  const told = { answers: withoutSmallPlaces, themes: withoutRareThemes }
  const shown = useShownMap(() => shared.value, told)
  const { audit, curve, candidates, input, words } = shown
  const { isCounted, period, areUnread, drivers, themes } = shown
  const areCustomersLeftOut = computed(() => records().sources.length > 0 && shared.value.sources.length === 0)
  const said = computed(() => areCustomersLeftOut.value
    ? { ...words.value, ...toolWords(records().sources, t, true) }
    : words.value)
  const isUnreadable = computed(() =>
    areUnread.value || [drivers.value, themes.value].includes('unreadable'))
  const unsigned: MapWords['noteBy'] = () => ''
  return {
    choice,
    areCustomersLeftOut,
    isCounting: computed(() =>
      !isCounted.value || period.value === 'reading' || [drivers.value, themes.value].includes('awaited')),
    closed: computed(() => isUnreadable.value
      ? t('share.customers.unreadable', { choice: t('share.customers.none') })
      : ''),
    audit,
    curve,
    candidates,
    input: computed(() => ({ ...input.value, lanes: input.value.lanes.filter(lane => isShared(lane, choice)) })),
    words: computed(() => choice.authors === 'none' ? { ...said.value, noteBy: unsigned } : said.value),
  }
}

/** A lane of which everything is left out would be empty. */
function isShared(lane: LaneName, { notes, pictures }: ShareChoice): boolean {
  return (lane !== 'notes' || notes) && (lane !== 'evidence' || pictures)
}
