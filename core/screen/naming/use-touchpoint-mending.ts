import type { Id } from '../../journey/identifier.ts'
import type { TouchpointView } from '../../journey/journey-view.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { Stage } from '../../journey/stage.ts'
import type { Channel, Touchpoint } from '../../journey/touchpoint.ts'
import {
  moveTouchpoint,
  renameTouchpoint,
  setTouchpointAddress,
  setTouchpointChannel,
  setTouchpointReach,
} from '../../database/commands/edit-touchpoint.ts'
import { joinTouchpoints, separateTouchpoint } from '../../database/commands/join-touchpoints.ts'
import { removeTouchpoint } from '../../database/commands/remove-touchpoint.ts'
import { textIn } from '../../journey/localised-text.ts'
import { useLanguage } from '../use-language.ts'
import { useWorkplace } from '../workplace.ts'
import { namesOfBoth } from './names-of-both.ts'
import { reachWords } from './reach-words.ts'
import { useMending } from './use-mending.ts'

/** All that can be mended of a touchpoint, each with a word of it and a way back; tells whether it is settled. */
export interface TouchpointMending {
  rename: (name: LocalisedText) => Promise<boolean>
  move: (stage: Stage) => Promise<boolean>
  setChannel: (channel: Channel) => Promise<boolean>
  setReach: (reach: number | null) => Promise<boolean>
  setAddress: (pattern: string | null) => Promise<boolean>
  /** Joins it to another one, which stays. */
  joinTo: (one: Touchpoint) => Promise<boolean>
  /** Parts one from it that is joined to it. */
  separate: (other: Touchpoint) => Promise<boolean>
  remove: () => Promise<boolean>
}

/** @param by the auditor who mends it; null where nobody is named */
export function useTouchpointMending(view: () => TouchpointView, by: () => Id | null): TouchpointMending {
  const { db, journal } = useWorkplace()
  const { language, t } = useLanguage()
  const mend = useMending(by)
  const own = () => view().touchpoint
  const nameOf = ({ name }: { name: LocalisedText }) => textIn(name, language.value)
  const becoming = (to: string) => t('common.naming.becoming', { from: nameOf(own()), to })
  const reachIn = (reach: number | null) => reachWords(reach, t, language.value)

  return {
    rename: name => mend({
      about: becoming(nameOf({ name })),
      change: note => renameTouchpoint(db, journal, own().id, name, note),
      done: t('common.naming.renamed', { from: nameOf(own()), to: nameOf({ name }) }),
    }),
    move: stage => mend({
      about: becoming(nameOf(stage)),
      change: note => moveTouchpoint(db, journal, own().id, stage.id, note),
      done: t('common.touchpoint.moved', { name: nameOf(own()), stage: nameOf(stage) }),
    }),
    setChannel: channel => mend({
      about: becoming(t(`common.channel.${channel}`)),
      change: note => setTouchpointChannel(db, journal, own().id, channel, note),
      done: t('common.touchpoint.channelSet', { name: nameOf(own()), channel: t(`common.channel.${channel}`) }),
    }),
    setReach: reach => mend({
      about: becoming(reachIn(reach)),
      change: note => setTouchpointReach(db, journal, own().id, reach, note),
      done: t('common.touchpoint.reachSet', { name: nameOf(own()), reach: reachIn(reach) }),
    }),
    setAddress: pattern => mend({
      about: becoming(pattern ?? t('common.touchpoint.noAddress')),
      change: note => setTouchpointAddress(db, journal, own().id, pattern, note),
      done: t('common.touchpoint.addressSet', { name: nameOf(own()) }),
    }),
    joinTo: one => mend({
      about: namesOfBoth(own(), one, t, language.value),
      change: note => joinTouchpoints(db, journal, { one, other: own() }, note),
      done: t('common.touchpoint.joined', { one: nameOf(one), other: nameOf(own()) }),
    }),
    separate: other => mend({
      about: namesOfBoth(other, own(), t, language.value),
      change: note => separateTouchpoint(db, journal, { one: own(), other }, note),
      done: t('common.touchpoint.separated', { one: nameOf(own()), other: nameOf(other) }),
    }),
    remove: () => mend({
      about: nameOf(own()),
      change: note => removeTouchpoint(db, journal, own().id, note),
      done: t('common.touchpoint.deleted', { name: nameOf(own()) }),
      left: t('common.touchpoint.stays', { name: nameOf(own()) }),
    }),
  }
}
