import type { Ref } from 'vue'
import { onScopeDispose, ref } from 'vue'
import { useSession } from './session.ts'

/** The present time in milliseconds, a minute exact, for texts such as "two minutes ago". */
export function useNow(): Readonly<Ref<number>> {
  const { clock } = useSession()
  const read = () => clock.now().getTime()
  const now = ref(read())
  const timer = setInterval(() => now.value = read(), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
