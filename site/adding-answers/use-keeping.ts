import type { Ref } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { DraftState } from './use-draft.ts'
import type { OpenedFileState } from './use-opened-file.ts'
import type { PreparedAnswersState } from './use-prepared-answers.ts'
import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { keepAnswers } from './keep-answers.ts'

/** Keeps what was read, and goes to its source in the customers' place; where that fails, all is left as it was. */
export function useKeeping(
  auditId: () => Id,
  { file, reading, prepared }: { file: OpenedFileState, reading: DraftState, prepared: PreparedAnswersState },
): { isBusy: Ref<boolean>, keep: () => Promise<void> } {
  const { t } = useLanguage()
  const workplace = useWorkplace()
  const router = useRouter()
  const toasts = useToasts()
  const { report } = useFailures()
  const isBusy = ref(false)

  async function store(): Promise<void> {
    const [{ value: ready }, { value: draft }, { value: open }] = [prepared.preparation, reading.draft, file.opened]
    if (ready.state !== 'ready' || !draft || open.state !== 'open')
      return
    const { job, answers } = ready
    const target = reading.target.value
    const kept = await keepAnswers(workplace, { target, draft, job, answers, fileName: open.file.name })
    if (kept.kind !== 'kept')
      return toasts.show({ text: t(`addingAnswers.check.${kept.kind}`) })
    const undo = async () => void await workplace.journal.undo(kept.entry.id, null)
    toasts.show({ text: t('addingAnswers.check.kept', { name: draft.name }), undo })
    await router.push({ name: 'customers', params: { id: auditId() }, query: { source: kept.id } })
  }

  async function keep(): Promise<void> {
    if (isBusy.value)
      return
    isBusy.value = true
    await store().catch(report).finally(() => isBusy.value = false)
  }

  return { isBusy, keep }
}
