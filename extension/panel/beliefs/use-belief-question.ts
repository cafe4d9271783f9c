import type { ComputedRef } from 'vue'
import type { BeliefRole } from '../../../core/journey/belief.ts'
import type { AskedPlace } from './asked-place.ts'
import { computed } from 'vue'
import { keepBeliefs } from '../../../core/database/commands/keep-beliefs.ts'
import { claimBeliever, readBeliefSettings, skipBelief } from '../../../core/database/settings/beliefs.ts'
import { nextGuesserNumber } from '../../../core/journey/guessers.ts'
import { localDay } from '../../../core/journey/local-time.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { boxPoints } from '../../../core/locales/box-points.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useAudit } from '../ground/use-audit.ts'
import { askedPlace } from './asked-place.ts'

/** What an auditor is asked about customers, and what they say to it. */
export interface BeliefQuestion {
  /** Null where nothing is asked. */
  place: ComputedRef<AskedPlace | null>
  /** As it is asked. */
  asked: ComputedRef<string>
  /** As whom this auditor guessed last. */
  role: ComputedRef<BeliefRole>
  keep: (role: BeliefRole, share: number) => void
  /** Asks about this touchpoint no more. */
  skip: () => void
}

export function useBeliefQuestion(): BeliefQuestion {
  const { language, t } = useLanguage()
  const { db, journal, clock } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()
  const audit = useAudit()
  const stored = useStored(() => null, () => readBeliefSettings(db))
  /** Before they are known, nothing is asked. */
  const settings = computed(() => stored.value.state === 'ready' ? stored.value.value : undefined)
  const place = computed(() => settings.value === undefined ? null : askedPlace(audit.value, settings.value))
  const asked = computed(() => place.value
    ? t('beliefs.asked.here', { points: boxPoints(place.value.question, language.value) })
    : '')
  const own = computed(() => audit.value.records.beliefs
    .filter(({ believer }) => believer !== undefined && believer === settings.value?.believer)
    .toSorted((a, b) => a.updatedAt < b.updatedAt ? 1 : -1))

  async function keep({ question, touchpoint }: AskedPlace, role: BeliefRole, share: number): Promise<void> {
    const { auditorId, records } = audit.value
    const { sourceId, questionId } = question
    const name = textIn(touchpoint.name, language.value)
    const { id } = await keepBeliefs(journal, [{
      auditId: records.audit.id,
      touchpointId: touchpoint.id,
      question: { sourceId, questionId },
      asked: asked.value,
      share,
      role,
      number: own.value.find(belief => belief.role === role)?.number ?? nextGuesserNumber(records.beliefs, role),
      believer: await claimBeliever(db),
      name: null,
      day: localDay(timestampOf(clock)),
    }], { by: auditorId, about: name })
    toasts.show({ text: t('beliefs.ask.kept', { name }), undo: async () => void await journal.undo(id, auditorId) })
  }

  async function skip({ key, touchpoint }: AskedPlace): Promise<void> {
    await skipBelief(db, key, true)
    const name = textIn(touchpoint.name, language.value)
    toasts.show({ text: t('beliefs.ask.skipped', { name }), undo: () => skipBelief(db, key, false) })
  }

  return {
    place,
    asked,
    role: computed(() => own.value[0]?.role ?? 'staff'),
    keep: (role, share) => void (place.value && keep(place.value, role, share).catch(report)),
    skip: () => void (place.value && skip(place.value).catch(report)),
  }
}
