import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** The present time in milliseconds, a minute exact, for texts such as "two minutes ago". */
export function useNow(): Readonly<Ref<number>> {
  const { clock } = useWorkplace()
  const read = () => clock.now().getTime()
  const now = ref(read())
  const timer = setInterval(() => now.value = read(), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
