import type { ComputedRef } from 'vue'
import type { EntryNote } from '../../../core/database/commands/change-records.ts'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { Belief, BeliefRole } from '../../../core/journey/belief.ts'
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
import { useSingleMending } from '../../../core/screen/naming/use-mending.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useAudit } from '../ground/use-audit.ts'
import { askedPlace, isAbout } from './asked-place.ts'

/** What an auditor is asked about customers, and what they say to it. */
export interface BeliefQuestion {
  /** Null where nothing is asked. */
  place: ComputedRef<AskedPlace | null>
  /** What the place is called. */
  name: ComputedRef<string>
  /** As it is asked. */
  asked: ComputedRef<string>
  /** As whom this auditor guessed last. */
  role: ComputedRef<BeliefRole>
  keep: (role: BeliefRole, share: number) => void
  /** Asks about this place no more. */
  skip: () => void
}

type Guess = Pick<Belief, 'role' | 'share' | 'asked'>

export function useBeliefQuestion(): BeliefQuestion {
  const { language, t } = useLanguage()
  const { db, journal, clock } = useWorkplace()
  const { report } = useFailures()
  const toasts = useToasts()
  const audit = useAudit()
  const mend = useSingleMending(() => audit.value.auditorId)
  const stored = useStored(() => null, () => readBeliefSettings(db))
  /** Before they are known, nothing is asked. */
  const settings = computed(() => stored.value.state === 'ready' ? stored.value.value : undefined)
  const place = computed(() => settings.value === undefined ? null : askedPlace(audit.value, settings.value))
  const name = computed(() => place.value ? nameOf(place.value) : '')
  const asked = computed(() => {
    const points = place.value && boxPoints(place.value.question, language.value)
    return points === null ? '' : t(`beliefs.asked.${place.value?.touchpoint ? 'here' : 'whole'}`, { points })
  })
  const own = computed(() => audit.value.records.beliefs
    .filter(({ believer }) => believer !== undefined && believer === settings.value?.believer)
    .toSorted((a, b) => a.updatedAt < b.updatedAt ? 1 : -1))

  function nameOf({ touchpoint }: AskedPlace): string {
    return touchpoint ? textIn(touchpoint.name, language.value) : t('beliefs.ask.whole')
  }

  async function keepGuess(place: AskedPlace, guess: Guess, note: EntryNote): Promise<JournalEntry | null> {
    const { audit: { id: auditId }, beliefs } = audit.value.records
    const { question, touchpoint } = place
    const touchpointId = touchpoint?.id ?? null
    const believer = await claimBeliever(db)
    // The row stays for a moment after its guess was kept.
    const stored = await db.records('belief').where('auditId').equals(auditId).toArray()
    if (stored.some(belief => belief.believer === believer && isAbout(belief, question, touchpointId)))
      return null
    return keepBeliefs(journal, [{
      auditId,
      touchpointId,
      question: { sourceId: question.sourceId, questionId: question.questionId },
      ...guess,
      number: own.value.find(({ role }) => role === guess.role)?.number ?? nextGuesserNumber(beliefs, guess.role),
      believer,
      name: null,
      day: localDay(timestampOf(clock)),
    }], note)
  }

  async function skip(place: AskedPlace): Promise<void> {
    const { key } = place
    await skipBelief(db, key, true)
    toasts.show({
      text: t('beliefs.ask.skipped', { name: nameOf(place) }),
      undo: () => skipBelief(db, key, false),
    })
  }

  return {
    place,
    name,
    asked,
    role: computed(() => own.value[0]?.role ?? 'staff'),
    keep: (role, share) => {
      const [here, guess] = [place.value, { role, share, asked: asked.value }]
      if (here) {
        void mend({
          about: nameOf(here),
          change: note => keepGuess(here, guess, note),
          done: t('beliefs.ask.kept', { name: nameOf(here) }),
        })
      }
    },
    skip: () => void (place.value && skip(place.value).catch(report)),
  }
}
