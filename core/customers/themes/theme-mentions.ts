import type { Id } from '../../journey/identifier.ts'
import type { ThemeShare } from './theme-share.ts'
import { mayBeShown } from '../small-cells.ts'

type Mentions = Pick<ThemeShare, 'mentions' | 'comments'>

/** A theme at its touchpoint as the rules of pivotal moments take it. */
export interface ThemeMentions extends Mentions {
  touchpointId: Id
  /** Its name. */
  theme: string
  /** The same in the period before; null where there were no comments. */
  before: Mentions | null
}

/** A theme with its shares in the present period and, where there is one, in the period before. */
interface SharedTheme {
  /** Null where it belongs to no single touchpoint. */
  touchpointId: Id | null
  name: string
  now: ThemeShare
  before: ThemeShare | null
}

/**
 * What the rules of pivotal moments need of themes. Themes of no touchpoint are left out; texts that staff found are in
 * none of it.
 */
export function themeMentions(themes: readonly SharedTheme[]): ThemeMentions[] {
  return themes.flatMap(({ touchpointId, name, now, before }) => {
    const mentions = mentionsOf(now)
    return touchpointId !== null && mentions
      ? [{ touchpointId, theme: name, ...mentions, before: before && mentionsOf(before) }]
      : []
  })
}

/** What of them may be shared: themes that surely five customers speak of, and of the period before the same. */
export function withoutRareThemes<T extends ThemeMentions>(themes: readonly T[]): T[] {
  return themes
    .filter(({ mentions }) => isShareable(mentions))
    .map(theme => theme.before && !isShareable(theme.before.mentions) ? { ...theme, before: null } : theme)
}

function isShareable(mentions: number): boolean {
  return mayBeShown({ customers: 0, anonymous: mentions })
}

/** Null where nobody said anything. */
function mentionsOf({ mentions, comments }: ThemeShare): Mentions | null {
  return comments > 0 ? { mentions, comments } : null
}
