import type { NewAudit } from '../../../../core/journey/templates/template.ts'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { recordDescriptions } from '../../../../core/journey/records.ts'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../../../core/journey/templates/template.ts'
import { templates } from '../../../../core/journey/templates/templates.ts'
import { titlesOf } from '../../../../core/journey/touchpoint-clues.ts'

describe.each(templates.map(template => [template.name.en, template] as const))('the template %s', (_, template) => {
  it('gives records that the schemas accept', async () => {
    const { audit, journey, stages, touchpoints, criteria } = await auditFromTemplate(template, 'Spring round')
    v.parse(recordDescriptions.audit.schema, audit)
    v.parse(recordDescriptions.journey.schema, journey)
    v.parse(v.array(recordDescriptions.stage.schema), stages)
    v.parse(v.array(recordDescriptions.touchpoint.schema), touchpoints)
    v.parse(v.array(recordDescriptions.criterion.schema), criteria)
  })

  it('has 12 to 20 touchpoints in stages that lead from buying over ownership to advocacy', () => {
    const touchpoints = template.stages.flatMap(({ touchpoints }) => touchpoints)
    expect(touchpoints.length).toBeGreaterThanOrEqual(12)
    expect(touchpoints.length).toBeLessThanOrEqual(20)
    expect(template.stages.filter(({ touchpoints }) => touchpoints.length === 0)).toEqual([])
    const inOrder = [...new Set(template.stages.map(({ phase }) => phase))]
    expect(inOrder).toEqual(['buying', 'ownership', 'advocacy'])
  })

  it('calls no two touchpoints of a stage the same, in any language', () => {
    for (const { touchpoints } of template.stages) {
      const titles = touchpoints.flatMap(titlesOf)
      expect(titles).toEqual([...new Set(titles)])
    }
  })

  it('names every stage, touchpoint and criterion in all three languages', async () => {
    const { journey, stages, touchpoints, criteria } = await auditFromTemplate(template, 'x')
    const texts = [
      ...[journey, ...stages, ...touchpoints, ...criteria].map(record => record.name),
      ...criteria.flatMap(({ question, anchors }) => [question, ...anchors.map(anchor => anchor.text)]),
    ]
    for (const text of texts)
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN', 'zh-TW'])
  })
})

describe('audits from templates', () => {
  it('gives two auditors who type the same title the same audit', async () => {
    const one = await auditFromTemplate(onlinePurchase, 'Spring round')
    const other = await auditFromTemplate(onlinePurchase, '  spring   ROUND ')
    const third = await auditFromTemplate(onlinePurchase, 'Autumn round')
    expect(other.audit.id).toBe(one.audit.id)
    expect(third.audit.id).not.toBe(one.audit.id)
  })

  it.each([
    ['Women\'s shop', 'Women’s shop'],
    ['Sign-up 2026', 'Sign‑up 2026'],
    ['"Spring" round', '“Spring” round'],
    ['Spring\u00A0round', 'Spring\u200B round'],
    ['第１轮', '第1轮\u2060'],
  ])('so also where nobody can see a difference: %s and %s', async (one, other) => {
    const [{ audit }, { audit: same }] = await Promise.all(
      [one, other].map(title => auditFromTemplate(onlinePurchase, title)) as [Promise<NewAudit>, Promise<NewAudit>],
    )
    expect(same.id).toBe(audit.id)
  })

  it('are others for other templates', async () => {
    const ids = await Promise.all(templates.map(async template => (await auditFromTemplate(template, 'x')).audit.id))
    expect(new Set(ids).size).toBe(5)
  })

  it('share no id, whatever they are made of', () => {
    const ids = templates.flatMap(({ id, journeyId, stages }) =>
      [id, journeyId, ...stages.flatMap(stage => [stage.id, ...stage.touchpoints.map(({ id }) => id)])])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
