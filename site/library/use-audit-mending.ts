import type { Audit } from '../../core/journey/audit.ts'
import type { DuplicateAudits } from '../../core/journey/duplicate-audits.ts'
import { joinAudits } from '../../core/database/commands/join-audits.ts'
import { renameAudit } from '../../core/database/commands/rename-audit.ts'
import { separateAudits } from '../../core/database/commands/separate-audits.ts'
import { useMending } from '../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'

/** What can be mended of audits, each with a word of it and a way back. */
export interface AuditMending {
  rename: (audit: Audit, title: string) => Promise<boolean>
  /** Joins the other audit to the one that stays. */
  join: (pair: DuplicateAudits) => Promise<boolean>
  /** Makes an audit one of its own again. */
  separate: (one: Audit, other: Audit) => Promise<boolean>
}

/** Mends the titles of audits, and what is one audit and what is two. */
export function useAuditMending(): AuditMending {
  const { db, journal } = useWorkplace()
  const { t } = useLanguage()
  const mend = useMending(() => null)
  const titles = (...audits: Audit[]) => audits.map(({ title }) => title).join(t('common.list.separator'))

  return {
    rename: ({ id, title: from }, title) => mend({
      about: t('common.naming.becoming', { from, to: title }),
      change: note => renameAudit(db, journal, id, title, note),
      done: t('common.naming.renamed', { from, to: title }),
    }),
    join: ({ one, other }) => mend({
      about: titles(other, one),
      change: note => joinAudits(db, journal, { one, other }, note),
      done: t('library.audit.joined', { one: one.title, other: other.title }),
    }),
    separate: (one, other) => mend({
      about: titles(other, one),
      change: note => separateAudits(db, journal, { one, other }, note),
      done: t('library.audit.separated', { title: other.title }),
    }),
  }
}
