import type { SharedColumn, TableSubject } from './table-column.ts'
import { textIn } from '../../../core/journey/localised-text.ts'

/** Where a row stands in the journey. */
export function journeyColumns({ choice, t, language }: TableSubject): SharedColumn[] {
  return [
    {
      name: t('share.table.row'),
      value: ({ touchpoint }) => t(touchpoint ? 'share.table.touchpoint' : 'share.table.stage'),
    },
    { name: t('share.table.phase'), value: ({ stage: { stage } }) => t(`common.phase.${stage.phase}`) },
    { name: t('share.table.stage'), value: ({ stage: { stage } }) => textIn(stage.name, language) },
    {
      name: t('share.table.touchpoint'),
      value: ({ touchpoint }) => touchpoint && textIn(touchpoint.touchpoint.name, language),
    },
    {
      name: t('map.table.channel'),
      value: ({ touchpoint }) => touchpoint && t(`common.channel.${touchpoint.touchpoint.channel}`),
    },
    { name: t('share.table.reach'), value: ({ touchpoint }) => touchpoint?.touchpoint.reach ?? null },
    ...choice.addresses === 'whole'
      ? [{
        name: t('share.table.pattern'),
        value: ({ touchpoint }) => touchpoint?.touchpoint.addressPattern ?? null,
      } satisfies SharedColumn]
      : [],
  ]
}
