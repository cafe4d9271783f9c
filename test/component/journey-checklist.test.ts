import type { StageView } from '../../core/journey/journey-view.ts'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import JourneyChecklist from '../../extension/panel/observation/JourneyChecklist.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

it('says of every touchpoint whether it is done or open', async () => {
  const { stages, touchpoints } = await auditFromTemplate(onlinePurchase, 'A test')
  const viewOf = (touchpoint: typeof touchpoints[0]) => {
    const observations = touchpoint.name.en === 'FAQ' ? [{}] : []
    return { touchpoint, joined: [], observations, hidden: 0, verbatims: [] }
  }
  const views = stages.map(stage => ({
    stage,
    touchpoints: touchpoints.filter(({ stageId }) => stageId === stage.id).map(viewOf),
  })) as unknown as StageView[]
  await showInPanel(JourneyChecklist, { props: { stages: views } })
  const items = page.getByRole('listitem').elements().map(item => item.textContent.trim())
  expect(items).toHaveLength(18)
  expect(items.filter(item => item.endsWith(text('panel.checklist.done')))).toEqual([expect.stringMatching(/^FAQ/)])
  expect(items.filter(item => item.endsWith(text('panel.checklist.open')))).toHaveLength(17)
  expect(await complaints()).toEqual([])
})
