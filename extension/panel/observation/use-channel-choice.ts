import type { ComputedRef, ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { StageView } from '../../../core/journey/journey-view.ts'
import type { Channel } from '../../../core/journey/touchpoint.ts'
import type { ObservationForm } from '../../observe/observation-form.ts'
import type { TouchpointChoice } from './use-touchpoint-choice.ts'
import { computed } from 'vue'
import { findTouchpoint } from '../../../core/journey/journey-view.ts'

/** How an observation is made. */
interface ChannelChoice {
  /** What was chosen, else the touchpoint's; null where nothing says it yet. */
  channel: ComputedRef<Channel | null>
  choose: (channel: Channel) => void
}

/** Chooses a draft's channel, which is that of its touchpoint unless somebody says otherwise; a page is on the web. */
export function useChannelChoice(
  draft: () => Draft,
  form: ShallowRef<ObservationForm>,
  { stages, target }: Pick<TouchpointChoice, 'stages' | 'target'>,
): ChannelChoice {
  const touchpoints = computed(() => stages.value.flatMap((stage: StageView) => stage.touchpoints))
  const usual = computed(() => findTouchpoint(touchpoints.value, target.value)?.touchpoint)
  const isNew = computed(() => usual.value !== undefined && usual.value.id === form.value.newTouchpoint?.id)

  return {
    channel: computed(() => form.value.channel ?? usual.value?.channel ?? (draft().page ? 'web' : null)),
    /** A new touchpoint is of the channel that is chosen for its first observation. */
    choose(channel) {
      const isUsual = !isNew.value && channel === usual.value?.channel
      form.value = { ...form.value, channel: isUsual ? null : channel }
    },
  }
}
